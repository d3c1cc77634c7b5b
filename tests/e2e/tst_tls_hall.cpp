#include "e2e/newborn_walk.h"
#include "e2e/programs.h"
#include "e2e/screen.h"
#include "e2e/step.h"
#include "e2e/virtual_desktop.h"

#include <QProcess>

#include <memory>

using namespace yc::stage;

namespace
{

const QString kClerk = QStringLiteral("020317");
const QString kSecret = QStringLiteral("demo-2026");

QStringList words(const char* line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// A hall as its README sets it up: the tool makes an authority and the certificates, the hub demands one of each
/// window, and the workstation is told its files.
class TestTlsHall : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aWindowWithItsCertificateSignsIn();
    void aWindowWithoutOneReadsWhatIsMissing();
    void aWindowThatDoesNotTrustTheAuthorityReadsThat();

private:
    QString path(const char* name) const { return m_desktop->scratch() + QLatin1Char('/') + QLatin1String(name); }
    bool tool(const QStringList& arguments) const;
    QString station() const { return path("station-") + QLatin1String(QTest::currentTestFunction()); }
    void keepPicture() const;

    std::unique_ptr<VirtualDesktop> m_desktop;
    std::unique_ptr<HubProcess> m_hub;
    std::unique_ptr<Screen> m_screen;
};

bool TestTlsHall::tool(const QStringList& arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(programPath(QStringLiteral("yichuangctl")), QStringList{QStringLiteral("hub")} + arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

void TestTlsHall::initTestCase()
{
    m_desktop = std::make_unique<VirtualDesktop>();
    QVERIFY2(m_desktop->problem().isEmpty(), qUtf8Printable(m_desktop->problem()));
    QVERIFY(tool(words("ca --out") + QStringList{path("ca")}));
    QVERIFY(tool(words("certificate --name localhost --ca") +
                 QStringList{path("ca"), QStringLiteral("--out"), path("tls")}));
    QVERIFY(tool(words("enroll --window 01 --ca") + QStringList{path("ca"), QStringLiteral("--out"), path("window")}));
    m_hub = std::make_unique<HubProcess>(path("hub"), QStringList{QStringLiteral("--certificate"), path("tls/hub.pem"),
                                                                  QStringLiteral("--key"), path("tls/hub.key"),
                                                                  QStringLiteral("--client-ca"), path("tls/ca.pem")});
    QVERIFY(m_hub->start());
    m_screen = std::make_unique<Screen>(*m_desktop);
}

void TestTlsHall::aWindowWithItsCertificateSignsIn()
{
    WorkstationProcess workstation(*m_desktop, *m_hub, station());
    QVERIFY(workstation.start({QStringLiteral("--authorities"), path("window/ca.pem"), QStringLiteral("--certificate"),
                               path("window/window-01.pem"), QStringLiteral("--key"), path("window/window-01.key")}));
    const NewbornWalk clerk(*m_desktop, *m_screen);
    STEP(*m_desktop, clerk.signIn(kClerk, kSecret));
    keepPicture();
}

void TestTlsHall::aWindowWithoutOneReadsWhatIsMissing()
{
    WorkstationProcess workstation(*m_desktop, *m_hub, station());
    QVERIFY(workstation.start({QStringLiteral("--authorities"), path("window/ca.pem")}));
    const NewbornWalk clerk(*m_desktop, *m_screen);
    STEP(*m_desktop, clerk.signInRefused(kClerk, kSecret, QStringLiteral("中心要求本机出示证书")));
    keepPicture();
}

void TestTlsHall::aWindowThatDoesNotTrustTheAuthorityReadsThat()
{
    WorkstationProcess workstation(*m_desktop, *m_hub, station());
    QVERIFY(workstation.start());
    const NewbornWalk clerk(*m_desktop, *m_screen);
    STEP(*m_desktop, clerk.signInRefused(kClerk, kSecret, QStringLiteral("中心证书的签发机构不在本机信任之列")));
    keepPicture();
}

void TestTlsHall::keepPicture() const
{
    if (const QString folder = qEnvironmentVariable("YC_PICTURES"); !folder.isEmpty())
        m_desktop->savePicture(folder + QLatin1Char('/') + QLatin1String(QTest::currentTestFunction()) +
                               QStringLiteral(".png"));
}

QTEST_GUILESS_MAIN(TestTlsHall)
#include "tst_tls_hall.moc"
