#include "desk_rig.h"
#include "ui/sheet/sheet_table.h"
#include "ui/sync/compared_text.h"
#include "ui/sync/conflict_card.h"
#include "ui/sync/conflict_row.h"
#include "ui/sync/sync_drawer.h"
#include "ui/sync/sync_sheet.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using fakes::buttonNamed;
using fakes::DeskRig;
using fakes::says;

namespace
{

constexpr const char* kOurs = "示例市样本区示范路 18 号 2 单元 301 室";
constexpr const char* kTheirs = "示例市样本区示范路 81 号 2 单元 301 室";

struct Open {
    DeskRig rig;
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    SyncDrawer drawer{rig.bridge, settings};

    explicit Open(std::vector<ports::ConflictView> conflicts, bool online = true, Scheme scheme = Scheme::Light,
                  const QString& code = QStringLiteral("en"), QSize size = {measure::kSyncDrawer, 652})
        : rig(scheme, code)
    {
        rig.desk.online = online;
        rig.desk.conflicts = std::move(conflicts);
        drawer.resize(size);
        drawer.QWidget::show();
        drawer.activateWindow();
        drawer.open();
    }
    ConflictCard* card() { return drawer.findChild<ConflictCard*>(); }
    bool ready()
    {
        return QTest::qWaitForWindowActive(&drawer) &&
               QTest::qWaitFor([this] { return !rows().isEmpty() && rows().back()->isVisible(); });
    }
    QList<ConflictRow*> rows()
    {
        QList<ConflictRow*> seen;
        for (ConflictRow* row : card()->findChildren<ConflictRow*>()) {
            if (row->isVisibleTo(card()))
                seen << row;
        }
        return seen;
    }
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier); }
    const std::vector<ports::Desk::Decision>& decided() { return rig.desk.decided; }
};

} // namespace

class TestConflictCard : public QObject
{
    Q_OBJECT

private slots:
    void aDifferenceIsWhatLiesBetweenTheCommonEnds_data();
    void aDifferenceIsWhatLiesBetweenTheCommonEnds();
    void bothValuesStandSideBySideWithWhoAndWhen();
    void whatDiffersIsMarkedAndTheNameIsPlain();
    void aKeyDecides_data();
    void aKeyDecides();
    void aThirdValueNeedsItsReason();
    void escapeLeavesTheEditorBeforeTheDrawer();
    void oneDecisionAField();
    void theKeysDecideWhereTheFocusIs();
    void aRefusedDecisionIsToldAndMayBeMadeAgain();
    void theOperationThatWaitsForItShowsTheCardToo();
    void decidedElsewhereTheCardGoes();
    void whatIsTypedStaysWhenTheListComesAnew();
    void aChoiceIsChosenNotTyped();
    void nothingIsCutAndEverythingHasAName_data();
    void nothingIsCutAndEverythingHasAName();
};

void TestConflictCard::aDifferenceIsWhatLiesBetweenTheCommonEnds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("marked");
    QTest::newRow("swapped digits") << "路 18 号"
                                    << "路 81 号"
                                    << "18";
    QTest::newRow("equal") << "a"
                           << "a"
                           << "";
    QTest::newRow("longer") << "abcd"
                            << "ad"
                            << "bc";
    QTest::newRow("shorter") << "ad"
                             << "abcd"
                             << "";
    QTest::newRow("repeats are counted once") << "aa"
                                              << "aaa"
                                              << "";
    QTest::newRow("all") << "x"
                         << "yz"
                         << "x";
    QTest::newRow("against nothing") << "x"
                                     << ""
                                     << "x";
}

void TestConflictCard::aDifferenceIsWhatLiesBetweenTheCommonEnds()
{
    QFETCH(QString, text);
    QFETCH(QString, other);
    const Difference found = differenceOf(text, other);
    QTEST(text.mid(found.from, found.length), "marked");
}

void TestConflictCard::bothValuesStandSideBySideWithWhoAndWhen()
{
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    const auto values = open.card()->findChildren<ComparedText*>();
    QCOMPARE(values.size(), 2);
    QCOMPARE(values[0]->plain(), QString::fromUtf8(kTheirs));
    QCOMPARE(values[1]->plain(), QString::fromUtf8(kOurs));
    QVERIFY(values[0]->mapTo(&open.drawer, QPoint()).x() < values[1]->mapTo(&open.drawer, QPoint()).x());
    QVERIFY(says(*open.card(), QStringLiteral("99010700000118")));
    QVERIFY(says(*open.card(), QStringLiteral("Registered address")));
    QVERIFY(says(*open.card(), QStringLiteral("Window 08·No. 020318·23 November 14:30")));
    QVERIFY(says(*open.card(), QStringLiteral("Centre, counts now: This window·No. 020317·23 November 14:27")));
    QVERIFY(says(*open.card(), QStringLiteral("Both remain in the records")));
}

void TestConflictCard::whatDiffersIsMarkedAndTheNameIsPlain()
{
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    const auto* theirs = open.card()->findChildren<ComparedText*>().front();
    QVERIFY(theirs->text().contains(QStringLiteral(">81</span>")));
    QCOMPARE(theirs->accessibleName(), QString::fromUtf8(kTheirs));
    // What a value holds is never read as markup.
    ComparedText text;
    text.show(QStringLiteral("<b>1</b>"), QStringLiteral("<b>2</b>"));
    QVERIFY(text.text().startsWith(QStringLiteral("&lt;b&gt;")));
}

void TestConflictCard::aKeyDecides_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("value");
    QTest::newRow("what came") << int(Qt::Key_H) << QString::fromUtf8(kTheirs);
    QTest::newRow("what counts") << int(Qt::Key_C) << QString::fromUtf8(kOurs);
}

void TestConflictCard::aKeyDecides()
{
    QFETCH(int, key);
    QFETCH(QString, value);
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    open.press(Qt::Key(key)); // from wherever the focus is in the drawer
    QTRY_COMPARE(open.decided().size(), std::size_t{1});
    const ports::Desk::Decision& decision = open.decided().front();
    QCOMPARE(decision.id, domain::CaseId("c-0712"));
    QCOMPARE(decision.element, domain::ElementId("mother.address"));
    QCOMPARE(decision.value, Value(value.toStdString()));
    QCOMPARE(decision.version, 4);
    QTRY_VERIFY(!open.card()->isVisible());
}

void TestConflictCard::aThirdValueNeedsItsReason()
{
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    open.press(Qt::Key_T);
    auto* typed = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(typed != nullptr);
    QTest::keyClick(typed, Qt::Key_Return);
    auto* reason = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(reason != nullptr && reason != typed);
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(says(*open.card(), QStringLiteral("Type the value")));
    QCOMPARE(QApplication::focusWidget(), typed);
    typed->setText(QStringLiteral("示例市样本区示范路 8 号"));
    QTest::keyClick(reason, Qt::Key_Return);
    QVERIFY(says(*open.card(), QStringLiteral("Say why: it stays in the records")));
    QVERIFY(open.decided().empty());
    reason->setText(QStringLiteral("已核户口簿"));
    QTest::keyClick(reason, Qt::Key_Return);
    QTRY_COMPARE(open.decided().size(), std::size_t{1});
    QCOMPARE(open.decided().front().value, Value("示例市样本区示范路 8 号"));
    QCOMPARE(open.decided().front().reason, std::string("已核户口簿"));
}

void TestConflictCard::escapeLeavesTheEditorBeforeTheDrawer()
{
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    QSignalSpy closed(&open.drawer, &SyncDrawer::closed);
    open.press(Qt::Key_T);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(buttonNamed(*open.card(), QStringLiteral("Another value"))->hasFocus());
    QCOMPARE(closed.count(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void TestConflictCard::oneDecisionAField()
{
    Open open({fakes::sampleConflict(2)});
    QVERIFY(open.ready());
    QCOMPARE(open.rows().size(), 2);
    open.press(Qt::Key_C);
    QTRY_COMPARE(open.rows().size(), 1);
    QVERIFY(open.card()->isVisible());
    QCOMPARE(open.rows().front()->element(), domain::ElementId("mother.phone"));
    open.press(Qt::Key_H);
    QTRY_VERIFY(!open.card()->isVisible());
    QCOMPARE(open.decided().back().value, Value("13800001299"));
}

void TestConflictCard::theKeysDecideWhereTheFocusIs()
{
    Open open({fakes::sampleConflict(2)});
    QVERIFY(open.ready());
    open.rows().back()->findChild<QAbstractButton*>()->setFocus();
    open.press(Qt::Key_C);
    QTRY_COMPARE(open.decided().size(), std::size_t{1});
    QCOMPARE(open.decided().front().element, domain::ElementId("mother.phone"));
}

void TestConflictCard::aRefusedDecisionIsToldAndMayBeMadeAgain()
{
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    open.rig.desk.refusals["settleField"] = {Fault::Rejected, "case.field_moved", {}, {}};
    QSignalSpy failed(&open.drawer, &SyncDrawer::failed);
    open.press(Qt::Key_C);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed[0][0].toString(),
             QStringLiteral("Another value came meanwhile. Look at all of them and decide again"));
    open.rig.desk.refusals.clear();
    buttonNamed(*open.card(), QStringLiteral("Keep the centre's"))->click();
    QTRY_VERIFY(!open.decided().empty());
}

void TestConflictCard::theOperationThatWaitsForItShowsTheCardToo()
{
    ports::ConflictView conflict = fakes::sampleConflict();
    conflict.operations = {domain::OperationId("o-1838")};
    Open open({conflict}, false);
    QVERIFY(open.ready());
    auto* table = open.drawer.findChild<SheetTable*>();
    QCOMPARE(table->shownSheet().rows.size(), std::size_t{7}); // the operation is its row
    QVERIFY(!buttonNamed(open.drawer, QStringLiteral("Put right otherwise")));
}

void TestConflictCard::decidedElsewhereTheCardGoes()
{
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    open.rig.desk.conflicts.clear();
    open.rig.desk.tell(ports::Topic::Sync);
    QTRY_VERIFY(!open.card()->isVisible());
    QVERIFY(says(open.drawer, QStringLiteral("Everything has been sent")));
}

void TestConflictCard::whatIsTypedStaysWhenTheListComesAnew()
{
    Open open({fakes::sampleConflict()});
    QVERIFY(open.ready());
    open.press(Qt::Key_T);
    auto* typed = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    typed->setText(QStringLiteral("示例市"));
    const QPointer<QLineEdit> kept = typed;
    open.rig.desk.uploads = {{}};
    open.rig.desk.tell(ports::Topic::Sync);
    QTRY_VERIFY(says(open.drawer, QStringLiteral("1")));
    QVERIFY(kept && kept->isVisible() && kept->hasFocus());
    QCOMPARE(kept->text(), QStringLiteral("示例市"));
}

void TestConflictCard::aChoiceIsChosenNotTyped()
{
    ports::ConflictView conflict = fakes::sampleConflict();
    conflict.fields[0].options = {{"1", {"男", "Male"}}, {"2", {"女", "Female"}}};
    Open open({conflict});
    QVERIFY(open.ready());
    open.press(Qt::Key_T);
    auto* chosen = open.card()->findChild<QComboBox*>();
    QVERIFY(chosen->isVisible() && chosen->hasFocus());
    chosen->setCurrentIndex(1);
    auto edits = open.card()->findChildren<QLineEdit*>();
    edits.erase(std::remove_if(edits.begin(), edits.end(), [](QLineEdit* edit) { return !edit->isVisible(); }),
                edits.end());
    QCOMPARE(edits.size(), 1);
    edits.front()->setText(QStringLiteral("已核"));
    QTest::keyClick(edits.front(), Qt::Key_Return);
    QTRY_COMPARE(open.decided().size(), std::size_t{1});
    QCOMPARE(open.decided().front().value, Value("2"));
}

void TestConflictCard::nothingIsCutAndEverythingHasAName_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("fields");
    for (const auto& [name, scheme] :
         {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}, {"contrast", Scheme::HighContrast}}) {
        for (const char* code : {"zh_CN", "en"}) {
            for (const int height : {1004, 652}) {
                for (const int fields : {1, 2})
                    QTest::addRow("conflict-%s-%s-%d-%d", name, code, height, fields)
                        << int(scheme) << QString::fromLatin1(code) << height << fields;
            }
        }
    }
}

void TestConflictCard::nothingIsCutAndEverythingHasAName()
{
    QFETCH(int, scheme);
    QFETCH(QString, code);
    QFETCH(int, height);
    QFETCH(int, fields);
    const QSize size(measure::kSyncDrawer, height);
    Open open({fakes::sampleConflict(std::size_t(fields))}, fields == 2, Scheme(scheme), code, size);
    QVERIFY(open.ready());
    open.rows().front()->writeAnother();
    QTRY_COMPARE(fakes::cut(open.drawer).join(u" | "), QString()); // once everything has found its place
    fakes::keepPicture(open.drawer, QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(open.drawer.size(), size);
    QCOMPARE(fakes::nameless(open.drawer).join(u", "), QString());
}

QTEST_MAIN(TestConflictCard)
#include "tst_conflict_card.moc"
