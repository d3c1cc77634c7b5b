#pragma once

#include "central/role_link.h"

namespace yc::central
{

/// Attachments over tus 1.0 (core, creation, checksum, termination), to unified acceptance. Over a connection of its
/// own and beside the role's breaker: a scan that fails never opens it for the small operations.
class UploadCalls final : public ports::Uploads
{
public:
    /// The truce is that of all uploads, and outlives this one.
    UploadCalls(const LinkParts& parts, Truce& truce);

    Result<std::string> create(const ports::NewUpload& upload) override;
    Result<std::int64_t> offset(const std::string& address) override;
    Result<std::int64_t> send(const std::string& address, std::int64_t offset,
                              std::span<const std::uint8_t> bytes) override;
    Result<void> terminate(const std::string& address) override;
    Result<std::int64_t> stored(const std::string& digest) override;
    Result<Bytes> fetch(const std::string& digest) override;
    void reset() override { m_client.reset(); }

private:
    Question question(const char* method, const std::string& path) const;
    /// What no person waits for: Busy while the other side wants to be left alone.
    Result<Reply> ask(const Question& question);
    Result<Reply> tus(Question question);

    LinkParts m_parts;
    std::string m_url;
    HttpClient m_client;
    Truce& m_truce;
};

/// The path of an upload from a Location: absolute on this very endpoint, or a path. Offline "net.not_ours" for another
/// host: it would get token and scans.
Result<std::string> uploadAddress(const std::string& location, const Endpoint& endpoint);

} // namespace yc::central
