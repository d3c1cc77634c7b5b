#pragma once

#include "base/value.h"

#include <map>
#include <string>
#include <vector>

namespace yc::hub
{

/// People of the demo hall, all of them invented. A hall in use points its sharing role at the city's exchange instead.
/// A value; read by any thread.
class People
{
public:
    People() = default;
    /// From {"people":[...],"births":[...]}; Invalid "people.synthetic" unless the file says that all are invented.
    static Result<People> fromValue(const Value& value);

    /// The person of that identity number, or a null value.
    const Value& find(const std::string& idNumber) const;
    /// Birth records that name this mother.
    std::vector<const Value*> birthsOf(const std::string& motherId) const;
    bool empty() const { return m_people.empty(); }

private:
    std::map<std::string, Value, std::less<>> m_people;
    std::multimap<std::string, Value, std::less<>> m_births;
};

} // namespace yc::hub
