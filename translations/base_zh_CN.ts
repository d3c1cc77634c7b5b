<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::Text</name>
    <message>
        <source>January</source>
        <translation>1 月</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2 月</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3 月</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4 月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6 月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7 月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8 月</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9 月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10 月</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11 月</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12 月</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>%3 %2 %1</source>
        <extracomment>A date in full: %1 year, %2 month as a number or a name, %3 day</extracomment>
        <translation>%1 年 %2 %3 日</translation>
    </message>
    <message>
        <source>%2 %1</source>
        <extracomment>A date without its year: %1 month as a number or a name, %2 day</extracomment>
        <translation>%1 %2 日</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
</context>
<context>
    <name>yc::ui::Wording</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what it means, what to do</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>The file is still on its way from the window. Look again in a few minutes</source>
        <translation>文件还在从窗口上传，过几分钟再看</translation>
    </message>
    <message>
        <source>The hub has this case already. Nothing is left to do</source>
        <translation>中心已有这一件，不用再办</translation>
    </message>
    <message>
        <source>Another case has this receipt number. Keep the paper and tell the administrator</source>
        <translation>收件编号已被另一件占用，保留纸质凭证并告知管理员</translation>
    </message>
    <message>
        <source>Every part of this case is decided. Nothing is left to withdraw</source>
        <translation>各部门都已办结，没有可撤回的</translation>
    </message>
    <message>
        <source>The hub did not take the case as it was sent. It is kept here: show it to the supervisor</source>
        <translation>中心没有收下这一件，内容仍保存在本机，请交值班长处理</translation>
    </message>
    <message>
        <source>That call belongs to another window. Call again</source>
        <translation>这次叫号属于别的窗口，请重新叫号</translation>
    </message>
    <message>
        <source>The hub does not let this machine in. The work stays here: tell the administrator</source>
        <translation>中心不接受本机，内容仍保存在本机，请告知管理员</translation>
    </message>
    <message>
        <source>The case has no such part any more. Open it again</source>
        <translation>这一件已没有该分办件，请重新打开</translation>
    </message>
    <message>
        <source>An earlier step of this work was refused. Settle that one first</source>
        <translation>前一步被中心退回，先处理那一步</translation>
    </message>
    <message>
        <source>It waits for an earlier step that the hub has not got yet. It goes on by itself</source>
        <translation>前一步还没到中心，到了会自动继续</translation>
    </message>
    <message>
        <source>The hub no longer knows the clerk who did this. Show it to the supervisor</source>
        <translation>中心已没有经办人的账号，请交值班长处理</translation>
    </message>
    <message>
        <source>The hub does not understand this step. It is kept here: tell the administrator</source>
        <translation>中心认不出这一步，内容仍保存在本机，请告知管理员</translation>
    </message>
    <message>
        <source>The hub and this machine count their work differently. Nothing is lost: tell the administrator</source>
        <translation>中心与本机的传送次序对不上，内容没有丢，请告知管理员</translation>
    </message>
    <message>
        <source>Shared data knows nobody by that number. Check it, or fill the form by hand</source>
        <translation>共享数据查不到这个证件号，核对号码或手工填写</translation>
    </message>
    <message>
        <source>Shared data cannot be fetched for this case. Fill the form by hand</source>
        <translation>这一件取不到共享数据，请手工填写</translation>
    </message>
    <message>
        <source>The number was given to another window meanwhile. Your case is kept</source>
        <translation>号票已转给别的窗口，你办的件仍保留</translation>
    </message>
    <message>
        <source>Another window serves this number. Your case is kept</source>
        <translation>别的窗口在办这个号，你办的件仍保留</translation>
    </message>
    <message>
        <source>The queue did not take this step. Look at the queue</source>
        <translation>排队系统没有接受这一步，请看队列</translation>
    </message>
    <message>
        <source>This window still has a called number. Finish it or mark it absent first</source>
        <translation>本窗口还有已叫的号，先办结或过号</translation>
    </message>
    <message>
        <source>The window cannot do this now. Look at its state</source>
        <translation>窗口现在不能这样做，请看窗口状态</translation>
    </message>
    <message>
        <source>The hub and this program do not understand each other. Tell the administrator</source>
        <translation>中心与本程序版本不合，请告知管理员</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The code of the language this file translates to: en or zh</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>This is no longer here. Refresh the list and choose again</source>
        <translation>这里已经没有它了。刷新列表后重选</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile. Look at the new state, then decide</source>
        <translation>别人刚改过。先看新的状态，再决定</translation>
    </message>
    <message>
        <source>The rules do not allow this now. Check the state of the case</source>
        <translation>按规定现在不能这样办。核对办件的状态</translation>
    </message>
    <message>
        <source>What was entered cannot be understood. Check it and enter it again</source>
        <translation>看不懂填写的内容。核对后重填</translation>
    </message>
    <message>
        <source>You are not allowed to do this. Sign in again or ask the supervisor</source>
        <translation>没有这个权限。重新登录，或找值班长</translation>
    </message>
    <message>
        <source>The centre cannot be reached. Keep working: it is sent when the network returns</source>
        <translation>连不上中心。可继续办理，恢复后自动上传</translation>
    </message>
    <message>
        <source>The centre is busy. Try again in a minute; nothing is lost</source>
        <translation>中心正忙。一分钟后再试，内容不会丢</translation>
    </message>
    <message>
        <source>There is no room left. Free disk space and try again; what was saved is kept</source>
        <translation>空间不足。腾出磁盘后再试，已存的都在</translation>
    </message>
    <message>
        <source>The data is damaged. It was set aside; tell the administrator</source>
        <translation>数据已损坏，已另行保存。告知管理员</translation>
    </message>
    <message>
        <source>This version cannot read it. Update the program</source>
        <translation>本版本读不了它。升级程序</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源 %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Waits for a predecessor</source>
        <translation>等前序事项</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收件</translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation>要求补正</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Accepted, material owed</source>
        <translation>容缺受理</translation>
    </message>
    <message>
        <source>Suspended (special procedure)</source>
        <translation>已中止（特别程序）</translation>
    </message>
    <message>
        <source>Supplement during review</source>
        <translation>审查中补正</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>不予受理</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>不予批准</translation>
    </message>
    <message>
        <source>Result to hand out</source>
        <translation>待送达</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Supplement not handed in</source>
        <translation>逾期未补正</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>部分办结</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办结</translation>
    </message>
    <message>
        <source>Booked</source>
        <comment>ticket</comment>
        <translation>已预约</translation>
    </message>
    <message>
        <source>Checking in</source>
        <translation>登记中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>已叫号</translation>
    </message>
    <message>
        <source>Being served</source>
        <translation>办理中</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>传送中</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>须人处理</translation>
    </message>
    <message>
        <source>Passed on to the department</source>
        <translation>已转部门</translation>
    </message>
    <message>
        <source>Accepted by law after five working days</source>
        <translation>五个工作日未告知，视为受理</translation>
    </message>
    <message>
        <source>Supplement handed in</source>
        <translation>补正已交</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>已延长</translation>
    </message>
    <message>
        <source>Result issued</source>
        <translation>已签发结果</translation>
    </message>
    <message>
        <source>C</source>
        <comment>badge: card</comment>
        <translation>卡</translation>
    </message>
    <message>
        <source>S</source>
        <comment>badge: shared</comment>
        <translation>共</translation>
    </message>
    <message>
        <source>L</source>
        <comment>badge: licence</comment>
        <translation>证</translation>
    </message>
    <message>
        <source>N</source>
        <comment>badge: scanned</comment>
        <translation>扫</translation>
    </message>
    <message>
        <source>?</source>
        <comment>badge: inferred</comment>
        <translation>推</translation>
    </message>
    <message>
        <source>E</source>
        <comment>badge: earlier</comment>
        <translation>历</translation>
    </message>
    <message>
        <source>T</source>
        <comment>badge: typed</comment>
        <translation>填</translation>
    </message>
    <message>
        <source>M</source>
        <comment>badge: changed</comment>
        <translation>改</translation>
    </message>
    <message>
        <source>!</source>
        <comment>badge: conflict</comment>
        <translation>冲</translation>
    </message>
    <message>
        <source>card</source>
        <translation>读卡</translation>
    </message>
    <message>
        <source>shared data</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>electronic licence</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>scanned</source>
        <translation>扫描</translation>
    </message>
    <message>
        <source>inferred, to verify</source>
        <translation>推定，请核对</translation>
    </message>
    <message>
        <source>earlier case</source>
        <translation>上次办件</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>shared value changed by hand</source>
        <translation>改写了共享值</translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation>来源不一致</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation>统一受理</translation>
    </message>
    <message>
        <source>Data sharing</source>
        <translation>数据共享</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>事项目录</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>惠企惠民</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Window clerk</source>
        <translation>综窗人员</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>值班长</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审批员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Case taken in</source>
        <translation>办件收件</translation>
    </message>
    <message>
        <source>Result handed out</source>
        <translation>结果送达</translation>
    </message>
    <message>
        <source>Number: next step</source>
        <translation>号票下一步</translation>
    </message>
    <message>
        <source>Number added at the window</source>
        <translation>窗口加号</translation>
    </message>
    <message>
        <source>Window opened or paused</source>
        <translation>窗口开放或暂停</translation>
    </message>
    <message>
        <source>Audit note</source>
        <translation>留痕记录</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必交</translation>
    </message>
    <message>
        <source>When it applies</source>
        <translation>视情形</translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation>可后补</translation>
    </message>
    <message>
        <source>To hand in</source>
        <translation>要收</translation>
    </message>
    <message>
        <source>Generated from the form</source>
        <translation>系统生成</translation>
    </message>
    <message>
        <source>Electronic licence</source>
        <translation>电子证照</translation>
    </message>
    <message>
        <source>Verified online</source>
        <translation>联网核验</translation>
    </message>
    <message>
        <source>From the personal file</source>
        <translation>人事档案</translation>
    </message>
    <message>
        <source>Receipt voucher</source>
        <translation>收件凭证</translation>
    </message>
    <message>
        <source>Notice of acceptance</source>
        <translation>受理通知书</translation>
    </message>
    <message>
        <source>Notice of supplement</source>
        <translation>一次性补正告知书</translation>
    </message>
    <message>
        <source>Receipt of delivery</source>
        <translation>送达回证</translation>
    </message>
    <message>
        <source>Must be settled</source>
        <translation>必须解决</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>The account does not fit the rules. Ask the administrator</source>
        <translation>账号不合规则。找管理员</translation>
    </message>
    <message>
        <source>Only PDF, JPEG and PNG can be attached. Scan it again</source>
        <translation>只能附 PDF、JPEG、PNG。重新扫描</translation>
    </message>
    <message>
        <source>The file is neither here nor at the hub. Scan it again</source>
        <translation>本机和中心都没有这个文件，请重新扫描</translation>
    </message>
    <message>
        <source>The hub has no more room for scans. Tell the administrator, then try again</source>
        <translation>中心存放材料的空间已满。请告知管理员，腾出后重试</translation>
    </message>
    <message>
        <source>The hub did not take the file. Try again, or scan it anew</source>
        <translation>中心没有收下这个文件。请重试，或重新扫描</translation>
    </message>
    <message>
        <source>The file is larger than 20 MB. Scan it with fewer dots per inch</source>
        <translation>文件超过 20 MB。降低分辨率重扫</translation>
    </message>
    <message>
        <source>The holidays of that year are not published yet, so the day is provisional</source>
        <translation>该年节假日尚未公布，日期为暂定</translation>
    </message>
    <message>
        <source>Findings still block this. Press F8 to go through them</source>
        <translation>还有未解决的预审问题。按 F8 逐条处理</translation>
    </message>
    <message>
        <source>Two sources disagree in this group. Choose one, then confirm the group</source>
        <translation>本组有来源不一致。先选定，再确认本组</translation>
    </message>
    <message>
        <source>This case has no such field any more. The answers changed the form</source>
        <translation>表单已随情形变化，本件不再有此项</translation>
    </message>
    <message>
        <source>This case does not need that material any more</source>
        <translation>本件不再需要这份材料</translation>
    </message>
    <message>
        <source>No supplement was asked for, so none can be handed in</source>
        <translation>没有要求补正，不能交补正</translation>
    </message>
    <message>
        <source>This question is no longer asked. Go on with the next one</source>
        <translation>这一问不再需要。回答下一问</translation>
    </message>
    <message>
        <source>That reading is gone. Choose one of those shown</source>
        <translation>这个读数已不在。从现有的里选</translation>
    </message>
    <message>
        <source>Nobody in this case has that role</source>
        <translation>本件没有这个角色</translation>
    </message>
    <message>
        <source>The case was taken in already. Changes go through a supplement</source>
        <translation>已经收件。变更走补正</translation>
    </message>
    <message>
        <source>Choose a reason. The original value is kept</source>
        <translation>选择原因，原值保留</translation>
    </message>
    <message>
        <source>The case was taken in already</source>
        <translation>已经收件</translation>
    </message>
    <message>
        <source>Choose what this person comes for</source>
        <translation>先选来人要办的一件事</translation>
    </message>
    <message>
        <source>The catalogue does not know this matter. Update the catalogue</source>
        <translation>目录里没有这个事项。更新目录</translation>
    </message>
    <message>
        <source>An earlier call has not come to an end. Wait for its answer</source>
        <translation>上一次叫号还没结束。等它返回</translation>
    </message>
    <message>
        <source>Enter the date as 2026-11-23</source>
        <translation>日期写成 2026-11-23 这样</translation>
    </message>
    <message>
        <source>The date lies in the future. Check the year</source>
        <translation>日期在将来。核对年份</translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then save again; nothing was lost</source>
        <translation>磁盘已满。腾出空间后再存，内容没丢</translation>
    </message>
    <message>
        <source>This machine holds as many scans as it may. Take the document on paper, or scan again once some have been sent</source>
        <translation>本机暂存的扫描件已到上限。请改收纸质件，或待部分传完后再扫描</translation>
    </message>
    <message>
        <source>Of this old case only number and name are kept here. Ask the departments that handled it for the rest</source>
        <translation>这件时间已久，本机只留编号和姓名。详情请向经办部门查询</translation>
    </message>
    <message>
        <source>The disk is nearly full: what is left is kept for cases. Take the document on paper, or free some space and scan again</source>
        <translation>磁盘将满，余下的空间留给办件。请改收纸质件，或腾出空间后重新扫描</translation>
    </message>
    <message>
        <source>Choose one of the values offered</source>
        <translation>从给出的选项里选</translation>
    </message>
    <message>
        <source>The form is not right. Check it against the document</source>
        <translation>格式不对。对照证件核对</translation>
    </message>
    <message>
        <source>The length is not right. Check it against the document</source>
        <translation>长度不对。对照证件核对</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>填写此项</translation>
    </message>
    <message>
        <source>The number is out of range. Check it</source>
        <translation>数字超出范围。核对</translation>
    </message>
    <message>
        <source>The file may not be written there. Choose another folder</source>
        <translation>不能写到那里。换一个文件夹</translation>
    </message>
    <message>
        <source>The file is not on this machine yet. It comes with the next sync</source>
        <translation>文件还没到本机，下次同步后可看</translation>
    </message>
    <message>
        <source>Write why this may pass. It stays in the timeline</source>
        <translation>写明放行理由，会留在时间线</translation>
    </message>
    <message>
        <source>Choose at least one result to hand out</source>
        <translation>至少选一份结果</translation>
    </message>
    <message>
        <source>Enter who receives the results</source>
        <translation>填写领取人姓名</translation>
    </message>
    <message>
        <source>The first six digits of the ID are no area. Check digits 1–6</source>
        <translation>前六位不是行政区划。核对第 1–6 位</translation>
    </message>
    <message>
        <source>The birth date in the ID does not exist. Check digits 7–14</source>
        <translation>出生日期不存在。核对第 7–14 位</translation>
    </message>
    <message>
        <source>The last digit of the ID does not match. Check digits 17–18</source>
        <translation>证件号末位不符。核对第 17–18 位</translation>
    </message>
    <message>
        <source>An ID number has 17 digits and a digit or X</source>
        <translation>证件号是 17 位数字加一位数字或 X</translation>
    </message>
    <message>
        <source>An ID number has 18 characters. Count them</source>
        <translation>证件号应为 18 位。数一数</translation>
    </message>
    <message>
        <source>The ID number is not right. Check it against the document</source>
        <translation>证件号不对。对照证件核对</translation>
    </message>
    <message>
        <source>A supervisor must approve this. Ask for the approval first</source>
        <translation>须值班长批准。先请批准</translation>
    </message>
    <message>
        <source>This part is closed. Nothing more can be done to it</source>
        <translation>这一部分已办结，不能再动</translation>
    </message>
    <message>
        <source>Enter the date</source>
        <translation>填写日期</translation>
    </message>
    <message>
        <source>Enter the number of working days</source>
        <translation>填写工作日天数</translation>
    </message>
    <message>
        <source>The law asks for a ground. Choose one</source>
        <translation>依法须有理由。选择一个</translation>
    </message>
    <message>
        <source>List everything that is missing: the notice is given once</source>
        <translation>缺什么一次写全：只能告知一次</translation>
    </message>
    <message>
        <source>The state does not allow this step. Look at the timeline</source>
        <translation>当前状态不能这样办。看时间线</translation>
    </message>
    <message>
        <source>A second notice needs a supervisor and a ground</source>
        <translation>再次告知须值班长批准并写理由</translation>
    </message>
    <message>
        <source>The key ring of this machine gave no answer. Sign in with your secret</source>
        <translation>本机密钥环没有应答。用口令登录</translation>
    </message>
    <message>
        <source>The answer did not come from the centre. Check the network of the hall</source>
        <translation>应答不是中心发的。检查大厅网络</translation>
    </message>
    <message>
        <source>The address of the centre does not encrypt. Ask the administrator for one that begins with https</source>
        <translation>中心的地址没有加密。请管理员换成 https 开头的地址</translation>
    </message>
    <message>
        <source>The address of the centre cannot be used. Ask the administrator to check it</source>
        <translation>中心的地址不能用。请管理员检查</translation>
    </message>
    <message>
        <source>The centre did not answer in time. Keep working: it is tried again</source>
        <translation>中心没有及时应答。继续办理，会自动再试</translation>
    </message>
    <message>
        <source>The leased numbers are used up. Connect this machine to the centre</source>
        <translation>预留编号已用完。把本机接上中心</translation>
    </message>
    <message>
        <source>The record has not this state yet, so the paper cannot be printed</source>
        <translation>记录还没到这个状态，暂不能打印</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits and begins with 1</source>
        <translation>手机号是 1 开头的 11 位数字</translation>
    </message>
    <message>
        <source>Nobody is called. Press F9 to call the next one</source>
        <translation>没有在叫的号。按 F9 叫下一号</translation>
    </message>
    <message>
        <source>No one is waiting. Serve a walk-in or clear the parked cases</source>
        <translation>暂无等候。可直办，或整理挂起件</translation>
    </message>
    <message>
        <source>Enter the number as printed, for example A022</source>
        <translation>照票面填号码，例如 A022</translation>
    </message>
    <message>
        <source>Somebody is at your window. Finish, hold or mark absent first</source>
        <translation>窗口还有人。先办结、挂起或过号</translation>
    </message>
    <message>
        <source>A sealed record does not open. It was set aside; tell the administrator</source>
        <translation>一条密封记录打不开，已另存。告知管理员</translation>
    </message>
    <message>
        <source>The secret is not right. Check Caps Lock and the input method</source>
        <translation>口令不对。检查大小写锁定和输入法</translation>
    </message>
    <message>
        <source>The hall has no such service. Choose one of the list</source>
        <translation>大厅没有这项业务。从列表里选</translation>
    </message>
    <message>
        <source>The screen is locked. Unlock it first</source>
        <translation>已锁屏。先解锁</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first</source>
        <translation>尚未登录。先登录</translation>
    </message>
    <message>
        <source>Ask the citizen for consent before fetching shared data</source>
        <translation>先征得申请人同意，再取共享数据</translation>
    </message>
    <message>
        <source>Read the card or enter the ID number first</source>
        <translation>先读卡或填写证件号码</translation>
    </message>
    <message>
        <source>Offline sign-in has expired here. Connect to the network and sign in</source>
        <translation>本机离线登录已过期。联网后登录</translation>
    </message>
    <message>
        <source>The first sign-in on this machine needs the network</source>
        <translation>本机首次登录需要联网</translation>
    </message>
    <message>
        <source>Five wrong secrets. The account is locked; ask the administrator</source>
        <translation>口令错五次，账号已锁。找管理员</translation>
    </message>
    <message>
        <source>Five wrong secrets. Sign in online to use this machine again</source>
        <translation>口令错五次。联网登录后可再用本机</translation>
    </message>
    <message>
        <source>This machine is locked. Ask the administrator to release it</source>
        <translation>本机已锁定。找管理员解锁</translation>
    </message>
    <message>
        <source>Enter your secret</source>
        <translation>填写口令</translation>
    </message>
    <message>
        <source>Enter your staff number</source>
        <translation>填写工号</translation>
    </message>
    <message>
        <source>Choose the window you work at</source>
        <translation>选择所在窗口</translation>
    </message>
    <message>
        <source>This machine does not know that number. Connect to the network first</source>
        <translation>本机不认识这个工号。先联网登录</translation>
    </message>
    <message>
        <source>Staff number or secret is wrong. Check Caps Lock and try again</source>
        <translation>工号或口令不对。检查大小写锁定后再试</translation>
    </message>
    <message>
        <source>The folder of this machine holds a file of another program. It was left as it is: tell the administrator</source>
        <translation>本机数据目录里是别的程序的文件，未作改动。请告知管理员</translation>
    </message>
    <message>
        <source>Another program uses the local store. Close it and start again</source>
        <translation>另一个程序占用本机库。关闭后再启动</translation>
    </message>
    <message>
        <source>The local store is locked. Sign in again; what was saved is kept</source>
        <translation>本机库已锁定。请重新登录，已保存的都在</translation>
    </message>
    <message>
        <source>A newer version has used the local store, which was left as it is. Start that version, or ask the administrator for it</source>
        <translation>本机库已由更新版本使用，未作改动。请启动该版本，或向管理员索取</translation>
    </message>
    <message>
        <source>Another window has called this number. Call the next one</source>
        <translation>别的窗口已叫走此号。叫下一个</translation>
    </message>
    <message>
        <source>The number is in another state by now. Look at the queue</source>
        <translation>此号已是别的状态。看一眼队列</translation>
    </message>
    <message>
        <source>The number belongs to another window</source>
        <translation>此号在别的窗口</translation>
    </message>
    <message>
        <source>%1 is kept for window %2 in case the network fails. Call another</source>
        <translation>%1 号已为 %2 号窗口留作断网备用，请叫其他号</translation>
    </message>
    <message>
        <source>Choose the service to transfer to</source>
        <translation>选择要转去的业务</translation>
    </message>
    <message>
        <source>The queue does not know this number. Refresh the queue</source>
        <translation>队列里没有此号。刷新队列</translation>
    </message>
    <message>
        <source>The last character of the credit code does not match. Check it</source>
        <translation>信用代码末位不符。核对</translation>
    </message>
    <message>
        <source>The credit code has 18 characters without I, O, Z, S and V. Check it</source>
        <translation>信用代码 18 位，不含 I、O、Z、S、V。核对</translation>
    </message>
    <message>
        <source>The hall has no such window. Choose one of the list</source>
        <translation>大厅没有这个窗口。从列表里选</translation>
    </message>
    <message>
        <source>waiting %1 min, target %2</source>
        <translation>等 %1 分，目标 %2 分</translation>
    </message>
    <message>
        <source>elderly first; %1 min, target %2</source>
        <translation>老人优先；等 %1 分，目标 %2 分</translation>
    </message>
    <message>
        <source>pregnant first; %1 min, target %2</source>
        <translation>孕妇优先；等 %1 分，目标 %2 分</translation>
    </message>
    <message>
        <source>disabled first; %1 min, target %2</source>
        <translation>残疾人优先；等 %1 分，目标 %2 分</translation>
    </message>
    <message>
        <source>military first; %1 min, target %2</source>
        <translation>军人优先；等 %1 分，目标 %2 分</translation>
    </message>
    <message>
        <source>came back; %1 min, target %2</source>
        <translation>回来续办；等 %1 分，目标 %2 分</translation>
    </message>
    <message>
        <source>%1 min, far past the target of %2</source>
        <translation>等 %1 分，远超目标 %2 分</translation>
    </message>
    <message>
        <source>being served, %1 min</source>
        <translation>正在办理 %1 分</translation>
    </message>
    <message>
        <source>called, on the way</source>
        <translation>已叫号，正来窗口</translation>
    </message>
    <message>
        <source>at another window</source>
        <translation>在别的窗口</translation>
    </message>
    <message>
        <source>parked for %1 min</source>
        <translation>已挂起 %1 分</translation>
    </message>
    <message>
        <source>did not come when called</source>
        <translation>过号未到</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已办完</translation>
    </message>
    <message>
        <source>booked for %1</source>
        <translation>预约 %1</translation>
    </message>
    <message>
        <source>booked for %1, may be called</source>
        <translation>预约 %1，可以叫</translation>
    </message>
    <message>
        <source>booked for %1, %2 min late</source>
        <translation>预约 %1，已晚 %2 分</translation>
    </message>
    <message>
        <source>limit passed on %1 at %2</source>
        <translation>时限 %1 %2 已过</translation>
    </message>
    <message>
        <source>limit ends today %1</source>
        <translation>今日 %1 到期</translation>
    </message>
    <message>
        <source>limit ends tomorrow %1</source>
        <translation>明日 %1 到期</translation>
    </message>
    <message>
        <source>limit ends on %1 at %2</source>
        <translation>%1 %2 到期</translation>
    </message>
    <message>
        <source>sent online, to be reviewed</source>
        <translation>网上提交，待预审</translation>
    </message>
    <message>
        <source>the department asks for a supplement</source>
        <translation>部门要求补正</translation>
    </message>
    <message>
        <source>supplement handed in, to be checked</source>
        <translation>补正已交，待核</translation>
    </message>
    <message>
        <source>the results are here, to be handed out</source>
        <translation>结果已齐，可送达</translation>
    </message>
    <message>
        <source>low rating, to be followed up</source>
        <translation>评价低，须回访</translation>
    </message>
    <message>
        <source>entitled without applying; tell the person</source>
        <translation>免申即享，告知本人</translation>
    </message>
    <message>
        <source>the centre did not take it; a person decides</source>
        <translation>中心未采纳，须人处理</translation>
    </message>
    <message>
        <source>begun here, not handed in</source>
        <translation>本机起草，未提交</translation>
    </message>
    <message>
        <source>in the line</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>已预约</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>还有 %1</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>晚 %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>预约</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>预审</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Suppl.</source>
        <translation>补正</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>出件</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>免申</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation>老人</translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation>孕妇</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Military</source>
        <translation>军人</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>续办</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>暂离</translation>
    </message>
    <message>
        <source>Meal</source>
        <translation>用餐</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Short rest</source>
        <translation>小憩</translation>
    </message>
    <message>
        <source>Device trouble</source>
        <translation>设备故障</translation>
    </message>
    <message>
        <source>The centre itself does not answer. Keep working: it is tried again</source>
        <translation>中心暂无应答。可继续办理，会自动再试</translation>
    </message>
    <message>
        <source>A proxy holds the way to the centre. Show it to the administrator</source>
        <translation>代理挡住了去中心的路。请告知管理员</translation>
    </message>
    <message>
        <source>Nobody listens at the centre&apos;s address, or its name is not known</source>
        <translation>中心地址无人应答，或域名解析不到</translation>
    </message>
    <message>
        <source>Check the cable and the network of the hall. If other windows are online, compare the address</source>
        <translation>检查网线和大厅网络；别的窗口在线时，核对本机的中心地址</translation>
    </message>
    <message>
        <source>The centre did not answer in time</source>
        <translation>中心没有及时应答</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, the line is too slow or a firewall stops it</source>
        <translation>会自动再试。一直这样，多半是线路太慢或被防火墙拦住</translation>
    </message>
    <message>
        <source>The connection broke off in the middle</source>
        <translation>连接中途断开</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, check the cable and the switch</source>
        <translation>会自动再试。一直这样，检查网线和交换机</translation>
    </message>
    <message>
        <source>The answer came cut off</source>
        <translation>收到的应答不完整</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it lasts, a device on the way cuts answers</source>
        <translation>会自动再试。一直这样，说明途中有设备截断应答</translation>
    </message>
    <message>
        <source>The answer was larger than any the centre gives</source>
        <translation>应答大得不像中心发来的</translation>
    </message>
    <message>
        <source>Send this page to the administrator</source>
        <translation>把本页复制给管理员</translation>
    </message>
    <message>
        <source>Somebody else answered: the sign-in page of a network, or a wrong address</source>
        <translation>应答的不是中心：可能是上网登录页，或地址填错</translation>
    </message>
    <message>
        <source>Sign in to the network in a browser, or have the centre&apos;s address let through</source>
        <translation>先在浏览器完成上网登录，或请网管放行中心地址</translation>
    </message>
    <message>
        <source>A proxy on the way wants a sign-in of its own</source>
        <translation>途中的代理要求另外登录</translation>
    </message>
    <message>
        <source>Have the centre&apos;s address let through without the proxy</source>
        <translation>请网管把中心地址设为不走代理</translation>
    </message>
    <message>
        <source>A gateway answers, the centre behind it does not</source>
        <translation>网关有应答，其后的中心没有</translation>
    </message>
    <message>
        <source>The centre may be starting again. If it lasts some minutes, tell the administrator</source>
        <translation>中心可能正在重启；几分钟后仍这样，请告知管理员</translation>
    </message>
    <message>
        <source>The certificate comes from an authority this machine does not trust</source>
        <translation>中心证书的签发机构不在本机信任之列</translation>
    </message>
    <message>
        <source>Have the hall&apos;s authority file set up on this machine. Never go around it</source>
        <translation>请管理员在本机装好大厅的根证书，切勿绕过</translation>
    </message>
    <message>
        <source>The certificate is signed by nobody but itself</source>
        <translation>中心证书是自签的，无人担保</translation>
    </message>
    <message>
        <source>The certificate of the centre has run out</source>
        <translation>中心证书已过期</translation>
    </message>
    <message>
        <source>Compare this machine&apos;s clock; if it is right, the centre&apos;s certificate must be renewed</source>
        <translation>先核对本机时钟；时钟无误，则须更换中心证书</translation>
    </message>
    <message>
        <source>By this machine&apos;s clock the certificate is not valid yet</source>
        <translation>按本机时钟，中心证书还没生效</translation>
    </message>
    <message>
        <source>This machine&apos;s clock is behind: set it, then try now</source>
        <translation>本机时钟慢了，校准后再试</translation>
    </message>
    <message>
        <source>The certificate is made out to another name</source>
        <translation>证书上的名称与中心地址不符</translation>
    </message>
    <message>
        <source>Compare the address in the settings with the name in the certificate</source>
        <translation>核对设置里的地址与证书名称</translation>
    </message>
    <message>
        <source>The centre wants a certificate of this machine</source>
        <translation>中心要求本机出示证书</translation>
    </message>
    <message>
        <source>Have this machine enrolled, or its certificate renewed</source>
        <translation>请管理员给本机登记，或更换本机证书</translation>
    </message>
    <message>
        <source>The other side speaks an encryption that is too old</source>
        <translation>对方的加密方式太旧</translation>
    </message>
    <message>
        <source>TLS 1.2 or newer is needed: tell the administrator</source>
        <translation>须用 TLS 1.2 以上，请告知管理员</translation>
    </message>
    <message>
        <source>What answers there does not encrypt</source>
        <translation>应答的一方没有加密</translation>
    </message>
    <message>
        <source>Compare the address and the port in the settings</source>
        <translation>核对设置里的地址和端口</translation>
    </message>
    <message>
        <source>Who answered could not prove to be the centre</source>
        <translation>应答的一方证明不了自己是中心</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, then the certificates with the administrator</source>
        <translation>先核对本机时钟，再请管理员检查证书</translation>
    </message>
    <message>
        <source>The centre does not know this sign-in any more</source>
        <translation>中心已不认这次登录</translation>
    </message>
    <message>
        <source>Sign in again; what is unsent stays here and goes out then</source>
        <translation>重新登录即可；待传留在本机，登录后再传</translation>
    </message>
    <message>
        <source>The centre refused the last sign-in</source>
        <translation>中心拒绝了上次登录</translation>
    </message>
    <message>
        <source>Check the staff number and the secret, then sign in again</source>
        <translation>核对工号和口令，再登录</translation>
    </message>
    <message>
        <source>The centre does not let this machine in</source>
        <translation>中心不接纳本机</translation>
    </message>
    <message>
        <source>The administrator releases it at the centre. The work stays here</source>
        <translation>请管理员在中心放行；已办的留在本机</translation>
    </message>
    <message>
        <source>The centre&apos;s address in the settings is not usable</source>
        <translation>设置里的中心地址不可用</translation>
    </message>
    <message>
        <source>Have the address put right on this machine</source>
        <translation>请管理员改正本机的地址设置</translation>
    </message>
    <message>
        <source>The answer cannot be read</source>
        <translation>应答内容无法读取</translation>
    </message>
    <message>
        <source>The centre and this program are of different versions</source>
        <translation>中心与本程序版本不合</translation>
    </message>
    <message>
        <source>Have both brought to one version. The work stays here</source>
        <translation>请管理员统一版本；已办的留在本机</translation>
    </message>
    <message>
        <source>The centre was started anew, or went back to a backup</source>
        <translation>中心刚刚重新启动，或退回到了备份</translation>
    </message>
    <message>
        <source>Both sides are compared by themselves, and what it lacks is sent again</source>
        <translation>系统自动核对，中心缺少的会重新发送，无须操作</translation>
    </message>
    <message>
        <source>The centre has more to do than it can take in</source>
        <translation>中心一时忙不过来</translation>
    </message>
    <message>
        <source>It is asked again by itself. If it lasts, tell the administrator</source>
        <translation>会自动再问；一直如此请告诉管理员</translation>
    </message>
    <message>
        <source>The centre has a fault of its own</source>
        <translation>中心自身出了故障</translation>
    </message>
    <message>
        <source>Tell the administrator. The work stays here</source>
        <translation>请告诉管理员；已办的留在本机</translation>
    </message>
    <message>
        <source>The reason is new to this program: %1</source>
        <translation>本程序还不认得的原因：%1</translation>
    </message>
    <message>
        <source>saying hello</source>
        <translation>问候</translation>
    </message>
    <message>
        <source>sending operations</source>
        <translation>上传操作</translation>
    </message>
    <message>
        <source>fetching news</source>
        <translation>取新消息</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>signing out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>calling a number</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>fetching shared data</source>
        <translation>取共享数据</translation>
    </message>
    <message>
        <source>leasing receipt numbers</source>
        <translation>领收件编号</translation>
    </message>
    <message>
        <source>fetching the catalogue</source>
        <translation>取事项目录</translation>
    </message>
    <message>
        <source>asking and telling the board</source>
        <translation>大厅统计</translation>
    </message>
    <message>
        <source>Fields corrected</source>
        <translation>更正字段</translation>
    </message>
    <message>
        <source>Value decided on</source>
        <translation>选定字段的值</translation>
    </message>
    <message>
        <source>Two values of a field</source>
        <translation>同一字段两个值</translation>
    </message>
    <message>
        <source>Another window changed the same field. Both values are kept: choose which one counts</source>
        <translation>另一窗口改了同一字段，两个值都已保留，请选定以哪个为准</translation>
    </message>
    <message>
        <source>%1 stays as it is: %2 has been decided on it. Ask that department, or begin a new case</source>
        <translation>“%1”不能再改：“%2”已据此作出决定。请联系该部门，或另行收件</translation>
    </message>
    <message>
        <source>%1 has two values already. Decide in the sync drawer which one counts</source>
        <translation>“%1”已有两个值，请先在同步面板选定以哪个为准</translation>
    </message>
    <message>
        <source>Another value came meanwhile. Look at all of them and decide again</source>
        <translation>其间又来了一个值，请全部看过后重新选定</translation>
    </message>
    <message>
        <source>Somebody has decided this already. Open the case; correct it if it is wrong</source>
        <translation>已有人选定。请打开该件核对，有误可更正</translation>
    </message>
    <message>
        <source>The case is a draft still. Change it in the form</source>
        <translation>该件还是草稿，请直接在表单中修改</translation>
    </message>
    <message>
        <source>Nothing was changed. Enter the right value first</source>
        <translation>没有改动。请先填写正确的值</translation>
    </message>
    <message>
        <source>The applicant has withdrawn this case. Begin a new one</source>
        <translation>申请人已撤回该件，请另行收件</translation>
    </message>
    <message>
        <source>Window %2 has served number %1 as well. Both services are kept: compare the cases</source>
        <translation>%2 号窗口也办理了 %1 号，两次服务都已保留，请核对办件</translation>
    </message>
    <message>
        <source>This machine&apos;s own certificate has run out</source>
        <translation>本机证书已过期</translation>
    </message>
    <message>
        <source>Have this machine&apos;s certificate renewed. The work stays here</source>
        <translation>请管理员更换本机证书；已办的留在本机</translation>
    </message>
    <message>
        <source>The centre does not accept this machine&apos;s certificate</source>
        <translation>中心不认本机证书</translation>
    </message>
    <message>
        <source>Have this machine enrolled again. The work stays here</source>
        <translation>请管理员给本机重新登记；已办的留在本机</translation>
    </message>
    <message>
        <source>The certificate was not made for a server</source>
        <translation>中心的证书不是服务器用的</translation>
    </message>
    <message>
        <source>The centre needs another certificate: tell the administrator</source>
        <translation>须更换中心证书，请告知管理员</translation>
    </message>
    <message>
        <source>A certificate or key file of this machine cannot be read</source>
        <translation>本机的证书或密钥文件读不出</translation>
    </message>
    <message>
        <source>Have the files named in the settings put right</source>
        <translation>请管理员改正设置里的文件</translation>
    </message>
</context>
</TS>
