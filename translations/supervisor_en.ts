<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::Board</name>
    <message numerus="yes">
        <source>%n operation(s) in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::CloseDayCard</name>
    <message numerus="yes">
        <source>%n person(s) still wait</source>
        <translation>
            <numerusform>%n person still waits</numerusform>
            <numerusform>%n people still wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) are not finished</source>
        <translation>
            <numerusform>%n service is not finished</numerusform>
            <numerusform>%n services are not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) at windows are not sent yet; they are sent later all the same.</source>
        <translation>
            <numerusform>%n operation at a window is not sent yet; it is sent later all the same.</numerusform>
            <numerusform>%n operations at windows are not sent yet; they are sent later all the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::HallWords</name>
    <message numerus="yes">
        <source>%n service(s) ended today</source>
        <translation>
            <numerusform>%n service ended today</numerusform>
            <numerusform>%n services ended today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::KeyStrip</name>
    <message numerus="yes">
        <source>%n window(s)</source>
        <translation>
            <numerusform>%n window</numerusform>
            <numerusform>%n windows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::ListPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SupervisorPage</name>
    <message numerus="yes">
        <source>Live, %n s ago</source>
        <translation>
            <numerusform>Live, %n s ago</numerusform>
            <numerusform>Live, %n s ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not reached; figures of %n s ago</source>
        <translation>
            <numerusform>Not reached; figures of %n s ago</numerusform>
            <numerusform>Not reached; figures of %n s ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::WaitsChart</name>
    <message numerus="yes">
        <source>Waits of %n service(s); the table beside holds every number</source>
        <translation>
            <numerusform>Waits of %n service; the table beside holds every number</numerusform>
            <numerusform>Waits of %n services; the table beside holds every number</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::HallSheets</name>
    <message numerus="yes">
        <source>%n working day(s) over</source>
        <translation>
            <numerusform>%n workday over</numerusform>
            <numerusform>%n workdays over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left</source>
        <translation>
            <numerusform>%n workday left</numerusform>
            <numerusform>%n workdays left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need a person</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
</context>
</TS>
