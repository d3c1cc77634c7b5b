#pragma once

#include "base/clock.h"
#include "base/executor.h"
#include "base/random.h"
#include "catalogue/one_thing.h"
#include "domain/field.h"
#include "domain/person.h"
#include "domain/work_calendar.h"
#include "ports/central.h"
#include "ports/desk.h"
#include "ports/key_ring.h"
#include "ports/local_store.h"
#include "ports/sync_control.h"

#include <functional>
#include <string>
#include <vector>

namespace yc::desk
{

/// What the desk is built from. Everything outlives it.
struct Parts {
    ports::LocalStore& store;
    ports::KeyRing& keys;
    ports::Central& direct; ///< for calls a person waits for; called on `network` only
    ports::SyncControl& sync;
    Executor& worker;  ///< the desk worker: every method of the desk runs here
    Executor& network; ///< direct calls run here, one after another
    Executor& background; ///< long calculations that touch nothing of the desk
    Clock& clock;
    Random& random;
    const catalogue::Catalogue& catalogue;
    const domain::WorkCalendar& calendar;
    bool demo = false;
    std::chrono::minutes hallOffset = kChinaOffset;
};

/// Who is signed in. Lives as long as the desk; empty user = nobody.
struct Session {
    domain::User user;
    domain::Window window;
    std::string hallName;
    std::vector<domain::Service> services;
    bool offline = false;
    bool locked = false;
    Day offlineUntil{};
    ports::Tokens tokens; ///< of the session at the central systems; no main one when signed in offline

    bool active() const { return !user.id.empty() && !locked; }
};

/// What every use case of the desk shares. Desk worker only.
struct Context {
    Parts parts;
    Session session;
    ports::Desk::Listener listener = [](ports::Topic, const std::string&) {};

    void changed(ports::Topic topic, const std::string& id = {}) const { listener(topic, id); }
    Moment now() const { return parts.clock.now(); }
    Day today() const { return dayOf(parts.clock.now(), parts.hallOffset); }
    /// Denied "session.none" when nobody is signed in, "session.locked" while locked.
    Result<void> needSession() const;
    /// Where a value typed by the person signed in comes from.
    domain::Provenance typedNow() const;
    /// A promise that carries who made it and where.
    ports::Promise promise() const;
    /// Save a promise and tell the sync which lanes grew.
    Result<std::vector<domain::Operation>> keep(const ports::Promise& promise) const;
    /// Is every central system we need for direct calls within reach, as far as we know?
    bool reachable(domain::Role role) const;
    /// Run `work` on the network thread and `then` with its result on the desk worker, before background jobs.
    template <class T> void ask(std::function<Result<T>()> work, std::function<void(Result<T>)> then) const
    {
        Executor& worker = parts.worker;
        parts.network.post([&worker, work = std::move(work), then = std::move(then)] {
            Result<T> answer = work();
            worker.postFirst([then, answer = std::move(answer)]() mutable { then(std::move(answer)); });
        });
    }
};

} // namespace yc::desk
