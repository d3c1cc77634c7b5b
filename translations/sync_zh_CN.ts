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
        <source>a person decides</source>
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
