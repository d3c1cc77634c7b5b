#include "central/upload_calls.h"

#include "base/text.h"
#include "central/body_digest.h"
#include "domain/material.h"


namespace yc::central
{
namespace
{

constexpr const char* kVersion = "1.0.0";
constexpr std::size_t kAddressMost = 2048;

std::string headerOf(const Reply& reply, const char* name)
{
    const auto found = reply.headers.find(name);
    return found == reply.headers.end() ? std::string() : found->second;
}

Problem notOurs(const char* detail)
{
    return fail(Fault::Offline, "net.not_ours", detail);
}

Result<std::int64_t> countOf(const Reply& reply, const char* name)
{
    if (const auto count = countFrom(headerOf(reply, name)))
        return *count;
    return notOurs(name);
}

/// What a status of tus says when no envelope of ours explains it.
Problem bareProblem(int status)
{
    const std::string detail = "status " + std::to_string(status);
    switch (status) {
    case 401:
        return fail(Fault::Denied, "session.needed", detail);
    case 403:
    case 404:
    case 410:
        return fail(Fault::NotFound, "upload.gone", detail);
    case 409:
        return fail(Fault::Conflict, "upload.offset", detail);
    case 412:
        return fail(Fault::Unsupported, "upload.version", detail);
    case 413:
        return fail(Fault::Full, "upload.too_large", detail);
    case 400:
    case 415:
        return fail(Fault::Invalid, "upload.refused", detail);
    case 460:
        return fail(Fault::Damaged, "upload.checksum", detail);
    case 423:
    case 429:
    case 503:
        return fail(Fault::Busy, "upload.busy", detail);
    case 507:
        return fail(Fault::Full, "upload.quota", detail);
    default:
        return fail(Fault::Offline, "net.not_ours", detail);
    }
}

Problem problemOf(const Reply& reply)
{
    const Result<Value> body = wire::decode(reply.body);
    const bool explained = body && body->has("error");
    Problem problem = explained ? wire::problemFrom(*body, reply.status) : bareProblem(reply.status);
    if (problem.code == "upload.unknown" || problem.code == "upload.expired")
        problem.code = "upload.gone";
    return problem;
}

} // namespace

Result<std::string> uploadAddress(const std::string& location, const Endpoint& endpoint)
{
    std::string path = location;
    const std::string scheme = endpoint.secure ? "https:" : "http:";
    if (startsWith(path, scheme + "//"))
        path.erase(0, scheme.size());
    if (startsWith(path, "//")) {
        const std::size_t slash = path.find('/', 2);
        const std::string host = path.substr(2, slash == std::string::npos ? slash : slash - 2);
        const bool usual = endpoint.port == (endpoint.secure ? 443 : 80);
        if (host != endpoint.host + ":" + std::to_string(endpoint.port) && !(usual && host == endpoint.host))
            return notOurs("the upload is at another host");
        path.erase(0, slash);
    }
    if (!endpoint.prefix.empty() && startsWith(path, endpoint.prefix + "/"))
        path.erase(0, endpoint.prefix.size());
    if (!startsWith(path, "/") || path.size() > kAddressMost || path.find_first_of("\r\n ") != std::string::npos)
        return notOurs("no address of an upload");
    return path;
}

UploadCalls::UploadCalls(const LinkParts& parts, Truce& truce)
    : m_parts(parts), m_url(parts.endpoints.url(domain::Role::Cases)),
      m_client(parts.endpoints, m_url, parts.clock, parts.stop), m_truce(truce)
{
}

Result<Reply> UploadCalls::ask(const Question& question)
{
    if (m_truce.holds())
        return fail(Fault::Busy, "upload.busy", "it asked to be left alone");
    return underTruce(m_truce, m_client, question);
}

Question UploadCalls::question(const char* method, const std::string& path) const
{
    return {.method = method, .path = path, .body = {}, .token = m_parts.bearer(domain::Role::Cases), .wait = {}};
}

/// An answer is one of tus when it says its version: a portal's 200 is none.
Result<Reply> UploadCalls::tus(Question question)
{
    question.headers.emplace("Tus-Resumable", kVersion);
    Result<Reply> reply = ask(question);
    if (!reply)
        return reply;
    if (!reply->isGood())
        return problemOf(*reply);
    if (headerOf(*reply, "tus-resumable") != kVersion)
        return notOurs("an answer without a version of tus");
    return reply;
}

Result<std::string> UploadCalls::create(const ports::NewUpload& upload)
{
    Question asked = question("POST", wire::path::kUploads);
    asked.headers.emplace("Upload-Length", std::to_string(upload.size));
    asked.headers.emplace("Upload-Metadata",
                          "sha256 " + toBase64(bytesOf(upload.digest)) + ",filetype " + toBase64(bytesOf(upload.mime)));
    const Result<Reply> reply = tus(std::move(asked));
    if (!reply)
        return reply.problem();
    const Result<Endpoint> endpoint = endpointFrom(m_url);
    if (!endpoint)
        return endpoint.problem();
    return uploadAddress(headerOf(*reply, "location"), *endpoint);
}

Result<std::int64_t> UploadCalls::offset(const std::string& address)
{
    const Result<Reply> reply = tus(question("HEAD", address));
    if (!reply)
        return reply.problem();
    return countOf(*reply, "upload-offset");
}

Result<std::int64_t> UploadCalls::send(const std::string& address, std::int64_t offset,
                                       std::span<const std::uint8_t> bytes)
{
    Question asked = question("PATCH", address);
    asked.body = textOf(bytes);
    asked.type = "application/offset+octet-stream";
    asked.wait = m_parts.endpoints.timeouts.slowLine;
    const Result<Bytes> digest = fromHex(bodyDigest(asked.body));
    if (!digest)
        return digest.problem();
    asked.headers.emplace("Upload-Offset", std::to_string(offset));
    asked.headers.emplace("Upload-Checksum", "sha256 " + toBase64(*digest));
    const Result<Reply> reply = tus(std::move(asked));
    if (!reply)
        return reply.problem();
    return countOf(*reply, "upload-offset");
}

Result<void> UploadCalls::terminate(const std::string& address)
{
    const Result<Reply> reply = tus(question("DELETE", address));
    if (!reply)
        return reply.problem();
    return {};
}

Result<std::int64_t> UploadCalls::stored(const std::string& digest)
{
    const Result<Reply> reply = ask(question("HEAD", wire::path::kBlobs + digest));
    if (!reply)
        return reply.problem();
    if (reply->isGood())
        return countOf(*reply, "hub-sequence");
    for (const int unknown : {400, 404, 405, 410, 412}) { // a server of tus that knows no attachments says any of these
        if (reply->status == unknown)
            return fail(Fault::NotFound, "attachment.unknown");
    }
    return problemOf(*reply);
}

Result<Bytes> UploadCalls::fetch(const std::string& digest)
{
    Question asked = question("GET", wire::path::kBlobs + digest);
    asked.mostBack = static_cast<std::size_t>(domain::kMaxAttachment);
    const Result<Reply> reply = m_client.ask(asked);
    if (!reply)
        return reply.problem();
    if (!reply->isGood())
        return problemOf(*reply);
    if (bodyDigest(reply->body) != digest)
        return fail(Fault::Damaged, "attachment.spoiled");
    const auto bytes = bytesOf(reply->body);
    return Bytes(bytes.begin(), bytes.end());
}

} // namespace yc::central
