<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::Diagnosis</name>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scan(s) to send</source>
        <translation>
            <numerusform>%n scan to send</numerusform>
            <numerusform>%n scans to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) need a person</source>
        <translation>
            <numerusform>%n operation needs a person</numerusform>
            <numerusform>%n operations need a person</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A damaged file was set aside and rebuilt; %n record(s) put back</source>
        <translation>
            <numerusform>A damaged file was set aside and rebuilt; %n record put back</numerusform>
            <numerusform>A damaged file was set aside and rebuilt; %n records put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt from the last snapshot; %n later record(s) put back</source>
        <translation>
            <numerusform>Rebuilt from the last snapshot; %n later record put back</numerusform>
            <numerusform>Rebuilt from the last snapshot; %n later records put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last stop was a power loss; %n record(s) put back</source>
        <translation>
            <numerusform>The last stop was a power loss; %n record put back</numerusform>
            <numerusform>The last stop was a power loss; %n records put back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
</TS>
