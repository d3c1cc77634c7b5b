#include "base/files.h"
#include "security/certificate.h"
#include "unit/ctl_run.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::testing;

namespace
{

std::string contents(const QString& path)
{
    const Result<Bytes> bytes = PosixFiles().read(path.toStdString(), 1U << 20);
    return bytes ? textOf(*bytes) : std::string();
}

Result<security::CertificateFacts> checked(const QString& stem, security::CertificateUse use)
{
    return security::checkCertificate(contents(stem + QStringLiteral(".pem")), contents(stem + QStringLiteral(".key")),
                                      use, SystemClock().now());
}

} // namespace

class TestCtlCertificates : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theAuthoritysKeyIsForItsOwnerAlone();
    void anAuthorityIsNeverOverwritten();
    void theHubsCertificateNamesItsHosts();
    void aCertificateIsRenewedInPlace();
    void aWindowsCertificateIsForClients();
    void nothingEndsAfterItsAuthority();
    void wrongWishesAreNamed();
    void theOthersStillNeedTheHubsData();

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    Run hub(const QStringList& words) const
    {
        return ctl(QStringList{QStringLiteral("hub"), QStringLiteral("--json")} + words);
    }
    Run makeAuthority(const QStringList& more = {}) const
    {
        return hub(QStringList{QStringLiteral("ca"), QStringLiteral("--out"), path("ca")} + more);
    }
    Run certify(const QStringList& more) const
    {
        return hub(QStringList{QStringLiteral("certificate"), QStringLiteral("--ca"), path("ca"),
                               QStringLiteral("--out"), path("hub")} +
                   more);
    }
    Run enroll(const QString& window) const
    {
        return hub({QStringLiteral("enroll"), QStringLiteral("--ca"), path("ca"), QStringLiteral("--out"),
                    path("window"), QStringLiteral("--window"), window});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCtlCertificates::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCtlCertificates::theAuthoritysKeyIsForItsOwnerAlone()
{
    const Run run = makeAuthority();
    QVERIFY2(run.exitCode == 0, run.err);
    QCOMPARE(run.json()["key"].toString(), path("ca/ca.key").toStdString());
    const QFile::Permissions rights = QFileInfo(path("ca/ca.key")).permissions();
    QVERIFY(!(rights & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    QVERIFY(security::checkAuthorities(contents(path("ca/ca.pem"))).ok());
}

void TestCtlCertificates::anAuthorityIsNeverOverwritten()
{
    QCOMPARE(makeAuthority().exitCode, 0);
    const std::string key = contents(path("ca/ca.key"));
    const Run again = makeAuthority();
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.err.contains("ca.key"), again.err);
    QCOMPARE(contents(path("ca/ca.key")), key);
}

void TestCtlCertificates::theHubsCertificateNamesItsHosts()
{
    QCOMPARE(makeAuthority().exitCode, 0);
    const Run run = certify({QStringLiteral("--name"), QStringLiteral("hall.example.cn"), QStringLiteral("--name"),
                             QStringLiteral("192.0.2.7"), QStringLiteral("--name"), QStringLiteral("2001:db8::7")});
    QVERIFY2(run.exitCode == 0, run.err);
    const auto facts = checked(path("hub/hub"), security::CertificateUse::Server);
    QVERIFY2(facts.ok(), facts.ok() ? "" : facts.problem().code.c_str());
    QCOMPARE(facts->name, std::string("hall.example.cn"));
    QCOMPARE(facts->hosts, (std::vector<std::string>{"hall.example.cn", "192.0.2.7", "2001:db8::7"}));
    QVERIFY(facts->until - facts->from <= std::chrono::days(397) + std::chrono::hours(2));
    QCOMPARE(contents(path("hub/ca.pem")), contents(path("ca/ca.pem")));
    QCOMPARE(checked(path("hub/hub"), security::CertificateUse::Client).problem().code,
             std::string("certificate.wrong_use"));
}

void TestCtlCertificates::aCertificateIsRenewedInPlace()
{
    const QStringList wish{QStringLiteral("--name"), QStringLiteral("hall.example.cn")};
    QCOMPARE(makeAuthority().exitCode, 0);
    QCOMPARE(certify(wish).exitCode, 0);
    const std::string first = contents(path("hub/hub.pem"));
    QCOMPARE(certify(wish).exitCode, 0);
    QVERIFY(contents(path("hub/hub.pem")) != first);
    QVERIFY(checked(path("hub/hub"), security::CertificateUse::Server).ok());
}

void TestCtlCertificates::aWindowsCertificateIsForClients()
{
    QCOMPARE(makeAuthority().exitCode, 0);
    const Run run = enroll(QStringLiteral("07"));
    QVERIFY2(run.exitCode == 0, run.err);
    const auto facts = checked(path("window/window-07"), security::CertificateUse::Client);
    QVERIFY2(facts.ok(), facts.ok() ? "" : facts.problem().code.c_str());
    QCOMPARE(facts->name, std::string("07"));
    QCOMPARE(checked(path("window/window-07"), security::CertificateUse::Server).problem().code,
             std::string("certificate.wrong_use"));
}

void TestCtlCertificates::nothingEndsAfterItsAuthority()
{
    QCOMPARE(makeAuthority({QStringLiteral("--years"), QStringLiteral("1")}).exitCode, 0);
    const QStringList name{QStringLiteral("--name"), QStringLiteral("hall.example.cn")};
    const Run longer = certify(name + QStringList{QStringLiteral("--days"), QStringLiteral("400")});
    QCOMPARE(longer.exitCode, 1);
    QVERIFY2(longer.err.contains("certificate.authority_ends"), longer.err);
    QCOMPARE(certify(name + QStringList{QStringLiteral("--days"), QStringLiteral("300")}).exitCode, 0);
}

void TestCtlCertificates::wrongWishesAreNamed()
{
    QCOMPARE(makeAuthority().exitCode, 0);
    const Run odd = certify({QStringLiteral("--name"), QStringLiteral("hall,DNS:elsewhere")});
    QCOMPARE(odd.exitCode, 1);
    QVERIFY2(odd.err.contains("certificate.host"), odd.err);
    QVERIFY(!QFile::exists(path("hub/hub.key")));
    QCOMPARE(certify({}).exitCode, 2);
    QCOMPARE(certify({QStringLiteral("--name"), QStringLiteral("a"), QStringLiteral("--days"), QStringLiteral("0")})
                 .exitCode,
             2);
    QCOMPARE(enroll(QStringLiteral("../07")).exitCode, 1);
    QVERIFY(QFile::remove(path("ca/ca.key")));
    const Run gone = enroll(QStringLiteral("07"));
    QCOMPARE(gone.exitCode, 1);
    QVERIFY2(gone.err.contains("ca.key"), gone.err);
}

void TestCtlCertificates::theOthersStillNeedTheHubsData()
{
    QCOMPARE(ctl("hub users list").exitCode, 2);
    QCOMPARE(ctl("hub --data nowhere windows list").exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCtlCertificates)
#include "tst_ctl_certificates.moc"
