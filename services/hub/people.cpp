#include "hub/people.h"

#include "domain/identity.h"

namespace yc::hub
{

Result<People> People::fromValue(const Value& value)
{
    if (!value["synthetic"].toBool())
        return fail(Fault::Invalid, "people.synthetic");
    People people;
    for (const Value& person : value["people"].toArray())
        people.m_people.insert_or_assign(domain::normalizedIdNumber(person["idNumber"].toString()), person);
    for (const Value& birth : value["births"].toArray())
        people.m_births.emplace(domain::normalizedIdNumber(birth["mother"].toString()), birth);
    return people;
}

const Value& People::find(const std::string& idNumber) const
{
    static const Value kNobody;
    const auto found = m_people.find(domain::normalizedIdNumber(idNumber));
    return found == m_people.end() ? kNobody : found->second;
}

std::vector<const Value*> People::birthsOf(const std::string& motherId) const
{
    std::vector<const Value*> births;
    const auto [first, last] = m_births.equal_range(domain::normalizedIdNumber(motherId));
    for (auto birth = first; birth != last; ++birth)
        births.push_back(&birth->second);
    return births;
}

} // namespace yc::hub
