#include "hub/operations.h"

#include "hub/small_catalogue.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

namespace yc::tests
{

Workstation::Workstation(Client& client, std::string id, std::string user, std::string window)
    : m_client(client), m_id(std::move(id)), m_user(std::move(user)), m_window(std::move(window))
{
}

domain::Operation Workstation::make(domain::Role lane, const char* kind, const std::string& entity, Value payload,
                                    Moment at)
{
    domain::Operation operation;
    operation.client = domain::ClientId(m_id);
    operation.lane = lane;
    operation.sequence = ++m_sequence[lane];
    operation.id = domain::OperationId(m_id + "-" + domain::name(lane) + "-" + std::to_string(operation.sequence));
    operation.kind = kind;
    operation.entity = entity;
    operation.payload = std::move(payload);
    operation.hall = domain::HallId("demo");
    operation.window = domain::WindowId(m_window);
    operation.user = domain::UserId(m_user);
    operation.at = at;
    return operation;
}

Reply Workstation::push(const std::vector<domain::Operation>& operations)
{
    const domain::Role lane = operations.front().lane;
    if (m_epoch.empty())
        greet(lane);
    return m_client.post(wire::path::kPush,
                         wire::toValue(wire::PushRequest{domain::ClientId(m_id), lane, m_epoch, operations}));
}

std::int64_t Workstation::greet(domain::Role lane)
{
    const Reply reply = m_client.post(wire::path::kHello, Object{{"client", m_id}, {"lane", domain::name(lane)}});
    m_epoch = reply.json["epoch"].toString();
    return reply.json["received"].toInteger();
}

domain::Verdict Workstation::hand(domain::Role lane, const char* kind, const std::string& entity, Value payload,
                                  Moment at, std::int64_t baseVersion)
{
    domain::Operation operation = make(lane, kind, entity, std::move(payload), at);
    operation.baseVersion = baseVersion;
    return verdictAt(push({operation}), 0);
}

domain::Verdict verdictAt(const Reply& reply, std::size_t place)
{
    const Result<std::vector<domain::Verdict>> verdicts = wire::verdictsFrom(reply.json);
    if (!verdicts || verdicts->size() <= place)
        return {domain::VerdictCode::RetryLater, "test.no_verdict: " + reply.body, {}, 0, 0};
    return verdicts->at(place);
}

std::string codeAt(const Reply& reply, std::size_t place)
{
    return domain::name(verdictAt(reply, place).code);
}

domain::CaseRecord takenIn(const std::string& id, const std::string& number, Moment at)
{
    static const catalogue::Catalogue kCatalogue = smallCatalogue();
    const catalogue::OneThing& thing = kCatalogue.oneThings.front();
    domain::CaseRecord record;
    record.id = domain::CaseId(id);
    record.receiptNumber = number;
    record.oneThing = thing.id;
    record.oneThingName = thing.name.zh;
    record.catalogueVersion = kCatalogue.version;
    record.hall = domain::HallId("demo");
    record.window = domain::WindowId("07");
    record.clerk = domain::UserId("020317");
    record.applicantElement = "mother";
    record.openedAt = at;
    record.receivedAt = at;
    const auto field = [&](const char* element, const char* value, domain::Source source) {
        domain::Field made;
        made.element = domain::ElementId(element);
        made.value = value;
        made.provenance.source = source;
        record.fields.emplace(made.element, made);
    };
    field("child.name", "陈样宝", domain::Source::Typed);
    field("mother.name", "张示例", domain::Source::Card);
    field("mother.idNumber", "310199199604089028", domain::Source::Card);
    field("mother.marriageCertificate", "J999-2024-000846", domain::Source::Shared);
    field("hukou.address", "示例区样本路18号", domain::Source::Shared);
    domain::TakenMaterial paper;
    paper.key = "M1/mother";
    paper.as = domain::TakenAs::Licence;
    record.materials.emplace(paper.key, paper);
    for (const catalogue::Matter& matter : thing.matters) {
        domain::DepartmentItem item;
        item.id = domain::ItemId(id + "/" + matter.id.text());
        item.matter = matter.id;
        item.matterName = matter.name.zh;
        item.department = matter.department;
        item.rules = {.promisedDays = matter.promisedDays,
                      .statutoryDays = 0,
                      .hasResult = !matter.result.zh.empty(),
                      .gate = matter.part == catalogue::MatterPart::Gate};
        item.after = matter.after;
        item.resultName = matter.result.zh;
        domain::ItemEvent event;
        event.kind = matter.after.empty() ? domain::ItemEventKind::Receive : domain::ItemEventKind::Wait;
        event.at = at;
        event.actor = record.clerk;
        item.events = {event};
        record.items.push_back(item);
    }
    return record;
}

Value submitPayload(const domain::CaseRecord& record)
{
    return domain::toValue(domain::SubmitCase{record});
}

} // namespace yc::tests
