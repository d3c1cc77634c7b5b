#include "ui/workbench/timeline_words.h"

#include "base/text.h"
#include "domain/item_state.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <QCoreApplication>

namespace yc::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::Timeline)
};

/// "item.accept" -> "accept"; "" for what happened to no item.
std::string itemEventName(const std::string& code)
{
    constexpr std::string_view kItem = "item.";
    return startsWith(code, kItem) ? code.substr(kItem.size()) : std::string();
}

} // namespace

QString timelineText(const domain::TimelineEntry& entry)
{
    const auto arg = [&](std::size_t i) { return i < entry.args.size() ? qt(entry.args[i]) : QString(); };
    if (entry.code == "case.begun")
        return Words::tr("Case begun");
    if (entry.code == "case.received")
        return Words::tr("Taken in, receipt number %1").arg(arg(0));
    if (entry.code == "case.prefilled")
        return Words::tr("Shared data read: %1 records, %2 licences").arg(arg(0), arg(1));
    if (entry.code == "case.card_read")
        return Words::tr("Identity card read");
    if (entry.code == "case.confirmed")
        return Words::tr("Confirmed by the applicant");
    if (entry.code == "field.changed")
        return Words::tr("Shared value changed by hand, the original is kept");
    if (entry.code == "field.chosen")
        return Words::tr("One of two differing values chosen");
    if (entry.code == "field.corrected")
        return Words::tr("%1 corrected at window %4: %2 became %3").arg(arg(0), arg(1), arg(2), arg(3));
    if (entry.code == "field.disputed")
        return Words::tr("%1 has two values: %2, and %3 from window %4").arg(arg(0), arg(1), arg(2), arg(3));
    if (entry.code == "field.settled")
        return Words::tr("%1 decided at window %4: %2 counts; %3 stays in the records")
            .arg(arg(0), arg(1), arg(2), arg(3));
    if (entry.code == "case.merged")
        return Words::tr("Joined with what others changed meanwhile: %1").arg(arg(0));
    if (entry.code == "group.confirmed")
        return Words::tr("Group confirmed, %1 fields").arg(arg(1));
    if (entry.code == "finding.passed")
        return Words::tr("Finding %1 passed with a reason").arg(arg(0));
    if (entry.code == "case.hub_received")
        return Words::tr("Arrived at the centre");
    if (const auto event = domain::itemEventFrom(itemEventName(entry.code)))
        return Words::tr("%1: %2", "matter, what happened to it").arg(arg(0), Wording::itemEvent(*event));
    return qt(entry.code);
}

} // namespace yc::ui
