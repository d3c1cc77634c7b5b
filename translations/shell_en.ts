<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::LockPage</name>
    <message numerus="yes">
        <source>%n more wrong secret(s) end the session</source>
        <translation><numerusform>%n more wrong secret ends the session</numerusform><numerusform>%n more wrong secrets end the session</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1. Everything is saved, %n operation(s) to send</source>
        <translation><numerusform>%1. Everything is saved, %n operation to send</numerusform><numerusform>%1. Everything is saved, %n operations to send</numerusform></translation>
    </message>
</context>
<context>
    <name>yc::ui::MachinePanel</name>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation><numerusform>%n operation</numerusform><numerusform>%n operations</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation><numerusform>%n left</numerusform><numerusform>%n left</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>enough for about %n day(s)</source>
        <translation><numerusform>enough for about %n day</numerusform><numerusform>enough for about %n days</numerusform></translation>
    </message>
</context>
<context>
    <name>yc::ui::OfflineBanner</name>
    <message numerus="yes">
        <source>Keep working: %n operation(s) go out when the network returns</source>
        <translation><numerusform>Keep working: %n operation goes out when the network returns</numerusform><numerusform>Keep working: %n operations go out when the network returns</numerusform></translation>
    </message>
</context>
<context>
    <name>yc::ui::QueueActs</name>
    <message numerus="yes">
        <source>%n matter(s)</source>
        <translation><numerusform>%n matter</numerusform><numerusform>%n matters</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n department(s)</source>
        <translation><numerusform>%n department</numerusform><numerusform>%n departments</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation><numerusform>%n working day</numerusform><numerusform>%n working days</numerusform></translation>
    </message>
</context>
<context>
    <name>yc::ui::SyncWatch</name>
    <message numerus="yes">
        <source>%1 sent, %n need(s) a person</source>
        <translation><numerusform>%1 sent, %n needs a person</numerusform><numerusform>%1 sent, %n need a person</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation><numerusform>%n sent</numerusform><numerusform>%n sent</numerusform></translation>
    </message>
</context>
</TS>
