#include "store/export_file.h"

#include "security/key_ring.h"
#include "store/guard.h"
#include "store/outbox_read.h"
#include "store/sealed_rows.h"
#include "store/verify.h"
#include "store/work_file.h"

#include <algorithm>

namespace yc::store
{
namespace
{

// The file: mark, size of the wrap (2, little-endian), the wrap, then the sealed JSON text.
constexpr std::string_view kExportMark = "YCEXPORT1";
constexpr std::string_view kContext = "export";
constexpr std::uint64_t kMaxExport = 1ULL << 30;
constexpr int kNoLimit = -1;

} // namespace

UnsentWork unsentWork(Database& database, const security::Sealer& sealer)
{
    UnsentWork work;
    work.content.set("client", metaWord(database, kMetaClient));
    Value operations;
    operations.array();
    for (const ports::StoredOperation& stored : readOperations(
             database, sealer, "s.state <> 2 ORDER BY o.lane, o.sequence LIMIT ?", {std::int64_t{kNoLimit}})) {
        Value entry = domain::toValue(stored.operation);
        entry.set("state", domain::name(stored.state));
        operations.append(std::move(entry));
        ++work.operations;
    }
    Value cases;
    cases.array();
    Query found = database.query("SELECT id, body FROM own_case WHERE draft = 1 OR id IN (SELECT entity FROM operation"
                                 " JOIN standing USING(lane, sequence) WHERE state <> 2) ORDER BY opened");
    while (found.next()) {
        cases.append(openValue(sealer, found.bytes(1), caseContext(found.text(0))));
        ++work.cases;
    }
    work.content.set("operations", std::move(operations));
    work.content.set("cases", std::move(cases));
    return work;
}

void writeExport(const UnsentWork& work, const std::string& secret, const std::string& path, Files& files,
                 Random& random, const security::ArgonCost& cost)
{
    if (files.exists(path))
        throw Refusal(fail(Fault::Conflict, "export.exists"));
    const security::DataKey key = security::DataKey::random(random);
    const Bytes wrap = security::wrapWithSecret(key, secret, kContext, cost, security::Algorithm::Aes256Gcm, random);
    const Bytes sealed =
        security::Sealer(key, security::Algorithm::Aes256Gcm, random).seal(toJson(work.content), kContext);
    Bytes all(kExportMark.begin(), kExportMark.end());
    all.push_back(static_cast<std::uint8_t>(wrap.size() & 0xffU));
    all.push_back(static_cast<std::uint8_t>(wrap.size() >> 8U));
    all.insert(all.end(), wrap.begin(), wrap.end());
    all.insert(all.end(), sealed.begin(), sealed.end());
    orThrow(files.writeAtomically(path, all));
}

Result<std::string> openExport(const std::string& path, const std::string& secret, const Files& files)
{
    return guarded([&] {
        const Bytes all = orThrow(files.read(path, kMaxExport));
        const std::size_t head = kExportMark.size() + 2;
        const Problem broken = fail(Fault::Damaged, "export.form");
        if (all.size() < head || !std::equal(kExportMark.begin(), kExportMark.end(), all.begin()))
            throw Refusal(broken);
        const std::size_t size = all[head - 2] | (std::size_t{all[head - 1]} << 8U);
        if (all.size() < head + size)
            throw Refusal(broken);
        const std::span<const std::uint8_t> bytes(all);
        const security::DataKey key = orThrow(security::unwrapWithSecret(bytes.subspan(head, size), secret, kContext));
        SystemRandom random;
        return orThrow(security::Sealer(key, security::Algorithm::Aes256Gcm, random)
                           .openText(bytes.subspan(head + size), kContext));
    });
}

} // namespace yc::store
