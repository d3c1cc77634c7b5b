#pragma once

#include "base/executor.h"
#include "ports/desk.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <deque>
#include <functional>
#include <mutex>
#include <type_traits>
#include <utility>

namespace yc::ui
{

/// What a page hands in to hear an answer, on the GUI thread.
template <class T> using PageReply = std::function<void(const T& answer)>;

/// The desk as pages see it: every method returns at once, its work runs on the desk worker, and the answer comes back
/// on the GUI thread only while the page still lives. Requests keep their order. It must outlive the worker.
class DeskBridge final : public QObject
{
    Q_OBJECT

public:
    DeskBridge(ports::Desk& desk, Executor& worker, QObject* parent = nullptr);

    using Desk = ports::Desk;

    // Names, order and meaning are those of ports/desk.h.
    void machine(QObject* page, PageReply<Result<ports::MachineView>> reply);
    void signIn(const Desk::SignIn& request, QObject* page, PageReply<Result<ports::SessionView>> reply);
    void signOut(QObject* page, PageReply<Result<void>> reply);
    void lock(QObject* page, PageReply<Result<void>> reply);
    void unlock(const std::string& secret, QObject* page, PageReply<Result<ports::SessionView>> reply);

    void queue(QObject* page, PageReply<Result<ports::QueueView>> reply);
    void call(const domain::TicketId& ticket, QObject* page, PageReply<Result<ports::QueueRow>> reply);
    void recall(QObject* page, PageReply<Result<ports::QueueRow>> reply);
    void step(const Desk::Step& step, QObject* page, PageReply<Result<void>> reply);
    void walkIn(const domain::OneThingId& thing, QObject* page, PageReply<Result<ports::QueueRow>> reply);
    void nextMatter(const domain::TicketId& ticket, const domain::OneThingId& thing, QObject* page,
                    PageReply<Result<ports::QueueRow>> reply);
    void serveByNumber(const std::string& number, QObject* page, PageReply<Result<ports::QueueRow>> reply);
    void setWindowState(const std::string& state, const std::string& reason, QObject* page,
                        PageReply<Result<void>> reply);
    void services(QObject* page, PageReply<std::vector<domain::Service>> reply);

    void oneThings(QObject* page, PageReply<std::vector<ports::OneThingView>> reply);
    void beginCase(const domain::OneThingId& thing, const domain::TicketId& ticket, QObject* page,
                   PageReply<Result<ports::CaseView>> reply);
    void openCase(const domain::CaseId& id, QObject* page, PageReply<Result<ports::CaseView>> reply);
    void discardDraft(const domain::CaseId& id, QObject* page, PageReply<Result<void>> reply);
    void answer(const domain::CaseId& id, const domain::QuestionId& question, const Value& answer, QObject* page,
                PageReply<Result<ports::CaseView>> reply);
    void setField(const domain::CaseId& id, const domain::ElementId& element, const Value& value,
                  const std::string& reason, QObject* page, PageReply<Result<ports::CaseView>> reply);
    void restoreField(const domain::CaseId& id, const domain::Field& field, QObject* page,
                      PageReply<Result<ports::CaseView>> reply);
    void chooseReading(const domain::CaseId& id, const domain::ElementId& element, int reading,
                       const std::string& reason, QObject* page, PageReply<Result<ports::CaseView>> reply);
    void confirmGroup(const domain::CaseId& id, const std::string& group, QObject* page,
                      PageReply<Result<ports::CaseView>> reply);
    void prefill(const domain::CaseId& id, const std::string& role, const std::string& consent, QObject* page,
                 PageReply<Result<ports::CaseView>> reply);
    void readCard(const domain::CaseId& id, const std::string& role, const Object& card, QObject* page,
                  PageReply<Result<ports::CaseView>> reply);
    void takeMaterial(const domain::CaseId& id, const domain::TakenMaterial& material, QObject* page,
                      PageReply<Result<ports::CaseView>> reply);
    void attachFile(const domain::CaseId& id, const std::string& key, const Bytes& bytes, const std::string& mime,
                    const std::string& name, QObject* page, PageReply<Result<ports::CaseView>> reply);
    void file(const std::string& digest, QObject* page, PageReply<Result<Bytes>> reply);
    void stopUpload(const std::string& digest, QObject* page, PageReply<Result<void>> reply);
    void resumeUpload(const std::string& digest, QObject* page, PageReply<Result<void>> reply);
    void decideFinding(const domain::CaseId& id, const std::string& finding, const std::string& reason, QObject* page,
                       PageReply<Result<ports::CaseView>> reply);
    void setConfirmed(const domain::CaseId& id, bool confirmed, QObject* page,
                      PageReply<Result<ports::CaseView>> reply);
    void reveal(const domain::CaseId& id, const domain::ElementId& element, QObject* page,
                PageReply<Result<std::string>> reply);
    void submit(const domain::CaseId& id, QObject* page, PageReply<Result<ports::SubmitOutcome>> reply);
    void handOut(const Desk::HandOut& request, QObject* page, PageReply<Result<ports::CaseView>> reply);
    void handInSupplement(const domain::CaseId& id, QObject* page, PageReply<Result<ports::CaseView>> reply);
    void correct(const domain::CaseId& id, const std::vector<Desk::Correction>& corrections, const std::string& reason,
                 QObject* page, PageReply<Result<ports::CaseView>> reply);
    void settleField(const Desk::Decision& decision, QObject* page, PageReply<Result<ports::CaseView>> reply);
    void withdraw(const domain::CaseId& id, const std::string& reason, QObject* page,
                  PageReply<Result<ports::CaseView>> reply);

    void paper(const domain::CaseId& id, ports::PaperKind kind, QObject* page,
               PageReply<Result<ports::PaperFile>> reply);
    void printed(const domain::CaseId& id, ports::PaperKind kind, const std::string& printer, int copies, QObject* page,
                 PageReply<Result<void>> reply);

    void search(const std::string& text, int limit, QObject* page, PageReply<std::vector<ports::SearchHit>> reply);

    void sync(QObject* page, PageReply<Result<ports::SyncView>> reply);
    void retryNow();
    void settleAttention(const domain::OperationId& id, const std::string& resolution, QObject* page,
                         PageReply<Result<void>> reply);
    void exportUnsent(const std::string& path, const std::string& secret, QObject* page, PageReply<Result<void>> reply);

    void hall(QObject* page, PageReply<Result<Value>> reply);
    void endForgotten(const domain::TicketId& ticket, const std::string& reason, QObject* page,
                      PageReply<Result<Value>> reply);
    void closeDay(const Value& decisions, QObject* page, PageReply<Result<Value>> reply);

signals:
    void queueChanged();
    void caseChanged(const QString& id);
    void syncChanged();
    void sessionChanged();
    void hallChanged();

private:
    using Page = QPointer<QObject>;
    void post(Executor::Job job);
    void announce(ports::Topic topic, const std::string& id);

    template <class T> void deliver(const Page& page, const PageReply<T>& reply, T answer)
    {
        QMetaObject::invokeMethod(
            this,
            [page, reply, answer = std::move(answer)] {
                if (page)
                    reply(answer);
            },
            Qt::QueuedConnection);
    }
    /// For methods that answer by returning.
    template <class T, class Work> void ask(QObject* page, PageReply<T> reply, Work work)
    {
        post([this, page = Page(page), reply = std::move(reply), work = std::move(work)] {
            deliver<T>(page, reply, work(m_desk));
        });
    }
    /// For methods that answer later through a ports::Reply.
    template <class T, class Work> void askLater(QObject* page, PageReply<Result<T>> reply, Work work)
    {
        post([this, page = Page(page), reply = std::move(reply), work = std::move(work)] {
            work(m_desk, ports::Reply<T>([this, page, reply](Result<T> answer) {
                     deliver<Result<T>>(page, reply, std::move(answer));
                 }));
        });
    }

    ports::Desk& m_desk;
    Executor& m_worker;
    std::mutex m_mutex;
    std::deque<Executor::Job> m_jobs; ///< the clerk's requests in their order; guarded by m_mutex
};

} // namespace yc::ui
