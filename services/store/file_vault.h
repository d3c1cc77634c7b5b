#pragma once

#include "base/files.h"
#include "domain/material.h"
#include "store/room.h"
#include "store/sealed_rows.h"
#include "store/work_file.h"

#include <string>

namespace yc::store
{

/// Attachments: one sealed file each, named by the SHA-256 of its plain bytes. The row comes after the file is on disk.
/// Throws.
class FileVault
{
public:
    FileVault(std::string folder, Files& files, WorkFile& file, const security::WrappedKeyRing& keys, const Room& room)
        : m_folder(std::move(folder)), m_files(files), m_file(file), m_keys(keys), m_room(room)
    {
    }
    /// Full "attachment.too_large"; Full "disk.no_room_for_files" when what is free is kept for promises; Invalid "attachment.kind" unless the bytes are a PDF, JPEG or PNG as `mime` says.
    domain::Attachment put(const Bytes& bytes, const std::string& mime, const std::string& name);
    /// NotFound "attachment.unknown"; Damaged when the bytes are not what was put.
    Bytes get(const std::string& digest);
    /// Delete the file; a missing one is fine.
    void free(const std::string& digest);

private:
    std::string m_folder;
    Files& m_files;
    WorkFile& m_file;
    const security::WrappedKeyRing& m_keys;
    const Room& m_room;
};

} // namespace yc::store
