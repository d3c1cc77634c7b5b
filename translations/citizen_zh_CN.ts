<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::CitizenWindow</name>
    <message>
        <source>The staff has been told and will ask you</source>
        <translation>已告诉工作人员，请稍候</translation>
    </message>
    <message>
        <source>Staff %1 %2</source>
        <translation>工作人员 %1 %2</translation>
    </message>
    <message>
        <source>Received. Thank you</source>
        <translation>已收到，谢谢您</translation>
    </message>
    <message>
        <source>Citizen's screen</source>
        <translation>群众屏</translation>
    </message>
    <message>
        <source>Window %1</source>
        <translation>号窗口　%1</translation>
    </message>
    <message>
        <source>Usual type</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>大字</translation>
    </message>
</context>
<context>
    <name>yc::ui::ConfirmView</name>
    <message>
        <source>Check your details</source>
        <translation>请核对您的信息</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Something is wrong, tell the staff</source>
        <translation>有误，告诉工作人员</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Right, next page</source>
        <translation>无误，下一页</translation>
    </message>
    <message>
        <source>Everything is right</source>
        <translation>确认无误</translation>
    </message>
</context>
<context>
    <name>yc::ui::PlateView</name>
    <message>
        <source>Window %1</source>
        <translation>%1 号窗口</translation>
    </message>
    <message>
        <source>Staff %1 %2</source>
        <translation>工作人员 %1 %2</translation>
    </message>
    <message>
        <source>Have your identity card ready</source>
        <translation>温馨提示：请准备好身份证</translation>
    </message>
</context>
<context>
    <name>yc::ui::RateView</name>
    <message>
        <source>What was the reason?</source>
        <translation>请选择原因</translation>
    </message>
    <message>
        <source>How was the service?</source>
        <translation>请评价本次服务</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>非常满意</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Mostly satisfied</source>
        <translation>基本满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>非常不满意</translation>
    </message>
    <message>
        <source>Attitude</source>
        <translation>态度</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>效率</translation>
    </message>
    <message>
        <source>Not explained well</source>
        <translation>告知不清</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The staff does not see your choice before it is sent. For the last two, choose a reason next.</source>
        <translation>提交前工作人员看不到您的选择。选后两项时，请再选一个原因。</translation>
    </message>
    <message>
        <source>No rating</source>
        <translation>不评价</translation>
    </message>
</context>
</TS>
