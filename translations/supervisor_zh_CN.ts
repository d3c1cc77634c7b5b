<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::Board</name>
    <message>
        <source>People waiting</source>
        <translation>等候人数</translation>
    </message>
    <message>
        <source>at the end of each half hour</source>
        <translation>每半小时末</translation>
    </message>
    <message>
        <source>Waits by service</source>
        <translation>各事项等候</translation>
    </message>
    <message>
        <source>median / nine of ten, minutes</source>
        <translation>中位 / 九成以内（分）</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>%1 open, %2 serving</source>
        <translation>开 %1，办理 %2</translation>
    </message>
    <message>
        <source>%1 shown of %2 in progress</source>
        <translation>%1 件，共 %2 件在办</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) in all</source>
        <translation>
            <numerusform>合计 %n 笔</numerusform>
        </translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>at most three at once</source>
        <translation>最多 3 条</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>A week ago</source>
        <translation>上周同日</translation>
    </message>
    <message>
        <source>Median, nine of ten</source>
        <translation>中位、九成</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All: %1</source>
        <translation>全部：%1</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计</translation>
    </message>
    <message>
        <source>No promise: arrivals of a week ago, scaled to today, less the pace of the last two hours</source>
        <translation>仅供参考：按上周同日来人推算，减去近两小时的叫号速度</translation>
    </message>
</context>
<context>
    <name>yc::ui::ChartPanel</name>
    <message>
        <source>Show as a chart</source>
        <translation>看图</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>看表</translation>
    </message>
</context>
<context>
    <name>yc::ui::CloseDayCard</name>
    <message>
        <source>Decide what happens to each of them</source>
        <translation>请先逐项选定如何处理</translation>
    </message>
    <message>
        <source>Say in a few words why they are ended</source>
        <translation>写明结束的原因</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) still wait</source>
        <translation>
            <numerusform>还有 %n 人等候</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel their numbers, with the reason below</source>
        <translation>取消这些号，写明原因</translation>
    </message>
    <message>
        <source>Carry them over to the next working day</source>
        <translation>转到下一个工作日</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) are not finished</source>
        <translation>
            <numerusform>还有 %n 件未办结</numerusform>
        </translation>
    </message>
    <message>
        <source>End them; their time is left out of the means</source>
        <translation>结束，用时不计入平均</translation>
    </message>
    <message>
        <source>Leave them to the windows</source>
        <translation>留给窗口继续办</translation>
    </message>
    <message>
        <source>Reason, kept with the decision</source>
        <translation>原因，随决定留存</translation>
    </message>
    <message>
        <source>What you decide is recorded with your name and the time.</source>
        <translation>你的决定连同工号、时间一并留痕。</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) at windows are not sent yet; they are sent later all the same.</source>
        <translation>
            <numerusform>各窗还有 %n 笔待传，结班后照常补传。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>日终结班</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>先不结</translation>
    </message>
</context>
<context>
    <name>yc::ui::EndServiceCard</name>
    <message>
        <source>Say in a few words why</source>
        <translation>写明原因</translation>
    </message>
    <message>
        <source>The clerk forgot to press finish</source>
        <translation>窗口人员忘记按结束</translation>
    </message>
    <message>
        <source>The clerk has left the window</source>
        <translation>窗口人员已离开</translation>
    </message>
    <message>
        <source>The window&apos;s machine stands still</source>
        <translation>窗口电脑无响应</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Why it is ended</source>
        <translation>结束原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note, kept with the reason</source>
        <translation>备注，随原因留存</translation>
    </message>
    <message>
        <source>End %1 at %2</source>
        <translation>结束%2的 %1</translation>
    </message>
    <message>
        <source>The number is closed as forced and its time is left out of the means. A case at that window stays as it is.</source>
        <translation>此号按强制结束处理，用时不计入平均；窗口上的办件不受影响。</translation>
    </message>
    <message>
        <source>End this service</source>
        <translation>结束办理</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不结束</translation>
    </message>
</context>
<context>
    <name>yc::ui::FigureTile</name>
    <message>
        <source>%1: %2 %3, target %4, %5. %6</source>
        <translation>%1 %2 %3，目标 %4，%5。%6</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>yc::ui::HallWords</name>
    <message>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>People waiting</source>
        <translation>等候人数</translation>
    </message>
    <message>
        <source>Longest wait</source>
        <translation>最长等候</translation>
    </message>
    <message>
        <source>Mean service</source>
        <translation>平均办理</translation>
    </message>
    <message>
        <source>Called in %1 min</source>
        <translation>%1 分钟内叫到</translation>
    </message>
    <message>
        <source>Done at the first try</source>
        <translation>一次办成</translation>
    </message>
    <message>
        <source>people</source>
        <comment>unit behind a number</comment>
        <translation>人</translation>
    </message>
    <message>
        <source>%1 served now, %2 done</source>
        <translation>办理中 %1，今日已办 %2</translation>
    </message>
    <message>
        <source>Nobody is waiting</source>
        <translation>无人等候</translation>
    </message>
    <message>
        <source>%1 %2, since %3</source>
        <translation>%1 %2，取号 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) ended today</source>
        <translation>
            <numerusform>今日办结 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 called, %2 of them late</source>
        <translation>%1 人中 %2 人超时</translation>
    </message>
    <message>
        <source>%1 taken in, %2 sent back</source>
        <translation>收件 %1 件，退回 %2 件</translation>
    </message>
    <message>
        <source>See windows</source>
        <translation>看窗口</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>看是谁</translation>
    </message>
    <message>
        <source>By half hour</source>
        <translation>看分布</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>看事项</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>看退件</translation>
    </message>
    <message>
        <source>Numbers in state waiting now, over all services; called and parked ones are not counted</source>
        <translation>此刻处于等候的号票，含全部事项；已叫到和挂起的不计</translation>
    </message>
    <message>
        <source>The longest wait of those who wait now: the sum of their waiting periods so far</source>
        <translation>此刻等候的人里最长的一位：各段等候时间之和</translation>
    </message>
    <message>
        <source>Mean of the serving periods that ended today, time on hold left out; flagged periods are not counted</source>
        <translation>今日办结的办理时长的平均，不含挂起；标记失准的不计</translation>
    </message>
    <message>
        <source>Share of today&apos;s called ones whose wait until the last call was within the target</source>
        <translation>今日叫到的人里，到最后一次叫号为止等候未超目标的比例</translation>
    </message>
    <message>
        <source>Share of the cases taken in today to which no department sent a notice of supplement</source>
        <translation>今日收件中没有部门发出补正告知的比例</translation>
    </message>
    <message>
        <source>Share of the filled fields of today&apos;s cases that came from card, shared data, licence, scan or an earlier case</source>
        <translation>今日办件已填字段中，来自读卡、共享、证照、扫码、上次办件的比例</translation>
    </message>
    <message>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Act now</source>
        <translation>告警</translation>
    </message>
    <message>
        <source>Not open</source>
        <comment>window</comment>
        <translation>未开</translation>
    </message>
    <message>
        <source>Offline</source>
        <comment>window</comment>
        <translation>离线</translation>
    </message>
    <message>
        <source>Away</source>
        <comment>window</comment>
        <translation>暂离</translation>
    </message>
    <message>
        <source>Very long</source>
        <comment>window</comment>
        <translation>超久</translation>
    </message>
    <message>
        <source>Serving</source>
        <comment>window</comment>
        <translation>办理</translation>
    </message>
    <message>
        <source>Calling</source>
        <comment>window</comment>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Parked</source>
        <comment>window</comment>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>window</comment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Who waits</source>
        <translation>等候名单</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Waiting and served by half hour</source>
        <translation>每半小时等候与办结</translation>
    </message>
    <message>
        <source>Waits by service</source>
        <translation>各事项等候</translation>
    </message>
    <message>
        <source>Sent back by departments</source>
        <translation>部门退回</translation>
    </message>
    <message>
        <source>Limits about to end</source>
        <translation>时限将到</translation>
    </message>
    <message>
        <source>Unsent by window</source>
        <translation>各窗待传</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>This hall has no windows yet</source>
        <translation>大厅还没有设窗口</translation>
    </message>
    <message>
        <source>The day has not begun</source>
        <translation>今日尚未开始</translation>
    </message>
    <message>
        <source>This hall has no services yet</source>
        <translation>大厅还没有设事项</translation>
    </message>
    <message>
        <source>Nothing came back today</source>
        <translation>今日没有退件</translation>
    </message>
    <message>
        <source>No limit is running</source>
        <translation>没有计时中的办件</translation>
    </message>
    <message>
        <source>Everything has been sent</source>
        <translation>已全部传完</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>没有预警</translation>
    </message>
    <message>
        <source>supplement notice</source>
        <translation>补正告知</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>送达</translation>
    </message>
    <message>
        <source>promised limit</source>
        <translation>承诺时限</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗</translation>
    </message>
    <message>
        <source>%1 has waited %2 min</source>
        <translation>%1 已等候 %2 分钟</translation>
    </message>
    <message>
        <source>%1: %2 served for %3 min</source>
        <translation>%1 %2 已办理 %3 分钟</translation>
    </message>
    <message>
        <source>%1 away for %2 min</source>
        <translation>%1暂离 %2 分钟</translation>
    </message>
    <message>
        <source>%1 was served twice</source>
        <translation>%1 被两个窗口办理</translation>
    </message>
    <message>
        <source>%1 has %2 unsent</source>
        <translation>%1待传 %2 笔</translation>
    </message>
    <message>
        <source>%1: %2 need a person</source>
        <translation>%1有 %2 笔须人处理</translation>
    </message>
    <message>
        <source>Target %1 min</source>
        <translation>目标 %1 分钟</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Probably not ended; not counted</source>
        <translation>可能忘记结束；强制结束后不计入平均</translation>
    </message>
    <message>
        <source>Served by number while the queue was away; both cases count</source>
        <translation>断网时按号办理，两件都有效</translation>
    </message>
    <message>
        <source>Since %1; taking in goes on</source>
        <translation>%1 起，可继续收件</translation>
    </message>
    <message>
        <source>The centre could not take them as they are</source>
        <translation>中心未能按原样接收</translation>
    </message>
    <message>
        <source>End it…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>See unsent</source>
        <translation>看待传</translation>
    </message>
</context>
<context>
    <name>yc::ui::KeyStrip</name>
    <message>
        <source>Pre-filled</source>
        <translation>预填率</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>今日收件</translation>
    </message>
    <message>
        <source>%1 sent back</source>
        <translation>退回 %1</translation>
    </message>
    <message>
        <source>Cases taken in today, and how many of them a department sent back</source>
        <translation>今日收件数，以及其中被部门退回的件数</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>在办</translation>
    </message>
    <message>
        <source>%1 due today</source>
        <translation>今日到期 %1</translation>
    </message>
    <message>
        <source>Department items whose limit is running</source>
        <translation>时限计时中的分办件</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <source>Department items whose limit has passed</source>
        <translation>时限已过的分办件</translation>
    </message>
    <message>
        <source>Unsent</source>
        <translation>待传</translation>
    </message>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n 个窗口</numerusform>
        </translation>
    </message>
    <message>
        <source>Operations kept at workstations until the centre has taken them</source>
        <translation>留在各窗本机、中心尚未接收的操作</translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation>须人处理</translation>
    </message>
    <message>
        <source>Operations the centre could not take as they are</source>
        <translation>中心未能按原样接收的操作</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>预警</translation>
    </message>
    <message>
        <source>%1 urgent</source>
        <translation>告警 %1</translation>
    </message>
    <message>
        <source>What holds now and calls for somebody</source>
        <translation>此刻成立、需要有人处理的情况</translation>
    </message>
</context>
<context>
    <name>yc::ui::ListPage</name>
    <message>
        <source>Back to the board</source>
        <translation>回总览</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SheetTable</name>
    <message>
        <source>No row holds that text</source>
        <translation>没有含此文字的行</translation>
    </message>
    <message>
        <source>Filter these rows</source>
        <translation>在表中筛选</translation>
    </message>
</context>
<context>
    <name>yc::ui::SupervisorPage</name>
    <message>
        <source>%1 was ended and recorded</source>
        <translation>%1 已结束并留痕</translation>
    </message>
    <message>
        <source>The day is closed: %1 numbers cancelled, %2 services ended</source>
        <translation>已结班：取消 %1 个号，结束 %2 件</translation>
    </message>
    <message numerus="yes">
        <source>Live, %n s ago</source>
        <translation>
            <numerusform>实时，%n 秒前</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未连上</translation>
    </message>
    <message numerus="yes">
        <source>Not reached; figures of %n s ago</source>
        <translation>
            <numerusform>未连上，数据为 %n 秒前</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reached; figures of %1 ago</source>
        <translation>未连上，数据为 %1前</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>The file could not be written. Choose another folder</source>
        <translation>文件未能写入，请换一个文件夹</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>The hall now</source>
        <translation>大厅现况</translation>
    </message>
    <message>
        <source>Close the day…</source>
        <translation>日终结班…</translation>
    </message>
    <message>
        <source>Leave the wall</source>
        <translation>退出上墙</translation>
    </message>
    <message>
        <source>To the wall</source>
        <translation>上墙</translation>
    </message>
    <message>
        <source>Fetching the figures of the hall</source>
        <translation>正在取大厅数据</translation>
    </message>
    <message>
        <source>Figures and alerts stay those of the whole hall</source>
        <translation>指标和预警仍是全厅的</translation>
    </message>
</context>
<context>
    <name>yc::ui::WaitingChart</name>
    <message>
        <source>People waiting now %1, target %2. The table beside holds every half hour</source>
        <translation>当前等候 %1 人，目标 %2；每半小时见表</translation>
    </message>
    <message>
        <source>Target %1</source>
        <translation>目标 %1</translation>
    </message>
</context>
<context>
    <name>yc::ui::WaitsChart</name>
    <message numerus="yes">
        <source>Waits of %n service(s); the table beside holds every number</source>
        <translation>
            <numerusform>%n 个事项的等候，各数见表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::HallSheets</name>
    <message>
        <source>Number</source>
        <translation>号票</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Served first as</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>已等</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>End it…</source>
        <translation>结束…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Waiting at its end</source>
        <translation>末等候</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>取号</translation>
    </message>
    <message>
        <source>Called</source>
        <translation>叫号</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>办结</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位</translation>
    </message>
    <message>
        <source>Nine of ten</source>
        <translation>九成以内</translation>
    </message>
    <message>
        <source>Longest now</source>
        <translation>当前最长</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等候</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Waits counted</source>
        <translation>计入次数</translation>
    </message>
    <message>
        <source>Kept out</source>
        <translation>未计入</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>收件编号</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>告知次数</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近一步</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) over</source>
        <translation>
            <numerusform>超 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Ends today</source>
        <translation>今日到期</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>剩 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收件编号</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>到期</translation>
    </message>
    <message>
        <source>Which limit</source>
        <translation>时限种类</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待传</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早一笔</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>已等</translation>
    </message>
    <message numerus="yes">
        <source>%n need a person</source>
        <translation>
            <numerusform>%n 笔须处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>未连上</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>传送中</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>More</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预计等候</translation>
    </message>
</context>
<context>
    <name>yc::ui::FilterBar</name>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>All windows</source>
        <translation>全部窗口</translation>
    </message>
    <message>
        <source>Show one service</source>
        <translation>只看一个事项</translation>
    </message>
    <message>
        <source>Show one department</source>
        <translation>只看一个部门</translation>
    </message>
    <message>
        <source>Show one window</source>
        <translation>只看一个窗口</translation>
    </message>
    <message>
        <source>Show everything again</source>
        <translation>恢复全部</translation>
    </message>
</context>
</TS>
