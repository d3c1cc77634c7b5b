#include "desk/desk_impl.h"

#include "base/log.h"
#include "desk/queue_view.h"
#include "desk/sync_view.h"

#include <utility>

namespace yc::desk
{

using namespace ports;

namespace
{

/// The screen looks again this often while much is summed up.
constexpr std::chrono::milliseconds kTellEvery{250};
constexpr std::chrono::minutes kLookAfterEvery{1};
/// Tickets kept for this window are renewed well before their time is over.
constexpr std::chrono::minutes kKeepShareEvery{1};
/// Between two pieces of one look, so that a person's keystroke comes in between.
constexpr std::chrono::milliseconds kBetweenPieces{50};

} // namespace

DeskImpl::DeskImpl(const Parts& parts, documents::Wording wording, std::shared_ptr<const search::Pinyin> pinyin)
    : m_context{parts, {}}, m_tickets(m_context), m_share(m_context, m_tickets), m_cases(m_context),
      m_signIn(m_context), m_queue(m_context, m_tickets, m_share), m_case(m_context, m_cases, m_tickets),
      m_form(m_context, m_case), m_materials(m_context, m_case), m_prefill(m_context, m_cases, m_case),
      m_intake(m_context, m_cases, m_case), m_conflicts(m_context, m_cases, m_case),
      m_papers(m_context, m_cases, std::move(wording)), m_finder(m_context, m_tickets, std::move(pinyin))
{
    m_context.parts.worker.postAfter(kLookAfterEvery, [this] { lookAfterFiles(); });
    m_context.parts.worker.postAfter(kKeepShareEvery, [this] { keepShare(); });
}

void DeskImpl::mirrorChanged(Topic topic)
{
    if (topic == Topic::Queue) {
        m_tickets.forget();
        m_finder.ticketsChanged();
    }
    if (topic == Topic::Sync)
        m_signIn.hubMayBeBack();
    if (topic == Topic::Case)
        return digestSoon();
    m_context.changed(topic);
}

/// However much the sync brings meanwhile, one job waits.
void DeskImpl::digestSoon()
{
    if (std::exchange(m_digestWaits, true))
        return;
    m_context.parts.worker.post([this] {
        m_digestWaits = false;
        digestSome();
    });
}

void DeskImpl::digestSome()
{
    LocalStore& store = m_context.parts.store;
    if (!store.unlocked())
        return;
    const Tick begun = m_context.parts.clock.tick();
    const auto piece = static_cast<std::size_t>(m_digestPace.rows());
    const Result<NewDigests> fresh = store.digestMore(m_digestPace.rows());
    if (!fresh)
        return log::warn("desk.not_summed_up", {{"code", fresh.problem().code}});
    m_cases.changed(*fresh);
    m_finder.changed(*fresh);
    const bool more = fresh->digests.size() == piece;
    if (more) {
        m_digestPace.took(m_context.parts.clock.tick() - begun);
        digestSoon();
    }
    if (more && begun < m_digestTold + kTellEvery)
        return;
    m_digestTold = begun;
    m_context.changed(Topic::Case);
    m_context.changed(Topic::Queue); // a case that waits for the window is a row of it
    tidy();
}

void DeskImpl::tidy()
{
    if (m_conflicts.tidy())
        m_context.changed(Topic::Sync);
}

void DeskImpl::forgetAll()
{
    m_tickets.clear();
    m_share.clear();
    m_cases.clear();
    m_finder.clear();
}

Result<CaseView> DeskImpl::searched(Result<CaseView> view)
{
    if (view)
        m_finder.changed(view->record);
    return view;
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
    forgetAll();
    m_signIn.signIn(request, [this, reply = std::move(reply)](Result<SessionView> session) {
        if (session) {
            digestSoon();
            m_share.renew();
            m_finder.prepare();
        }
        reply(std::move(session));
    });
}

void DeskImpl::keepShare()
{
    m_share.renew();
    m_context.parts.worker.postAfter(kKeepShareEvery, [this] { keepShare(); });
}

/// The files are looked after when nobody waits.
void DeskImpl::lookAfterFiles()
{
    LocalStore& store = m_context.parts.store;
    m_signIn.noteTime();
    const bool wasShort = store.state().shortOfRoom;
    const Result<bool> more = store.upkeep();
    if (!more)
        log::warn("desk.files_not_looked_after", {{"code", more.problem().code}});
    if (store.state().shortOfRoom != wasShort)
        m_context.changed(Topic::Sync);
    const bool goesOn = more && *more;
    m_context.parts.worker.postAfter(goesOn ? kBetweenPieces : kLookAfterEvery, [this] { lookAfterFiles(); });
}

Result<void> DeskImpl::signOut()
{
    m_context.parts.store.endOfShift();
    forgetAll();
    return m_signIn.signOut();
}

void DeskImpl::unlock(const std::string& secret, Reply<SessionView> reply)
{
    m_signIn.unlock(secret, reply);
}

Result<QueueView> DeskImpl::queue()
{
    return queueView(m_context, m_tickets, m_share, m_cases);
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
    return m_form.answer(id, question, answer);
}

Result<CaseView> DeskImpl::setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                                    const std::string& reason)
{
    return searched(m_form.setField(id, element, value, reason));
}

Result<CaseView> DeskImpl::restoreField(const domain::CaseId& id, const domain::Field& field)
{
    return searched(m_form.restoreField(id, field));
}

Result<CaseView> DeskImpl::chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                                         const std::string& reason)
{
    return m_form.chooseReading(id, element, reading, reason);
}

Result<CaseView> DeskImpl::confirmGroup(const domain::CaseId& id, const std::string& group)
{
    return m_form.confirmGroup(id, group);
}

void DeskImpl::prefill(const domain::CaseId& id, const std::string& role, const std::string& consent,
                       Reply<CaseView> reply)
{
    m_prefill.prefill(id, role, consent,
                      [this, reply = std::move(reply)](Result<CaseView> view) { reply(searched(std::move(view))); });
}

Result<CaseView> DeskImpl::readCard(const domain::CaseId& id, const std::string& role, const Object& card)
{
    return searched(m_prefill.readCard(id, role, card));
}

Result<CaseView> DeskImpl::takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material)
{
    return m_materials.takeMaterial(id, material);
}

Result<CaseView> DeskImpl::attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                                      const std::string& mime, const std::string& name)
{
    return m_materials.attachFile(id, key, bytes, mime, name);
}

void DeskImpl::file(const std::string& digest, ports::Reply<Bytes> reply)
{
    m_materials.file(digest, std::move(reply));
}

Result<void> DeskImpl::stopUpload(const std::string& digest)
{
    return m_materials.stopUpload(digest);
}

Result<void> DeskImpl::resumeUpload(const std::string& digest)
{
    return m_materials.resumeUpload(digest);
}

Result<CaseView> DeskImpl::decideFinding(const domain::CaseId& id, const std::string& finding,
                                         const std::string& reason)
{
    return m_form.decideFinding(id, finding, reason);
}

Result<CaseView> DeskImpl::setConfirmed(const domain::CaseId& id, bool confirmed)
{
    return m_form.setConfirmed(id, confirmed);
}

Result<std::string> DeskImpl::reveal(const domain::CaseId& id, const domain::ElementId& element)
{
    return m_case.reveal(id, element);
}

Result<SubmitOutcome> DeskImpl::submit(const domain::CaseId& id)
{
    Result<SubmitOutcome> outcome = m_intake.submit(id);
    if (const Result<domain::CaseRecord> record = m_cases.find(id); outcome.ok() && record.ok())
        m_finder.changed(*record);
    return outcome;
}

Result<CaseView> DeskImpl::handInSupplement(const domain::CaseId& id)
{
    return m_intake.handInSupplement(id);
}

Result<CaseView> DeskImpl::correct(const domain::CaseId& id, const std::vector<Correction>& corrections,
                                   const std::string& reason)
{
    return searched(m_conflicts.correct(id, corrections, reason));
}

Result<CaseView> DeskImpl::settleField(const Decision& decision)
{
    return searched(m_conflicts.settleField(decision));
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
