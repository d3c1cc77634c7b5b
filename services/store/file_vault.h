#pragma once

#include "base/files.h"
#include "domain/material.h"
#include "store/room.h"
#include "store/sealed_rows.h"
#include "store/work_file.h"

#include <cstdint>
#include <optional>
#include <string>

namespace yc::store
{

/// Attachments: one sealed file each, named by the SHA-256 of its plain bytes. The row comes after the file is on disk.
/// Throws.
class FileVault
{
public:
    /// `budget` bytes for all of them.
    FileVault(std::string folder, Files& files, WorkFile& file, const security::WrappedKeyRing& keys, const Room& room,
              std::uint64_t budget)
        : m_folder(std::move(folder)), m_files(files), m_file(file), m_keys(keys), m_room(room), m_budget(budget)
    {
    }
    /// Full "attachment.too_large"; Full "disk.no_room_for_files" when what is free is kept for promises, and
    /// "disk.files_over_budget" when nearly all of the budget is used; Invalid "attachment.kind" unless the bytes are a
    /// PDF, JPEG or PNG as `mime` says.
    domain::Attachment put(const Bytes& bytes, const std::string& mime, const std::string& name);
    /// NotFound "attachment.unknown"; Damaged when the bytes are not what was put.
    Bytes get(const std::string& digest);
    /// Delete the file; a missing one is fine.
    void free(const std::string& digest);

    /// Copies that the hub has twice had better leave now.
    bool isFilling();

private:
    std::uint64_t& kept();
    void fits(std::uint64_t bytes);

    std::string m_folder;
    Files& m_files;
    WorkFile& m_file;
    const security::WrappedKeyRing& m_keys;
    const Room& m_room;
    std::uint64_t m_budget;
    std::optional<std::uint64_t> m_kept; ///< bytes; counted when first asked
};

} // namespace yc::store
