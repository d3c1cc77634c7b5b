<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::IdlePage</name>
    <message numerus="yes">
        <source>%n person(s) waiting</source>
        <translation><numerusform>%n person waiting</numerusform><numerusform>%n people waiting</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Serve a walk-in or clear %n parked case(s)</source>
        <translation><numerusform>Serve a walk-in or clear %n parked case</numerusform><numerusform>Serve a walk-in or clear %n parked cases</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n parked</source>
        <translation><numerusform>%n parked</numerusform><numerusform>%n parked</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation><numerusform>%n case</numerusform><numerusform>%n cases</numerusform></translation>
    </message>
</context>
<context>
    <name>yc::ui::QueuePane</name>
    <message numerus="yes">
        <source>Serve a walk-in, or clear %n parked case(s)</source>
        <translation><numerusform>Serve a walk-in, or clear %n parked case</numerusform><numerusform>Serve a walk-in, or clear %n parked cases</numerusform></translation>
    </message>
</context>
</TS>
