#include "old_store.h"

#include "fakes/sql_dump.h"
#include "security/digest.h"
#include "store/black_box.h"
#include "store/guard.h"
#include "store/work_schema.h"

#include <QFile>

#include <set>

namespace yc::testing
{
namespace
{

using domain::Role;
using store::orThrow;

constexpr std::uint64_t kMuch = 1ULL << 24;
constexpr int kOpen = 100;
const std::string kScanned = "case-5";
const std::string kResolution = "已电话告知";

domain::Verdict verdictOf(domain::VerdictCode code, std::int64_t place, const std::string& reason = {})
{
    domain::Verdict verdict;
    verdict.code = code;
    verdict.hubSequence = place;
    verdict.reason = reason;
    return verdict;
}

Bytes scan()
{
    const std::string text = "%PDF-1.7 invented";
    return {text.begin(), text.end()};
}

ports::Promise stepPromise()
{
    ports::Promise promise;
    promise.operations.push_back(
        {.lane = Role::Queue, .kind = "ticket.step", .entity = "t1", .payload = Object{{"step", "start"}}});
    promise.user = StoreRig::clerk();
    promise.window = domain::WindowId("07");
    promise.hall = domain::HallId("hall-1");
    return promise;
}

ports::OfflineCredential credential()
{
    ports::OfflineCredential known;
    known.user.id = StoreRig::clerk();
    known.user.name = kCanaryName;
    known.validUntil = fakes::mondayMorning() + std::chrono::days(7);
    return known;
}

/// A case as it is taken in; the last one has a scan.
domain::CaseRecord takenIn(const std::string& id)
{
    domain::CaseRecord record = sampleCase(id);
    if (id != kScanned)
        return record;
    const Bytes bytes = scan();
    domain::TakenMaterial material;
    material.key = "M10/mother";
    material.files.push_back(
        {OldStore::scanned(), "application/pdf", "a.pdf", static_cast<std::int64_t>(bytes.size())});
    record.materials.emplace(material.key, material);
    return record;
}

ports::Promise promiseOf(const std::string& id)
{
    ports::Promise promise = samplePromise(id);
    promise.record = takenIn(id);
    promise.operations.front().payload = domain::toValue(domain::SubmitCase{*promise.record});
    return promise;
}

/// Of the cases lane: 1 acknowledged, 2 refused, 3 refused and settled, 4 on its way, 5 not sent yet.
void work(store::WorkStore& store)
{
    orThrow(store.addNumberBlock({.series = "receipt", .prefix = "9901", .next = 1, .end = 50, .width = 8}));
    orThrow(store.putFile(scan(), "application/pdf", "a.pdf"));
    for (int i = 1; i <= 5; ++i)
        orThrow(store.keep(promiseOf("case-" + std::to_string(i))));
    orThrow(store.markSent(Role::Cases, 1, 4));
    orThrow(store.recordVerdicts(Role::Cases, {{1, verdictOf(domain::VerdictCode::Applied, 11)},
                                               {2, verdictOf(domain::VerdictCode::Rejected, 12, "case.exists")},
                                               {3, verdictOf(domain::VerdictCode::Rejected, 13, "case.unknown")}}));
    const auto open = orThrow(store.outbox(kOpen));
    for (const ports::StoredOperation& stored : open) {
        if (stored.operation.entity == "case-3")
            orThrow(store.settleAttention(stored.operation.id, kResolution));
    }
    orThrow(store.keep(stepPromise()));
    domain::CaseRecord draft = sampleCase("draft-1", false);
    draft.answers["married"] = true;
    orThrow(store.saveCase(draft));
    orThrow(
        store.saveClaim({domain::ClaimId("claim-1"), domain::TicketId("t1"), 7, "granted", fakes::mondayMorning()}));
    orThrow(store.saveClaim({domain::ClaimId("claim-2"), {}, 0, "asked", fakes::mondayMorning()}));
    orThrow(store.saveCredential(credential()));
    orThrow(store.setSetting("window", "07"));
    orThrow(store.audit({StoreRig::clerk(), "reveal", "case-1", kCanaryNumber}));
    orThrow(store.takeNumber());
}

/// The records as that version wrote them: rows of tables it did not know were not in them.
void copyBox(StoreRig& rig, const QString& to, const std::set<std::string>& tables)
{
    store::BlackBox from(rig.path(std::string(store::kBoxFile)), rig.realFiles);
    store::BlackBox box(to.toStdString(), rig.realFiles);
    orThrow(box.openAfter({}));
    for (store::BoxRecord record : from.read().records) {
        std::erase_if(record.rows, [&](const store::PutRow& row) {
            const std::string put = store::putStatement(row.table, row.cells.size());
            const std::string into = "INTO ";
            const std::size_t begin = put.find(into) + into.size();
            return !tables.contains(put.substr(begin, put.find('(') - begin));
        });
        orThrow(box.append(record, store::BlackBox::Sync::Now));
    }
}

} // namespace

int OldStore::newest()
{
    return static_cast<int>(store::workFormat().steps.size());
}

std::string OldStore::scanned()
{
    return toHex(security::sha256(scan()));
}

QString OldStore::dumpPath(int version)
{
    return QStringLiteral(YC_SOURCE_DIR "/tests/data/store/work-v%1.sql").arg(version);
}

QString OldStore::boxPath(int version)
{
    return QStringLiteral(YC_SOURCE_DIR "/tests/data/store/work-v%1.box").arg(version);
}

void OldStore::lay(int version, StoreRig& rig)
{
    rig.random = fakes::SeededRandom(4711);
    const Bytes sql = rig.realFiles.read(dumpPath(version).toStdString(), kMuch).value();
    store::Database(rig.path(std::string(store::kWorkFile)), {}).script("BEGIN;" + textOf(sql) + "COMMIT;");
    const Bytes box = rig.realFiles.read(boxPath(version).toStdString(), kMuch).value();
    orThrow(rig.realFiles.writeAtomically(rig.path(std::string(store::kBoxFile)), box));
}

QString OldStore::missingFrom(store::WorkStore& store)
{
    QStringList missing;
    const auto must = [&missing](bool holds, const QString& what) {
        if (!holds)
            missing << what;
    };
    const auto unsent = orThrow(store.unsent(Role::Cases, kOpen));
    must(sequencesOf(unsent) == std::vector<std::int64_t>{4, 5}, QStringLiteral("unsent cases"));
    for (const ports::StoredOperation& stored : unsent) {
        domain::CaseRecord expected = takenIn(stored.operation.entity);
        expected.localOrder = stored.operation.sequence;
        const auto carried = domain::submitCaseFrom(stored.operation.payload);
        must(carried && carried->record == expected, QStringLiteral("what is carried"));
        must(stored.attempts == (stored.operation.sequence == 4 ? 1 : 0), QStringLiteral("attempts"));
        const auto kept = store.findCase(expected.id);
        must(kept && *kept == expected, QStringLiteral("a case taken in"));
    }
    must(sequencesOf(orThrow(store.unsent(Role::Queue, kOpen))) == std::vector<std::int64_t>{1},
         QStringLiteral("a step"));
    const auto open = orThrow(store.outbox(kOpen));
    const bool asks = std::ranges::any_of(open, [](const ports::StoredOperation& stored) {
        return stored.state == domain::OperationState::NeedsPerson && stored.verdict &&
               stored.verdict->reason == "case.exists";
    });
    must(asks && open.size() == 4, QStringLiteral("what needs a person"));
    domain::CaseRecord draft = sampleCase("draft-1", false);
    draft.answers["married"] = true;
    const auto keptDraft = store.findCase(draft.id);
    must(keptDraft && *keptDraft == draft, QStringLiteral("the draft"));
    const auto known = store.credential(StoreRig::clerk());
    must(known && known->user.name == kCanaryName, QStringLiteral("the credential"));
    must(store.setting("window") == "07", QStringLiteral("a setting"));
    must(orThrow(store.numbersLeft()) > 0, QStringLiteral("numbers"));
    must(store.uploads(1).ok(), QStringLiteral("the newest table"));
    return missing.join(QStringLiteral(", "));
}

void OldStore::makeAll(const QString& folder)
{
    StoreRig rig;
    orThrow(rig.open());
    work(*rig.store);
    rig.store.reset();
    store::Database filled(rig.path(std::string(store::kWorkFile)), {.create = false, .readOnly = true});
    for (int version = 1; version <= newest(); ++version) {
        store::Format format = store::workFormat();
        format.steps.resize(static_cast<std::size_t>(version));
        store::Database shape(":memory:", {});
        store::migrate(shape, format, {});
        QFile sql(folder + QStringLiteral("/work-v%1.sql").arg(version));
        if (!sql.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            continue; // a released dump is history
        sql.write(QByteArray::fromStdString(fakes::sqlDump(filled, shape)));
        const std::vector<std::string> tables = fakes::tablesOf(shape);
        copyBox(rig, folder + QStringLiteral("/work-v%1.box").arg(version), {tables.begin(), tables.end()});
    }
}

} // namespace yc::testing
