#include "hub/review_decision.h"

#include "base/text.h"
#include "hub/accounts.h"
#include "hub/audit.h"
#include "hub/cases.h"
#include "hub/review_model.h"
#include "hub/review_words.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace yc::hub
{
namespace
{

using domain::ItemEvent;
using domain::ItemEventKind;

struct Decision {
    std::string_view word;
    ItemEventKind kind;
};
constexpr Decision kDecisions[] = {
    {"accept", ItemEventKind::Accept}, {"refuse", ItemEventKind::RefuseAcceptance},
    {"ask", ItemEventKind::AskSupplement}, {"suspend", ItemEventKind::Suspend},
    {"resume", ItemEventKind::Resume}, {"extend", ItemEventKind::Extend},
    {"approve", ItemEventKind::Approve}, {"reject", ItemEventKind::Reject},
    {"issue", ItemEventKind::IssueResult},
};
constexpr std::size_t kMaxText = 1000; ///< code points of one line of a form
constexpr int kMaxLines = 8;

std::string bounded(const Form& form, std::string_view name)
{
    return firstPoints(formText(form, name), kMaxText);
}

/// Everything that is missing, each with its basis: ticked materials first, then what was written.
std::vector<std::string> noticeLines(const Form& form)
{
    std::vector<std::string> lines;
    const auto [first, last] = form.equal_range("material");
    for (auto ticked = first; ticked != last; ++ticked)
        lines.push_back("请补交或重交：" + firstPoints(trimmed(ticked->second), kMaxText));
    for (int place = 1; place <= kMaxLines; ++place) {
        const std::string what = bounded(form, "line" + std::to_string(place));
        const std::string basis = bounded(form, "basis" + std::to_string(place));
        if (!what.empty())
            lines.push_back(basis.empty() ? what : std::string(what).append("（依据：").append(basis).append("）"));
    }
    return lines;
}

Day dayFrom(const Parts& parts, const Form& form)
{
    Day day;
    if (!parseDay(formText(form, "day"), day) || day <= parts.today())
        refuse(Fault::Invalid, "review.day");
    return day;
}

/// The supervisor who agrees, when one is named.
domain::UserId approverFrom(const Parts& parts, const Form& form)
{
    domain::UserId id(formText(form, "approver"));
    if (id.empty())
        return id;
    const domain::User approver = verifySecret(parts, id, formText(form, "approverSecret"));
    if (approver.role != domain::UserRole::Supervisor)
        refuse(Fault::Denied, "review.approver");
    return id;
}

int daysFrom(const Form& form)
{
    const std::string text = formText(form, "days");
    int days = 0;
    std::from_chars(text.data(), text.data() + text.size(), days);
    return days;
}

void complete(const Parts& parts, const Form& form, ItemEvent& event)
{
    switch (event.kind) {
    case ItemEventKind::AskSupplement:
        event.lines = noticeLines(form);
        event.day = dayFrom(parts, form);
        event.approver = approverFrom(parts, form);
        break;
    case ItemEventKind::Extend:
        event.days = daysFrom(form);
        event.approver = approverFrom(parts, form);
        break;
    case ItemEventKind::Suspend: {
        const auto& grounds = suspensionGrounds();
        if (std::ranges::find(grounds, event.ground) == grounds.end())
            refuse(Fault::Invalid, "review.ground_art45");
        break;
    }
    case ItemEventKind::IssueResult:
        if (bounded(form, "resultNumber").empty())
            refuse(Fault::Invalid, "review.result_number");
        break;
    default:
        break;
    }
}

void noteNumbers(const Form& form, ItemEventKind kind, domain::DepartmentItem& item)
{
    if (kind == ItemEventKind::IssueResult)
        item.resultNumber = bounded(form, "resultNumber");
    if (const std::string number = bounded(form, "departmentNumber"); kind == ItemEventKind::Accept && !number.empty())
        item.departmentNumber = number;
}

} // namespace

ItemEvent decisionFrom(const Parts& parts, const Session& session, const Form& form)
{
    const std::string word = formText(form, "decision");
    const auto* decision = std::ranges::find(kDecisions, std::string_view(word), &Decision::word);
    if (decision == std::end(kDecisions))
        refuse(Fault::Invalid, "review.decision");
    ItemEvent event;
    event.kind = decision->kind;
    event.at = parts.now();
    event.actor = session.user.id;
    event.ground = bounded(form, "ground");
    complete(parts, form, event);
    return event;
}

void decide(const Parts& parts, const Session& session, const domain::CaseId& id, const std::string& matter,
            const ItemEvent& event, const Form& form)
{
    writing(parts.storage, [&](Transaction& tx) {
        domain::CaseRecord record = loadCase(tx, parts, id);
        domain::DepartmentItem& item = ownItem(record, session, matter);
        if (formText(form, "seen") != std::to_string(item.events.size()))
            refuse(Fault::Conflict, "review.changed");
        happen(record, item, event);
        noteNumbers(form, event.kind, item);
        if (event.kind == ItemEventKind::Approve && !item.rules.hasResult) {
            ItemEvent close = event; // nothing to hand out: the decision ends it
            close.kind = ItemEventKind::Close;
            happen(record, item, close);
        }
        settle(parts, record);
        saveCase(tx, parts, record);
        audit(tx, parts, session.user.id, "review." + domain::name(event.kind), record.id.text() + "/" + matter,
              event.ground);
    });
}

} // namespace yc::hub
