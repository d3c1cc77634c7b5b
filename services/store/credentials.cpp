#include "store/credentials.h"

#include "store/guard.h"

namespace yc::store
{
namespace
{

std::string contextOf(const domain::UserId& user)
{
    return "credential:" + user.text();
}

} // namespace

void Credentials::save(const ports::OfflineCredential& credential)
{
    Value body;
    body.set("user", domain::toValue(credential.user));
    Value& windows = body.object()["windows"];
    windows.array();
    for (const domain::Window& window : credential.windows)
        windows.append(domain::toValue(window));
    const domain::UserId& user = credential.user.id;
    const Bytes sealed = sealValue(sealerOf(m_keys), body, contextOf(user));
    m_file.change(WorkFile::Copy::Later, [&](Change& change) {
        change.put(Table::Credential, {user.text(), toMicros(credential.validUntil), sealed});
    });
}

ports::OfflineCredential Credentials::find(const domain::UserId& user)
{
    const security::Sealer& sealer = sealerOf(m_keys);
    Query found = m_file.database().query("SELECT valid_until, body FROM credential WHERE user = ?", user.text());
    if (!found.next())
        throw Refusal(fail(Fault::NotFound, "credential.unknown"));
    const Value body = openValue(sealer, found.bytes(1), contextOf(user));
    ports::OfflineCredential credential;
    credential.user = orThrow(domain::userFromValue(body["user"]));
    credential.validUntil = fromMicros(found.integer(0));
    for (const Value& window : body["windows"].toArray())
        credential.windows.push_back(orThrow(domain::windowFromValue(window)));
    return credential;
}

} // namespace yc::store
