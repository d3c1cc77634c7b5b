#pragma once

#include "domain/commands.h"
#include "fakes/manual_clock.h"
#include "fakes/memory_key_store.h"
#include "fakes/seeded_random.h"
#include "store/work_store.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <memory>
#include <string>

namespace yc::testing
{

/// Where tests put their files: in memory where there is such a place, because they sync a great deal.
inline QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/yichuang-XXXXXX");
}

/// A folder with a local store that can be opened again and again, as after a restart. All people are invented.
struct StoreRig {
    QTemporaryDir folder{folderTemplate()};
    PosixFiles realFiles;
    fakes::ManualClock clock{fakes::mondayMorning()};
    fakes::SeededRandom random;
    fakes::MemoryKeyStore keyring;
    store::StoreSettings settings{.algorithm = security::Algorithm::Aes256Gcm, .cost = security::kTrivialCost, .reserve = 1U << 16};
    std::unique_ptr<store::WorkStore> store;

    static domain::UserId clerk() { return domain::UserId("0107"); }
    static std::string secret() { return "demo-2026"; }

    std::string path(const std::string& name = {}) const
    {
        return folder.path().toStdString() + (name.empty() ? "" : "/" + name);
    }
    /// Open, and unlock; the problem of opening when it fails.
    Result<void> open(Files& files)
    {
        store.reset();
        auto opened = store::openWorkStore(path(), files, clock, random, &keyring, settings);
        if (!opened)
            return opened.problem();
        store = std::move(*opened);
        if (store->keys().isNew())
            return store->keys().addClerk(clerk(), secret());
        return store->keys().unlockWithSecret(clerk(), secret());
    }
    Result<void> open() { return open(realFiles); }
};

/// Words that must never be found in a file.
inline const std::string kCanaryName = "陈金丝雀";
inline const std::string kCanaryNumber = "310101199001011237";

inline domain::CaseRecord sampleCase(const std::string& id, bool takenIn = true)
{
    domain::CaseRecord record;
    record.id = domain::CaseId(id);
    record.oneThing = domain::OneThingId("newborn");
    record.oneThingName = "新生儿出生一件事";
    record.catalogueVersion = "2026-11";
    record.hall = domain::HallId("hall-1");
    record.window = domain::WindowId("07");
    record.clerk = StoreRig::clerk();
    record.openedAt = fakes::mondayMorning();
    record.applicantElement = "mother";
    domain::Field name;
    name.element = domain::ElementId("mother.name");
    name.value = kCanaryName;
    record.fields[name.element] = name;
    domain::Field number;
    number.element = domain::ElementId("mother.idNumber");
    number.value = kCanaryNumber;
    record.fields[number.element] = number;
    if (takenIn)
        record.receivedAt = fakes::mondayMorning();
    return record;
}

/// What taking a case in promises: the case, its operation and a line of audit.
inline ports::Promise samplePromise(const std::string& id)
{
    ports::Promise promise;
    promise.record = sampleCase(id);
    promise.operations.push_back({.lane = domain::Role::Cases,
                                  .kind = domain::SubmitCase::kKind,
                                  .entity = id,
                                  .baseVersion = 0,
                                  .dependsOn = {},
                                  .payload = domain::toValue(domain::SubmitCase{*promise.record})});
    promise.audit.push_back({StoreRig::clerk(), "submit", id, kCanaryName});
    promise.user = StoreRig::clerk();
    promise.window = domain::WindowId("07");
    promise.hall = domain::HallId("hall-1");
    return promise;
}

inline std::vector<std::int64_t> sequencesOf(const std::vector<ports::StoredOperation>& operations)
{
    std::vector<std::int64_t> sequences;
    for (const ports::StoredOperation& stored : operations)
        sequences.push_back(stored.operation.sequence);
    return sequences;
}

} // namespace yc::testing
