#include "hub/sharing.h"

#include "domain/identity.h"
#include "hub/audit.h"

#include <algorithm>

namespace yc::hub
{
namespace
{

/// Which agency holds which plain value.
struct Holding {
    const char* agency;
    std::vector<std::string_view> values;
};

const std::vector<Holding>& holdings()
{
    static const std::vector<Holding> kHoldings = {
        {"公安", {"name", "idNumber", "sex", "birth", "ethnicity", "address"}},
        {"民政", {"marriageCertificate"}},
        {"人社", {"phone"}},
    };
    return kHoldings;
}
constexpr const char* kBirthAgency = "卫健";

void check(const Parts& parts, const ports::SharingRequest& request)
{
    if (request.consent.empty())
        refuse(Fault::Rejected, "sharing.no_consent");
    if (request.caseId.empty())
        refuse(Fault::Invalid, "sharing.case");
    if (parts.catalogue.find(request.scene) == nullptr)
        refuse(Fault::Invalid, "sharing.scene", {request.scene.text()});
    const domain::NumberCheck number = domain::checkIdNumber(request.idNumber, parts.today());
    if (!number.valid)
        refuse(Fault::Invalid, "sharing.id", {number.reason});
}

std::string authorizationOf(const ports::SharingRequest& request)
{
    return request.scene.text() + "/" + request.consent;
}

void addPerson(const Parts& parts, const ports::SharingRequest& request, const std::string& role, const Value& person,
               ports::SharingAnswer& answer)
{
    for (const Holding& holding : holdings()) {
        Object values;
        for (const std::string_view name : holding.values) {
            if (person.has(name) && !person[name].isNull())
                values.emplace(name, person[name]);
        }
        if (!values.empty())
            answer.records.push_back({role, holding.agency, std::move(values), parts.now(), authorizationOf(request)});
    }
    for (const Value& licence : person["licences"].toArray()) {
        Day until;
        const bool limited = parseDay(licence["validUntil"].toString(), until);
        answer.licences.push_back({licence["kind"].toString(), licence["number"].toString(), role,
                                   licence["issuer"].toString(), limited ? std::optional(until) : std::nullopt,
                                   licence["values"].toObject()});
    }
}

/// What agencies hold of the household and of services: given under the names of the form's groups.
void addHousehold(const Parts& parts, const ports::SharingRequest& request, const Value& person,
                  ports::SharingAnswer& answer)
{
    const auto add = [&](const char* role, const char* agency, Object values) {
        answer.records.push_back({role, agency, std::move(values), parts.now(), authorizationOf(request)});
    };
    if (const Value& household = person["household"]; household.isObject())
        add("hukou", "公安", household.toObject());
    if (const Value& place = person["insurancePlace"]; place.isString())
        add("insurance", "医保", {{"place", place}});
    if (const Value& card = person["card"]; card.isObject())
        add("card", "人社", card.toObject());
    if (const Value& delivery = person["delivery"]; delivery.isObject())
        add("delivery", "数据", delivery.toObject());
}

bool wants(const ports::SharingRequest& request, std::string_view role)
{
    return std::ranges::find(request.wanted, role) != request.wanted.end();
}

ports::SharingAnswer answerFor(const Parts& parts, const ports::SharingRequest& request, const Value& person)
{
    ports::SharingAnswer answer;
    if (request.wanted.empty() || wants(request, "self"))
        addPerson(parts, request, "self", person, answer);
    const Value& spouse = parts.people.find(person["spouse"].toString());
    if (wants(request, "spouse") && !spouse.isNull())
        addPerson(parts, request, "spouse", spouse, answer);
    if (wants(request, "household"))
        addHousehold(parts, request, person, answer);
    if (!wants(request, "child"))
        return answer;
    const std::string& mother = person["sex"] == Value("女") ? person["idNumber"].toString() : person["spouse"].toString();
    for (const Value* birth : parts.people.birthsOf(mother))
        answer.records.push_back({"child", kBirthAgency, birth->toObject(), parts.now(), authorizationOf(request)});
    for (const Value& child : person["children"].toArray()) {
        if (const Value& known = parts.people.find(child.toString()); !known.isNull())
            addPerson(parts, request, "child", known, answer);
    }
    return answer;
}

} // namespace

ports::SharingAnswer lookUp(const Parts& parts, const Session& session, const ports::SharingRequest& request)
{
    check(parts, request);
    const Value& person = parts.people.find(request.idNumber);
    const bool known = !person.isNull() && person["name"].toString() == trimmed(request.name);
    writing(parts.storage, [&](Transaction& tx) {
        audit(tx, parts, session.user.id, known ? "sharing.read" : "sharing.nobody",
              request.caseId.text() + "/" + request.scene.text(), request.consent + " " + request.idNumber);
    });
    if (!known)
        refuse(Fault::NotFound, "sharing.nobody");
    return answerFor(parts, request, person);
}

} // namespace yc::hub
