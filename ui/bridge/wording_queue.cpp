#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

struct Reason {
    std::string_view code;
    const char* text;
};

// The reasons of services/dispatch: %1, %2 are their arguments in order.
constexpr std::array kReasons{
    Reason{"wait", QT_TRANSLATE_NOOP("yc::ui::Wording", "waiting %1 min, target %2")},
    Reason{"wait_elderly", QT_TRANSLATE_NOOP("yc::ui::Wording", "elderly first; %1 min, target %2")},
    Reason{"wait_pregnant", QT_TRANSLATE_NOOP("yc::ui::Wording", "pregnant first; %1 min, target %2")},
    Reason{"wait_disabled", QT_TRANSLATE_NOOP("yc::ui::Wording", "disabled first; %1 min, target %2")},
    Reason{"wait_military", QT_TRANSLATE_NOOP("yc::ui::Wording", "military first; %1 min, target %2")},
    Reason{"wait_returned", QT_TRANSLATE_NOOP("yc::ui::Wording", "came back; %1 min, target %2")},
    Reason{"wait_long", QT_TRANSLATE_NOOP("yc::ui::Wording", "%1 min, far past the target of %2")},
    Reason{"serving", QT_TRANSLATE_NOOP("yc::ui::Wording", "being served, %1 min")},
    Reason{"called", QT_TRANSLATE_NOOP("yc::ui::Wording", "called, on the way")},
    Reason{"elsewhere", QT_TRANSLATE_NOOP("yc::ui::Wording", "at another window")},
    Reason{"on_hold", QT_TRANSLATE_NOOP("yc::ui::Wording", "parked for %1 min")},
    Reason{"missed", QT_TRANSLATE_NOOP("yc::ui::Wording", "did not come when called")},
    Reason{"ended", QT_TRANSLATE_NOOP("yc::ui::Wording", "finished")},
    Reason{"booked_later", QT_TRANSLATE_NOOP("yc::ui::Wording", "booked for %1")},
    Reason{"booked_due", QT_TRANSLATE_NOOP("yc::ui::Wording", "booked for %1, may be called")},
    Reason{"booked_late", QT_TRANSLATE_NOOP("yc::ui::Wording", "booked for %1, %2 min late")},
    Reason{"limit_passed", QT_TRANSLATE_NOOP("yc::ui::Wording", "limit passed on %1 at %2")},
    Reason{"limit_today", QT_TRANSLATE_NOOP("yc::ui::Wording", "limit ends today %1")},
    Reason{"limit_tomorrow", QT_TRANSLATE_NOOP("yc::ui::Wording", "limit ends tomorrow %1")},
    Reason{"limit_day", QT_TRANSLATE_NOOP("yc::ui::Wording", "limit ends on %1 at %2")},
    Reason{"prereview", QT_TRANSLATE_NOOP("yc::ui::Wording", "sent online, to be reviewed")},
    Reason{"pre_review", QT_TRANSLATE_NOOP("yc::ui::Wording", "sent online, to be reviewed")},
    Reason{"sent_back", QT_TRANSLATE_NOOP("yc::ui::Wording", "the department asks for a supplement")},
    Reason{"supplement", QT_TRANSLATE_NOOP("yc::ui::Wording", "supplement handed in, to be checked")},
    Reason{"result", QT_TRANSLATE_NOOP("yc::ui::Wording", "the results are here, to be handed out")},
    Reason{"low_rating", QT_TRANSLATE_NOOP("yc::ui::Wording", "low rating, to be followed up")},
    Reason{"benefit", QT_TRANSLATE_NOOP("yc::ui::Wording", "entitled without applying; tell the person")},
    Reason{"attention", QT_TRANSLATE_NOOP("yc::ui::Wording", "the centre did not take it; a person decides")},
    Reason{"draft", QT_TRANSLATE_NOOP("yc::ui::Wording", "begun here, not handed in")},
    Reason{"ticket", QT_TRANSLATE_NOOP("yc::ui::Wording", "in the line")},
    Reason{"appointment", QT_TRANSLATE_NOOP("yc::ui::Wording", "booked")},
};

QString fill(QString sentence, const std::vector<std::string>& args)
{
    for (std::size_t i = 0; i < args.size(); ++i)
        sentence.replace(u'%' % QString::number(i + 1), qt(args[i]));
    return sentence;
}

bool showsElapsed(const ports::QueueRow& row)
{
    return row.kind == domain::WorkItemKind::Ticket;
}

} // namespace

QString Wording::queueTitle(const ports::QueueRow& row)
{
    return row.kind == domain::WorkItemKind::Attention ? operation(row.title) : qt(row.title);
}

QString Wording::queueReason(const ports::QueueRow& row)
{
    const auto it = std::ranges::find(kReasons, std::string_view(row.reason), &Reason::code);
    const QString why = it == kReasons.end() ? QString() : fill(tr(it->text), row.reasonArgs);
    const QString who = qt(row.applicant);
    if (who.isEmpty() || why.isEmpty())
        return who.isEmpty() ? why : who;
    return QString(who % u'·' % why);
}

QString Wording::queueRight(const ports::QueueRow& row, Moment now)
{
    if (showsElapsed(row))
        return row.since == Moment{} ? QString() : durationText(duration_cast<seconds>(now - row.since));
    if (!row.due)
        return row.since == Moment{} ? QString() : momentShortText(row.since, now);
    const auto left = duration_cast<minutes>(*row.due - now);
    if (row.kind == domain::WorkItemKind::Appointment)
        return left.count() >= 0 ? tr("in %1").arg(spanText(left)) : timeText(*row.due);
    if (left.count() < 0)
        return tr("late by %1").arg(spanText(-left));
    if (left < hours(24))
        return tr("%1 left").arg(u"%1:%2"_s.arg(left.count() / 60).arg(left.count() % 60, 2, 10, QLatin1Char('0')));
    return tr("%1 left").arg(spanText(left));
}

QString Wording::kind(domain::WorkItemKind kind)
{
    using domain::WorkItemKind;
    switch (kind) {
    case WorkItemKind::Ticket:
        return tr("Hall");
    case WorkItemKind::Appointment:
        return tr("Booked");
    case WorkItemKind::PreReview:
        return tr("Online");
    case WorkItemKind::SentBack:
        return tr("Back");
    case WorkItemKind::Supplement:
        return tr("Suppl.");
    case WorkItemKind::Result:
        return tr("Result");
    case WorkItemKind::LowRating:
        return tr("Rating");
    case WorkItemKind::Benefit:
        return tr("Benefit");
    case WorkItemKind::Attention:
        return tr("Conflict");
    case WorkItemKind::Draft:
        return tr("Draft");
    }
    return {};
}

QString Wording::kindIcon(domain::WorkItemKind kind)
{
    using domain::WorkItemKind;
    switch (kind) {
    case WorkItemKind::Ticket:
        return u"person"_s;
    case WorkItemKind::Appointment:
        return u"calendar"_s;
    case WorkItemKind::PreReview:
        return u"globe"_s;
    case WorkItemKind::SentBack:
        return u"reply"_s;
    case WorkItemKind::Supplement:
        return u"document-plus"_s;
    case WorkItemKind::Result:
        return u"tray-out"_s;
    case WorkItemKind::LowRating:
        return u"face-sad"_s;
    case WorkItemKind::Benefit:
        return u"gift"_s;
    case WorkItemKind::Attention:
        return u"swap"_s;
    case WorkItemKind::Draft:
        return u"draft"_s;
    }
    return u"document"_s;
}

QString Wording::priority(domain::PriorityClass priority)
{
    using domain::PriorityClass;
    switch (priority) {
    case PriorityClass::Normal:
        return {};
    case PriorityClass::Elderly:
        return tr("Elderly");
    case PriorityClass::Pregnant:
        return tr("Pregnant");
    case PriorityClass::Disabled:
        return tr("Disabled");
    case PriorityClass::Military:
        return tr("Military");
    case PriorityClass::Returned:
        return tr("Again");
    }
    return {};
}

QString Wording::windowState(const std::string& state)
{
    if (state == "open")
        return tr("Open");
    if (state == "paused")
        return tr("Paused");
    return tr("Closed");
}

QString Wording::pauseReason(const std::string& reason)
{
    if (reason == "lunch")
        return tr("Meal");
    if (reason == "meeting")
        return tr("Meeting");
    if (reason == "rest")
        return tr("Short rest");
    if (reason == "device")
        return tr("Device trouble");
    return qt(reason);
}

} // namespace yc::ui
