<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>yc::ui::PaperPage</name>
    <message numerus="yes">
        <source>%n page(s), printed before</source>
        <translation>
            <numerusform>%n page, printed before</numerusform>
            <numerusform>%n pages, printed before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
</TS>
