#include "desk_rig.h"
#include "fakes/manual_clock.h"
#include "ui/bridge/wording.h"
#include "ui/widgets/banner.h"
#include "ui/workbench/case_page.h"
#include "ui/workbench/identity_strip.h"
#include "ui/workbench/material_preview.h"
#include "ui/workbench/materials_page.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryFile>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using namespace Qt::StringLiterals;
using fakes::DeskRig;

namespace
{

/// The centre of a small and of a large screen, in a window of that height.
constexpr QSize kLow{972, 620}, kHigh{1224, 968};

struct Case {
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    CasePage page{rig.bridge, clock, fakes::sampleCase()};

    explicit Case(QSize size, Scheme scheme = Scheme::Light, const QString& code = u"en"_s) : rig(scheme, code)
    {
        page.resize(size);
        page.QWidget::show();
        QCoreApplication::processEvents();
    }
    QWidget* strip() { return page.findChild<IdentityStrip*>(); }
    QWidget* bar() { return page.findChild<StageBar*>(); }
};

} // namespace

class TestCasePage : public QObject
{
    Q_OBJECT

private slots:
    void onALowScreenIdentityAndStagesShareOneRow();
    void onAHighScreenEachHasItsOwn();
    void aFailureIsToldHoweverLittleRoomThereIs();
    void aLongFailureFitsBesideTheCase_data();
    void aLongFailureFitsBesideTheCase();
    void aRefusedTakingInIsNotBeingSavedAnyMore();
    void whatIsAttachedTakesTheRoomTheListLeaves();
    void nothingIsCutAndEverythingHasAName_data();
    void nothingIsCutAndEverythingHasAName();
};

void TestCasePage::onALowScreenIdentityAndStagesShareOneRow()
{
    Case low(kLow);
    QCOMPARE(low.strip()->geometry().bottom(), low.bar()->geometry().bottom());
    QVERIFY(low.strip()->geometry().right() < low.bar()->x());
    for (StageButton* button : low.bar()->findChildren<StageButton*>()) {
        if (!button->isVisible())
            continue;
        QVERIFY(!button->toolTip().isEmpty());                         // what has no room is told there
        QVERIFY(button->width() >= button->minimumSizeHint().width()); // the word is whole
    }
    low.page.resize(kHigh);
    QVERIFY(low.strip()->y() < low.bar()->y());
}

void TestCasePage::onAHighScreenEachHasItsOwn()
{
    Case high(kHigh);
    QVERIFY(high.strip()->geometry().bottom() < high.bar()->y());
    QCOMPARE(high.strip()->width(), high.bar()->width());
}

void TestCasePage::aFailureIsToldHoweverLittleRoomThereIs()
{
    Case low(kLow);
    QVERIFY(!fakes::says(*low.strip(), u"Saved"_s));
    emit low.page.session().failed(u"The disk is full"_s);
    QVERIFY(fakes::says(low.page, u"The disk is full"_s));
    emit low.page.session().changed(); // by whatever else: it still was not done
    QVERIFY(fakes::says(low.page, u"The disk is full"_s));
    emit low.page.session().saving(); // it is tried again
    QVERIFY(!fakes::says(low.page, u"The disk is full"_s));
    emit low.page.session().failed(u"The hub asks to wait"_s);
    low.page.session().reveal(domain::ElementId("mother.idNumber")); // a look saves nothing
    QVERIFY(!fakes::says(low.page, u"The hub asks to wait"_s));
}

void TestCasePage::aLongFailureFitsBesideTheCase_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const char* code : {"zh_CN", "en"}) {
        for (const QSize size : {kLow, kHigh})
            QTest::addRow("failure-%s-%d", code, size.height()) << QString::fromLatin1(code) << size;
    }
}

/// Of the sentences that stand as they are, the longest a case can be told, in either language.
void TestCasePage::aLongFailureFitsBesideTheCase()
{
    QFETCH(QString, code);
    QFETCH(QSize, size);
    Case open(size, Scheme::Light, code);
    open.page.show(Stage::Materials);
    open.rig.desk.refusals["attachFile"] = fail(Fault::Full, "disk.no_room_for_files");
    QTemporaryFile scan;
    QVERIFY(scan.open());
    open.page.session().attachFile(u"M4/mother"_s, scan.fileName());
    const QString sentence = Wording::problem(fail(Fault::Full, "disk.no_room_for_files"));
    QTRY_VERIFY(fakes::says(open.page, sentence));
    auto* banner = open.page.findChild<Banner*>();
    QTRY_COMPARE(banner->width(), size.width());
    QTRY_COMPARE(fakes::cut(*open.strip()).join(u" | "), QString());
    fakes::keepPicture(open.page, QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(open.page.minimumSizeHint().width() <= size.width()); // the window does not grow for it
    QCOMPARE(fakes::cut(*banner).join(u" | "), QString());
    for (const QLabel* label : banner->findChildren<QLabel*>()) // which may be cut, but is not
        QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
}

void TestCasePage::aRefusedTakingInIsNotBeingSavedAnyMore()
{
    Case high(kHigh);
    high.rig.desk.refusals["submit"] = fail(Fault::Full, "disk.full");
    high.page.session().submit();
    QVERIFY(fakes::says(*high.strip(), u"Saving"_s));
    QTRY_VERIFY(fakes::says(high.page, Wording::problem(fail(Fault::Full, "disk.full"))));
    QVERIFY(fakes::says(*high.strip(), u"Saved "_s)); // what stands
}

void TestCasePage::whatIsAttachedTakesTheRoomTheListLeaves()
{
    Case high(kHigh);
    high.page.show(Stage::Materials);
    auto* materials = high.page.findChild<MaterialsPage*>();
    auto* table = materials->findChild<QTableView*>();
    auto* preview = materials->findChild<MaterialPreview*>();
    QVERIFY(materials->focusMaterial(u"M1/mother"_s)); // nothing attached
    QCoreApplication::processEvents();
    QVERIFY(!preview->isVisible());
    QVERIFY(materials->focusMaterial(u"M4/mother"_s));
    QTRY_VERIFY(preview->isVisible());
    QTRY_VERIFY(preview->height() > 320);
    QVERIFY(table->height() >= table->rowHeight(0) * table->model()->rowCount()); // no row gives way
}

void TestCasePage::nothingIsCutAndEverythingHasAName_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QSize>("size");
    for (const auto& [name, scheme] : {std::pair{"light", Scheme::Light}, {"dark", Scheme::Dark}}) {
        for (const char* code : {"zh_CN", "en"}) {
            for (const QSize size : {kLow, kHigh})
                QTest::addRow("case-%s-%s-%d", name, code, size.height())
                    << int(scheme) << QString::fromLatin1(code) << size;
        }
    }
}

void TestCasePage::nothingIsCutAndEverythingHasAName()
{
    QFETCH(int, scheme);
    QFETCH(QString, code);
    QFETCH(QSize, size);
    Case open(size, Scheme(scheme), code);
    const QString cut = fakes::cut(*open.strip()->parentWidget()).join(u" | ");
    for (const Stage stage : {Stage::Form, Stage::Materials}) {
        open.page.show(stage);
        QCoreApplication::processEvents();
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        fakes::keepPicture(open.page, tag + (stage == Stage::Form ? u"-form"_s : u"-materials"_s));
        QCOMPARE(fakes::nameless(open.page).join(u", "), QString());
        for (const auto* area : open.page.findChildren<QScrollArea*>())
            QVERIFY(!area->isVisible() || area->horizontalScrollBar()->maximum() == 0);
    }
    QCOMPARE(cut, QString());
    QCOMPARE(open.page.size(), size); // nothing in it asks for more
}

QTEST_MAIN(TestCasePage)
#include "tst_case_page.moc"
