#include "desk_rig.h"
#include "ui/bridge/wording.h"
#include "ui/sync/health_grid.h"
#include "ui/theme/tokens.h"

#include <QTest>

#include <algorithm>

using namespace yc;
using namespace yc::ui;
using fakes::DeskRig;
using fakes::says;

namespace
{

ports::SyncView away(const std::string& code)
{
    const Moment since = Moment(std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}) + std::chrono::hours(6);
    ports::SyncView view;
    const Moment next = since + std::chrono::minutes(12);
    view.roles = {{.role = domain::Role::Queue, .reachable = true, .since = since},
                  {.role = domain::Role::Cases, .reachable = false, .since = since, .lastCode = code, .nextTry = next},
                  {.role = domain::Role::Sharing, .reachable = false, .since = since, .lastCode = code, .nextTry = next}};
    return view;
}

} // namespace

class TestHealthGrid : public QObject
{
    Q_OBJECT

private slots:
    void whatIsWrongWithACertificateIsSaidWithWhatToDo();
    void oneReasonIsSaidOnce();
    void aNetworkThatIsDownAddsNoSentence();
    void theSentenceGoesWhenTheSystemIsBack();
    void nothingIsCutInEitherLook();
};

void TestHealthGrid::whatIsWrongWithACertificateIsSaidWithWhatToDo()
{
    const DeskRig rig;
    HealthGrid grid;
    grid.show(away("tls.not_yet_valid"));
    grid.QWidget::show();
    QVERIFY(says(grid, QStringLiteral("This machine's clock is behind")));
}

void TestHealthGrid::oneReasonIsSaidOnce()
{
    const DeskRig rig;
    HealthGrid grid;
    grid.show(away("tls.expired"));
    grid.QWidget::show();
    const QString sentence = Wording::code("tls.expired", {});
    qsizetype times = 0;
    for (const QLabel* label : grid.findChildren<QLabel*>())
        times += label->text().count(sentence);
    QCOMPARE(times, 1);
}

void TestHealthGrid::aNetworkThatIsDownAddsNoSentence()
{
    const DeskRig rig;
    HealthGrid grid;
    grid.show(away("net.refused"));
    const int plain = grid.sizeHint().height();
    grid.show(away("tls.expired"));
    QVERIFY(grid.sizeHint().height() > plain);
}

void TestHealthGrid::theSentenceGoesWhenTheSystemIsBack()
{
    const DeskRig rig;
    HealthGrid grid;
    grid.show(away("tls.expired"));
    grid.QWidget::show();
    ports::SyncView view = away("tls.expired");
    for (ports::RoleView& role : view.roles)
        role.reachable = true;
    grid.show(view);
    QVERIFY(!says(grid, Wording::code("tls.expired", {})));
}

void TestHealthGrid::nothingIsCutInEitherLook()
{
    for (const auto& [scheme, name] : {std::pair(Scheme::Light, "light"), std::pair(Scheme::Dark, "dark")}) {
        const DeskRig rig(scheme, QStringLiteral("zh_CN"));
        HealthGrid grid;
        grid.setAutoFillBackground(true);
        ports::SyncView view = away("tls.wrong_host");
        view.roles.back().lastCode = "tls.no_client_certificate";
        grid.show(view);
        grid.resize(measure::kSyncDrawer, grid.heightForWidth(measure::kSyncDrawer));
        grid.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&grid));
        QCOMPARE(fakes::cut(grid), QStringList());
        const auto labels = grid.findChildren<QLabel*>();
        QVERIFY(std::ranges::all_of(labels, [](const QLabel* label) {
            return !label->isVisible() || label->height() >= label->heightForWidth(label->width());
        }));
        fakes::keepPicture(grid, QStringLiteral("health_%1").arg(QLatin1String(name)));
    }
}

QTEST_MAIN(TestHealthGrid)
#include "tst_health_grid.moc"
