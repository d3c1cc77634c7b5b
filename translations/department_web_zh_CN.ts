<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::DepartmentPanel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>正在载入</translation>
    </message>
    <message>
        <source>Allowed address</source>
        <translation>白名单网址</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Department page</source>
        <translation>部门网页</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>未载入</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>重新载入</translation>
    </message>
    <message>
        <source>The page is being loaded</source>
        <translation>正在载入网页</translation>
    </message>
    <message>
        <source>Department pages are not installed on this machine</source>
        <translation>本机没有安装部门网页组件</translation>
    </message>
    <message>
        <source>Everything else works. Ask the administrator to install the complete package.</source>
        <translation>其余功能照常使用。请联系管理员安装完整的安装包。</translation>
    </message>
    <message>
        <source>Department pages are not shown to the system administrator</source>
        <translation>系统管理员账户下不显示部门网页</translation>
    </message>
    <message>
        <source>Their protection needs an ordinary account. Sign in to the computer with one and start again.</source>
        <translation>网页的隔离保护要求使用普通账户。请用普通账户登录本机后重新启动。</translation>
    </message>
    <message>
        <source>The department&apos;s page does not answer</source>
        <translation>部门网页没有响应</translation>
    </message>
    <message>
        <source>Go on with the case here; load the page again in a while. If it stays away, tell the department.</source>
        <translation>可继续在本窗口办理，稍后重新载入；一直打不开时，请告知该部门。</translation>
    </message>
    <message>
        <source>The network is down</source>
        <translation>网络已断开</translation>
    </message>
    <message>
        <source>Go on taking in the case here: it is saved and handed over by itself. The page loads again when the network is back.</source>
        <translation>可继续在本窗口受理，内容已保存，会自动送出。网络恢复后网页自动重新载入。</translation>
    </message>
    <message>
        <source>The page has ended unexpectedly</source>
        <translation>网页意外中断</translation>
    </message>
    <message>
        <source>The case is safe. Load it again; the fields are still beside it</source>
        <translation>办件不受影响。请重新载入，字段仍在右侧</translation>
    </message>
    <message>
        <source>%1 is not an allowed address</source>
        <translation>%1 不在白名单内</translation>
    </message>
    <message>
        <source>Nothing was sent there. The administrator can allow it</source>
        <translation>没有向它发送任何内容；确需使用请联系管理员</translation>
    </message>
    <message>
        <source>%1 cannot prove its name</source>
        <translation>%1 的证书无效</translation>
    </message>
    <message>
        <source>Nothing was sent there. Tell the administrator</source>
        <translation>没有向它发送任何内容；请告知管理员</translation>
    </message>
    <message>
        <source>Downloads are not taken from pages</source>
        <translation>不从网页下载文件</translation>
    </message>
    <message>
        <source>Ask the department to issue the paper with the case</source>
        <translation>请部门随办件签发文书</translation>
    </message>
    <message>
        <source>The page wanted a second window</source>
        <translation>网页想打开新窗口</translation>
    </message>
    <message>
        <source>Only this one is allowed</source>
        <translation>只允许使用本窗口</translation>
    </message>
    <message>
        <source>The page says</source>
        <translation>网页提示</translation>
    </message>
    <message>
        <source>The page has changed</source>
        <translation>网页已变化</translation>
    </message>
    <message>
        <source>Nothing was filled in; look and try again</source>
        <translation>没有填入，请核对后再填</translation>
    </message>
</context>
<context>
    <name>yc::ui::FieldList</name>
    <message>
        <source>Receipt number</source>
        <translation>收件编号</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填入</translation>
    </message>
    <message>
        <source>Fill in %1</source>
        <translation>填入%1</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>已填入</translation>
    </message>
    <message>
        <source>Several fields of the page carry this name: fill it in by hand</source>
        <translation>网页上有多个同名输入框，请手工填写</translation>
    </message>
    <message>
        <source>The page has no field of this name</source>
        <translation>网页上没有对应的输入框</translation>
    </message>
    <message>
        <source>The page does not let this field be filled in</source>
        <translation>网页不允许填入这一项</translation>
    </message>
    <message>
        <source>Open a case to fill in its fields here</source>
        <translation>打开办件后可在此填入字段</translation>
    </message>
    <message>
        <source>Filled in %1 of %2, no match %3</source>
        <translation>已填 %1/%2，未匹配 %3</translation>
    </message>
    <message>
        <source>Fields of the case</source>
        <translation>字段对照</translation>
    </message>
</context>
</TS>
