#pragma once

#include "desk/case_desk.h"
#include "desk/conflict_desk.h"
#include "desk/finder.h"
#include "desk/form_desk.h"
#include "desk/intake.h"
#include "desk/material_desk.h"
#include "desk/papers.h"
#include "desk/prefill.h"
#include "desk/queue_desk.h"
#include "desk/sign_in.h"

#include <memory>

namespace yc::desk
{

/// The facade: joins the use cases and nothing else. Desk worker only.
class DeskImpl final : public ports::Desk
{
public:
    DeskImpl(const Parts& parts, documents::Wording wording, std::shared_ptr<const search::Pinyin> pinyin);

    /// The sync has brought something: look again. Desk worker.
    void mirrorChanged(ports::Topic topic);

    void setListener(Listener listener) override { m_context.listener = std::move(listener); }
    Result<ports::MachineView> machine() override;
    void signIn(const SignIn& request, ports::Reply<ports::SessionView> reply) override;
    Result<void> signOut() override;
    Result<void> lock() override { return m_signIn.lock(); }
    void unlock(const std::string& secret, ports::Reply<ports::SessionView> reply) override;

    Result<ports::QueueView> queue() override;
    void call(const domain::TicketId& ticket, ports::Reply<ports::QueueRow> reply) override;
    void recall(ports::Reply<ports::QueueRow> reply) override { m_queue.recall(std::move(reply)); }
    Result<void> step(const Step& step) override { return m_queue.step(step); }
    Result<ports::QueueRow> walkIn(const domain::OneThingId& thing) override { return m_queue.walkIn(thing, {}); }
    Result<ports::QueueRow> nextMatter(const domain::TicketId& ticket, const domain::OneThingId& thing) override;
    Result<ports::QueueRow> serveByNumber(const std::string& number) override { return m_queue.serveByNumber(number); }
    Result<void> setWindowState(const std::string& state, const std::string& reason) override;
    std::vector<domain::Service> services() override { return m_context.session.services; }

    std::vector<ports::OneThingView> oneThings() override { return m_case.oneThings(); }
    Result<ports::CaseView> beginCase(const domain::OneThingId& thing, const domain::TicketId& ticket) override;
    Result<ports::CaseView> openCase(const domain::CaseId& id) override { return m_case.open(id); }
    Result<void> discardDraft(const domain::CaseId& id) override { return m_case.discard(id); }
    Result<ports::CaseView> answer(const domain::CaseId& id, const domain::QuestionId& question,
                                   const Value& answer) override;
    Result<ports::CaseView> setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                                     const std::string& reason) override;
    Result<ports::CaseView> restoreField(const domain::CaseId& id, const domain::Field& field) override;
    Result<ports::CaseView> chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                                          const std::string& reason) override;
    Result<ports::CaseView> confirmGroup(const domain::CaseId& id, const std::string& group) override;
    void prefill(const domain::CaseId& id, const std::string& role, const std::string& consent,
                 ports::Reply<ports::CaseView> reply) override;
    Result<ports::CaseView> readCard(const domain::CaseId& id, const std::string& role, const Object& card) override;
    Result<ports::CaseView> takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material) override;
    Result<ports::CaseView> attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                                       const std::string& mime, const std::string& name) override;
    void file(const std::string& digest, ports::Reply<Bytes> reply) override;
    Result<void> stopUpload(const std::string& digest) override;
    Result<void> resumeUpload(const std::string& digest) override;
    Result<ports::CaseView> decideFinding(const domain::CaseId& id, const std::string& finding,
                                          const std::string& reason) override;
    Result<ports::CaseView> setConfirmed(const domain::CaseId& id, bool confirmed) override;
    Result<std::string> reveal(const domain::CaseId& id, const domain::ElementId& element) override;
    Result<ports::SubmitOutcome> submit(const domain::CaseId& id) override;
    Result<ports::CaseView> handOut(const HandOut& request) override { return m_intake.handOut(request); }
    Result<ports::CaseView> handInSupplement(const domain::CaseId& id) override;
    Result<ports::CaseView> correct(const domain::CaseId& id, const std::vector<Correction>& corrections,
                                    const std::string& reason) override;
    Result<ports::CaseView> settleField(const Decision& decision) override;
    Result<ports::CaseView> withdraw(const domain::CaseId& id, const std::string& reason) override;

    Result<ports::PaperFile> paper(const domain::CaseId& id, ports::PaperKind kind) override;
    Result<void> printed(const domain::CaseId& id, ports::PaperKind kind, const std::string& printer,
                         int copies) override;

    std::vector<ports::SearchHit> search(const std::string& text, int limit) override;

    Result<ports::SyncView> sync() override;
    void retryNow() override
    {
        m_materials.resumeAll();
        m_context.parts.sync.retryNow();
    }
    Result<void> settleAttention(const domain::OperationId& id, const std::string& resolution) override;
    Result<void> exportUnsent(const std::string& path, const std::string& secret) override;

    void hall(ports::Reply<Value> reply) override;
    void endForgotten(const domain::TicketId& ticket, const std::string& reason, ports::Reply<Value> reply) override;
    void closeDay(const Value& decisions, ports::Reply<Value> reply) override;

private:
    /// The search knows what has just been changed here.
    Result<ports::CaseView> searched(Result<ports::CaseView> view);
    /// Sum up what the sync brought, in pieces behind the clerk's own jobs.
    void digestSoon();
    void digestSome();
    /// What a decision has ended leaves the attention list.
    void tidy();
    void lookAfterFiles();
    void keepShare();
    void forgetAll();

    Context m_context;
    TicketBook m_tickets;
    OfflineShare m_share;
    CaseBook m_cases;
    SignInDesk m_signIn;
    QueueDesk m_queue;
    CaseDesk m_case;
    FormDesk m_form;
    MaterialDesk m_materials;
    PrefillDesk m_prefill;
    IntakeDesk m_intake;
    ConflictDesk m_conflicts;
    PaperDesk m_papers;
    Finder m_finder;
    Pace m_digestPace{8, 32, 400}; ///< a full form costs much more than a bare one
    bool m_digestWaits = false;
    Tick m_digestTold{};
};

} // namespace yc::desk
