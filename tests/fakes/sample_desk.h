#pragma once

#include "ports/desk.h"

#include <map>
#include <string>
#include <vector>

namespace yc::fakes
{

/// 2026-11-23 14:32:05 in the hall: the moment of all sample views.
Moment sampleNow();

ports::MachineView sampleMachine();
ports::SessionView sampleSession();
ports::QueueView sampleQueue();
ports::QueueView emptyQueue();
ports::SyncView sampleSync(bool online);
/// A newborn case: 24 fields in five groups, one conflict, one inferred value, one empty compulsory field.
ports::CaseView sampleCase();
/// Questions, matters, materials and findings of the same case.
void addSampleWork(ports::CaseView& view);
/// Window 08 brought another address and another phone number than window 07, whose desk this is; with `fields` of them.
ports::ConflictView sampleConflict(std::size_t fields = 1);
Value sampleHall();

/// A desk that holds sample views and changes them the way a real one would, for pictures and widget tests. It answers
/// at once and keeps a list of what was asked. One thread.
class SampleDesk : public ports::Desk
{
public:
    bool online = true;
    bool empty = false;
    std::vector<std::string> asked;          ///< the methods that change something, in order
    std::map<std::string, Problem> refusals; ///< method -> what it answers instead
    std::string secret = "demo-pass";
    ports::SessionView session = sampleSession();
    domain::UserRole role = domain::UserRole::Clerk; ///< of whoever signs in
    Value decisions;                                 ///< of the last closed day
    std::string reason;                              ///< of the last forced end or correction, or how an attention was settled
    ports::QueueView view = sampleQueue();
    ports::CaseView openedCase = sampleCase();
    std::vector<ports::Upload> uploads;              ///< on their way
    std::vector<ports::ConflictView> conflicts;      ///< that wait for a decision
    std::vector<Decision> decided;                   ///< of those, in order
    std::vector<Correction> corrected;               ///< the last of a case taken in

    void tell(ports::Topic topic, const std::string& id = {});

    void setListener(Listener listener) override { m_listener = std::move(listener); }
    Result<ports::MachineView> machine() override;
    void signIn(const SignIn& request, ports::Reply<ports::SessionView> reply) override;
    Result<void> signOut() override { return done("signOut"); }
    Result<void> lock() override { return done("lock"); }
    void unlock(const std::string& given, ports::Reply<ports::SessionView> reply) override;

    Result<ports::QueueView> queue() override;
    void call(const domain::TicketId& ticket, ports::Reply<ports::QueueRow> reply) override;
    void recall(ports::Reply<ports::QueueRow> reply) override;
    Result<void> step(const Step& step) override;
    Result<ports::QueueRow> walkIn(const domain::OneThingId& thing) override;
    Result<ports::QueueRow> nextMatter(const domain::TicketId& ticket, const domain::OneThingId& thing) override;
    Result<ports::QueueRow> serveByNumber(const std::string& number) override;
    Result<void> setWindowState(const std::string& state, const std::string& reason) override;
    std::vector<domain::Service> services() override;

    std::vector<ports::OneThingView> oneThings() override;
    Result<ports::CaseView> beginCase(const domain::OneThingId& thing, const domain::TicketId& ticket) override;
    Result<ports::CaseView> openCase(const domain::CaseId& id) override;
    Result<void> discardDraft(const domain::CaseId&) override { return done("discardDraft"); }
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
    Result<ports::CaseView> handOut(const HandOut& request) override;
    Result<ports::CaseView> handInSupplement(const domain::CaseId& id) override;
    Result<ports::CaseView> correct(const domain::CaseId& id, const std::vector<Correction>& corrections,
                                    const std::string& why) override;
    Result<ports::CaseView> settleField(const Decision& decision) override;
    Result<ports::CaseView> withdraw(const domain::CaseId& id, const std::string& reason) override;

    Result<ports::PaperFile> paper(const domain::CaseId& id, ports::PaperKind kind) override;
    Result<void> printed(const domain::CaseId&, ports::PaperKind, const std::string&, int) override
    {
        return done("printed");
    }
    std::vector<ports::SearchHit> search(const std::string& text, int limit) override;
    Result<ports::SyncView> sync() override;
    void retryNow() override { asked.push_back("retryNow"); }
    Result<void> settleAttention(const domain::OperationId& id, const std::string& resolution) override;
    Result<void> exportUnsent(const std::string&, const std::string&) override { return done("exportUnsent"); }
    void hall(ports::Reply<Value> reply) override;
    void endForgotten(const domain::TicketId&, const std::string&, ports::Reply<Value> reply) override;
    void closeDay(const Value& decisions, ports::Reply<Value> reply) override;

private:
    Result<void> done(const std::string& method);
    Result<ports::CaseView> changedCase(const std::string& method);
    ports::FieldView* field(const domain::ElementId& element);

    Listener m_listener;
};

} // namespace yc::fakes
