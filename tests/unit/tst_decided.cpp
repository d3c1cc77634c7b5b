#include "catalogue/decided.h"
#include "catalogue/field_name.h"

#include <QTest>

using namespace yc;
using namespace yc::catalogue;
using domain::ElementId;
using domain::ItemEventKind;

namespace
{

const ElementId kAddress("hukou.address");
const ElementId kName("child.name");

OneThing thingOf()
{
    OneThing thing;
    thing.matters.resize(2);
    thing.matters[0].id = domain::MatterId("hukou");
    thing.matters[0].elements = {kAddress, kName};
    thing.matters[1].id = domain::MatterId("certificate");
    thing.matters[1].elements = {kName};
    return thing;
}

domain::DepartmentItem itemOf(const char* matter, const std::vector<ItemEventKind>& events)
{
    domain::DepartmentItem item;
    item.matter = domain::MatterId(matter);
    item.matterName = matter;
    for (const ItemEventKind kind : events) {
        item.events.emplace_back();
        item.events.back().kind = kind;
        item.events.back().ground = "示例";
    }
    return item;
}

} // namespace

class TestDecided : public QObject
{
    Q_OBJECT

private slots:
    void aFieldIsOpenUntilADepartmentHasDecidedOnIt_data();
    void aFieldIsOpenUntilADepartmentHasDecidedOnIt();
    void aDecisionOnSomethingElseLeavesTheFieldOpen();
    void aLabelThatTwoFieldsHaveSaysWhose();
    void aMatterThatNobodyKnowsCountsAsNeedingEveryField();
};

void TestDecided::aFieldIsOpenUntilADepartmentHasDecidedOnIt_data()
{
    using enum ItemEventKind;
    QTest::addColumn<std::vector<ItemEventKind>>("events");
    QTest::addColumn<bool>("decided");
    const auto row = [](const char* name, const std::vector<ItemEventKind>& events, bool decided) {
        QTest::newRow(name) << events << decided;
    };
    row("received", {Receive}, false);
    row("accepted", {Receive, Accept}, false);
    row("asked for more", {Receive, AskSupplement}, false);
    row("suspended", {Receive, Accept, Suspend}, false);
    row("withdrawn", {Receive, Withdraw}, false);
    row("approved", {Receive, Accept, Approve}, true);
    row("refused", {Receive, Accept, Reject}, true);
    row("not accepted", {Receive, RefuseAcceptance}, true);
    row("handed out", {Receive, Accept, Approve, IssueResult, Deliver}, true);
    row("timed out", {Receive, AskSupplement, TimeOutSupplement}, true);
}

void TestDecided::aFieldIsOpenUntilADepartmentHasDecidedOnIt()
{
    QFETCH(std::vector<ItemEventKind>, events);
    QFETCH(bool, decided);
    const OneThing thing = thingOf();
    domain::CaseRecord record;
    record.items = {itemOf("hukou", events)};
    QCOMPARE(decidedOn(record, &thing, kAddress) != nullptr, decided);
}

void TestDecided::aDecisionOnSomethingElseLeavesTheFieldOpen()
{
    using enum ItemEventKind;
    const OneThing thing = thingOf();
    domain::CaseRecord record;
    record.items = {itemOf("hukou", {Receive}), itemOf("certificate", {Receive, Accept, Approve})};
    QVERIFY(decidedOn(record, &thing, kAddress) == nullptr);
    QCOMPARE(decidedOn(record, &thing, kName)->matterName, std::string("certificate"));
}

void TestDecided::aLabelThatTwoFieldsHaveSaysWhose()
{
    OneThing thing;
    thing.groups = {{"mother", {"母亲", "Mother"}, "mother"}, {"father", {"父亲", "Father"}, "father"}};
    thing.elements.resize(3);
    thing.elements[0].label = thing.elements[1].label = {"姓名", "Name"};
    thing.elements[0].group = "mother";
    thing.elements[1].group = "father";
    thing.elements[2].label = {"落户地址", "Address"};
    QCOMPARE(fieldName(thing, thing.elements[1]), (Text{"父亲·姓名", "Father: Name"}));
    QCOMPARE(fieldName(thing, thing.elements[2]), thing.elements[2].label);
}

void TestDecided::aMatterThatNobodyKnowsCountsAsNeedingEveryField()
{
    using enum ItemEventKind;
    const OneThing thing = thingOf();
    domain::CaseRecord record;
    record.items = {itemOf("of-another-year", {Receive, Accept, Approve})};
    QVERIFY(decidedOn(record, &thing, kAddress) != nullptr);
    QVERIFY(decidedOn(record, nullptr, kAddress) != nullptr);
}

QTEST_GUILESS_MAIN(TestDecided)
#include "tst_decided.moc"
