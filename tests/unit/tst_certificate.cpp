#include "security/certificate_maker.h"

#include <QTest>

using namespace yc;
using namespace yc::security;

namespace
{

using std::chrono::days;

const Moment kNow = Moment(std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}) + std::chrono::hours(1);
const Validity kAround{kNow - days(1), kNow + days(365)};

Certified authority(const Validity& validity = kAround)
{
    return makeAuthority("示例大厅机构", validity).value();
}

CertificateWish hub(const std::vector<std::string>& hosts = {"hall.example.cn"})
{
    return {.name = "hall.example.cn", .hosts = hosts, .use = CertificateUse::Server, .validity = kAround};
}

std::string refusal(const Result<Certified>& made)
{
    return made.ok() ? std::string() : made.problem().code;
}

std::string check(const std::string& certificate, const std::string& key, CertificateUse use = CertificateUse::Server,
                  Moment now = kNow)
{
    const Result<CertificateFacts> facts = checkCertificate(certificate, key, use, now);
    return facts.ok() ? std::string() : facts.problem().code;
}

} // namespace

class TestCertificate : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMadeIsWhatWasWished();
    void aCertificateCountsFromItsFirstToItsLastMoment();
    void eachCertificateHasItsOwnKeyAndNumber();
    void onlyAHostNameOrAnAddressIsAHost_data();
    void onlyAHostNameOrAnAddressIsAHost();
    void aNameHasOneTo64Characters();
    void nothingIsGoodForLongerThanItsAuthority();
    void anAuthoritysOwnKeyIsNeeded();
    void authoritiesAreReadToTheEnd();
};

void TestCertificate::whatIsMadeIsWhatWasWished()
{
    const std::vector<std::string> hosts{"hall.example.cn", "192.0.2.7", "2001:db8::7"};
    const Certified made = certify(authority(), hub(hosts)).value();
    const auto facts = checkCertificate(made.certificate, made.key, CertificateUse::Server, kNow);
    QVERIFY(facts.ok());
    QCOMPARE(facts->name, std::string("hall.example.cn"));
    QCOMPARE(facts->hosts, hosts);
    QCOMPARE(facts->from, kAround.from);
    QCOMPARE(facts->until, kAround.until);
    QCOMPARE(check(made.certificate, made.key, CertificateUse::Client), std::string("certificate.wrong_use"));
}

void TestCertificate::aCertificateCountsFromItsFirstToItsLastMoment()
{
    const Certified made = certify(authority(), hub()).value();
    const auto at = [&](Moment now) { return check(made.certificate, made.key, CertificateUse::Server, now); };
    constexpr std::chrono::seconds kSecond{1};
    QCOMPARE(at(kAround.from - kSecond), std::string("certificate.not_yet_valid"));
    QCOMPARE(at(kAround.from), std::string());
    QCOMPARE(at(kAround.until), std::string());
    QCOMPARE(at(kAround.until + kSecond), std::string("certificate.expired"));
}

void TestCertificate::eachCertificateHasItsOwnKeyAndNumber()
{
    const Certified issuer = authority();
    const Certified one = certify(issuer, hub()).value();
    const Certified other = certify(issuer, hub()).value();
    QVERIFY(one.certificate != other.certificate);
    QVERIFY(one.key != other.key);
    QCOMPARE(check(one.certificate, other.key), std::string("certificate.other_key"));
}

void TestCertificate::onlyAHostNameOrAnAddressIsAHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("good");
    for (const char* good : {"hall.example.cn", "HALL", "10.0.0.7", "::1", "xn--fiqs8s.example"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char* bad : {"", ".", "-a", "a b", "a,DNS:b", "a\nb", "https://a", "a/b", "*.example.cn", "a:8080"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    QTest::newRow("Chinese") << QStringLiteral("大厅.example") << false;
    QTest::newRow("254 characters") << QString(254, QLatin1Char('a')) << false;
}

void TestCertificate::onlyAHostNameOrAnAddressIsAHost()
{
    QFETCH(QString, host);
    QFETCH(bool, good);
    QCOMPARE(refusal(certify(authority(), hub({host.toStdString()}))), std::string(good ? "" : "certificate.host"));
}

void TestCertificate::aNameHasOneTo64Characters()
{
    CertificateWish wish = hub();
    const auto named = [&](const std::string& name) {
        wish.name = name;
        return refusal(certify(authority(), wish));
    };
    QCOMPARE(named(""), std::string("certificate.name"));
    QCOMPARE(named(std::string(64, 'a')), std::string());
    QCOMPARE(named(std::string(65, 'a')), std::string("certificate.name"));
    QCOMPARE(named("\xff"), std::string("certificate.name"));
    QCOMPARE(refusal(makeAuthority("", kAround)), std::string("certificate.name"));
}

void TestCertificate::nothingIsGoodForLongerThanItsAuthority()
{
    const Certified issuer = authority({kNow - days(1), kNow + days(30)});
    CertificateWish wish = hub();
    wish.validity.until = kNow + days(30);
    QCOMPARE(refusal(certify(issuer, wish)), std::string());
    wish.validity.until += std::chrono::seconds(1);
    QCOMPARE(refusal(certify(issuer, wish)), std::string("certificate.authority_ends"));
    wish.validity.until = wish.validity.from;
    QCOMPARE(refusal(certify(issuer, wish)), std::string("certificate.validity"));
}

void TestCertificate::anAuthoritysOwnKeyIsNeeded()
{
    const Certified issuer = authority();
    QCOMPARE(refusal(certify({issuer.certificate, authority().key}, hub())), std::string("certificate.other_key"));
    QCOMPARE(refusal(certify({"", issuer.key}, hub())), std::string("certificate.unreadable"));
    QCOMPARE(refusal(certify({issuer.certificate, "-----BEGIN"}, hub())), std::string("certificate.key_unreadable"));
}

void TestCertificate::authoritiesAreReadToTheEnd()
{
    const std::string one = authority().certificate;
    QVERIFY(checkAuthorities(one).ok());
    QVERIFY(checkAuthorities(one + authority().certificate).ok());
    QCOMPARE(checkAuthorities("").problem().code, std::string("certificate.unreadable"));
    QCOMPARE(checkAuthorities(one + one.substr(0, one.size() / 2)).problem().code,
             std::string("certificate.unreadable"));
}

QTEST_APPLESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
