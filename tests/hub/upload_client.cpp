#include "hub/upload_client.h"

#include "base/text.h"
#include "security/digest.h"
#include "wire/endpoints.h"

namespace yc::tests
{
namespace
{

const std::pair<const std::string, std::string> kVersion{"Tus-Resumable", "1.0.0"};

} // namespace

std::string jpegOf(std::size_t size, char filling)
{
    std::string bytes(size, filling);
    return bytes.replace(0, 3, "\xFF\xD8\xFF");
}

std::string digestOf(const std::string& bytes)
{
    return toHex(security::sha256(bytesOf(bytes)));
}

std::string checksumOf(const std::string& bytes)
{
    return "sha256 " + toBase64(security::sha256(bytesOf(bytes)));
}

Reply UploadClient::create(std::int64_t size, const std::string& digest, const std::string& mime)
{
    return m_client.send("POST", wire::path::kUploads, {},
                         {kVersion,
                          {"Upload-Length", std::to_string(size)},
                          {"Upload-Metadata", "sha256 " + toBase64(bytesOf(digest)) + ",filetype " +
                                                  toBase64(bytesOf(mime)) + ",filename " + toBase64(bytesOf("扫描"))}});
}

std::string UploadClient::begin(const std::string& bytes)
{
    return create(static_cast<std::int64_t>(bytes.size()), digestOf(bytes)).location();
}

Reply UploadClient::patch(const std::string& path, std::int64_t offset, const std::string& bytes,
                          std::map<std::string, std::string> headers)
{
    headers.insert(kVersion);
    headers.emplace("Content-Type", "application/offset+octet-stream");
    headers.emplace("Upload-Offset", std::to_string(offset));
    return m_client.send("PATCH", path, bytes, headers);
}

Reply UploadClient::head(const std::string& path)
{
    return m_client.send("HEAD", path, {}, {kVersion});
}

Reply UploadClient::remove(const std::string& path)
{
    return m_client.send("DELETE", path, {}, {kVersion});
}

std::string UploadClient::store(const std::string& bytes)
{
    patch(begin(bytes), 0, bytes);
    return digestOf(bytes);
}

bool UploadClient::isStored(const std::string& digest)
{
    return m_client.send("HEAD", wire::path::kBlobs + digest, {}).status == 200;
}

} // namespace yc::tests
