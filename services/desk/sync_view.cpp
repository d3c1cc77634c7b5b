#include "desk/sync_view.h"

#include "desk/conflict_desk.h"
#include "domain/commands.h"

#include <algorithm>
#include <cstdlib>

namespace yc::desk
{
namespace
{

constexpr int kShown = 500;
/// Roles without which the window counts as offline.
constexpr domain::Role kNeeded[] = {domain::Role::Queue, domain::Role::Cases};

std::string subjectOf(const domain::Operation& operation, CaseBook& cases, TicketBook& tickets, bool open)
{
    if (!open)
        return {};
    if (operation.lane == domain::Role::Queue) {
        const Result<domain::Ticket> ticket = tickets.find(domain::TicketId(operation.entity));
        return ticket.ok() ? ticket->number : std::string();
    }
    return cases.receiptNumberOf(domain::CaseId(operation.entity));
}

/// As the sync knows them. What it never asks, because only a person's request does, the direct line knows.
std::vector<ports::RoleHealth> healthOfRoles(const Context& context)
{
    std::vector<ports::RoleHealth> all = context.parts.sync.health();
    const std::vector<ports::RoleHealth> direct = context.parts.direct.health();
    for (ports::RoleHealth& health : all) {
        const bool needed = std::ranges::find(kNeeded, health.role) != std::end(kNeeded);
        const auto known = std::ranges::find(direct, health.role, &ports::RoleHealth::role);
        if (!needed && health.lastAsked.empty() && known != direct.end())
            health = *known;
    }
    return all;
}

void addHealth(const Context& context, ports::SyncView& view)
{
    view.online = true;
    for (const ports::RoleHealth& health : healthOfRoles(context)) {
        view.roles.push_back({.role = health.role,
                              .reachable = health.reachable,
                              .since = health.since,
                              .lastGood = health.lastGood,
                              .lastCode = health.lastCode,
                              .refusal = health.refusal,
                              .lastAsked = health.lastAsked,
                              .lastTry = health.lastTry,
                              .nextTry = health.nextTry});
        const bool needed = std::ranges::find(kNeeded, health.role) != std::end(kNeeded);
        if (!needed)
            continue;
        view.lastSync = std::max(view.lastSync, health.lastGood);
        if (!health.reachable) {
            const bool first = view.online || health.since < view.offlineSince;
            view.offlineSince = first ? health.since : view.offlineSince;
            view.online = false;
        }
    }
    if (view.roles.empty())
        view.online = false;
}

/// What tells a fault of this machine from one of the network.
void addMachine(const Context& context, ports::SyncView& view)
{
    const Session& session = context.session;
    if (!session.user.id.empty())
        view.session = session.tokens.main.empty() ? ports::HubSession::Offline : ports::HubSession::Online;
    view.store = context.parts.store.state();
    const std::string ahead = context.parts.store.setting(ports::kHubOffsetSetting);
    if (!ahead.empty())
        view.hubAhead = std::chrono::microseconds(std::strtoll(ahead.c_str(), nullptr, 10));
}

} // namespace

Result<ports::SyncView> syncView(Context& context, CaseBook& cases, TicketBook& tickets)
{
    ports::SyncView view;
    addHealth(context, view);
    addMachine(context, view);
    const Result<ports::OutboxSummary> summary = context.parts.store.outboxSummary();
    if (!summary)
        return summary.problem();
    view.pending = summary->pending;
    view.sent = summary->sent;
    view.needsPerson = summary->needsPerson;
    view.oldest = summary->oldest;
    if (const Result<std::int64_t> left = context.parts.store.numbersLeft(); left.ok())
        view.numbersLeft = *left;
    const bool open = context.session.active() && context.parts.store.unlocked();
    if (!open)
        return view;
    Result<std::vector<ports::Upload>> uploads = context.parts.store.uploads(kShown);
    if (!uploads)
        return uploads.problem();
    view.uploads = std::move(*uploads);
    Result<std::vector<ports::StoredOperation>> outbox = context.parts.store.outboxHeads(kShown);
    if (!outbox)
        return outbox.problem();
    view.conflicts = conflictViews(context, cases, *outbox);
    for (const ports::StoredOperation& stored : *outbox) {
        ports::OperationView shown;
        shown.id = stored.operation.id;
        shown.lane = stored.operation.lane;
        shown.sequence = stored.operation.sequence;
        shown.at = stored.operation.at;
        shown.kind = stored.operation.kind;
        shown.subject = subjectOf(stored.operation, cases, tickets, open);
        shown.state = stored.state;
        if (stored.state == domain::OperationState::NeedsPerson)
            shown.brought = broughtBy(context, cases, stored.operation);
        if (stored.verdict) {
            shown.reason = stored.verdict->reason;
            shown.reasonArgs = stored.verdict->args;
        }
        view.operations.push_back(std::move(shown));
    }
    return view;
}

} // namespace yc::desk
