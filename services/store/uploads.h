#pragma once

#include "base/clock.h"
#include "ports/local_store.h"
#include "store/file_vault.h"

#include <string>
#include <vector>

namespace yc::store
{

/// The way of attachments to the hub. Throws.
class Uploads
{
public:
    Uploads(WorkFile& file, FileVault& vault, const Clock& clock) : m_file(file), m_vault(vault), m_clock(clock) {}

    /// Attachments that these operations name go to the hub from now on: in the promise's own transaction.
    void add(Change& change, const std::vector<domain::Operation>& operations);
    /// Those begun first; what was tried last comes last.
    std::vector<ports::Upload> open(int limit);
    /// NotFound "attachment.unknown".
    ports::Upload find(const std::string& digest);
    void save(const ports::Upload& upload);
    int recheck();
    int free(std::int64_t backedUp, Moment verifiedBefore, int limit);

private:
    std::vector<ports::Upload> read(const std::string& conditionAndOrder, const std::vector<ports::Cell>& parameters);

    WorkFile& m_file;
    FileVault& m_vault;
    const Clock& m_clock;
};

} // namespace yc::store
