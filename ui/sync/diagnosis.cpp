#include "ui/sync/diagnosis.h"

#include "base/text.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace yc::ui
{

using namespace std::chrono_literals;

namespace
{

/// Below it the two clocks are the same: the offset is kept to the second.
constexpr auto kSameClock = 2s;
/// From here on a clock is wrong and not only slow: sync.md 2.10 counts a jump of two minutes as one to tell.
constexpr auto kWrongClock = 2min;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::Diagnosis)
};

QString whenText(Moment moment, Moment now)
{
    return dayOf(moment) == dayOf(now) ? timeSecondsText(moment) : momentShortText(moment, now);
}

QString detailOf(const ports::RoleView& role, Moment now)
{
    QStringList parts;
    if (role.since != Moment{})
        parts << Say::tr("since %1").arg(whenText(role.since, now));
    if (role.lastTry != Moment{})
        parts << Say::tr("last tried %1: %2").arg(whenText(role.lastTry, now), Wording::call(role.lastAsked));
    if (!role.reachable && role.lastGood != Moment{})
        parts << Say::tr("last answer %1").arg(whenText(role.lastGood, now));
    if (!role.reachable && role.nextTry > now) // one that is asked only at need may be overdue
        parts << Say::tr("next try %1").arg(whenText(role.nextTry, now));
    return parts.join(Say::tr("; "));
}

/// It answers, and does not do what it is asked: for want of a sign-in, or for a reason of its own.
QString refusalState(const std::string& code)
{
    const bool closed = startsWith(code, "session.") || startsWith(code, "signin.") || startsWith(code, "client.");
    return closed ? Say::tr("Answers, but lets nobody in") : Say::tr("Answers, but not what it is asked");
}

Finding findingOf(const ports::RoleView& role, Moment now)
{
    Finding finding;
    finding.name = Wording::role(role.role);
    finding.detail = detailOf(role, now);
    if (role.since == Moment{}) {
        finding.shape = Shape::Todo;
        finding.state = Say::tr("Nothing asked of it yet");
        return finding;
    }
    const bool wanted = role.reachable && role.refusal.empty();
    finding.shape = wanted ? Shape::Ok : Shape::Attention;
    finding.state = wanted           ? Say::tr("Reached")
                    : role.reachable ? refusalState(role.refusal)
                                     : Say::tr("Not reached");
    const Wording::Failure failure = Wording::failure(role.reachable ? role.refusal : role.lastCode);
    finding.meaning = failure.meaning;
    finding.remedy = failure.remedy;
    return finding;
}

Finding clockOf(const ports::SyncView& sync)
{
    Finding finding{.name = Say::tr("Clock")};
    if (!sync.hubAhead) {
        finding.shape = Shape::Todo;
        finding.state = Say::tr("Not compared with the centre yet");
        return finding;
    }
    const auto off = std::chrono::duration_cast<std::chrono::seconds>(std::chrono::abs(*sync.hubAhead));
    if (off < kSameClock) {
        finding.state = Say::tr("Agrees with the centre");
        return finding;
    }
    finding.state = (sync.hubAhead->count() > 0 ? Say::tr("%1 behind the centre") : Say::tr("%1 ahead of the centre"))
                        .arg(durationText(off));
    if (off < kWrongClock)
        return finding;
    finding.shape = Shape::Attention;
    finding.meaning = Say::tr("The clock of this machine is wrong; times on papers would be");
    finding.remedy = Say::tr("Set the clock. The order of the work does not depend on it");
    return finding;
}

Finding signInOf(const ports::SyncView& sync)
{
    Finding finding{.name = Say::tr("Sign-in")};
    switch (sync.session) {
    case ports::HubSession::Online:
        finding.state = Say::tr("Signed in at the centre");
        break;
    case ports::HubSession::Offline:
        finding.shape = Shape::Attention;
        finding.state = Say::tr("Signed in on this machine only");
        finding.meaning = Say::tr("Nothing goes out until the centre knows of this sign-in");
        finding.remedy = Say::tr("It is told by itself once reached. If it stays so, sign out and in again");
        break;
    case ports::HubSession::None:
        finding.shape = Shape::Todo;
        finding.state = Say::tr("Nobody is signed in");
        break;
    }
    return finding;
}

Finding unsentOf(const ports::SyncView& sync, Moment now)
{
    Finding finding{.name = Say::tr("Unsent")};
    const int waiting = sync.pending + sync.sent;
    finding.state = waiting == 0 ? Say::tr("Everything has been sent") : Say::tr("%n operation(s)", nullptr, waiting);
    QStringList parts;
    if (waiting > 0 && sync.oldest != Moment{}) {
        const auto age = std::chrono::duration_cast<std::chrono::minutes>(now - sync.oldest);
        parts << Say::tr("the oldest from %1, %2 ago").arg(whenText(sync.oldest, now), spanText(age));
    }
    if (!sync.uploads.empty())
        parts << Say::tr("%n scan(s) to send", nullptr, int(sync.uploads.size()));
    if (sync.lastSync != Moment{})
        parts << Say::tr("last exchange %1").arg(whenText(sync.lastSync, now));
    finding.detail = parts.join(Say::tr("; "));
    if (waiting > 0 && !sync.online)
        finding.shape = Shape::Paused;
    if (sync.needsPerson == 0)
        return finding;
    finding.shape = Shape::Act;
    finding.meaning = Say::tr("%n operation(s) need a person", nullptr, sync.needsPerson);
    finding.remedy = Say::tr("Open the sync drawer and decide them");
    return finding;
}

Finding storeOf(const ports::StoreState& store)
{
    Finding finding{.name = Say::tr("Local store")};
    finding.state = store.unlocked ? Say::tr("Open and sealed") : Say::tr("Locked: opens with a sign-in");
    finding.shape = store.unlocked ? Shape::Ok : Shape::Todo;
    if (store.shortOfRoom) {
        finding.shape = Shape::Act;
        finding.meaning = Say::tr("The disk is nearly full: cases can still be saved, scans cannot");
        finding.remedy = Say::tr("Free some space on this machine; nothing has to be typed again");
    } else if (store.setAside || store.fromSnapshot) {
        finding.shape = Shape::Attention;
        finding.meaning =
            store.fromSnapshot
                ? Say::tr("Rebuilt from the last snapshot; %n later record(s) put back", nullptr, store.recovered)
                : Say::tr("A damaged file was set aside and rebuilt; %n record(s) put back", nullptr, store.recovered);
        finding.remedy = Say::tr("Tell the administrator to look after the disk. The damaged file is kept");
    } else if (store.torn || store.recovered > 0) {
        finding.meaning = Say::tr("The last stop was a power loss; %n record(s) put back", nullptr, store.recovered);
        finding.remedy = Say::tr("Nothing to do");
    }
    if (store.newClient)
        finding.detail = Say::tr("goes on under a new identity of this machine");
    return finding;
}

void addLines(QStringList& lines, const QString& title, const std::vector<Finding>& findings)
{
    lines << QString() << title;
    for (const Finding& finding : findings) {
        lines << Say::tr("%1: %2").arg(finding.name, finding.state);
        for (const QString& more : {finding.detail, finding.meaning, finding.remedy}) {
            if (!more.isEmpty())
                lines << QStringLiteral("    ") + more;
        }
    }
}

} // namespace

Diagnosis diagnose(const ports::SyncView& sync, Moment now, const QString& version)
{
    Diagnosis diagnosis{.at = qt(momentText(now)), .roles = {}, .machine = {}};
    for (const ports::RoleView& role : sync.roles)
        diagnosis.roles.push_back(findingOf(role, now));
    diagnosis.machine = {clockOf(sync), signInOf(sync), unsentOf(sync, now), storeOf(sync.store)};
    diagnosis.machine.push_back({.name = Say::tr("Receipt numbers"),
                                 .shape = sync.numbersLeft > 0 ? Shape::Ok : Shape::Attention,
                                 .state = Say::tr("%n left", nullptr, int(sync.numbersLeft)),
                                 .detail = {},
                                 .meaning = {},
                                 .remedy = {}});
    diagnosis.machine.push_back({.name = Say::tr("Program"),
                                 .shape = Shape::Info,
                                 .state = version,
                                 .detail = {},
                                 .meaning = {},
                                 .remedy = {}});
    return diagnosis;
}

QString textOf(const Diagnosis& diagnosis)
{
    QStringList lines{Say::tr("Yichuang, diagnosis of %1").arg(diagnosis.at)};
    addLines(lines, Say::tr("Central systems"), diagnosis.roles);
    addLines(lines, Say::tr("This machine"), diagnosis.machine);
    return lines.join(u'\n');
}

} // namespace yc::ui
