#include "central/endpoint.h"

#include <QTest>

using namespace yc;
using namespace yc::central;

class TestEndpoint : public QObject
{
    Q_OBJECT

private slots:
    void aUrlIsTakenApart();
    void whatIsNoUrlIsRefused();
    void nothingTravelsInClearToAnotherMachine();
    void aRoleWithoutAUrlIsTheHubs();
    void settingsComeBackAsTheyWere();
    void anUnknownRoleIsNamed();
};

void TestEndpoint::aUrlIsTakenApart()
{
    QCOMPARE(*endpointFrom("https://hall.example.cn/gov/"), (Endpoint{true, "hall.example.cn", 443, "/gov"}));
    QCOMPARE(*endpointFrom("http://127.0.0.1:8642"), (Endpoint{false, "127.0.0.1", 8642, ""}));
}

void TestEndpoint::whatIsNoUrlIsRefused()
{
    for (const char* url : {"", "hall", "ftp://hall", "https://", "https://user:word@hall", "https://hall/?a=b"}) {
        const auto endpoint = endpointFrom(url);
        QVERIFY2(!endpoint.ok(), url);
        QCOMPARE(endpoint.problem().code, std::string("endpoint.url"));
    }
}

void TestEndpoint::nothingTravelsInClearToAnotherMachine()
{
    QCOMPARE(endpointFrom("http://192.0.2.7:8642").problem().code, std::string("endpoint.not_encrypted"));
    QVERIFY(endpointFrom("http://localhost:8642").ok());
    QVERIFY(endpointFrom("https://192.0.2.7:8642").ok());
}

void TestEndpoint::aRoleWithoutAUrlIsTheHubs()
{
    Endpoints endpoints;
    endpoints.hub = "https://hub.example.cn";
    endpoints.roles[domain::Role::Policy] = "https://policy.example.cn";
    QCOMPARE(endpoints.url(domain::Role::Queue), std::string("https://hub.example.cn"));
    QCOMPARE(endpoints.url(domain::Role::Policy), std::string("https://policy.example.cn"));
}

void TestEndpoint::settingsComeBackAsTheyWere()
{
    const Value settings = Object{{"hub", "https://hub.example.cn"}, {"bell", "https://hub.example.cn:8643"},
                                  {"certificates", "hall.pem"},      {"clientCertificate", "window.pem"},
                                  {"clientKey", "window.key"},       {"sharing", "https://share.example.cn/x"}};
    const auto endpoints = endpointsFrom(settings);
    QVERIFY(endpoints.ok());
    QCOMPARE(toJson(toValue(*endpoints)), toJson(settings));
}

void TestEndpoint::anUnknownRoleIsNamed()
{
    const auto endpoints = endpointsFrom(Object{{"kitchen", "https://hub.example.cn"}});
    QVERIFY(!endpoints.ok());
    QCOMPARE(endpoints.problem().code, std::string("endpoint.role"));
    QCOMPARE(endpoints.problem().args, std::vector<std::string>{"kitchen"});
    QVERIFY(!endpointsFrom(Object{{"queue", "http://192.0.2.7"}}).ok());
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
