#include "faults/net/net_clerk.h"

#include "base/text.h"
#include "domain/commands.h"
#include "security/digest.h"

namespace yc::faults
{
namespace
{

constexpr const char* kThing = "newborn";
constexpr const char* kWindow = "07";
constexpr const char* kPaper = "M1/mother";
constexpr const char* kTyped = "child.name";
constexpr const char* kMother = "310199199604089028";

} // namespace

Result<ports::SessionView> NetClerk::signIn(const std::string& user)
{
    Result<ports::SessionView> session =
        m_desk.asks<ports::SessionView>([&](ports::Desk& desk, ports::Reply<ports::SessionView> reply) {
            desk.signIn({domain::UserId(user), fakes::LocalHub::kSecret, domain::WindowId(kWindow)}, std::move(reply));
        });
    m_signedIn = session.ok();
    return session;
}

Result<void> NetClerk::signOut()
{
    m_signedIn = false;
    return m_desk.on([](ports::Desk& desk) { return desk.signOut(); });
}

Result<ports::SessionView> NetClerk::lockAndUnlock()
{
    if (Result<void> locked = m_desk.on([](ports::Desk& desk) { return desk.lock(); }); !locked)
        return locked.problem();
    return m_desk.asks<ports::SessionView>([](ports::Desk& desk, ports::Reply<ports::SessionView> reply) {
        desk.unlock(fakes::LocalHub::kSecret, std::move(reply));
    });
}

Result<ports::QueueRow> NetClerk::call()
{
    return m_desk.asks<ports::QueueRow>(
        [](ports::Desk& desk, ports::Reply<ports::QueueRow> reply) { desk.call({}, std::move(reply)); });
}

Result<void> NetClerk::step(const domain::TicketId& ticket, domain::TicketStep step)
{
    Result<void> done = m_desk.on(
        [&](ports::Desk& desk) { return desk.step({.ticket = ticket, .step = step, .service = {}, .reason = {}}); });
    if (done)
        did(domain::Role::Queue, domain::StepTicket::kKind, ticket.text());
    return done;
}

void NetClerk::serveWalkIn()
{
    const Result<ports::QueueRow> row =
        sound(m_desk.on([](ports::Desk& desk) { return desk.walkIn(domain::OneThingId(kThing)); }), "walk-in");
    if (!row)
        return;
    did(domain::Role::Queue, domain::AddTicket::kKind, row->id);
    if (const Result<void> done = step(domain::TicketId(row->id), domain::TicketStep::Finish); !done)
        trouble = "finish: " + done.problem().code;
}

void NetClerk::set(const domain::CaseId& id, const char* element, const std::string& value)
{
    (void)sound(
        m_desk.on([&](ports::Desk& desk) { return desk.setField(id, domain::ElementId(element), Value(value), {}); }),
        element);
}

domain::CaseId NetClerk::fill(bool withScan)
{
    const Result<ports::CaseView> begun =
        sound(m_desk.on([](ports::Desk& desk) { return desk.beginCase(domain::OneThingId(kThing), {}); }), "begin");
    if (!begun)
        return {};
    const domain::CaseId id = begun->record.id;
    set(id, "child.name", "示例" + m_mark);
    set(id, "mother.name", "张示例");
    set(id, "mother.idNumber", kMother);
    set(id, "mother.marriageCertificate", "J" + m_mark);
    set(id, "hukou.address", "示例区样本路18号");
    const auto finished = m_desk.on([&](ports::Desk& desk) -> Result<ports::CaseView> {
        domain::TakenMaterial paper;
        paper.key = kPaper;
        paper.as = domain::TakenAs::Paper;
        Result<ports::CaseView> view = desk.takeMaterial(id, paper);
        if (withScan) {
            const std::string text = "%PDF-1.7 " + m_mark + std::string(3000, 'x');
            m_scan = Bytes(text.begin(), text.end());
            m_digest = toHex(security::sha256(m_scan));
            view = desk.attachFile(id, kPaper, m_scan, "application/pdf", "扫描件.pdf");
        }
        if (!view)
            return view;
        for (const ports::FindingView& finding : std::vector(view->findings)) {
            if (finding.overridable && !finding.overridden && finding.severity != "info")
                view = desk.decideFinding(id, finding.id, "已核对");
        }
        return desk.setConfirmed(id, true);
    });
    (void)sound(finished, "fill");
    return id;
}

Result<ports::SubmitOutcome> NetClerk::submit(const domain::CaseId& id)
{
    Result<ports::SubmitOutcome> taken = sound(m_desk.on([&](ports::Desk& desk) { return desk.submit(id); }), "submit");
    if (taken) {
        did(domain::Role::Cases, domain::SubmitCase::kKind, id.text());
        said.taken[id.text()] = {taken->receiptNumber, {{"child.name", Value("示例" + m_mark)}}, {}};
    }
    return taken;
}

void NetClerk::type()
{
    if (!m_signedIn)
        return;
    if (!m_typed) {
        const Result<ports::CaseView> begun =
            sound(m_desk.on([](ports::Desk& desk) { return desk.beginCase(domain::OneThingId(kThing), {}); }), "draft");
        if (!begun)
            return;
        m_typed.emplace(begun->record.id, std::string());
    }
    m_typed->second = "输入" + m_mark + std::to_string(++m_turn);
    set(m_typed->first, kTyped, m_typed->second);
}

} // namespace yc::faults
