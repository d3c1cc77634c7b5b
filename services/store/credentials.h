#pragma once

#include "ports/local_store.h"
#include "store/sealed_rows.h"
#include "store/work_file.h"

namespace yc::store
{

/// What is known of clerks for sign-in without a network, sealed but for the staff number and the last day. Throws.
class Credentials
{
public:
    Credentials(WorkFile& file, const security::WrappedKeyRing& keys) : m_file(file), m_keys(keys) {}
    void save(const ports::OfflineCredential& credential);
    ports::OfflineCredential find(const domain::UserId& user);

private:
    WorkFile& m_file;
    const security::WrappedKeyRing& m_keys;
};

} // namespace yc::store
