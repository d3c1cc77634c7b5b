<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::CallBlock</name>
    <message>
        <source>This window is paused</source>
        <translation>本窗口已暂停</translation>
    </message>
    <message>
        <source>%1 is on the way to the window</source>
        <translation>已呼 %1，正在前来</translation>
    </message>
    <message>
        <source>The queue is out of reach: serve by the number on the paper</source>
        <translation>排队系统连不上：可按纸号受理</translation>
    </message>
    <message>
        <source>Kept for this window: %1</source>
        <translation>已为本窗口留号：%1</translation>
    </message>
    <message>
        <source>Lights up when somebody takes a number</source>
        <translation>有人取号时这里会亮</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一个 %1</translation>
    </message>
    <message>
        <source>Next: %1, %2 first</source>
        <translation>下一个 %1，%2优先</translation>
    </message>
    <message>
        <source>Begin with %1</source>
        <translation>开始办理 %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Transfer, next matter, pause and others</source>
        <translation>转办、下一事项、暂停等</translation>
    </message>
</context>
<context>
    <name>yc::ui::FilterRow</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>现场</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>网上</translation>
    </message>
    <message>
        <source>Depts</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我的</translation>
    </message>
    <message>
        <source>Number, name or matter in this list</source>
        <translation>在列表中查找号码、姓名、事项</translation>
    </message>
</context>
<context>
    <name>yc::ui::IdlePage</name>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>挂起 %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Continue %1</source>
        <translation>继续 %1</translation>
    </message>
    <message>
        <source>%1 is on the way</source>
        <translation>%1 正在前来</translation>
    </message>
    <message>
        <source>%1 is being served</source>
        <translation>%1 正在办理</translation>
    </message>
    <message>
        <source>Press Enter in the queue to go on with it, Ctrl+Shift+Enter to finish</source>
        <translation>在队列里按 Enter 继续办理，办完按 Ctrl+Shift+Enter 结束</translation>
    </message>
    <message>
        <source>Press F9 when the person is here</source>
        <translation>到窗后按 F9 开始办理</translation>
    </message>
    <message>
        <source>No one is waiting</source>
        <translation>暂无等候</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) waiting</source>
        <translation><numerusform>%n 人等候</numerusform></translation>
    </message>
    <message>
        <source>Press F9 to call the next one</source>
        <translation>按 F9 叫下一号</translation>
    </message>
    <message>
        <source>Serve a walk-in, or look for a case</source>
        <translation>可直办无票来人，或查找办件</translation>
    </message>
    <message numerus="yes">
        <source>Serve a walk-in or clear %n parked case(s)</source>
        <translation><numerusform>可直办无票来人，或整理挂起 %n 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parked</source>
        <translation><numerusform>挂起 %n 件</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation><numerusform>%n 件</numerusform></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>直办</translation>
    </message>
    <message>
        <source>Somebody without a number</source>
        <translation>无票来人</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>找一件</translation>
    </message>
    <message>
        <source>Number, initials of a name, matter</source>
        <translation>编号、姓名拼音首字母、事项</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按票号直办</translation>
    </message>
    <message>
        <source>A paper number, while the queue is away</source>
        <translation>断网时按纸质号票办理</translation>
    </message>
    <message>
        <source>Finished today</source>
        <translation>今日已办</translation>
    </message>
    <message>
        <source>Mean time</source>
        <translation>平均办理</translation>
    </message>
</context>
<context>
    <name>yc::ui::QueueControl</name>
    <message>
        <source>Number %1 is announced again</source>
        <translation>已重呼 %1</translation>
    </message>
</context>
<context>
    <name>yc::ui::QueuePane</name>
    <message>
        <source>Nothing of this kind</source>
        <translation>没有这一类</translation>
    </message>
    <message>
        <source>Nothing is parked</source>
        <translation>没有挂起</translation>
    </message>
    <message>
        <source>Nothing finished today</source>
        <translation>今日还没有办结</translation>
    </message>
    <message>
        <source>No one is waiting</source>
        <translation>暂无等候</translation>
    </message>
    <message>
        <source>Serve a walk-in, or look for a case</source>
        <translation>可直办无票来人，或查找办件</translation>
    </message>
    <message numerus="yes">
        <source>Serve a walk-in, or clear %n parked case(s)</source>
        <translation><numerusform>可直办无票来人，或整理挂起 %n 件</numerusform></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Find in the queue (Ctrl+F)</source>
        <translation>在队列中查找（Ctrl+F）</translation>
    </message>
</context>
<context>
    <name>yc::ui::QueueTabs</name>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已办</translation>
    </message>
</context>
<context>
    <name>yc::ui::RowMenu</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Call this number</source>
        <translation>叫这一号</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始办理</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开办件</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续办理</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>重呼</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>过号</translation>
    </message>
    <message>
        <source>Park...</source>
        <translation>挂起…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束本号</translation>
    </message>
    <message>
        <source>Back into the line</source>
        <translation>放回队列</translation>
    </message>
    <message>
        <source>Transfer...</source>
        <translation>转办…</translation>
    </message>
</context>
</TS>
