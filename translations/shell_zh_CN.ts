<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::Actions</name>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
    <message>
        <source>Find or command</source>
        <translation>查找与命令</translation>
    </message>
    <message>
        <source>Find in the queue</source>
        <translation>在队列中查找</translation>
    </message>
    <message>
        <source>Fetch shared data</source>
        <translation>重新取数</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一窗格</translation>
    </message>
    <message>
        <source>Next open item</source>
        <translation>下一待处理</translation>
    </message>
    <message>
        <source>Previous open item</source>
        <translation>上一待处理</translation>
    </message>
    <message>
        <source>Call next</source>
        <translation>叫下一号</translation>
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
        <source>Finish and call next</source>
        <translation>结束并叫下一号</translation>
    </message>
    <message>
        <source>Finish this number</source>
        <translation>结束本号</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>To the citizen screen</source>
        <translation>送群众屏</translation>
    </message>
    <message>
        <source>Main act of the stage</source>
        <translation>本阶段主操作</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>立即保存</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Print preview</source>
        <translation>打印预览</translation>
    </message>
    <message>
        <source>Next open case</source>
        <translation>下一个办件</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>关闭办件</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>挂起</translation>
    </message>
    <message>
        <source>Show the masked value</source>
        <translation>显示遮蔽的值</translation>
    </message>
    <message>
        <source>Confirm this group</source>
        <translation>确认本组</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>Department system</source>
        <translation>部门网页</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁屏</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Normal text</source>
        <translation>标准字号</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>直办</translation>
    </message>
    <message>
        <source>Serve by number</source>
        <translation>按票号直接办</translation>
    </message>
    <message>
        <source>Transfer to another service</source>
        <translation>转办到其他业务</translation>
    </message>
    <message>
        <source>One more matter for this person</source>
        <translation>同一人下一事项</translation>
    </message>
    <message>
        <source>Back into the line</source>
        <translation>放回队列</translation>
    </message>
    <message>
        <source>Pause this window</source>
        <translation>暂停窗口</translation>
    </message>
    <message>
        <source>Open this window again</source>
        <translation>恢复窗口</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Light, dark, high contrast</source>
        <translation>浅色、深色、高对比</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Demo: no network for one minute</source>
        <translation>演示：断网 1 分钟</translation>
    </message>
    <message>
        <source>First open case</source>
        <translation>第一个办件</translation>
    </message>
    <message>
        <source>Second open case</source>
        <translation>第二个办件</translation>
    </message>
    <message>
        <source>Third open case</source>
        <translation>第三个办件</translation>
    </message>
    <message>
        <source>Fourth open case</source>
        <translation>第四个办件</translation>
    </message>
    <message>
        <source>Fifth open case</source>
        <translation>第五个办件</translation>
    </message>
    <message>
        <source>Diagnosis of the connection</source>
        <translation>连接诊断</translation>
    </message>
</context>
<context>
    <name>yc::ui::ChoicePanel</name>
    <message>
        <source>Nothing here</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, a number or initials</source>
        <translation>没有找到。少输几个字，或改用编号、拼音首字母</translation>
    </message>
</context>
<context>
    <name>yc::ui::CitizenPlace</name>
    <message>
        <source>The citizen has confirmed the details</source>
        <translation>群众已确认信息</translation>
    </message>
    <message>
        <source>The citizen says something is wrong on page %1. Ask and mend it</source>
        <translation>群众说第 %1 页有误，问清后改正</translation>
    </message>
    <message>
        <source>The rating is in</source>
        <translation>评价已收到</translation>
    </message>
    <message>
        <source>Nothing is filled in yet that the citizen could confirm</source>
        <translation>还没有可供群众核对的信息</translation>
    </message>
</context>
<context>
    <name>yc::ui::ClerkButton</name>
    <message>
        <source>Lock, sign out and others</source>
        <translation>锁屏、退出登录等</translation>
    </message>
</context>
<context>
    <name>yc::ui::CommandPalette</name>
    <message>
        <source>Find a person, case, matter, or type a command</source>
        <translation>查找人、件、事项，或输入命令</translation>
    </message>
</context>
<context>
    <name>yc::ui::LockPage</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开</translation>
    </message>
    <message numerus="yes">
        <source>%n more wrong secret(s) end the session</source>
        <translation><numerusform>再错 %n 次须重新登录</numerusform></translation>
    </message>
    <message>
        <source>Locked at %1</source>
        <translation>%1 已锁屏</translation>
    </message>
    <message numerus="yes">
        <source>%1. Everything is saved, %n operation(s) to send</source>
        <translation><numerusform>%1。全部已保存，待传 %n 笔</numerusform></translation>
    </message>
    <message>
        <source>%1. Everything is saved</source>
        <translation>%1。全部已保存</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>换人登录</translation>
    </message>
</context>
<context>
    <name>yc::ui::LockWarning</name>
    <message>
        <source>Locking in %1 s</source>
        <translation>%1 秒后锁屏</translation>
    </message>
    <message>
        <source>Your cases are saved. Press any key to stay</source>
        <translation>办件已保存。按任意键继续</translation>
    </message>
</context>
<context>
    <name>yc::ui::MachinePanel</name>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机状态</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>the centre answers</source>
        <translation>中心正常</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>To send</source>
        <translation>待传</translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation><numerusform>%n 笔</numerusform></translation>
    </message>
    <message>
        <source>last sent %1</source>
        <translation>%1 传完</translation>
    </message>
    <message>
        <source>Receipt numbers</source>
        <translation>收件编号</translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation><numerusform>余 %n 个</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>enough for about %n day(s)</source>
        <translation><numerusform>够用约 %n 天</numerusform></translation>
    </message>
    <message>
        <source>Key ring</source>
        <translation>密钥环</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>sending needs a signed-in clerk</source>
        <translation>登录后才能上传</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Catalogue %1   Version %2</source>
        <translation>目录 %1　版本 %2</translation>
    </message>
    <message>
        <source>The first sign-in on this machine needs the network.</source>
        <translation>本机首次登录需要联网。</translation>
    </message>
    <message>
        <source>Sign-in works without the network for clerks this machine knows.</source>
        <translation>断网也能登录，限在本机登录过的工号。</translation>
    </message>
    <message>
        <source>Number %1 may do so until %2.</source>
        <translation>工号 %1 有效到 %2。</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>yc::ui::MainWindow</name>
    <message>
        <source>Yichuang · window workstation</source>
        <translation>一窗·综合窗口工作台</translation>
    </message>
</context>
<context>
    <name>yc::ui::OfflineBanner</name>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>%1 receipt numbers left, for about %2 days</source>
        <translation>收件编号余 %1 个，够用约 %2 天</translation>
    </message>
    <message>
        <source>%1 receipt numbers left</source>
        <translation>收件编号余 %1 个</translation>
    </message>
    <message>
        <source>Offline (since %1)</source>
        <translation>已离线（%1 起）</translation>
    </message>
    <message numerus="yes">
        <source>Keep working: %n operation(s) go out when the network returns</source>
        <translation><numerusform>可继续受理，待传 %n 笔，恢复后自动上传</numerusform></translation>
    </message>
    <message>
        <source>tries again in %1 s</source>
        <translation>%1 秒后自动重试</translation>
    </message>
</context>
<context>
    <name>yc::ui::QueueActs</name>
    <message>
        <source>%1 is at the window. Ctrl+Shift+Enter finishes and calls next</source>
        <translation>%1 在办。Ctrl+Shift+Enter 结束并叫下一号</translation>
    </message>
    <message>
        <source>This window is paused. Open it again first</source>
        <translation>本窗口已暂停，先恢复窗口</translation>
    </message>
    <message>
        <source>%1 marked as a no-show</source>
        <translation>%1 记为过号</translation>
    </message>
    <message>
        <source>numbers %1</source>
        <translation>%1 字头</translation>
    </message>
    <message>
        <source>Transfer %1 to which service?</source>
        <translation>%1 转到哪个业务？</translation>
    </message>
    <message>
        <source>Goes for copies</source>
        <translation>去复印</translation>
    </message>
    <message>
        <source>Fetches an original</source>
        <translation>回去取原件</translation>
    </message>
    <message>
        <source>Needs a seal or a signature</source>
        <translation>等盖章或签字</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Park %1: what is waited for?</source>
        <translation>挂起 %1：在等什么？</translation>
    </message>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation><numerusform>%n 个事项</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation><numerusform>%n 个部门</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation><numerusform>%n 个工作日</numerusform></translation>
    </message>
    <message>
        <source>%1: what does the person come for?</source>
        <translation>%1：来办什么？</translation>
    </message>
    <message>
        <source>Walk-in: what does the person come for?</source>
        <translation>直办：来办什么？</translation>
    </message>
    <message>
        <source>One more matter for the person at the window</source>
        <translation>同一人再办一项</translation>
    </message>
    <message>
        <source>Serve this number</source>
        <translation>办理此号</translation>
    </message>
    <message>
        <source>while the queue is away</source>
        <translation>断网时使用</translation>
    </message>
    <message>
        <source>Number as printed, for example A022</source>
        <translation>票面号码，如 A022</translation>
    </message>
    <message>
        <source>Pause this window: why?</source>
        <translation>暂停窗口：什么原因？</translation>
    </message>
</context>
<context>
    <name>yc::ui::ShortcutSheet</name>
    <message>
        <source>Keys of this page</source>
        <translation>本页快捷键</translation>
    </message>
</context>
<context>
    <name>yc::ui::SignInPage</name>
    <message>
        <source>No. %1</source>
        <translation>%1 号</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>登录中</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>Workstation of the service window</source>
        <translation>综合窗口工作台</translation>
    </message>
    <message>
        <source>Staff number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show the secret</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Remember the window on this machine</source>
        <translation>在本机记住窗口</translation>
    </message>
</context>
<context>
    <name>yc::ui::StatusBar</name>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>全部已保存</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Text %1 %</source>
        <translation>字号 %1%</translation>
    </message>
    <message>
        <source>Rules %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>中心</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>不可达</translation>
    </message>
    <message>
        <source>Diagnosis of the connection</source>
        <translation>连接诊断</translation>
    </message>
</context>
<context>
    <name>yc::ui::SyncWatch</name>
    <message numerus="yes">
        <source>%1 sent, %n need(s) a person</source>
        <translation><numerusform>%1 笔已传，%n 笔需处理</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation><numerusform>%n 笔已传</numerusform></translation>
    </message>
</context>
<context>
    <name>yc::ui::TopBar</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>离线 %1 起</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>To send %1</source>
        <translation>待传 %1</translation>
    </message>
    <message>
        <source>Yichuang</source>
        <translation>一窗</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>Demo data</source>
        <translation>演示数据</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, text size</source>
        <translation>浅色、深色、高对比</translation>
    </message>
    <message>
        <source>中文 / English</source>
        <translation>中文 / English</translation>
    </message>
    <message>
        <source>Lock the screen (Ctrl+L)</source>
        <translation>锁屏（Ctrl+L）</translation>
    </message>
    <message>
        <source>Find or type a command</source>
        <translation>查找或输入命令</translation>
    </message>
    <message>
        <source>Find people, cases, matters, commands</source>
        <translation>查找人、件、事项，或输入命令</translation>
    </message>
</context>
<context>
    <name>yc::ui::WorkPage</name>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Light or dark?</source>
        <translation>浅色还是深色？</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>yc::ui::Devices</name>
    <message>
        <source>Papers can be saved as PDF meanwhile</source>
        <translation>未装打印机，可先存为 PDF</translation>
    </message>
    <message>
        <source>The citizen&apos;s page opens as a window on this screen</source>
        <translation>没有第二块屏，群众页在本屏开窗显示</translation>
    </message>
    <message>
        <source>Card reader</source>
        <translation>读卡器</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>高拍仪</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Citizen&apos;s screen</source>
        <translation>群众屏</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未接</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>has a fault</source>
        <translation>出错</translation>
    </message>
    <message>
        <source>No driver in this program: type what the card says</source>
        <translation>本版没有驱动，请手工录入证件</translation>
    </message>
    <message>
        <source>No driver in this program: add scans as files (F7)</source>
        <translation>本版没有驱动，用 F7 添加扫描文件</translation>
    </message>
</context>
</TS>
