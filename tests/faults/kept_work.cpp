#include "faults/kept_work.h"

#include "base/files.h"
#include "store/verify.h"
#include "store/work_store.h"

#include <QTemporaryDir>

#include <filesystem>
#include <set>

namespace yc::faults
{
namespace
{

constexpr int kEveryOperation = 1 << 20;

Result<void> readCases(store::WorkStore& store, KeptWork& kept)
{
    Result<std::vector<domain::CaseRecord>> own = store.ownCases();
    if (!own)
        return own.problem();
    for (domain::CaseRecord& record : *own)
        kept.cases.insert_or_assign(record.id.text(), std::move(record));
    const Result<std::vector<ports::StoredOperation>> unsent = store.unsent(domain::Role::Cases, kEveryOperation);
    if (!unsent)
        return unsent.problem();
    for (const ports::StoredOperation& stored : *unsent)
        kept.unsent.emplace(stored.operation.entity, stored.state);
    return {};
}

} // namespace

std::string KeptWork::contradiction() const
{
    std::set<std::string> numbers;
    std::set<std::int64_t> orders;
    for (const auto& [id, record] : cases) {
        if (record.isDraft())
            continue;
        if (!numbers.insert(record.receiptNumber).second)
            return "number twice: " + record.receiptNumber;
        if (!orders.insert(record.localOrder).second)
            return "order twice: " + std::to_string(record.localOrder);
        if (unsent.count(id) > 1)
            return "acceptance twice: " + id;
    }
    return {};
}

Result<KeptWork> readKept(const std::string& folder, const std::string& clerk, const std::string& secret)
{
    const QTemporaryDir scratch;
    const std::string copy = scratch.filePath(QStringLiteral("copy")).toStdString();
    std::filesystem::copy(folder, copy, std::filesystem::copy_options::recursive);
    PosixFiles files;
    KeptWork kept;
    const Result<store::StoreReport> report = store::verifyStore(copy + "/work.db", files);
    if (!report)
        return report.problem();
    kept.findings = join(report->findings, ", ");
    SystemClock clock;
    SystemRandom random;
    auto store = store::openWorkStore(copy, files, clock, random, nullptr, {});
    if (!store)
        return store.problem();
    if (const Result<void> unlocked = (*store)->keys().unlockWithSecret(domain::UserId(clerk), secret); !unlocked)
        return unlocked.problem();
    if (const Result<void> read = readCases(**store, kept); !read)
        return read.problem();
    return kept;
}

} // namespace yc::faults
