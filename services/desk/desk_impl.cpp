#include "desk/desk_impl.h"

#include "desk/queue_view.h"
#include "desk/sync_view.h"

namespace yc::desk
{

using namespace ports;

DeskImpl::DeskImpl(const Parts& parts, documents::Wording wording, std::shared_ptr<const search::Pinyin> pinyin)
    : m_context{parts, {}}, m_tickets(m_context), m_cases(m_context), m_signIn(m_context), m_queue(m_context, m_tickets),
      m_case(m_context, m_cases, m_tickets), m_prefill(m_context, m_cases, m_case), m_intake(m_context, m_cases, m_case),
      m_papers(m_context, m_cases, std::move(wording)), m_finder(m_context, m_cases, m_tickets, std::move(pinyin))
{
}

void DeskImpl::mirrorChanged(Topic topic)
{
    if (topic == Topic::Queue)
        m_tickets.forget();
    if (topic == Topic::Case)
        m_cases.forget();
    m_finder.forget();
    m_context.changed(topic);
}

template <class T> T DeskImpl::searched(T result)
{
    m_finder.forget();
    return result;
}

Result<MachineView> DeskImpl::machine()
{
    const Result<SyncView> view = sync();
    if (!view)
        return view.problem();
    return m_signIn.machine(*view);
}

void DeskImpl::signIn(const SignIn& request, Reply<SessionView> reply)
{
    m_tickets.clear();
    m_cases.clear();
    m_finder.forget();
    m_signIn.signIn(request, std::move(reply));
}

Result<void> DeskImpl::signOut()
{
    m_tickets.clear();
    m_cases.clear();
    m_finder.forget();
    return m_signIn.signOut();
}

void DeskImpl::unlock(const std::string& secret, Reply<SessionView> reply)
{
    m_signIn.unlock(secret, reply);
}

Result<QueueView> DeskImpl::queue()
{
    return queueView(m_context, m_tickets, m_cases);
}

void DeskImpl::call(const domain::TicketId& ticket, Reply<QueueRow> reply)
{
    m_queue.call(ticket, std::move(reply));
}

Result<QueueRow> DeskImpl::nextMatter(const domain::TicketId& ticket, const domain::OneThingId& thing)
{
    return m_queue.nextMatter(ticket, thing);
}

Result<void> DeskImpl::setWindowState(const std::string& state, const std::string& reason)
{
    return m_queue.setWindowState(state, reason);
}

Result<CaseView> DeskImpl::beginCase(const domain::OneThingId& thing, const domain::TicketId& ticket)
{
    return searched(m_case.begin(thing, ticket));
}

Result<CaseView> DeskImpl::answer(const domain::CaseId& id, const domain::QuestionId& question, const Value& answer)
{
    return m_case.answer(id, question, answer);
}

Result<CaseView> DeskImpl::setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                                    const std::string& reason)
{
    return searched(m_case.setField(id, element, value, reason));
}

Result<CaseView> DeskImpl::restoreField(const domain::CaseId& id, const domain::Field& field)
{
    return searched(m_case.restoreField(id, field));
}

Result<CaseView> DeskImpl::chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                                         const std::string& reason)
{
    return m_case.chooseReading(id, element, reading, reason);
}

Result<CaseView> DeskImpl::confirmGroup(const domain::CaseId& id, const std::string& group)
{
    return m_case.confirmGroup(id, group);
}

void DeskImpl::prefill(const domain::CaseId& id, const std::string& role, const std::string& consent,
                       Reply<CaseView> reply)
{
    m_finder.forget();
    m_prefill.prefill(id, role, consent, std::move(reply));
}

Result<CaseView> DeskImpl::readCard(const domain::CaseId& id, const std::string& role, const Object& card)
{
    return searched(m_prefill.readCard(id, role, card));
}

Result<CaseView> DeskImpl::takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material)
{
    return m_case.takeMaterial(id, material);
}

Result<CaseView> DeskImpl::attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                                      const std::string& mime, const std::string& name)
{
    return m_case.attachFile(id, key, bytes, mime, name);
}

Result<Bytes> DeskImpl::file(const std::string& digest)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    return m_context.parts.store.file(digest);
}

Result<CaseView> DeskImpl::decideFinding(const domain::CaseId& id, const std::string& finding, const std::string& reason)
{
    return m_case.decideFinding(id, finding, reason);
}

Result<CaseView> DeskImpl::setConfirmed(const domain::CaseId& id, bool confirmed)
{
    return m_case.setConfirmed(id, confirmed);
}

Result<std::string> DeskImpl::reveal(const domain::CaseId& id, const domain::ElementId& element)
{
    return m_case.reveal(id, element);
}

Result<SubmitOutcome> DeskImpl::submit(const domain::CaseId& id)
{
    return searched(m_intake.submit(id));
}

Result<CaseView> DeskImpl::handInSupplement(const domain::CaseId& id)
{
    return m_intake.handInSupplement(id);
}

Result<CaseView> DeskImpl::withdraw(const domain::CaseId& id, const std::string& reason)
{
    return m_intake.withdraw(id, reason);
}

Result<PaperFile> DeskImpl::paper(const domain::CaseId& id, PaperKind kind)
{
    return m_papers.paper(id, kind);
}

Result<void> DeskImpl::printed(const domain::CaseId& id, PaperKind kind, const std::string& printer, int copies)
{
    return m_papers.printed(id, kind, printer, copies);
}

std::vector<SearchHit> DeskImpl::search(const std::string& text, int limit)
{
    return m_finder.find(text, limit);
}

Result<SyncView> DeskImpl::sync()
{
    return syncView(m_context, m_cases, m_tickets);
}

Result<void> DeskImpl::settleAttention(const domain::OperationId& id, const std::string& resolution)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session;
    if (Result<void> settled = m_context.parts.store.settleAttention(id, resolution); !settled)
        return settled;
    m_context.changed(Topic::Queue);
    m_context.changed(Topic::Sync);
    return {};
}

Result<void> DeskImpl::exportUnsent(const std::string& path, const std::string& secret)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session;
    return m_context.parts.store.exportUnsent(path, secret);
}

void DeskImpl::hall(Reply<Value> reply)
{
    Central& direct = m_context.parts.direct;
    m_context.ask<Value>([&direct] { return direct.statistics().hallNow(); }, std::move(reply));
}

void DeskImpl::endForgotten(const domain::TicketId& ticket, const std::string& reason, Reply<Value> reply)
{
    Central& direct = m_context.parts.direct;
    m_context.ask<Value>(
        [&direct, ticket, reason]() -> Result<Value> {
            if (Result<void> ended = direct.statistics().endForgotten(ticket, reason); !ended)
                return ended.problem();
            return direct.statistics().hallNow();
        },
        std::move(reply));
}

void DeskImpl::closeDay(const Value& decisions, Reply<Value> reply)
{
    Central& direct = m_context.parts.direct;
    m_context.ask<Value>([&direct, decisions] { return direct.statistics().closeDay(decisions); }, std::move(reply));
}

} // namespace yc::desk
