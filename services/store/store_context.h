#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/random.h"
#include "security/key_ring.h"
#include "store/black_box.h"
#include "store/sqlite.h"

#include <memory>
#include <string>

namespace yc::store
{

/// What the parts of the local store share. Desk worker only.
struct StoreContext {
    Files& files;
    Clock& clock;
    Random& random;
    std::string folder;
    std::unique_ptr<Database> work;
    std::unique_ptr<Database> cache;
    std::unique_ptr<BlackBox> box;
    security::WrappedKeyRing* keys = nullptr;
    domain::ClientId client;

    /// Denied "store.locked" when the key is not in memory.
    Result<const security::Sealer*> sealer() const
    {
        if (keys == nullptr || keys->sealer() == nullptr)
            return fail(Fault::Denied, "store.locked");
        return keys->sealer();
    }
    Result<Bytes> seal(std::string_view text, std::string_view context) const
    {
        const auto with = sealer();
        if (!with)
            return with.problem();
        return (*with)->seal(text, context);
    }
    /// Open sealed JSON.
    Result<Value> openValue(const Bytes& sealed, std::string_view context) const
    {
        const auto with = sealer();
        if (!with)
            return with.problem();
        const Result<std::string> text = (*with)->openText(sealed, context);
        if (!text)
            return text.problem();
        return parseJson(*text);
    }
};

} // namespace yc::store
