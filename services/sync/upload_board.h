#pragma once

#include "base/backoff.h"
#include "base/random.h"
#include "ports/desk_views.h"
#include "ports/local_store.h"
#include "sync/upload_plan.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace yc::sync
{

/// What is on its way, who carries it and what rests. Lives on the desk worker; every call reads or writes the store
/// and stays below its ten milliseconds, but for opening a file of many megabytes, once an upload.
class UploadBoard
{
public:
    struct Parts {
        ports::LocalStore& store;
        const Clock& clock;
        Random& random;
        std::function<void(ports::Topic)> listener;
    };
    explicit UploadBoard(Parts parts);

    /// An upload with its bytes, for one carrier until it gives it back.
    struct Task {
        UploadProgress progress;
        std::shared_ptr<const Bytes> bytes; ///< none: nothing is sent
    };
    struct Taken {
        std::optional<Task> task;
        Tick until{}; ///< look again then
    };
    Result<Taken> take();
    /// What a carrier is told after each step.
    enum class Go { On, Yield };
    /// Keep how far it is. Yield: small operations wait, or a person stopped it.
    Result<Go> keep(const ports::Upload& upload);
    /// A carrier is done with it. `problem` as it failed; none: it went well.
    Result<void> giveBack(const ports::Upload& upload, const std::optional<Problem>& problem);
    /// Forget a carrier that said nothing for long.
    void release(const std::string& digest) { m_busy.erase(digest); }
    /// Nothing rests any more: a person wants it, or somebody signed in.
    void wake();

private:
    struct Rest {
        Tick until{};
        Backoff backoff;
    };
    bool textWaits();
    void free();
    void rest(const std::string& digest, std::chrono::milliseconds atLeast);
    void told(const ports::Upload& before, const ports::Upload& after);
    void tell();

    Parts m_parts;
    std::map<std::string, Tick> m_busy;
    std::map<std::string, Rest> m_resting;
    Backoff m_awayBackoff;
    Tick m_awayUntil{};
    std::optional<Tick> m_textSince;
    Tick m_freeAt{};
    bool m_untold = false;
    Tick m_tellAt{};
};

} // namespace yc::sync
