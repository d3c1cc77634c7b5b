#include "e2e/newborn_walk.h"

#include <QRegularExpression>

namespace yc::stage
{
namespace
{

constexpr int kMostSteps = 60; ///< a newborn's form and papers need far fewer
constexpr std::chrono::seconds kSettles{4};

const QString kNext = QStringLiteral("ctrl+Return");

} // namespace

QString NewbornWalk::failed(const QString& expected) const
{
    return QStringLiteral("expected: ") + expected + QStringLiteral("\nthe screen said:\n") + m_screen.told();
}

/// Who signed in last is known here: then the secret has the keyboard and the number stands filled in.
void NewbornWalk::enter(const QString& user, const QString& secret) const
{
    const std::optional<Seen> focused = m_screen.focused();
    const bool filled = focused && focused->role == QStringLiteral("password text");
    if (!filled || !m_screen.find(QStringLiteral("text"), user)) {
        m_desktop.press(filled ? QStringLiteral("shift+Tab") : QStringLiteral("ctrl+a"));
        m_desktop.press(QStringLiteral("ctrl+a"));
        m_desktop.type(user);
        m_desktop.press(QStringLiteral("Tab"));
    }
    m_desktop.type(secret);
    m_desktop.press(QStringLiteral("Return"));
}

QString NewbornWalk::signIn(const QString& user, const QString& secret) const
{
    if (!m_screen.shows({}, QStringLiteral("登录")) || !m_desktop.focusWindow(QStringLiteral("一窗")))
        return failed(QStringLiteral("the sign-in page"));
    enter(user, secret);
    return m_screen.shows({}, QStringLiteral("叫下一号")) ? QString() : failed(QStringLiteral("the workbench"));
}

QString NewbornWalk::signInRefused(const QString& user, const QString& secret, const QString& sentence) const
{
    if (!m_screen.shows({}, QStringLiteral("登录")) || !m_desktop.focusWindow(QStringLiteral("一窗")))
        return failed(QStringLiteral("the sign-in page"));
    enter(user, secret);
    const bool refused = m_screen.shows({}, sentence) && !m_screen.find({}, QStringLiteral("叫下一号"));
    return refused ? QString() : failed(sentence);
}

QString NewbornWalk::signOut() const
{
    const QString command = QStringLiteral("退出登录");
    m_desktop.press(QStringLiteral("F3"));
    m_desktop.type(command);
    if (!m_screen.shows(QStringLiteral("list item"), command))
        return failed(QStringLiteral("the command that signs out"));
    m_desktop.press(QStringLiteral("Return"));
    return m_screen.shows(QStringLiteral("password text"), {}) ? QString() : failed(QStringLiteral("the sign-in page"));
}

QString NewbornWalk::signInSupervisor(const QString& user, const QString& secret) const
{
    enter(user, secret);
    return m_screen.shows({}, QStringLiteral("等候人数 ")) ? QString() : failed(QStringLiteral("the board"));
}

QString NewbornWalk::callAndStart(const QString& ticket) const
{
    if (!m_screen.shows({}, ticket))
        return failed(QStringLiteral("the ticket in the queue"));
    m_desktop.press(QStringLiteral("F9"));
    if (!m_screen.shows(QStringLiteral("push button"), QStringLiteral("开始办理 ") + ticket))
        return failed(QStringLiteral("the called ticket"));
    m_desktop.press(QStringLiteral("F9"));
    return m_screen.waitFocused(QStringLiteral("证件号码")) ? QString() : failed(QStringLiteral("the identity stage"));
}

/// A keyboard without Chinese keys lends one for every character, and a busy program may hear the first under its old
/// meaning: what is not there as typed is typed once more, as a clerk would.
bool NewbornWalk::typeInto(const QString& field, const QString& text) const
{
    constexpr int kTries = 3;
    constexpr std::chrono::seconds kHeard{3};
    if (!m_screen.waitFocused(field))
        return false;
    const auto isThere = [&] {
        const auto seen = m_screen.focused();
        return seen && seen->text == text;
    };
    for (int attempt = 0; attempt < kTries; ++attempt) {
        m_desktop.press(QStringLiteral("ctrl+a"));
        m_desktop.type(text);
        if (waitUntil(isThere, kHeard))
            return true;
    }
    return false;
}

QString NewbornWalk::identify(const QString& idNumber, const QString& name, bool online) const
{
    m_desktop.type(idNumber);
    m_desktop.press(QStringLiteral("Return"));
    if (!typeInto(QStringLiteral("姓名"), name))
        return failed(QStringLiteral("the name as typed"));
    m_desktop.press(QStringLiteral("Return"));
    if (!online)
        return {};
    m_desktop.press(QStringLiteral("space"));
    m_desktop.press(QStringLiteral("F5"));
    return m_screen.shows({}, QStringLiteral("已取共享数据")) ? QString() : failed(QStringLiteral("the shared data"));
}

QString NewbornWalk::answerSituation() const
{
    m_desktop.press(kNext);
    if (!m_screen.shows({}, QStringLiteral("孩子的户口跟谁")))
        return failed(QStringLiteral("the situation"));
    m_desktop.press(kNext);
    return m_screen.waitFocused(QStringLiteral("姓名")) ? QString() : failed(QStringLiteral("the form"));
}

int NewbornWalk::open() const
{
    static const QRegularExpression counted(QStringLiteral("^预审 (\\d+)"));
    const auto match = m_screen.match(counted);
    return match ? match->captured(1).toInt() : 0;
}

void NewbornWalk::settle(const Seen& point, const QString& childName, const QString& fatherPhone) const
{
    if (point.role == QStringLiteral("table cell") || point.role == QStringLiteral("table")) {
        m_desktop.press(QStringLiteral("Return"));
    } else if (point.text.isEmpty() && point.role == QStringLiteral("text")) {
        typeInto(point.name, point.name.contains(QStringLiteral("手机")) ? fatherPhone : childName);
        m_desktop.press(QStringLiteral("Return"));
    } else {
        m_desktop.press(QStringLiteral("alt+y"));
    }
}

bool NewbornWalk::settleOne(const QString& childName, const QString& fatherPhone) const
{
    const int before = open();
    m_desktop.press(QStringLiteral("F8"));
    const std::optional<Seen> focused = m_screen.focused();
    if (!focused)
        return false;
    settle(*focused, childName, fatherPhone);
    if (waitUntil([&] { return open() < before; }, kSettles))
        return true;
    if (focused->role != QStringLiteral("combo box"))
        return false;
    m_desktop.press(QStringLiteral("Down")); // nothing was proposed: the first of the list
    m_desktop.press(QStringLiteral("Tab"));
    return waitUntil([&] { return open() < before; }, kSettles);
}

QString NewbornWalk::settleEverything(const QString& childName, const QString& fatherPhone) const
{
    for (int step = 0; step < kMostSteps && open() > 0; ++step)
        settleOne(childName, fatherPhone);
    return open() == 0 ? QString() : failed(QStringLiteral("nothing open"));
}

QString NewbornWalk::confirm() const
{
    for (int step = 0; step < kMostSteps && !m_screen.find({}, QStringLiteral("申请人已核对")); ++step)
        m_desktop.press(kNext);
    m_desktop.press(kNext);
    return m_screen.shows({}, QStringLiteral("收件并送")) ? QString() : failed(QStringLiteral("the card that asks"));
}

QString NewbornWalk::takeIn(QString& receiptNumber) const
{
    m_desktop.press(kNext);
    static const QRegularExpression number(QStringLiteral("^收件编号 (.+)$"));
    const bool shown = waitUntil([&] {
        if (const auto match = m_screen.match(number))
            receiptNumber = match->captured(1);
        return !receiptNumber.isEmpty();
    });
    return shown ? QString() : failed(QStringLiteral("the receipt number"));
}

QString NewbornWalk::saveVoucher(const QString& path) const
{
    m_desktop.press(QStringLiteral("ctrl+p"));
    if (!m_screen.shows({}, QStringLiteral("收件凭证")) || !m_screen.shows({}, QStringLiteral("存为 PDF")))
        return failed(QStringLiteral("the voucher"));
    m_desktop.press(QStringLiteral("ctrl+shift+s"));
    if (!m_screen.shows(QStringLiteral("dialog"), QStringLiteral("保存文书")))
        return failed(QStringLiteral("where to save"));
    m_desktop.type(path);
    m_desktop.press(QStringLiteral("Return"));
    return m_screen.isGone(QStringLiteral("dialog"), QStringLiteral("保存文书"))
               ? QString()
               : failed(QStringLiteral("the saved voucher"));
}

QString NewbornWalk::handOut(const QString& receiver) const
{
    if (!m_screen.shows({}, QStringLiteral("领取人姓名")))
        return failed(QStringLiteral("results to hand out"));
    m_desktop.press(kNext); // the stage's main action leads to what is to be done
    if (!m_screen.waitFocused(QStringLiteral("领取人姓名")))
        return failed(QStringLiteral("the receiver's name in focus"));
    m_desktop.type(receiver);
    m_desktop.press(QStringLiteral("Return"));
    return m_screen.isGone({}, QStringLiteral("领取人姓名")) ? QString() : failed(QStringLiteral("handed out"));
}

} // namespace yc::stage
