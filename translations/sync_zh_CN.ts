<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::AttentionCard</name>
    <message>
        <source>Open the case or number, compare, and put it right there; then say here how it ended.</source>
        <translation>打开该件或号票核对并改正，再在这里选定结果。</translation>
    </message>
    <message>
        <source>Both versions stay in the records</source>
        <translation>两个版本都留存</translation>
    </message>
    <message>
        <source>Put right otherwise</source>
        <translation>已另行处理</translation>
    </message>
    <message>
        <source>The centre&apos;s version counts</source>
        <translation>以中心为准</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Kept here: %1</source>
        <translation>本机保留：%1</translation>
    </message>
</context>
<context>
    <name>yc::ui::ExportCard</name>
    <message>
        <source>Choose the file to write</source>
        <translation>请选定要写入的文件</translation>
    </message>
    <message>
        <source>The secret needs %1 characters or more</source>
        <translation>口令至少 %1 位</translation>
    </message>
    <message>
        <source>The two secrets differ. Type them again</source>
        <translation>两次口令不一致，请重输</translation>
    </message>
    <message>
        <source>Export what is unsent</source>
        <translation>导出待传</translation>
    </message>
    <message>
        <source>A sealed copy for rescue; nothing is taken out of the lanes. The secret cannot be recovered.</source>
        <translation>加密副本，供救急用；待传操作仍留在本机。口令丢失无法找回。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Secret for this file</source>
        <translation>此文件的口令</translation>
    </message>
    <message>
        <source>The same secret again</source>
        <translation>再输一次口令</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Write the file</source>
        <translation>写入文件</translation>
    </message>
</context>
<context>
    <name>yc::ui::HealthGrid</name>
    <message>
        <source>reached</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>off since %1</source>
        <translation>%1 断</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未联络</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>%1 再试</translation>
    </message>
</context>
<context>
    <name>yc::ui::SyncDrawer</name>
    <message>
        <source>Written: %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Each takes effect once, in order</source>
        <translation>每笔只生效一次，按序送达</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Export unsent…</source>
        <translation>导出待传…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>已全部传完</translation>
    </message>
    <message>
        <source>Goes on</source>
        <translation>可做</translation>
    </message>
    <message>
        <source>Take in, type, scan, print receipt vouchers, finish the number in hand, serve by number</source>
        <translation>收件、录入、拍摄、打印收件凭证、办完手上的号、按号办理</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>要等</translation>
    </message>
    <message>
        <source>Calling the next number, shared data, notices of acceptance, answers of departments</source>
        <translation>叫下一号、取共享数据、受理通知书、部门回复；恢复后自动接上</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>yc::ui::SyncTotals</name>
    <message>
        <source>Scans to send</source>
        <translation>待传材料</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>传送中</translation>
    </message>
    <message>
        <source>Need a person</source>
        <translation>须处理</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早</translation>
    </message>
</context>
<context>
    <name>yc::ui::SyncSheet</name>
    <message>
        <source>goes next</source>
        <translation>即将传送</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>仅本机</translation>
    </message>
    <message>
        <source>answer awaited</source>
        <translation>等中心答复</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>已到</translation>
    </message>
    <message>
        <source>decide below</source>
        <translation>须人选定</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>For</source>
        <translation>号票</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The centre could not take it as it is%1</source>
        <translation>中心未能按原样接收%1</translation>
    </message>
</context>
<context>
    <name>yc::ui::Diagnosis</name>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>last tried %1: %2</source>
        <translation>上次尝试 %1（%2）</translation>
    </message>
    <message>
        <source>last answer %1</source>
        <translation>上次应答 %1</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>下次 %1</translation>
    </message>
    <message>
        <source>Nothing asked of it yet</source>
        <translation>还没用到</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>可达</translation>
    </message>
    <message>
        <source>Answers, but lets nobody in</source>
        <translation>有应答，但不放行</translation>
    </message>
    <message>
        <source>Answers, but not what it is asked</source>
        <translation>有应答，但没有照办</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Not compared with the centre yet</source>
        <translation>还没与中心对过</translation>
    </message>
    <message>
        <source>Agrees with the centre</source>
        <translation>与中心一致</translation>
    </message>
    <message>
        <source>%1 behind the centre</source>
        <translation>比中心慢 %1</translation>
    </message>
    <message>
        <source>%1 ahead of the centre</source>
        <translation>比中心快 %1</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong; times on papers would be</source>
        <translation>本机时钟不准，纸面时间会跟着错</translation>
    </message>
    <message>
        <source>Set the clock. The order of the work does not depend on it</source>
        <translation>请校准时钟；办理先后不受影响</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Signed in at the centre</source>
        <translation>已在中心登录</translation>
    </message>
    <message>
        <source>Signed in on this machine only</source>
        <translation>只在本机登录</translation>
    </message>
    <message>
        <source>Nothing goes out until the centre knows of this sign-in</source>
        <translation>中心确认登录之前，待传不会发出</translation>
    </message>
    <message>
        <source>It is told by itself once reached. If it stays so, sign out and in again</source>
        <translation>连上后自动确认；一直这样，请退出再登录</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>已全部传完</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>the oldest from %1, %2 ago</source>
        <translation>最早一笔 %1，已 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) to send</source>
        <translation>
            <numerusform>影像待传 %n 份</numerusform>
        </translation>
    </message>
    <message>
        <source>last exchange %1</source>
        <translation>上次往来 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) need a person</source>
        <translation>
            <numerusform>%n 笔须人处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the sync drawer and decide them</source>
        <translation>打开同步抽屉逐笔处理</translation>
    </message>
    <message>
        <source>Local store</source>
        <translation>本机存储</translation>
    </message>
    <message>
        <source>Open and sealed</source>
        <translation>已打开，加密保存</translation>
    </message>
    <message>
        <source>Locked: opens with a sign-in</source>
        <translation>已锁，登录后打开</translation>
    </message>
    <message>
        <source>The disk is nearly full: cases can still be saved, scans cannot</source>
        <translation>磁盘将满：办件仍可保存，扫描件不能</translation>
    </message>
    <message>
        <source>Free some space on this machine; nothing has to be typed again</source>
        <translation>请在本机腾出空间；已录入的内容不用重录</translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt from the last snapshot; %n later record(s) put back</source>
        <translation>
            <numerusform>已用最近的快照重建，补回其后 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A damaged file was set aside and rebuilt; %n record(s) put back</source>
        <translation>
            <numerusform>损坏的文件已移开并重建，补回 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the administrator to look after the disk. The damaged file is kept</source>
        <translation>请管理员检查磁盘；损坏的文件仍保留</translation>
    </message>
    <message numerus="yes">
        <source>The last stop was a power loss; %n record(s) put back</source>
        <translation>
            <numerusform>上次是断电停机，补回 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无须处理</translation>
    </message>
    <message>
        <source>goes on under a new identity of this machine</source>
        <translation>已换用新的本机标识</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Receipt numbers</source>
        <translation>收件编号</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>余 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序版本</translation>
    </message>
    <message>
        <source>Yichuang, diagnosis of %1</source>
        <translation>一窗诊断 %1</translation>
    </message>
    <message>
        <source>Central systems</source>
        <translation>中心各系统</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>yc::ui::DiagnosisPage</name>
    <message>
        <source>as of %1, asks again by itself</source>
        <translation>%1 的情况，自动更新</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Central systems</source>
        <translation>中心各系统</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>复制为文字</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>诊断结果</translation>
    </message>
</context>
<context>
    <name>yc::ui::ConflictCard</name>
    <message>
        <source>Two windows changed the same field. Choose which value counts</source>
        <translation>两个窗口改了同一字段，请选定以哪个值为准</translation>
    </message>
</context>
<context>
    <name>yc::ui::ConflictRow</name>
    <message>
        <source>Type the value</source>
        <translation>请填写正确的值</translation>
    </message>
    <message>
        <source>Say why: it stays in the records</source>
        <translation>请写明理由，理由会留存</translation>
    </message>
    <message>
        <source>Centre, counts now: %1</source>
        <translation>中心现行·%1</translation>
    </message>
    <message>
        <source>Keep the centre&apos;s</source>
        <translation>保留中心的值</translation>
    </message>
    <message>
        <source>Take ours</source>
        <translation>取本窗口的值</translation>
    </message>
    <message>
        <source>Take this one</source>
        <translation>取用此值</translation>
    </message>
    <message>
        <source>Another value</source>
        <translation>另填</translation>
    </message>
    <message>
        <source>Both remain in the records</source>
        <translation>两个值都留存</translation>
    </message>
    <message>
        <source>The right value</source>
        <translation>正确的值</translation>
    </message>
    <message>
        <source>Why, for example: register book seen</source>
        <translation>理由，如：已核户口簿原件</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>This counts</source>
        <translation>以此为准</translation>
    </message>
</context>
<context>
    <name>yc::ui::ConflictWords</name>
    <message>
        <source>This window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>The register</source>
        <translation>登记机关</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>工号 %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
</TS>
