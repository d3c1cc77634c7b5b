#include "desk_rig.h"
#include "ui/citizen/citizen_button.h"
#include "ui/citizen/citizen_sheets.h"
#include "ui/citizen/citizen_window.h"

#include <QSignalSpy>

using namespace yc;
using namespace yc::ui;
using namespace Qt::StringLiterals;
using fakes::DeskRig;

namespace
{

struct Screen {
    DeskRig rig;
    CitizenWindow window;

    explicit Screen(const QString& code = u"en"_s) : rig(Scheme::Light, code)
    {
        window.setPlate({u"07"_s, u"综合受理"_s, u"王示范"_s, u"020317"_s, u"示例大厅"_s});
        window.open();
        window.resize(1280, 800);
    }
    void press(const QString& words)
    {
        QAbstractButton* button = fakes::buttonNamed(window, words);
        QVERIFY2(button != nullptr, qPrintable(words));
        button->click();
    }
};

} // namespace

class TestCitizen : public QObject
{
    Q_OBJECT

private slots:
    void aSheetHoldsOneGroupInFullValues();
    void aNumberAndAYesAreShownAsWell();
    void onlyTheLastSheetConfirms();
    void afterConfirmingNothingOfThePersonIsLeft();
    void blankForgetsTheDetails();
    void aWrongDetailIsToldWithItsPage();
    void aLowRatingNeedsAReasonAHighOneDoesNot();
    void everythingFitsTheScreen_data();
    void everythingFitsTheScreen();
};

void TestCitizen::aSheetHoldsOneGroupInFullValues()
{
    const DeskRig rig(Scheme::Light, u"zh_CN"_s);
    const ports::CaseView view = fakes::sampleCase();
    const std::vector<CitizenSheet> sheets = citizenSheets(view);
    QVERIFY(sheets.size() >= view.groups.size());
    int lines = 0, filled = 0;
    for (const CitizenSheet& sheet : sheets) {
        QVERIFY(!sheet.lines.empty() && sheet.lines.size() <= 6);
        lines += int(sheet.lines.size());
        for (const CitizenLine& line : sheet.lines)
            QVERIFY2(!line.value.contains(u'*'), qPrintable(line.value));
    }
    for (const ports::GroupView& group : view.groups)
        filled += int(std::ranges::count_if(group.fields, [](const auto& field) { return !field.field.empty(); }));
    QCOMPARE(lines, filled);
}

void TestCitizen::aNumberAndAYesAreShownAsWell()
{
    const DeskRig rig(Scheme::Light, u"zh_CN"_s);
    ports::CaseView view;
    view.groups.resize(1);
    for (const Value& value : {Value(2), Value(12.5), Value(1234567), Value(true)}) {
        ports::FieldView& field = view.groups[0].fields.emplace_back();
        field.field.value = value;
    }
    QStringList shown;
    for (const CitizenLine& line : citizenSheets(view).front().lines)
        shown << line.value;
    QCOMPARE(shown, QStringList({u"2"_s, u"12.5"_s, u"1234567"_s, u"是"_s}));
}

void TestCitizen::onlyTheLastSheetConfirms()
{
    Screen screen;
    QSignalSpy confirmed(&screen.window, &CitizenWindow::confirmed);
    screen.window.confirm({{u"A"_s, {{u"Name"_s, u"Chen"_s}}}, {u"B"_s, {{u"Mother"_s, u"Zhang"_s}}}});
    QVERIFY(QTest::qWaitFor([&] { return fakes::says(screen.window, u"Chen"_s); }));
    screen.press(u"Right, next page"_s);
    QCOMPARE(confirmed.count(), 0);
    QVERIFY(QTest::qWaitFor([&] { return fakes::says(screen.window, u"Zhang"_s); }));
    screen.press(u"Everything is right"_s);
    QCOMPARE(confirmed.count(), 1);
}

void TestCitizen::afterConfirmingNothingOfThePersonIsLeft()
{
    Screen screen;
    screen.window.confirm({{u"A"_s, {{u"Name"_s, u"Chen"_s}}}});
    screen.press(u"Everything is right"_s);
    QCOMPARE(screen.window.shown(), CitizenWindow::Shown::Plate);
    QVERIFY(fakes::says(screen.window, u"Received. Thank you"_s));
    for (const QLabel* label : screen.window.findChildren<QLabel*>())
        QVERIFY(!label->text().contains(u"Chen"_s));
}

void TestCitizen::blankForgetsTheDetails()
{
    Screen screen;
    screen.window.confirm({{u"A"_s, {{u"Name"_s, u"Chen"_s}}}});
    QSignalSpy picture(&screen.window, &CitizenWindow::pictureChanged);
    screen.window.blank();
    QCOMPARE(screen.window.shown(), CitizenWindow::Shown::Plate);
    QCOMPARE(picture.count(), 1);
    for (const QLabel* label : screen.window.findChildren<QLabel*>())
        QVERIFY(!label->text().contains(u"Chen"_s));
}

void TestCitizen::aWrongDetailIsToldWithItsPage()
{
    Screen screen;
    QSignalSpy wrong(&screen.window, &CitizenWindow::wrong);
    screen.window.confirm({{u"A"_s, {{u"Name"_s, u"Chen"_s}}}, {u"B"_s, {{u"Mother"_s, u"Zhang"_s}}}});
    screen.press(u"Right, next page"_s);
    screen.press(u"Something is wrong, tell the staff"_s);
    QCOMPARE(wrong.count(), 1);
    QCOMPARE(wrong[0][0].toInt(), 2);
}

void TestCitizen::aLowRatingNeedsAReasonAHighOneDoesNot()
{
    Screen screen;
    QSignalSpy rated(&screen.window, &CitizenWindow::rated);
    screen.window.rate(u"新生儿出生一件事"_s);
    screen.press(u"Dissatisfied"_s);
    QCOMPARE(rated.count(), 0);
    screen.press(u"Took too long"_s);
    QCOMPARE(rated.count(), 1);
    QCOMPARE(rated[0][0].toInt(), 2);
    QCOMPARE(rated[0][1].toString(), u"efficiency"_s);
    screen.window.rate(u"新生儿出生一件事"_s);
    screen.press(u"Very satisfied"_s);
    QCOMPARE(rated.count(), 2);
    QCOMPARE(rated[1][0].toInt(), 5);
    QCOMPARE(rated[1][1].toString(), QString());
}

void TestCitizen::everythingFitsTheScreen_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Chinese") << u"zh_CN"_s;
    QTest::newRow("English") << u"en"_s;
}

void TestCitizen::everythingFitsTheScreen()
{
    QFETCH(QString, language);
    Screen screen(language);
    screen.window.confirm(citizenSheets(fakes::sampleCase()));
    QVERIFY(QTest::qWaitForWindowExposed(&screen.window));
    QCOMPARE(fakes::cut(screen.window), QStringList());
    fakes::keepPicture(screen.window, u"citizen-confirm-"_s + language);
    screen.window.rate(u"新生儿出生一件事"_s);
    QVERIFY(QTest::qWaitFor([&] { return fakes::cut(screen.window).isEmpty(); }));
    fakes::keepPicture(screen.window, u"citizen-rate-"_s + language);
    screen.window.blank();
    QVERIFY(QTest::qWaitFor([&] { return fakes::cut(screen.window).isEmpty(); }));
    fakes::keepPicture(screen.window, u"citizen-plate-"_s + language);
}

QTEST_MAIN(TestCitizen)
#include "tst_citizen.moc"
