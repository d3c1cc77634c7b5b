<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::QueuePane</name>
    <message numerus="yes">
        <source>No one is waiting. Serve somebody without a ticket, or clear %n parked case(s)</source>
        <translation>
            <numerusform>No one is waiting. Serve somebody without a ticket, or clear %n parked case</numerusform>
            <numerusform>No one is waiting. Serve somebody without a ticket, or clear %n parked cases</numerusform>
        </translation>
    </message>
</context>
</TS>
