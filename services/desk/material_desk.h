#pragma once

#include "desk/case_desk.h"

namespace yc::desk
{

/// Materials handed in at the window, of a draft or for an open notice.
class MaterialDesk
{
public:
    MaterialDesk(Context& context, CaseDesk& desk) : m_context(context), m_desk(desk) {}

    Result<ports::CaseView> takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material);
    Result<ports::CaseView> attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                                       const std::string& mime, const std::string& name);
    void file(const std::string& digest, ports::Reply<Bytes> reply);
    Result<void> stopUpload(const std::string& digest);
    Result<void> resumeUpload(const std::string& digest);
    /// Everything that waits for a person is tried again.
    void resumeAll();

private:
    Result<void> setUpload(const std::string& digest, ports::UploadState state);

    Context& m_context;
    CaseDesk& m_desk;
};

} // namespace yc::desk
