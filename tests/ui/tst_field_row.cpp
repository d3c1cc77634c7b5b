#include "desk_rig.h"
#include "fakes/manual_clock.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/field_row.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using namespace Qt::StringLiterals;
using fakes::buttonNamed;
using fakes::DeskRig;
using fakes::says;

/// A case that is taken in: what nobody has decided on yet may be corrected, with a reason, and nothing else may.
class TestFieldRow : public QObject
{
    Q_OBJECT

private slots:
    void aCorrectionGoesOutWithItsReasonOnly();
    void whatADepartmentHasDecidedOnIsLocked();
    void reasonsStandBelowEachOtherWhereTheRowIsNarrow();
    void theReadingsOfAConflictWrapAndAreChosenByTheirWords();
};

namespace
{

ports::CaseView takenIn(ports::CaseView view)
{
    view.readOnly = true;
    return view;
}

ports::FieldView nameOf(bool correctable)
{
    ports::FieldView field;
    field.field.element = domain::ElementId("child.name");
    field.field.value = Value("陈样宝");
    field.field.provenance.source = domain::Source::Typed;
    field.label = {"姓名", "Name"};
    field.kind = "text";
    field.correctable = correctable;
    return field;
}

struct Shown {
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    CaseSession session{rig.bridge, clock, takenIn(rig.desk.openedCase)};
    FieldRow row;

    explicit Shown(bool correctable) : row(session, nameOf(correctable))
    {
        row.resize(640, 120);
        row.QWidget::show();
        row.focusEditor();
    }
    QLineEdit* line() const { return row.findChild<QLineEdit*>(); }
    void type(const QString& text) const
    {
        QTest::keySequence(line(), QKeySequence::SelectAll);
        QTest::keyClicks(line(), text);
        QTest::keyClick(line(), Qt::Key_Return);
    }
};

} // namespace

void TestFieldRow::aCorrectionGoesOutWithItsReasonOnly()
{
    Shown shown(true);
    QVERIFY(!shown.line()->isReadOnly());
    const QSignalSpy next(&shown.row, &FieldRow::nextWanted);
    shown.type(u"Chen Mu"_s);
    QCOMPARE(next.count(), 0); // the form does not take the keyboard from the reasons
    QVERIFY(shown.rig.desk.corrected.empty()); // not before the reason
    QVERIFY(says(shown.row, u"already taken in"_s));
    QCOMPARE(shown.line()->text(), u"Chen Mu"_s);
    QAbstractButton* reason = nullptr;
    QTRY_VERIFY((reason = buttonNamed(shown.row, u"Typing mistake at the window"_s)) != nullptr);
    QCOMPARE(shown.row.focusWidget(), reason); // the keyboard is there already
    QTest::keyClick(reason, Qt::Key_Space);
    QCOMPARE(next.count(), 1);
    QCOMPARE(shown.rig.desk.corrected.size(), std::size_t{1});
    QCOMPARE(shown.rig.desk.corrected.front().element, domain::ElementId("child.name"));
    QCOMPARE(shown.rig.desk.corrected.front().value, Value("Chen Mu"));
    QCOMPARE(shown.rig.desk.reason, std::string("Typing mistake at the window"));
    QVERIFY(std::ranges::find(shown.rig.desk.asked, "setField") == shown.rig.desk.asked.end());
}

void TestFieldRow::whatADepartmentHasDecidedOnIsLocked()
{
    Shown shown(false);
    QVERIFY(shown.line()->isReadOnly());
    shown.type(u"Chen Mu"_s);
    QVERIFY(shown.rig.desk.corrected.empty());
    QCOMPARE(shown.line()->text(), u"陈样宝"_s);
}

void TestFieldRow::reasonsStandBelowEachOtherWhereTheRowIsNarrow()
{
    Shown shown(true);
    shown.row.resize(420, 240);
    QCoreApplication::processEvents();
    shown.type(u"Chen Mu"_s);
    QAbstractButton* first = nullptr;
    QTRY_VERIFY((first = buttonNamed(shown.row, u"Typing mistake at the window"_s)) != nullptr);
    const QAbstractButton* last = buttonNamed(shown.row, u"The department asked for it"_s);
    QTRY_VERIFY(last->y() > first->geometry().bottom());
    QVERIFY(shown.row.minimumSizeHint().width() <= 420);
}

void TestFieldRow::theReadingsOfAConflictWrapAndAreChosenByTheirWords()
{
    const QString sharedAddress = u"示例省示例市样本区示范街道样本路一百二十八号样本花园三栋二单元三百零一室"_s;
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    CaseSession session{rig.bridge, clock, rig.desk.openedCase};
    ports::FieldView field = nameOf(true);
    field.field.provenance.source = domain::Source::Conflict;
    field.field.others = {{.value = Value(sharedAddress.toStdString()), .provenance = {}},
                          {.value = Value("示例路 81 号"), .provenance = {}}};
    FieldRow row(session, field);
    QVERIFY(row.minimumSizeHint().width() < 400); // two groups stand side by side on the smallest screen
    row.resize(400, 320);
    row.QWidget::show();
    QLabel* words = nullptr;
    for (QLabel* label : row.findChildren<QLabel*>())
        words = label->text() == sharedAddress ? label : words;
    QVERIFY(words != nullptr);
    QVERIFY(words->height() >= words->heightForWidth(words->width()));
    auto* button = qobject_cast<QAbstractButton*>(words->buddy());
    QVERIFY(button != nullptr && button->accessibleName().contains(sharedAddress));
    QSignalSpy chosen(button, &QAbstractButton::clicked);
    QTest::mouseClick(words, Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
}

QTEST_MAIN(TestFieldRow)
#include "tst_field_row.moc"
