#include "ui/bridge/desk_bridge.h"

namespace yc::ui
{

using namespace ports;

DeskBridge::DeskBridge(ports::Desk& desk, Executor& worker, QObject* parent)
    : QObject(parent), m_desk(desk), m_worker(worker)
{
    post([this] { m_desk.setListener([this](Topic topic, const std::string& id) { announce(topic, id); }); });
}

// postFirst lets the clerk overtake background work, but two of them would swap places. So the requests wait in a line
// of their own, and each slot at the front of the worker takes the oldest.
void DeskBridge::post(Executor::Job job)
{
    {
        const std::lock_guard guard(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_worker.postFirst([this] {
        Executor::Job next;
        {
            const std::lock_guard guard(m_mutex);
            next = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        next();
    });
}

void DeskBridge::announce(Topic topic, const std::string& id)
{
    QMetaObject::invokeMethod(
        this,
        [this, topic, id] {
            switch (topic) {
            case Topic::Queue:
                emit queueChanged();
                break;
            case Topic::Case:
                emit caseChanged(QString::fromStdString(id));
                break;
            case Topic::Sync:
                emit syncChanged();
                break;
            case Topic::Session:
                emit sessionChanged();
                break;
            case Topic::Hall:
                emit hallChanged();
                break;
            }
        },
        Qt::QueuedConnection);
}

void DeskBridge::machine(QObject* page, PageReply<Result<MachineView>> reply)
{
    ask<Result<MachineView>>(page, std::move(reply), [](Desk& desk) { return desk.machine(); });
}

void DeskBridge::signIn(const Desk::SignIn& request, QObject* page, PageReply<Result<SessionView>> reply)
{
    askLater<SessionView>(page, std::move(reply),
                          [request](Desk& desk, Reply<SessionView> done) { desk.signIn(request, std::move(done)); });
}

void DeskBridge::signOut(QObject* page, PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply), [](Desk& desk) { return desk.signOut(); });
}

void DeskBridge::lock(QObject* page, PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply), [](Desk& desk) { return desk.lock(); });
}

void DeskBridge::unlock(const std::string& secret, QObject* page, PageReply<Result<SessionView>> reply)
{
    askLater<SessionView>(page, std::move(reply),
                          [secret](Desk& desk, Reply<SessionView> done) { desk.unlock(secret, std::move(done)); });
}

void DeskBridge::queue(QObject* page, PageReply<Result<QueueView>> reply)
{
    ask<Result<QueueView>>(page, std::move(reply), [](Desk& desk) { return desk.queue(); });
}

void DeskBridge::call(const domain::TicketId& ticket, QObject* page, PageReply<Result<QueueRow>> reply)
{
    askLater<QueueRow>(page, std::move(reply),
                       [ticket](Desk& desk, Reply<QueueRow> done) { desk.call(ticket, std::move(done)); });
}

void DeskBridge::recall(QObject* page, PageReply<Result<QueueRow>> reply)
{
    askLater<QueueRow>(page, std::move(reply), [](Desk& desk, Reply<QueueRow> done) { desk.recall(std::move(done)); });
}

void DeskBridge::step(const Desk::Step& step, QObject* page, PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply), [step](Desk& desk) { return desk.step(step); });
}

void DeskBridge::walkIn(const domain::OneThingId& thing, QObject* page, PageReply<Result<QueueRow>> reply)
{
    ask<Result<QueueRow>>(page, std::move(reply), [thing](Desk& desk) { return desk.walkIn(thing); });
}

void DeskBridge::nextMatter(const domain::TicketId& ticket, const domain::OneThingId& thing, QObject* page,
                            PageReply<Result<QueueRow>> reply)
{
    ask<Result<QueueRow>>(page, std::move(reply),
                          [ticket, thing](Desk& desk) { return desk.nextMatter(ticket, thing); });
}

void DeskBridge::serveByNumber(const std::string& number, QObject* page, PageReply<Result<QueueRow>> reply)
{
    ask<Result<QueueRow>>(page, std::move(reply), [number](Desk& desk) { return desk.serveByNumber(number); });
}

void DeskBridge::setWindowState(const std::string& state, const std::string& reason, QObject* page,
                                PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply),
                      [state, reason](Desk& desk) { return desk.setWindowState(state, reason); });
}

void DeskBridge::services(QObject* page, PageReply<std::vector<domain::Service>> reply)
{
    ask<std::vector<domain::Service>>(page, std::move(reply), [](Desk& desk) { return desk.services(); });
}

void DeskBridge::oneThings(QObject* page, PageReply<std::vector<OneThingView>> reply)
{
    ask<std::vector<OneThingView>>(page, std::move(reply), [](Desk& desk) { return desk.oneThings(); });
}

void DeskBridge::beginCase(const domain::OneThingId& thing, const domain::TicketId& ticket, QObject* page,
                           PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply),
                          [thing, ticket](Desk& desk) { return desk.beginCase(thing, ticket); });
}

void DeskBridge::openCase(const domain::CaseId& id, QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id](Desk& desk) { return desk.openCase(id); });
}

void DeskBridge::discardDraft(const domain::CaseId& id, QObject* page, PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply), [id](Desk& desk) { return desk.discardDraft(id); });
}

void DeskBridge::answer(const domain::CaseId& id, const domain::QuestionId& question, const Value& answer,
                        QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply),
                          [id, question, answer](Desk& desk) { return desk.answer(id, question, answer); });
}

void DeskBridge::setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                          const std::string& reason, QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id, element, value, reason](Desk& desk) {
        return desk.setField(id, element, value, reason);
    });
}

void DeskBridge::restoreField(const domain::CaseId& id, const domain::Field& field, QObject* page,
                              PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id, field](Desk& desk) { return desk.restoreField(id, field); });
}

void DeskBridge::chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                               const std::string& reason, QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id, element, reading, reason](Desk& desk) {
        return desk.chooseReading(id, element, reading, reason);
    });
}

void DeskBridge::confirmGroup(const domain::CaseId& id, const std::string& group, QObject* page,
                              PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id, group](Desk& desk) { return desk.confirmGroup(id, group); });
}

void DeskBridge::prefill(const domain::CaseId& id, const std::string& role, const std::string& consent, QObject* page,
                         PageReply<Result<CaseView>> reply)
{
    askLater<CaseView>(page, std::move(reply), [id, role, consent](Desk& desk, Reply<CaseView> done) {
        desk.prefill(id, role, consent, std::move(done));
    });
}

void DeskBridge::readCard(const domain::CaseId& id, const std::string& role, const Object& card, QObject* page,
                          PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply),
                          [id, role, card](Desk& desk) { return desk.readCard(id, role, card); });
}

void DeskBridge::takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material, QObject* page,
                              PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply),
                          [id, material](Desk& desk) { return desk.takeMaterial(id, material); });
}

void DeskBridge::attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes,
                            const std::string& mime, const std::string& name, QObject* page,
                            PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id, key, bytes, mime, name](Desk& desk) {
        return desk.attachFile(id, key, bytes, mime, name);
    });
}

void DeskBridge::file(const std::string& digest, QObject* page, PageReply<Result<Bytes>> reply)
{
    askLater<Bytes>(page, std::move(reply),
                    [digest](Desk& desk, Reply<Bytes> done) { desk.file(digest, std::move(done)); });
}

void DeskBridge::stopUpload(const std::string& digest, QObject* page, PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply), [digest](Desk& desk) { return desk.stopUpload(digest); });
}

void DeskBridge::resumeUpload(const std::string& digest, QObject* page, PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply), [digest](Desk& desk) { return desk.resumeUpload(digest); });
}

void DeskBridge::decideFinding(const domain::CaseId& id, const std::string& finding, const std::string& reason,
                               QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply),
                          [id, finding, reason](Desk& desk) { return desk.decideFinding(id, finding, reason); });
}

void DeskBridge::setConfirmed(const domain::CaseId& id, bool confirmed, QObject* page,
                              PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply),
                          [id, confirmed](Desk& desk) { return desk.setConfirmed(id, confirmed); });
}

void DeskBridge::reveal(const domain::CaseId& id, const domain::ElementId& element, QObject* page,
                        PageReply<Result<std::string>> reply)
{
    ask<Result<std::string>>(page, std::move(reply), [id, element](Desk& desk) { return desk.reveal(id, element); });
}

void DeskBridge::submit(const domain::CaseId& id, QObject* page, PageReply<Result<SubmitOutcome>> reply)
{
    ask<Result<SubmitOutcome>>(page, std::move(reply), [id](Desk& desk) { return desk.submit(id); });
}

void DeskBridge::handOut(const Desk::HandOut& request, QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [request](Desk& desk) { return desk.handOut(request); });
}

void DeskBridge::handInSupplement(const domain::CaseId& id, QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id](Desk& desk) { return desk.handInSupplement(id); });
}

void DeskBridge::correct(const domain::CaseId& id, const std::vector<Desk::Correction>& corrections,
                         const std::string& reason, QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id, corrections, reason](Desk& desk) {
        return desk.correct(id, corrections, reason);
    });
}

void DeskBridge::settleField(const Desk::Decision& decision, QObject* page, PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [decision](Desk& desk) { return desk.settleField(decision); });
}

void DeskBridge::withdraw(const domain::CaseId& id, const std::string& reason, QObject* page,
                          PageReply<Result<CaseView>> reply)
{
    ask<Result<CaseView>>(page, std::move(reply), [id, reason](Desk& desk) { return desk.withdraw(id, reason); });
}

void DeskBridge::paper(const domain::CaseId& id, PaperKind kind, QObject* page, PageReply<Result<PaperFile>> reply)
{
    ask<Result<PaperFile>>(page, std::move(reply), [id, kind](Desk& desk) { return desk.paper(id, kind); });
}

void DeskBridge::printed(const domain::CaseId& id, PaperKind kind, const std::string& printer, int copies,
                         QObject* page, PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply),
                      [id, kind, printer, copies](Desk& desk) { return desk.printed(id, kind, printer, copies); });
}

void DeskBridge::search(const std::string& text, int limit, QObject* page, PageReply<std::vector<SearchHit>> reply)
{
    ask<std::vector<SearchHit>>(page, std::move(reply), [text, limit](Desk& desk) { return desk.search(text, limit); });
}

void DeskBridge::sync(QObject* page, PageReply<Result<SyncView>> reply)
{
    ask<Result<SyncView>>(page, std::move(reply), [](Desk& desk) { return desk.sync(); });
}

void DeskBridge::retryNow()
{
    post([this] { m_desk.retryNow(); });
}

void DeskBridge::settleAttention(const domain::OperationId& id, const std::string& resolution, QObject* page,
                                 PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply),
                      [id, resolution](Desk& desk) { return desk.settleAttention(id, resolution); });
}

void DeskBridge::exportUnsent(const std::string& path, const std::string& secret, QObject* page,
                              PageReply<Result<void>> reply)
{
    ask<Result<void>>(page, std::move(reply), [path, secret](Desk& desk) { return desk.exportUnsent(path, secret); });
}

void DeskBridge::hall(QObject* page, PageReply<Result<Value>> reply)
{
    askLater<Value>(page, std::move(reply), [](Desk& desk, Reply<Value> done) { desk.hall(std::move(done)); });
}

void DeskBridge::endForgotten(const domain::TicketId& ticket, const std::string& reason, QObject* page,
                              PageReply<Result<Value>> reply)
{
    askLater<Value>(page, std::move(reply), [ticket, reason](Desk& desk, Reply<Value> done) {
        desk.endForgotten(ticket, reason, std::move(done));
    });
}

void DeskBridge::closeDay(const Value& decisions, QObject* page, PageReply<Result<Value>> reply)
{
    askLater<Value>(page, std::move(reply),
                    [decisions](Desk& desk, Reply<Value> done) { desk.closeDay(decisions, std::move(done)); });
}

} // namespace yc::ui
