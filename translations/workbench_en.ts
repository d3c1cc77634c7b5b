<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::ContextPane</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more in the pre-review</source>
        <translation>
            <numerusform>and %n more in the pre-review</numerusform>
            <numerusform>and %n more in the pre-review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::FormGroup</name>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to correct</source>
        <translation>
            <numerusform>%n to correct</numerusform>
            <numerusform>%n to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to verify</source>
        <translation>
            <numerusform>%n to verify</numerusform>
            <numerusform>%n to verify</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::MatterPanel</name>
    <message numerus="yes">
        <source>%n matter(s), one form, handed in once</source>
        <translation>
            <numerusform>%n matter, one form, handed in once</numerusform>
            <numerusform>%n matters, one form, handed in once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s)</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left: applied for one by one. Right: as one thing; %n paper(s) to hand in</source>
        <translation>
            <numerusform>Left: applied for one by one. Right: as one thing; %n paper to hand in</numerusform>
            <numerusform>Left: applied for one by one. Right: as one thing; %n papers to hand in</numerusform>
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
