#include "e2e/ordinary_user.h"
#include "e2e/panel_rig.h"
#include "e2e/programs.h"
#include "fakes/tcp_server.h"
#include "ui/department_web/message_page.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace yc;
using e2e::PanelRig;
using fakes::TcpServer;

namespace
{

constexpr int kPageMs = 30000; ///< a first page starts the engine's processes, on a busy machine

TcpServer::Answer html(const std::string& body, const std::string& head = {})
{
    const std::string page = "<!doctype html><meta charset=utf-8><link rel=icon href='data:,'>" + body;
    return {"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " +
            std::to_string(page.size()) + "\r\n" + head + "\r\n" + page};
}

bool engineIsLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("WebEngineCore");
}

QString url(const TcpServer& server)
{
    return QString::fromStdString(server.url());
}

} // namespace

class TestWebPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_hub.start()); }
    void theEngineIsLoadedOnFirstUseOnly();
    void aFieldIsFilledInAndReviewersGoOnWithIt();
    void thePageHearsOfAValueAsIfTyped();
    void secretsAndDoublesAreNotFilledIn();
    void anotherOriginIsNeverAsked();
    void aLinkToAnotherOriginIsRefusedInASentence();
    void downloadsAreRefusedInASentence();
    void noSecondWindowOpens();
    void aHiddenPanelHasNoPageAndKeepsTheSignIn();
    void theNextPersonFindsNoSignIn();
    void aPageThatEndedIsLoadedAgain();
    void aPageThatDoesNotAnswerSaysWhatToDo();
    void withoutThePluginEverythingElseGoesOn();

private:
    void signIn(PanelRig& rig);
    QTemporaryDir m_data;
    stage::HubProcess m_hub{m_data.filePath(QStringLiteral("hub"))};
};

void TestWebPanel::theEngineIsLoadedOnFirstUseOnly()
{
    PanelRig rig(m_hub.url() + QStringLiteral("/review"));
    QVERIFY(!engineIsLoaded());
    rig.panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(rig.title().contains(QStringLiteral("部门审批")), kPageMs);
    QVERIFY(engineIsLoaded());
    QVERIFY(rig.address().endsWith(QStringLiteral("/review/sign-in")));
    QCOMPARE(rig.notice(), QString());
}

/// Signs in on the hub's page: the user's number by the panel, the secret by hand.
void TestWebPanel::signIn(PanelRig& rig)
{
    rig.offer("user", "工号", "310208");
    rig.panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(rig.fillButton()->isEnabled(), kPageMs);
    QTest::mouseClick(rig.fillButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(rig.outcome(), QStringLiteral("Filled in"), kPageMs);
    rig.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&rig.panel)); // an inactive page takes no keys
    QTRY_VERIFY_WITH_TIMEOUT(rig.painted(), kPageMs); // nor does one not yet painted: they are lost
    rig.view()->setFocus();
    QWidget* keys = rig.view()->focusProxy();
    QVERIFY(keys != nullptr);
    QTRY_VERIFY(keys->hasFocus());
    QTest::keyClick(keys, Qt::Key_Tab); // from the number, which the page focuses, to the secret
    QTest::keyClicks(keys, QStringLiteral("demo-2026"));
    QTest::keyClick(keys, Qt::Key_Return);
}

void TestWebPanel::aFieldIsFilledInAndReviewersGoOnWithIt()
{
    PanelRig rig(m_hub.url() + QStringLiteral("/review"));
    signIn(rig);
    QTRY_VERIFY_WITH_TIMEOUT(rig.address().endsWith(QStringLiteral("/review/items")), kPageMs);
    QTRY_COMPARE_WITH_TIMEOUT(rig.outcome(), QString(), kPageMs); // a new page: nothing is filled in there yet
}

void TestWebPanel::thePageHearsOfAValueAsIfTyped()
{
    TcpServer page;
    page.answer({html("<label for=n>孩子姓名：</label><input id=n><script>document.querySelector('input')"
                      ".addEventListener('input', e => document.title = e.target.value)</script>")});
    PanelRig rig(url(page));
    rig.offer("child.name", "孩子姓名", "陈“样”宝'\\");
    rig.panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(rig.fillButton()->isEnabled(), kPageMs);
    QTest::mouseClick(rig.fillButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(rig.title(), QStringLiteral("陈“样”宝'\\"), kPageMs);
    QTRY_COMPARE_WITH_TIMEOUT(rig.outcome(), QStringLiteral("Filled in"), kPageMs);
}

void TestWebPanel::secretsAndDoublesAreNotFilledIn()
{
    TcpServer page;
    page.answer({html("<input type=password name=pin><input name=city><input name=city>")});
    PanelRig rig(url(page));
    rig.panel.show();
    const auto outcomeOf = [&](const char* name) {
        rig.offer(name, "", "1");
        if (!QTest::qWaitFor([&] { return rig.fillButton()->isEnabled(); }, kPageMs))
            return QString();
        rig.fillButton()->click();
        (void)QTest::qWaitFor([&] { return !rig.outcome().isEmpty(); }, kPageMs);
        return rig.outcome();
    };
    QVERIFY(outcomeOf("pin").startsWith(QStringLiteral("The page does not let")));
    QVERIFY(outcomeOf("city").startsWith(QStringLiteral("Several fields")));
    QVERIFY(outcomeOf("street").startsWith(QStringLiteral("The page has no field")));
}

void TestWebPanel::anotherOriginIsNeverAsked()
{
    TcpServer page;
    TcpServer foreign;
    foreign.answer({html("")});
    page.answer({html("<script>const i = new Image(); i.onerror = () => fetch('" + foreign.url() +
                      "/f').catch(() => document.title = 'refused'); i.src = '" + foreign.url() + "/i.png'</script>")});
    PanelRig rig(url(page));
    rig.panel.show();
    QTRY_COMPARE_WITH_TIMEOUT(rig.title(), QStringLiteral("refused"), kPageMs);
    QVERIFY(foreign.heard().empty());
}

void TestWebPanel::aLinkToAnotherOriginIsRefusedInASentence()
{
    TcpServer page;
    TcpServer foreign;
    foreign.answer({html("")});
    page.answer({html("<title>here</title><script>onload = () => setTimeout(() => location = '" + foreign.url() +
                      "/next')</script>")});
    PanelRig rig(url(page));
    rig.panel.show();
    QTRY_COMPARE_WITH_TIMEOUT(rig.notice(), QStringLiteral("127.0.0.1 is not an allowed address"), kPageMs);
    QCOMPARE(rig.title(), QStringLiteral("here"));
    QVERIFY(foreign.heard().empty());
}

void TestWebPanel::downloadsAreRefusedInASentence()
{
    TcpServer page;
    page.answer({html("<title>here</title><script>onload = () => setTimeout(() => location = '/paper.pdf')</script>"),
                 html("%PDF", "Content-Disposition: attachment; filename=paper.pdf\r\n")});
    PanelRig rig(url(page));
    rig.panel.show();
    QTRY_COMPARE_WITH_TIMEOUT(rig.notice(), QStringLiteral("Downloads are not taken from pages"), kPageMs);
    QCOMPARE(rig.title(), QStringLiteral("here"));
}

void TestWebPanel::noSecondWindowOpens()
{
    TcpServer page;
    page.answer({html("<script>document.title = open('/') === null ? 'alone' : 'two'</script>")});
    PanelRig rig(url(page));
    rig.panel.show();
    QTRY_COMPARE_WITH_TIMEOUT(rig.title(), QStringLiteral("alone"), kPageMs);
}

void TestWebPanel::aHiddenPanelHasNoPageAndKeepsTheSignIn()
{
    PanelRig rig(m_hub.url() + QStringLiteral("/review"));
    signIn(rig);
    QTRY_VERIFY_WITH_TIMEOUT(rig.address().endsWith(QStringLiteral("/review/items")) && rig.renderer() > 0, kPageMs);
    const auto renderer = pid_t(rig.renderer());
    QTRY_VERIFY_WITH_TIMEOUT(rig.fillButton()->isEnabled(), kPageMs);
    rig.panel.hide();
    QCOMPARE(rig.view(), nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(::kill(renderer, 0) != 0, kPageMs); // its process is gone
    rig.panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(rig.title().contains(QStringLiteral("待审")), kPageMs);
}

void TestWebPanel::theNextPersonFindsNoSignIn()
{
    PanelRig rig(m_hub.url() + QStringLiteral("/review"));
    signIn(rig);
    QTRY_VERIFY_WITH_TIMEOUT(rig.address().endsWith(QStringLiteral("/review/items")), kPageMs);
    rig.panel.hide();
    rig.panel.forget();
    rig.panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(rig.address().endsWith(QStringLiteral("/review/sign-in")), kPageMs);
}

void TestWebPanel::aPageThatEndedIsLoadedAgain()
{
    PanelRig rig(m_hub.url() + QStringLiteral("/review"));
    rig.offer("user", "工号", "310208");
    rig.panel.show();
    QTRY_VERIFY_WITH_TIMEOUT(rig.fillButton()->isEnabled() && rig.renderer() > 0, kPageMs);
    QCOMPARE(::kill(pid_t(rig.renderer()), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(rig.notice(), QStringLiteral("The page has ended unexpectedly"), kPageMs);
    QVERIFY(!rig.fillButton()->isEnabled());
    QTest::mouseClick(rig.button(QStringLiteral("Load again")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(rig.fillButton()->isEnabled(), kPageMs);
    QCOMPARE(rig.notice(), QString());
    QTest::mouseClick(rig.fillButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(rig.outcome(), QStringLiteral("Filled in"), kPageMs);
}

void TestWebPanel::aPageThatDoesNotAnswerSaysWhatToDo()
{
    TcpServer page;
    page.answer({{.bytes = {}, .close = true}});
    PanelRig rig(url(page));
    rig.panel.setOnline(false);
    rig.panel.show();
    auto* message = rig.panel.findChild<ui::MessagePage*>();
    QTRY_COMPARE_WITH_TIMEOUT(message->what(), QStringLiteral("The network is down"), kPageMs);
    QVERIFY(message->isVisible());
    page.answer({html("<title>back</title>")});
    rig.panel.setOnline(true); // the network is back: nobody has to press anything
    QTRY_COMPARE_WITH_TIMEOUT(rig.title(), QStringLiteral("back"), kPageMs);
    QTRY_VERIFY(!message->isVisible());
}

void TestWebPanel::withoutThePluginEverythingElseGoesOn()
{
    fakes::SampleDesk desk;
    Worker worker("desk");
    ui::DeskBridge bridge(desk, worker);
    ui::DepartmentPanel panel(bridge, {QUrl(m_hub.url()), {}},
                              [] { return ui::loadWebPlugin({QStringLiteral("/nowhere")}, false); });
    QSignalSpy closed(&panel, &ui::DepartmentPanel::closed);
    panel.show();
    auto* message = panel.findChild<ui::MessagePage*>();
    QTRY_COMPARE(message->what(), QStringLiteral("Department pages are not installed on this machine"));
    QTest::keyClick(&panel, Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

int main(int count, char** words)
{
    e2e::becomeOrdinaryUser();
    QApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(count, words);
    ui::Theme theme;
    theme.apply({});
    TestWebPanel test;
    return QTest::qExec(&test, count, words);
}

#include "tst_web_panel.moc"
