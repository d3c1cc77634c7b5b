#include "desk/material_desk.h"

#include <algorithm>

namespace yc::desk
{
namespace
{

constexpr int kMostResumed = 500;

} // namespace

Result<ports::CaseView> MaterialDesk::takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material)
{
    return m_desk.supplement(id, [&](domain::CaseRecord& record) -> Result<void> {
        if (!record.materials.contains(material.key))
            return fail(Fault::NotFound, "case.no_material", {}, {material.key});
        domain::TakenMaterial taken = material;
        taken.at = m_context.now();
        record.materials.insert_or_assign(material.key, std::move(taken));
        return {};
    });
}

Result<ports::CaseView> MaterialDesk::attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                                                 const std::string& mime, const std::string& name)
{
    return m_desk.supplement(id, [&](domain::CaseRecord& record) -> Result<void> {
        const auto it = record.materials.find(key);
        if (it == record.materials.end())
            return fail(Fault::NotFound, "case.no_material", {}, {key});
        Result<domain::Attachment> kept = m_context.parts.store.putFile(bytes, mime, name);
        if (!kept)
            return kept.problem();
        domain::TakenMaterial& taken = it->second;
        if (std::ranges::find(taken.files, *kept) == taken.files.end())
            taken.files.push_back(std::move(*kept));
        taken.as = domain::TakenAs::File;
        taken.at = m_context.now();
        return {};
    });
}

/// A file that was freed here, or attached at another window, is at the hub.
void MaterialDesk::file(const std::string& digest, ports::Reply<Bytes> reply)
{
    if (const Result<void> session = m_context.needSession(); !session)
        return reply(session.problem());
    Result<Bytes> here = m_context.parts.store.file(digest);
    if (here || here.problem().fault != Fault::NotFound)
        return reply(std::move(here));
    m_context.ask<Bytes>([&uploads = m_context.parts.direct.uploads(0), digest] { return uploads.fetch(digest); },
                         std::move(reply));
}

Result<void> MaterialDesk::setUpload(const std::string& digest, ports::UploadState state)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session;
    Result<ports::Upload> upload = m_context.parts.store.upload(digest);
    if (!upload)
        return upload.problem();
    if (upload->state == ports::UploadState::Verified || upload->state == ports::UploadState::Freed)
        return {}; // it has arrived meanwhile
    upload->state = state;
    upload->attempts = 0;
    upload->reason.clear();
    if (Result<void> saved = m_context.parts.store.saveUpload(*upload); !saved)
        return saved;
    m_context.parts.sync.uploadsChanged();
    m_context.changed(ports::Topic::Sync);
    return {};
}

Result<void> MaterialDesk::stopUpload(const std::string& digest)
{
    return setUpload(digest, ports::UploadState::Paused);
}

Result<void> MaterialDesk::resumeUpload(const std::string& digest)
{
    return setUpload(digest, ports::UploadState::Local);
}

void MaterialDesk::resumeAll()
{
    const Result<std::vector<ports::Upload>> open = m_context.parts.store.uploads(kMostResumed);
    if (!open)
        return;
    for (const ports::Upload& upload : *open) {
        if (upload.state == ports::UploadState::NeedsPerson)
            static_cast<void>(resumeUpload(upload.digest)); // what cannot be written now stays as it is, and is shown
    }
}

} // namespace yc::desk
