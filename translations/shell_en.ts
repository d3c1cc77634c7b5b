<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::MainWindow</name>
    <message numerus="yes">
        <source>Keep working: %n operation(s) will be sent when the network returns</source>
        <translation>
            <numerusform>Keep working: %n operation will be sent when the network returns</numerusform>
            <numerusform>Keep working: %n operations will be sent when the network returns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SignInPage</name>
    <message numerus="yes">
        <source>%n operation(s)</source>
        <translation>
            <numerusform>%n operation</numerusform>
            <numerusform>%n operations</numerusform>
        </translation>
    </message>
</context>
</TS>
