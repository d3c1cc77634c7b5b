#include "desk/material_desk.h"

#include <algorithm>

namespace yc::desk
{

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

} // namespace yc::desk
