#pragma once

#include "desk/case_desk.h"

namespace yc::desk
{

/// Values nobody needs to type again: shared data under the citizen's consent, an identity card, earlier cases.
class PrefillDesk
{
public:
    PrefillDesk(Context& context, CaseBook& cases, CaseDesk& desk) : m_context(context), m_cases(cases), m_desk(desk) {}

    void prefill(const domain::CaseId& id, const std::string& role, const std::string& consent,
                 ports::Reply<ports::CaseView> reply);
    Result<ports::CaseView> readCard(const domain::CaseId& id, const std::string& role, const Object& card);

private:
    Result<ports::CaseView> apply(const domain::CaseId& id, const std::string& role,
                                  const ports::SharingAnswer& answer);
    void applyEarlier(domain::CaseRecord& record) const;

    Context& m_context;
    CaseBook& m_cases;
    CaseDesk& m_desk;
};

/// Which role of the one thing a person of that relation has, seen from `role`: the mother's spouse is the father. What
/// is held under the form's own names ("hukou", "card", "delivery") keeps them.
/// "" when the one thing knows no such person.
std::string roleOfRelation(const catalogue::OneThing& thing, const std::string& role, const std::string& relation);

/// Put what was read about one person into the fields of its role. Pure.
void applyReadings(domain::CaseRecord& record, const catalogue::OneThing& thing, const std::string& role,
                   const Object& values, const domain::Provenance& provenance);

/// Settle the materials that an electronic licence or a verified look-up makes unnecessary. Pure.
void applyLicences(domain::CaseRecord& record, const catalogue::OneThing& thing, const std::string& role,
                   const std::vector<ports::Licence>& licences, Moment now);

} // namespace yc::desk
