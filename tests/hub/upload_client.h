#pragma once

#include "hub/client.h"

#include <map>
#include <string>

namespace yc::tests
{

/// That many bytes that begin as a JPEG does.
std::string jpegOf(std::size_t size, char filling);
std::string digestOf(const std::string& bytes);
/// The value of Upload-Checksum.
std::string checksumOf(const std::string& bytes);

/// tus 1.0 by hand over a desk's connection: what a test says is what is sent.
class UploadClient
{
public:
    explicit UploadClient(Client& client) : m_client(client) {}

    Reply create(std::int64_t size, const std::string& digest, const std::string& mime = "image/jpeg");
    /// The path of an upload for these bytes.
    std::string begin(const std::string& bytes);
    Reply patch(const std::string& path, std::int64_t offset, const std::string& bytes,
                std::map<std::string, std::string> headers = {});
    Reply head(const std::string& path);
    Reply remove(const std::string& path);
    /// Upload it whole; gives its digest.
    std::string store(const std::string& bytes);
    bool isStored(const std::string& digest);

private:
    Client& m_client;
};

} // namespace yc::tests
