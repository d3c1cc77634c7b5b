#include "hub/page_template.h"

#include <QTest>

using namespace yc;

namespace
{

std::string filled(const std::string& page, const Value& values)
{
    const auto result = hub::filledPage(page, values, [](const std::string& name) { return "<" + name + " {{x}}>"; });
    return result ? *result : result.problem().code;
}

} // namespace

class HubPageTemplate : public QObject
{
    Q_OBJECT

private slots:
    void everyValueIsEscaped()
    {
        QCOMPARE(filled("<p title=\"{{x}}\">{{x}}</p>", Object{{"x", "<b>&\"'"}}),
                 std::string("<p title=\"&lt;b&gt;&amp;&quot;&#39;\">&lt;b&gt;&amp;&quot;&#39;</p>"));
    }

    void whatAValueSaysIsNeverReadAsAPage()
    {
        QCOMPARE(filled("{{x}}", Object{{"x", "{{y}}"}, {"y", "secret"}}), std::string("{{y}}"));
    }

    void sectionsRepeatAndLookOutwards()
    {
        const Value values = Object{{"place", "厅"}, {"rows", Array{Object{{"n", 1}}, Object{{"n", 2}}}}};
        QCOMPARE(filled("{{#rows}}{{place}}{{n}};{{/rows}}", values), std::string("厅1;厅2;"));
        QCOMPARE(filled("{{#rows}}{{.}},{{/rows}}", Object{{"rows", Array{"a", "b"}}}), std::string("a,b,"));
    }

    void sectionsOfTheSameNameNest()
    {
        const Value values = Object{{"a", Object{{"a", Object{{"x", "inner"}}}}}};
        QCOMPARE(filled("{{#a}}[{{#a}}{{x}}{{/a}}]{{/a}}", values), std::string("[inner]"));
    }

    void invertedSectionsStandWhenThereIsNothing()
    {
        QCOMPARE(filled("{{^x}}none{{/x}}{{#x}}some{{/x}}", Object{{"x", Array{}}}), std::string("none"));
        QCOMPARE(filled("{{^x}}none{{/x}}{{#x}}some{{/x}}", Object{{"x", true}}), std::string("some"));
    }

    void anotherPageIsPutInWithTheSameValues()
    {
        QCOMPARE(filled("{{>head}}", Object{{"x", "1"}}), std::string("<head 1>"));
    }

    void aSectionWithoutEndIsAMistake()
    {
        QCOMPARE(filled("{{#x}}never", Object{{"x", true}}), std::string("page.section"));
    }
};

QTEST_GUILESS_MAIN(HubPageTemplate)
#include "tst_hub_page_template.moc"
