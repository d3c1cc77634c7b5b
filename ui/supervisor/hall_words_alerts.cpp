#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/supervisor/hall_words.h"

namespace yc::ui
{
namespace
{

QString arg(const AlertView& alert, std::size_t place)
{
    return place < alert.args.size() ? qt(alert.args[place]) : QString();
}

} // namespace

QString HallWords::alert(const AlertView& alert)
{
    const QString window = HallWords::window(alert.window);
    if (alert.kind == "long_wait")
        return tr("%1 has waited %2 min").arg(qt(alert.number), arg(alert, 0));
    if (alert.kind == "forgotten_service")
        return tr("%1: %2 served for %3 min").arg(window, qt(alert.number), arg(alert, 0));
    if (alert.kind == "long_pause")
        return tr("%1 away for %2 min").arg(window, arg(alert, 0));
    if (alert.kind == "double_service")
        return tr("%1 was served twice").arg(qt(alert.number));
    if (alert.kind == "unsent")
        return tr("%1 has %2 unsent").arg(window, arg(alert, 0));
    if (alert.kind == "needs_person")
        return tr("%1: %2 need a person").arg(window, arg(alert, 0));
    return alert.window.empty() ? qt(alert.number) : window;
}

QString HallWords::alertMore(const AlertView& alert, const HallView& hall)
{
    if (alert.kind == "long_wait") {
        QString service;
        for (const PersonView& person : hall.people) {
            if (person.ticket == alert.ticket)
                service = qt(hall.serviceName(person.service));
        }
        const QString target = tr("Target %1 min").arg(arg(alert, 1));
        return service.isEmpty() ? target : QString(target % tr(", ") % service);
    }
    if (alert.kind == "forgotten_service")
        return tr("Probably not ended; not counted");
    if (alert.kind == "long_pause")
        return Wording::pauseReason(alert.args.size() > 1 ? alert.args[1] : std::string());
    if (alert.kind == "double_service")
        return tr("Served by number while the queue was away; both cases count");
    if (alert.kind == "unsent")
        return tr("Since %1; taking in goes on").arg(timeText(alert.since));
    return tr("The centre could not take them as they are");
}

QString HallWords::alertAction(const AlertView& alert)
{
    if (alert.kind == "long_wait")
        return tr("See who");
    if (alert.kind == "forgotten_service")
        return tr("End it…");
    if (alert.kind == "unsent" || alert.kind == "needs_person")
        return tr("See unsent");
    return tr("See windows");
}

HallList HallWords::listOf(const AlertView& alert)
{
    if (alert.kind == "long_wait")
        return HallList::People;
    return alert.kind == "unsent" || alert.kind == "needs_person" ? HallList::Unsent : HallList::Windows;
}

} // namespace yc::ui
