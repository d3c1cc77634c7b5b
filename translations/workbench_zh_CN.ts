<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::CasePage</name>
    <message>
        <source>Not done</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>To the situation</source>
        <translation>去情形</translation>
    </message>
    <message>
        <source>To the form</source>
        <translation>去表单</translation>
    </message>
    <message>
        <source>To the materials</source>
        <translation>去材料</translation>
    </message>
    <message>
        <source>To the pre-review</source>
        <translation>去预审</translation>
    </message>
    <message>
        <source>To the confirmation</source>
        <translation>去确认</translation>
    </message>
    <message>
        <source>Confirmed, on</source>
        <translation>已确认，继续</translation>
    </message>
    <message>
        <source>See where it stands</source>
        <translation>看办理进度</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Next to do</source>
        <translation>下一待处理</translation>
    </message>
    <message>
        <source>To the citizen</source>
        <translation>送群众屏</translation>
    </message>
</context>
<context>
    <name>yc::ui::CaseSession</name>
    <message>
        <source>%1 cannot be read. Check the drive, then choose it again</source>
        <translation>%1 无法读取。检查磁盘后重新选择</translation>
    </message>
</context>
<context>
    <name>yc::ui::CaseWorkspace</name>
    <message>
        <source>Close %1; it stays saved</source>
        <translation>关闭 %1，内容已存</translation>
    </message>
</context>
<context>
    <name>yc::ui::ConfirmPage</name>
    <message>
        <source>The applicant has read this and says it is right</source>
        <translation>申请人已核对，确认无误</translation>
    </message>
</context>
<context>
    <name>yc::ui::ContextPane</name>
    <message>
        <source>To do</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>办事指南</translation>
    </message>
    <message>
        <source>Applicant</source>
        <translation>申请人</translation>
    </message>
    <message>
        <source>Earlier cases</source>
        <translation>以往办件</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有待处理</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>用于 %1</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>None known here</source>
        <translation>本机无记录</translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the pre-review</source>
        <translation>
            <numerusform>预审里还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>以往</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::FieldRow</name>
    <message>
        <source>Used by %1</source>
        <translation>用于 %1</translation>
    </message>
    <message>
        <source>Show %1 for 10 seconds; it is recorded</source>
        <translation>显示 %1 10 秒，将留痕</translation>
    </message>
    <message>
        <source>The sources differ. Choose one</source>
        <translation>两处不一致，选一个</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Required · %1</source>
        <translation>必填 %1</translation>
    </message>
    <message>
        <source>Proposed by rule; check it, then Alt+Y</source>
        <translation>系统推定，核对后按 Alt+Y</translation>
    </message>
    <message>
        <source>%1 · used by %2</source>
        <translation>%1·用于 %2</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>取用 %1</translation>
    </message>
    <message>
        <source>The applicant shows a newer paper</source>
        <translation>申请人出示新证件</translation>
    </message>
    <message>
        <source>May be corrected until a department has decided</source>
        <translation>部门作出决定前可更正</translation>
    </message>
    <message>
        <source>This corrects a case already taken in. Choose a reason; the former value is kept</source>
        <translation>本件已收件，更正须选事由，原值保留</translation>
    </message>
    <message>
        <source>Typing mistake at the window</source>
        <translation>窗口录入有误</translation>
    </message>
    <message>
        <source>The department asked for it</source>
        <translation>部门要求更正</translation>
    </message>
    <message>
        <source>The shared value is out of date</source>
        <translation>共享值已过期</translation>
    </message>
    <message>
        <source>Typing mistake at the source</source>
        <translation>来源录入有误</translation>
    </message>
    <message>
        <source>You changed a shared value. Choose a reason; the original is kept</source>
        <translation>已改写共享值。选择原因，原值保留</translation>
    </message>
</context>
<context>
    <name>yc::ui::FormGroup</name>
    <message>
        <source>Confirm</source>
        <translation>确认本组</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n 处冲突</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n 项待改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n 项未填</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n 项待核</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n 项已确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>已齐</translation>
    </message>
</context>
<context>
    <name>yc::ui::IdentityPage</name>
    <message>
        <source>%1 shared records and %2 electronic licences read</source>
        <translation>已取共享数据 %1 条、电子证照 %2 件</translation>
    </message>
    <message>
        <source>Shared data read</source>
        <translation>已取共享数据</translation>
    </message>
    <message>
        <source>Who is applying</source>
        <translation>申请人是谁</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Consent to read shared data</source>
        <translation>取数授权</translation>
    </message>
    <message>
        <source>Confirmed on screen</source>
        <translation>屏幕确认</translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>纸面签名</translation>
    </message>
    <message>
        <source>Read shared data</source>
        <translation>取共享数据</translation>
    </message>
    <message>
        <source>Ask for consent first, and note how it was given</source>
        <translation>先征得同意，并注明方式</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>取数中…</translation>
    </message>
</context>
<context>
    <name>yc::ui::IdentityStrip</name>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Applicant not known yet</source>
        <translation>申请人未核</translation>
    </message>
    <message>
        <source>ticket %1</source>
        <translation>号票 %1</translation>
    </message>
    <message>
        <source>number is given on taking in</source>
        <translation>提交时取号</translation>
    </message>
    <message>
        <source>receipt number %1</source>
        <translation>收件编号 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Taking %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>%1 (applicant)</source>
        <translation>%1（申请人）</translation>
    </message>
</context>
<context>
    <name>yc::ui::MaterialModel</name>
    <message>
        <source>To hand in</source>
        <translation>待交</translation>
    </message>
    <message>
        <source>If it applies</source>
        <translation>视情提供</translation>
    </message>
    <message>
        <source>Paper, %1 copies</source>
        <translation>纸质 %1 份</translation>
    </message>
    <message>
        <source>Electronic licence %1</source>
        <translation>电子证照 %1</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 个文件</translation>
    </message>
    <message>
        <source>Made by the system</source>
        <translation>系统生成</translation>
    </message>
    <message>
        <source>Verified, no paper</source>
        <translation>核验免交</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>Promised by %1</source>
        <translation>承诺 %1 前补交</translation>
    </message>
    <message>
        <source>%1 in one</source>
        <translation>%1 份合一</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>谁的</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>How it is got</source>
        <translation>取得方式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>yc::ui::MaterialPreview</name>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>What was attached</source>
        <translation>已附的材料</translation>
    </message>
    <message>
        <source>This file cannot be shown. It is kept and will be sent</source>
        <translation>这个文件无法显示，已保存，会照常上传</translation>
    </message>
    <message>
        <source>File %1 of %2, page %3 of %4</source>
        <translation>第 %1 个文件，共 %2 个；第 %3 页，共 %4 页</translation>
    </message>
</context>
<context>
    <name>yc::ui::MaterialsPage</name>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Take as paper</source>
        <translation>收纸质</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Electronic licence shown</source>
        <translation>出示电子证照</translation>
    </message>
    <message>
        <source>Promised later</source>
        <translation>容缺后补</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Separately %1, merged %2 · to hand in %3 · settled %4</source>
        <translation>分开办要交 %1 份，合并后 %2 份·要收 %3·已办妥 %4</translation>
    </message>
    <message>
        <source>Choose a scan</source>
        <translation>选择扫描件</translation>
    </message>
    <message>
        <source>PDF and pictures (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>PDF 与图片 (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
</context>
<context>
    <name>yc::ui::MatterPanel</name>
    <message numerus="yes">
        <source>%n matter(s), one form, handed in once</source>
        <translation>
            <numerusform>要办 %n 项，一表，一次交</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>等 %1 办好</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：从 %2 到 %3</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>要填</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>跑动</translation>
    </message>
    <message numerus="yes">
        <source>Left: applied for one by one. Right: as one thing; %n paper(s) to hand in</source>
        <translation>
            <numerusform>左为分开办，右为一件事；要交 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Rules of %1. Source: %2</source>
        <translation>适用%1规则。来源 %2</translation>
    </message>
    <message>
        <source>Promised overall: %1 working days; the matters alone take up to %2. Both are on the voucher</source>
        <translation>整体承诺 %1 个工作日，单项最长 %2 个，凭证上两个都写</translation>
    </message>
</context>
<context>
    <name>yc::ui::PaperPage</name>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>文书页面</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s), printed before</source>
        <translation>
            <numerusform>%n 页，曾打印过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>It could not be saved: %1. Choose another folder</source>
        <translation>无法保存：%1。请换一个文件夹</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No printer is set up. Save it as PDF, or set one up in the system</source>
        <translation>未设打印机。可存为 PDF，或在系统中设置</translation>
    </message>
    <message>
        <source>%1 does not print. The paper is kept; check the printer</source>
        <translation>%1 打印失败，文书已保留，请检查打印机</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source> copies</source>
        <translation> 份</translation>
    </message>
</context>
<context>
    <name>yc::ui::QuestionRow</name>
    <message>
        <source>Not answered yet</source>
        <translation>未答</translation>
    </message>
</context>
<context>
    <name>yc::ui::ReviewPage</name>
    <message>
        <source>Nothing found. The person in front of you still decides</source>
        <translation>未发现问题，仍由人决定</translation>
    </message>
    <message>
        <source>Basis: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Rule %1, version %2</source>
        <translation>规则 %1·%2</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Reason for letting it pass</source>
        <translation>放行理由</translation>
    </message>
    <message>
        <source>Pass with reason</source>
        <translation>说明后放行</translation>
    </message>
</context>
<context>
    <name>yc::ui::SituationsPage</name>
    <message>
        <source>%1 questions, %2 answered. The answers decide matters, form and materials; what is filled in stays</source>
        <translation>%1 问，已答 %2。答案决定事项、表单和材料，随时可改，已填的不丢</translation>
    </message>
</context>
<context>
    <name>yc::ui::SourceStrip</name>
    <message>
        <source>%1 fields · %2 pre-filled (%3 %, target ≥ 70 %) · %4 still to fill</source>
        <translation>%1 项，预填 %2（%3%，目标 ≥70%），待填 %4</translation>
    </message>
    <message>
        <source>%1 fields · %2 pre-filled (%3 %, target ≥ 70 %)</source>
        <translation>%1 项，预填 %2（%3%，目标 ≥70%）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Walk the fields from this source: %1</source>
        <translation>逐项查看此来源：%1</translation>
    </message>
</context>
<context>
    <name>yc::ui::StageBar</name>
    <message>
        <source>Identity</source>
        <translation>核身</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>情形</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Pre-review</source>
        <translation>预审</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>yc::ui::StatusPage</name>
    <message>
        <source>Department page</source>
        <translation>部门网页</translation>
    </message>
    <message>
        <source>due %1 (provisional: the calendar is not published)</source>
        <translation>%1 到期（暂定：日历未公布）</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>%1 到期</translation>
    </message>
    <message>
        <source>department&apos;s number %1</source>
        <translation>部门编号 %1</translation>
    </message>
    <message>
        <source>%1 no. %2</source>
        <translation>%1 编号 %2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺：%1</translation>
    </message>
    <message>
        <source>Ground: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>%1 · receipt number %2</source>
        <translation>%1·收件编号 %2</translation>
    </message>
    <message>
        <source>Name of who receives it</source>
        <translation>领取人姓名</translation>
    </message>
    <message numerus="yes">
        <source>Hand out %n result(s)</source>
        <translation>
            <numerusform>发放 %n 件结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Print the notice</source>
        <translation>打印告知书</translation>
    </message>
    <message>
        <source>Supplement handed in</source>
        <translation>补正已交</translation>
    </message>
    <message>
        <source>Receipt voucher</source>
        <translation>收件凭证</translation>
    </message>
    <message>
        <source>Acceptance notice</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Delivery receipt</source>
        <translation>送达回证</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) of it not sent yet</source>
        <translation>
            <numerusform>本件还有 %n 笔未传</numerusform>
        </translation>
    </message>
    <message>
        <source>the applicant</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>代理人</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>邮寄</translation>
    </message>
    <message>
        <source>How it is handed out</source>
        <translation>送达方式</translation>
    </message>
    <message>
        <source>Withdraw the case</source>
        <translation>撤回本件</translation>
    </message>
    <message>
        <source>The applicant withdraws…</source>
        <translation>申请人要撤回…</translation>
    </message>
    <message>
        <source>Why the applicant withdraws</source>
        <translation>撤回的原因</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不撤回</translation>
    </message>
</context>
<context>
    <name>yc::ui::SubmitPage</name>
    <message numerus="yes">
        <source>Take in and send to %n department(s)</source>
        <translation>
            <numerusform>收件并送 %n 个部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n working day(s)</source>
        <translation>
            <numerusform>%1·%2·%n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>The applicant has not confirmed the data yet</source>
        <translation>申请人还未确认</translation>
    </message>
    <message>
        <source>Something still blocks it. F8 leads there</source>
        <translation>还有未处理项，按 F8 前往</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Taken in at %1</source>
        <translation>已收件 %1</translation>
    </message>
    <message>
        <source>Receipt number %1</source>
        <translation>收件编号 %1</translation>
    </message>
    <message>
        <source>Offline: the number and the voucher are final. It is sent when the network returns</source>
        <translation>离线收件：编号与凭证有效，恢复后自动上传</translation>
    </message>
    <message>
        <source>Print the receipt voucher</source>
        <translation>打印收件凭证</translation>
    </message>
</context>
<context>
    <name>yc::ui::Timeline</name>
    <message>
        <source>Case begun</source>
        <translation>开始办件</translation>
    </message>
    <message>
        <source>Taken in, receipt number %1</source>
        <translation>已收件，编号 %1</translation>
    </message>
    <message>
        <source>Shared data read: %1 records, %2 licences</source>
        <translation>取共享数据 %1 条、证照 %2 件</translation>
    </message>
    <message>
        <source>Identity card read</source>
        <translation>已读身份证</translation>
    </message>
    <message>
        <source>Confirmed by the applicant</source>
        <translation>申请人已确认</translation>
    </message>
    <message>
        <source>Shared value changed by hand, the original is kept</source>
        <translation>改写共享值，原值已保留</translation>
    </message>
    <message>
        <source>One of two differing values chosen</source>
        <translation>两处不一致，已选定一值</translation>
    </message>
    <message>
        <source>Group confirmed, %1 fields</source>
        <translation>已确认一组 %1 项</translation>
    </message>
    <message>
        <source>Finding %1 passed with a reason</source>
        <translation>预审项 %1 说明后放行</translation>
    </message>
    <message>
        <source>Arrived at the centre</source>
        <translation>中心已收到</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>matter, what happened to it</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Joined with what others changed meanwhile: %1</source>
        <translation>与其间他人的改动合并：%1</translation>
    </message>
    <message>
        <source>%1 corrected at window %4: %2 became %3</source>
        <translation>%4 号窗口更正“%1”：%2 改为 %3</translation>
    </message>
    <message>
        <source>%1 has two values: %2, and %3 from window %4</source>
        <translation>“%1”有两个值：%2；%4 号窗口：%3</translation>
    </message>
    <message>
        <source>%1 decided at window %4: %2 counts; %3 stays in the records</source>
        <translation>%4 号窗口选定“%1”：以 %2 为准，%3 留存</translation>
    </message>
</context>
<context>
    <name>yc::ui::UploadStrip</name>
    <message>
        <source>%1 waits to be sent</source>
        <translation>%1 等待上传</translation>
    </message>
    <message>
        <source>%1 is being sent, %2 %</source>
        <translation>%1 上传中 %2%</translation>
    </message>
    <message>
        <source>%1 is sent, the hub checks it</source>
        <translation>%1 已传完，中心核对中</translation>
    </message>
    <message>
        <source>%1 is not sent: stopped here</source>
        <translation>%1 已停止上传</translation>
    </message>
    <message>
        <source>%1 could not be sent: %2</source>
        <translation>%1 没有传成：%2</translation>
    </message>
    <message>
        <source>Stop sending</source>
        <translation>停止上传</translation>
    </message>
    <message>
        <source>Send after all</source>
        <translation>继续上传</translation>
    </message>
    <message>
        <source>Files on their way to the hub</source>
        <translation>正在上传的材料</translation>
    </message>
</context>
</TS>
