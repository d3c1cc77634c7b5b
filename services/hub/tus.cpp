#include "hub/audit.h"
#include "hub/blobs.h"
#include "hub/route.h"
#include "hub/tus_headers.h"
#include "hub/uploads.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/attachment_kind.h"
#include "domain/material.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

namespace yc::hub
{
namespace
{

constexpr const char* kVersion = "1.0.0";
constexpr const char* kOffsetType = "application/offset+octet-stream";
constexpr int kCreated = 201;
constexpr int kNoContent = 204;

/// What tus, and HTTP, call what went wrong.
struct Status {
    std::string_view code;
    int status;
};
constexpr Status kStatuses[] = {
    {"upload.expired", 410},  {"upload.version", 412}, {"upload.type", 415},  {"upload.kind", 415},
    {"upload.checksum", 460}, {"upload.digest", 460},  {"upload.quota", 507},
};

int statusOf(const Problem& problem)
{
    for (const Status& known : kStatuses) {
        if (known.code == problem.code)
            return known.status;
    }
    return 0;
}

Response empty(int status)
{
    Response response;
    response.status = status;
    response.headers.emplace_back("Cache-Control", "no-store");
    return response;
}

void addProgress(Response& response, const Upload& upload)
{
    response.headers.emplace_back("Upload-Offset", std::to_string(upload.received));
    response.headers.emplace_back("Upload-Expires", httpDate(upload.expires));
}

std::int64_t countIn(const Request& request, std::string_view header, const char* code)
{
    const std::optional<std::int64_t> count = countFrom(request.header(header));
    if (!count)
        refuse(Fault::Invalid, code);
    return *count;
}

/// Every answer names the version; a request of another one is not read any further.
template <Response (*Handle)(const Call&)> Response tus(const Call& call)
{
    Response response;
    try {
        if (call.request.header("tus-resumable") != kVersion)
            refuse(Fault::Unsupported, "upload.version");
        response = Handle(call);
    } catch (const Refusal& refusal) {
        if (refusal.problem.fault == Fault::Damaged)
            log::warn("hub.upload", {{"code", refusal.problem.code}});
        response = problemResponse(refusal.problem, statusOf(refusal.problem));
        if (refusal.problem.code == "upload.version")
            response.headers.emplace_back("Tus-Version", kVersion);
    }
    response.headers.emplace_back("Tus-Resumable", kVersion);
    return response;
}

Response options(const Call&)
{
    Response response = empty(kNoContent);
    response.headers.emplace_back("Tus-Resumable", kVersion);
    response.headers.emplace_back("Tus-Version", kVersion);
    response.headers.emplace_back("Tus-Extension", "creation,checksum,expiration,termination");
    response.headers.emplace_back("Tus-Checksum-Algorithm", "sha256");
    response.headers.emplace_back("Tus-Max-Size", std::to_string(domain::kMaxAttachment));
    return response;
}

Response create(const Call& call)
{
    NewUpload wanted;
    wanted.size = countIn(call.request, "upload-length", "upload.size");
    wanted.metadata = call.request.header("upload-metadata");
    const auto said = take(parseMetadata(wanted.metadata));
    const auto member = [&](const char* name) { return said.contains(name) ? said.at(name) : std::string(); };
    wanted.digest = member("sha256");
    wanted.mime = member("filetype");
    const Upload upload = createUpload(call.parts, wanted);
    Response response = empty(kCreated);
    response.headers.emplace_back("Location", std::string(wire::path::kUploads) + "/" + upload.id);
    response.headers.emplace_back("Upload-Expires", httpDate(upload.expires));
    return response;
}

Response look(const Call& call)
{
    const Upload upload = findUpload(call.parts, call.variables.at(0));
    Response response = empty(200);
    addProgress(response, upload);
    response.headers.emplace_back("Upload-Length", std::to_string(upload.size));
    response.headers.emplace_back("Upload-Metadata", upload.metadata);
    return response;
}

Response append(const Call& call)
{
    const Request& request = call.request;
    if (request.header("content-type") != kOffsetType)
        refuse(Fault::Invalid, "upload.type");
    const std::int64_t offset = countIn(request, "upload-offset", "upload.offset_needed");
    if (const std::string checksum = request.header("upload-checksum"); !checksum.empty())
        take(checkChecksum(checksum, request.body));
    Response response = empty(kNoContent);
    addProgress(response, appendToUpload(call.parts, call.variables.at(0), offset, request.body));
    return response;
}

Response terminate(const Call& call)
{
    terminateUpload(call.parts, call.variables.at(0));
    return empty(kNoContent);
}

void addBlob(Response& response, const Blob& blob)
{
    response.type = blob.mime;
    response.headers.emplace_back("Hub-Sequence", std::to_string(blob.hubSequence));
    response.headers.emplace_back("Cache-Control", "no-store");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
}

Response blobHead(const Call& call)
{
    const auto blob =
        reading(call.parts.storage, [&](Transaction& tx) { return findBlob(tx, call.parts, call.variables.at(0)); });
    if (!blob)
        refuse(Fault::NotFound, "attachment.unknown");
    Response response;
    addBlob(response, *blob);
    return response;
}

Response blob(const Call& call)
{
    writing(call.parts.storage, [&](Transaction& tx) {
        if (findBlob(tx, call.parts, call.variables.at(0))) // the audit tells what was shown, never what was tried
            audit(tx, call.parts, call.session.user.id, "attachment", call.variables.at(0), {});
    });
    Response response;
    Blob found;
    response.body = reading(call.parts.storage,
                            [&](Transaction& tx) { return blobBytes(tx, call.parts, call.variables.at(0), found); });
    addBlob(response, found);
    return response;
}

constexpr const char* kOneUpload = "/v1/uploads/{upload}";
constexpr const char* kOneBlob = "/v1/blobs/{digest}";

constexpr Route kRoutes[] = {
    {"OPTIONS", wire::path::kUploads, Access::Open, options},
    {"POST", wire::path::kUploads, Access::Upload, tus<create>},
    {"HEAD", kOneUpload, Access::Upload, tus<look>},
    {"PATCH", kOneUpload, Access::Upload, tus<append>},
    {"DELETE", kOneUpload, Access::Upload, tus<terminate>},
    {"HEAD", kOneBlob, Access::Window, blobHead},
    {"GET", kOneBlob, Access::Window, blob},
};

} // namespace

std::span<const Route> uploadRoutes()
{
    return kRoutes;
}

} // namespace yc::hub
