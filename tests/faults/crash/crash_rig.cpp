#include "faults/crash/crash_rig.h"

namespace yc::crash
{

Rig::Rig(std::shared_ptr<const fakes::Ground> ground)
    : random(std::make_unique<fakes::SeededRandom>()),
      hub(std::make_unique<fakes::LocalHub>(clock, std::move(ground), disk, kHubFolder, 3))
{
    hub->close();
}

bool Rig::open()
{
    store.reset();
    random = std::make_unique<fakes::SeededRandom>(1000 + ++m_opened); // never the same ids again
    auto opened = store::openWorkStore(kFolder, disk, clock, *random, &keyring,
                                       {.algorithm = security::Algorithm::Aes256Gcm,
                                        .cost = security::kTrivialCost,
                                        .reserve = 1U << 12});
    if (!opened) {
        openProblem = opened.problem().code + " " + opened.problem().detail;
        return false;
    }
    store = std::move(*opened);
    return unlockAs(clerk(), secret());
}

bool Rig::unlockAs(const domain::UserId& user, const std::string& word)
{
    ports::KeyRing& keys = store->keys();
    const Result<void> done = keys.isNew() ? keys.addClerk(user, word) : keys.unlockWithSecret(user, word);
    if (!done)
        openProblem = done.problem().code;
    return done.ok();
}

bool Rig::openHub()
{
    hub->close();
    const Result<void> opened = hub->open();
    if (!opened)
        openProblem = opened.problem().code + " " + opened.problem().detail;
    return opened.ok();
}

void Rig::close()
{
    store.reset();
    hub->close();
}

void Rig::step(const std::function<bool()>& work)
{
    if (disk.off())
        return;
    ++tried;
    if (work() && !disk.off())
        ++told;
}

void Rig::must(bool holds, const std::string& what)
{
    if (!holds)
        violated(what);
}

} // namespace yc::crash
