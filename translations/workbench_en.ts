<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::SituationsPage</name>
    <message numerus="yes">
        <source>What follows: %n matter(s)</source>
        <translation>
            <numerusform>What follows: %n matter</numerusform>
            <numerusform>What follows: %n matters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::StatusPage</name>
    <message numerus="yes">
        <source>Hand out %n result(s)</source>
        <translation>
            <numerusform>Hand out %n result</numerusform>
            <numerusform>Hand out %n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n operation(s) of it not sent yet</source>
        <translation>
            <numerusform>%n operation of it not sent yet</numerusform>
            <numerusform>%n operations of it not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::SubmitPage</name>
    <message numerus="yes">
        <source>Take in and send to %n department(s)</source>
        <translation>
            <numerusform>Take in and send to %n department</numerusform>
            <numerusform>Take in and send to %n departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %n working day(s)</source>
        <translation>
            <numerusform>%1 · %2 · %n working day</numerusform>
            <numerusform>%1 · %2 · %n working days</numerusform>
        </translation>
    </message>
</context>
</TS>
