#include "hub/operations.h"
#include "hub/test_hall.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;
using domain::Role;
using Form = std::multimap<std::string, std::string>;

namespace
{

constexpr const char* kItem = "/review/items/c1/hukou";
constexpr const char* kCertificate = "/review/items/c1/certificate";

bool contains(const Reply& page, const std::string& text)
{
    return page.body.find(text) != std::string::npos;
}

/// The value of the first hidden input of that name.
std::string hidden(const Reply& page, const std::string& name)
{
    const std::string mark = "name=\"" + name + "\" value=\"";
    const std::size_t at = page.body.find(mark);
    if (at == std::string::npos)
        return {};
    return page.body.substr(at + mark.size(), page.body.find('"', at + mark.size()) - at - mark.size());
}

struct Case {
    TestHall hall;
    Client client = hall.desk();
    Workstation desk{client, "k1", kClerk, "07"};
    Client health = hall.reviewer(kHealthReviewer);
    Client police = hall.reviewer(kPoliceReviewer);

    Case()
    {
        domain::CaseRecord record = takenIn("c1", "99010700000011", hall.clock.now());
        record.fields[domain::ElementId("child.name")].value = "<script>陈样宝</script>";
        desk.hand(Role::Cases, "case.submit", "c1", submitPayload(record), hall.clock.now());
    }
    /// Fill in a form of the item's page and send it.
    Reply decide(Client& browser, const std::string& path, Form form)
    {
        const Reply page = browser.get(path);
        form.emplace("csrf", hidden(page, "csrf"));
        form.emplace("seen", hidden(page, "seen"));
        return browser.postForm(path, form);
    }
    void supplement()
    {
        domain::HandInSupplement command;
        command.caseId = domain::CaseId("c1");
        command.items = {domain::ItemId("c1/certificate")};
        command.at = hall.clock.now();
        desk.hand(Role::Cases, "case.supplement", "c1", domain::toValue(command), hall.clock.now(), 1);
    }
    Form ask() const
    {
        return {{"decision", "ask"},
                {"line1", "居民户口簿第 2 页"},
                {"basis1", "材料规范 3.2"},
                {"day", dayText(dayOf(hall.clock.now()) + std::chrono::days(7))}};
    }
};

} // namespace

class HubReview : public QObject
{
    Q_OBJECT

private slots:
    void withoutASessionThePageSendsToTheSignIn()
    {
        TestHall hall;
        const Reply reply = hall.client().get("/review/items");
        QCOMPARE(reply.status, 303);
        QCOMPARE(reply.location(), std::string("/review/sign-in"));
    }

    void aClerkHasNoReviewPage()
    {
        TestHall hall;
        Client browser = hall.client();
        const Reply reply = browser.postForm("/review/sign-in", {{"user", kClerk}, {"secret", kSecret}});
        QCOMPARE(reply.status, 401);
        QVERIFY(!reply.headers.contains("Set-Cookie"));
    }

    void theCookieIsOutOfReachOfScriptsAndOtherSites()
    {
        TestHall hall;
        const Reply reply = hall.client().postForm("/review/sign-in", {{"user", kPoliceReviewer}, {"secret", kSecret}});
        const std::string cookie = reply.headers.at("Set-Cookie");
        QVERIFY(cookie.find("HttpOnly") != std::string::npos);
        QVERIFY(cookie.find("SameSite=Strict") != std::string::npos);
        const std::string policy = reply.headers.at("Content-Security-Policy");
        QVERIFY(policy.find("default-src 'none'") != std::string::npos);
        QVERIFY(policy.find("unsafe-inline") == std::string::npos);
        QVERIFY(policy.find("script-src") == std::string::npos);
    }

    void thePageShowsTheDepartmentsSliceAndNothingElse()
    {
        Case work;
        const Reply page = work.health.get(kCertificate);
        QCOMPARE(page.status, 200);
        QVERIFY(contains(page, "母亲姓名")); // two have a name here, so it says whose
        QVERIFY(contains(page, "新生儿姓名"));
        QVERIFY(!contains(work.police.get(kItem), "新生儿姓名")); // one has
        QVERIFY(!contains(page, "户籍地址"));
        QVERIFY(!contains(page, "示例区样本路18号"));
        QVERIFY(!contains(page, "310199199604089028"));
        QVERIFY(contains(page, "居民身份证"));
    }

    void anotherDepartmentsItemDoesNotExist()
    {
        Case work;
        QCOMPARE(work.police.get(kCertificate).status, 404);
        QVERIFY(!contains(work.police.get("/review/items"), "出生医学证明"));
        QVERIFY(contains(work.health.get("/review/items"), "出生医学证明"));
        QCOMPARE(work.decide(work.police, kCertificate, {{"decision", "accept"}}).status, 403);
    }

    void whatACitizenWroteNeverBecomesMarkup()
    {
        Case work;
        const Reply page = work.health.get(kCertificate);
        QVERIFY(contains(page, "&lt;script&gt;陈样宝"));
        QVERIFY(!contains(page, "<script"));
    }

    void sensitiveNumbersAreMaskedUntilAskedForAndThenAudited()
    {
        Case work;
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "accept"}}).status, 303);
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "approve"}}).status, 303);
        const Reply page = work.police.get(kItem);
        QVERIFY(contains(page, "310***********9028"));
        const Reply shown = work.police.postForm(std::string(kItem) + "/reveal", {{"csrf", hidden(page, "csrf")}});
        QVERIFY(contains(shown, "310199199604089028"));
        const auto reveals = hub::reading(work.hall.storage(), [&](hub::Transaction& tx) {
            return tx.run("SELECT account FROM audit WHERE action = 'reveal'").size();
        });
        QCOMPARE(reveals, std::size_t(1));
    }

    void aFormWithoutItsTokenIsRefused()
    {
        Case work;
        const Reply missing = work.health.postForm(kCertificate, {{"decision", "accept"}, {"seen", "1"}});
        QCOMPARE(missing.status, 403);
        const Reply wrong =
            work.health.postForm(kCertificate, {{"decision", "accept"}, {"seen", "1"}, {"csrf", "guessed"}});
        QCOMPARE(wrong.status, 403);
        QVERIFY(contains(work.health.get(kCertificate), "已收件，待受理"));
    }

    void aFormFromAnotherSiteIsRefused()
    {
        Case work;
        const Reply reply =
            work.health.send("POST", "/review/sign-in", "user=x&secret=y", {{"Origin", "http://elsewhere.example"}});
        QCOMPARE(reply.status, 403);
    }

    void acceptApproveIssueLeadsToTheWindow()
    {
        Case work;
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "accept"}}).status, 303);
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "approve"}}).status, 303);
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "issue"}}).status, 400);
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "issue"}, {"resultNumber", "Z-1"}}).status, 303);
        QVERIFY(contains(work.health.get(kCertificate), "待出件"));
    }

    void aRefusalNeedsItsGround()
    {
        Case work;
        work.decide(work.health, kCertificate, {{"decision", "accept"}});
        const Reply bare = work.decide(work.health, kCertificate, {{"decision", "reject"}});
        QVERIFY(bare.status >= 400);
        QVERIFY(contains(bare, "须写明法定理由"));
        QCOMPARE(
            work.decide(work.health, kCertificate, {{"decision", "reject"}, {"ground", "行政许可法第三十八条"}}).status,
            303);
    }

    void aSecondNoticeNeedsTheSupervisorAndAGround()
    {
        Case work;
        QCOMPARE(work.decide(work.health, kCertificate, work.ask()).status, 303);
        work.supplement();
        const Reply bare = work.decide(work.health, kCertificate, work.ask());
        QVERIFY(bare.status >= 400);
        QVERIFY(contains(bare, "已经告知过一次"));
        Form wrong = work.ask();
        wrong.insert({{"ground", "新发现"}, {"approver", kPoliceReviewer}, {"approverSecret", kSecret}});
        QCOMPARE(work.decide(work.health, kCertificate, wrong).status, 401);
        Form right = work.ask();
        right.insert({{"ground", "新发现"}, {"approver", kSupervisor}, {"approverSecret", kSecret}});
        QCOMPARE(work.decide(work.health, kCertificate, right).status, 303);
    }

    void theClockStandsOnlyForAGroundOfArticle45()
    {
        Case work;
        work.decide(work.health, kCertificate, {{"decision", "accept"}});
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "suspend"}, {"ground", "太忙"}}).status, 400);
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "suspend"}, {"ground", "鉴定"}}).status, 303);
        QVERIFY(contains(work.health.get(kCertificate), "已中止"));
        QCOMPARE(work.decide(work.health, kCertificate, {{"decision", "resume"}}).status, 303);
    }

    void anExtensionNeedsWhoApprovedIt()
    {
        Case work;
        work.decide(work.health, kCertificate, {{"decision", "accept"}});
        const Form form{{"decision", "extend"}, {"days", "10"}, {"ground", "情况复杂"}};
        QVERIFY(work.decide(work.health, kCertificate, form).status >= 400);
        Form approved = form;
        approved.insert({{"approver", kSupervisor}, {"approverSecret", kSecret}});
        QCOMPARE(work.decide(work.health, kCertificate, approved).status, 303);
    }

    void aDecisionOnAnOldPageIsRefused()
    {
        Case work;
        const Reply old = work.health.get(kCertificate);
        work.decide(work.health, kCertificate, {{"decision", "accept"}});
        const Reply late = work.health.postForm(
            kCertificate, {{"decision", "accept"}, {"csrf", hidden(old, "csrf")}, {"seen", hidden(old, "seen")}});
        QCOMPARE(late.status, 409);
        QVERIFY(contains(late, "刚有新变化"));
    }

    void halfAnHourOfSilenceEndsThePage()
    {
        Case work;
        work.hall.clock.advance(std::chrono::minutes(29));
        QCOMPARE(work.health.get("/review/items").status, 200);
        work.hall.clock.advance(std::chrono::minutes(29));
        QCOMPARE(work.health.get("/review/items").status, 200);
        work.hall.clock.advance(std::chrono::minutes(31));
        QCOMPARE(work.health.get("/review/items").status, 303);
    }

    void aListReadAfterTheLimitShowsWhatTheLawDid()
    {
        Case work;
        work.hall.clock.advance(std::chrono::hours(24 * 8));
        Client again = work.hall.reviewer(kHealthReviewer);
        QVERIFY(contains(again.get("/review/items"), "已受理"));
    }
};

QTEST_GUILESS_MAIN(HubReview)
#include "tst_hub_review.moc"
