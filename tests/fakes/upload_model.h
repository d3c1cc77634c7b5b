#pragma once

#include "ports/central.h"

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace yc::fakes
{

/// A tus server in memory behind a script of troubles. One thread.
class UploadModel final : public ports::Uploads
{
public:
    /// One call goes wrong: before it took effect, or after, so that only the answer is lost.
    struct Trouble {
        Problem problem;
        bool after = false;
    };
    std::map<std::string, std::deque<Trouble>> troubles; ///< by call: "stored", "create", "offset", "send", "drop"
    bool down = false;
    bool keepsBlobs = true; ///< false: a foreign server, which knows no attachments
    std::vector<std::string> calls;
    std::map<std::string, Bytes> blobs;
    struct Open {
        ports::NewUpload upload;
        Bytes bytes;
    };
    std::map<std::string, Open> open;
    std::size_t mostAtOnce = 0; ///< bytes of the largest piece

    Result<std::string> create(const ports::NewUpload& upload) override
    {
        return around<std::string>("create", [&]() -> Result<std::string> {
            const std::string address = "/uploads/" + std::to_string(++m_made);
            open[address].upload = upload;
            return address;
        });
    }
    Result<std::int64_t> offset(const std::string& address) override
    {
        return around<std::int64_t>("offset", [&]() -> Result<std::int64_t> {
            if (!open.contains(address))
                return fail(Fault::NotFound, "upload.gone");
            return static_cast<std::int64_t>(open.at(address).bytes.size());
        });
    }
    Result<std::int64_t> send(const std::string& address, std::int64_t offset,
                              std::span<const std::uint8_t> bytes) override
    {
        return around<std::int64_t>("send", [&]() -> Result<std::int64_t> {
            if (!open.contains(address))
                return fail(Fault::NotFound, "upload.gone");
            Open& upload = open.at(address);
            if (static_cast<std::int64_t>(upload.bytes.size()) != offset)
                return fail(Fault::Conflict, "upload.offset");
            upload.bytes.insert(upload.bytes.end(), bytes.begin(), bytes.end());
            mostAtOnce = std::max(mostAtOnce, bytes.size());
            if (keepsBlobs && static_cast<std::int64_t>(upload.bytes.size()) == upload.upload.size)
                blobs.insert_or_assign(upload.upload.digest, upload.bytes);
            return static_cast<std::int64_t>(upload.bytes.size());
        });
    }
    Result<void> terminate(const std::string& address) override
    {
        const Result<int> done =
            around<int>("drop", [&]() -> Result<int> { return static_cast<int>(open.erase(address)); });
        return done ? Result<void>() : Result<void>(done.problem());
    }
    Result<std::int64_t> stored(const std::string& digest) override
    {
        return around<std::int64_t>("stored", [&]() -> Result<std::int64_t> {
            if (!blobs.contains(digest))
                return fail(Fault::NotFound, "attachment.unknown");
            return 17;
        });
    }
    Result<Bytes> fetch(const std::string& digest) override
    {
        return around<Bytes>("fetch", [&]() -> Result<Bytes> {
            if (!blobs.contains(digest))
                return fail(Fault::NotFound, "attachment.unknown");
            return blobs.at(digest);
        });
    }
    void reset() override { calls.emplace_back("reset"); }

private:
    template <class T, class Work> Result<T> around(const std::string& call, Work work)
    {
        calls.push_back(call);
        if (down)
            return fail(Fault::Offline, "net.refused");
        std::optional<Trouble> trouble;
        if (auto& waiting = troubles[call]; !waiting.empty()) {
            trouble = waiting.front();
            waiting.pop_front();
        }
        if (trouble && !trouble->after)
            return trouble->problem;
        Result<T> answer = work();
        return trouble ? Result<T>(trouble->problem) : answer;
    }

    int m_made = 0;
};

} // namespace yc::fakes
