#include "desk/context.h"

namespace yc::desk
{

Result<void> Context::needSession() const
{
    if (session.user.id.empty())
        return fail(Fault::Denied, "session.none");
    if (session.locked)
        return fail(Fault::Denied, "session.locked");
    return {};
}

domain::Provenance Context::typedNow() const
{
    return {.source = domain::Source::Typed,
            .at = now(),
            .trust = domain::Trust::Medium,
            .by = session.user.id,
            .window = session.window.id};
}

ports::Promise Context::promise() const
{
    ports::Promise promise;
    promise.user = session.user.id;
    promise.window = session.window.id;
    promise.hall = session.user.hall;
    return promise;
}

Result<std::vector<domain::Operation>> Context::keep(const ports::Promise& promise) const
{
    Result<std::vector<domain::Operation>> kept = parts.store.keep(promise);
    if (!kept)
        return kept;
    for (const domain::Operation& operation : *kept)
        parts.sync.added(operation.lane);
    changed(ports::Topic::Sync);
    return kept;
}

bool Context::reachable(domain::Role role) const
{
    for (const ports::RoleHealth& health : parts.sync.health()) {
        if (health.role == role)
            return health.reachable;
    }
    return false;
}

} // namespace yc::desk
