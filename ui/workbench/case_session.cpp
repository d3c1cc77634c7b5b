#include "ui/workbench/case_session.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QUndoCommand>

namespace yc::ui
{
namespace
{

/// A field as it was and as it is now: both with their provenance, so that taking back restores the source too.
class FieldCommand final : public QUndoCommand
{
public:
    FieldCommand(CaseSession& session, domain::Field before, domain::Field after)
        : m_session(session), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { m_session.restoreField(m_before); }
    void redo() override
    {
        if (m_done)
            m_session.restoreField(m_after);
        m_done = true; // the first time it has happened already
    }

private:
    CaseSession& m_session;
    domain::Field m_before;
    domain::Field m_after;
    bool m_done = false;
};

} // namespace

CaseSession::CaseSession(DeskBridge& bridge, const Clock& clock, ports::CaseView view, QObject* parent)
    : QObject(parent), m_bridge(bridge), m_clock(clock), m_view(std::move(view))
{
}

QString CaseSession::caseId() const
{
    return qt(m_view.record.id);
}

const ports::FieldView* CaseSession::field(const domain::ElementId& element) const
{
    for (const ports::GroupView& group : m_view.groups) {
        for (const ports::FieldView& shown : group.fields) {
            if (shown.field.element == element)
                return &shown;
        }
    }
    return nullptr;
}

void CaseSession::take(const Result<ports::CaseView>& answer)
{
    if (!answer)
        return refused(answer.problem());
    m_view = *answer;
    emit changed();
}

void CaseSession::refused(const Problem& problem)
{
    emit changed(); // pages show what stands, not what was hoped for
    emit failed(Wording::problem(problem));
}

PageReply<Result<ports::CaseView>> CaseSession::taking(std::function<void()> then)
{
    emit saving();
    return [this, then = std::move(then)](const Result<ports::CaseView>& answer) {
        take(answer);
        if (answer.ok() && then)
            then();
    };
}

void CaseSession::refresh()
{
    m_bridge.openCase(m_view.record.id, this, [this](const Result<ports::CaseView>& answer) { take(answer); });
}

void CaseSession::answer(const domain::QuestionId& question, const Value& answer)
{
    m_bridge.answer(m_view.record.id, question, answer, this, taking());
}

void CaseSession::setField(const domain::ElementId& element, const Value& value, const QString& reason)
{
    const ports::FieldView* shown = field(element);
    const domain::Field before = shown != nullptr ? shown->field : domain::Field{};
    if (before.value == value)
        return;
    m_bridge.setField(m_view.record.id, element, value, utf8(reason), this, taking([this, element, before] {
                          if (const ports::FieldView* now = field(element))
                              m_undo.push(new FieldCommand(*this, before, now->field));
                      }));
}

void CaseSession::restoreField(const domain::Field& field)
{
    m_bridge.restoreField(m_view.record.id, field, this, taking([this, element = field.element] {
                              emit fieldWanted(qt(element));
                          }));
}

void CaseSession::correct(const domain::ElementId& element, const Value& value, const QString& reason)
{
    m_bridge.correct(m_view.record.id, {{element, value}}, utf8(reason), this, taking());
}

void CaseSession::chooseReading(const domain::ElementId& element, int reading)
{
    const ports::FieldView* shown = field(element);
    if (shown == nullptr)
        return;
    m_bridge.chooseReading(m_view.record.id, element, reading, {}, this,
                           taking([this, element, before = shown->field] {
                               if (const ports::FieldView* now = field(element))
                                   m_undo.push(new FieldCommand(*this, before, now->field));
                           }));
}

void CaseSession::confirmGroup(const QString& group)
{
    m_bridge.confirmGroup(m_view.record.id, utf8(group), this, taking());
}

void CaseSession::prefill(const QString& role, const QString& consent)
{
    m_bridge.prefill(m_view.record.id, utf8(role), utf8(consent), this, taking([this] { emit prefilled(); }));
}

void CaseSession::takeMaterial(const domain::TakenMaterial& material)
{
    m_bridge.takeMaterial(m_view.record.id, material, this, taking());
}

void CaseSession::attachFile(const QString& key, const QString& path)
{
    QFile file(path);
    if (file.size() > domain::kMaxAttachment)
        return emit failed(Wording::problem(fail(Fault::Full, "attachment.too_large")));
    if (!file.open(QIODevice::ReadOnly))
        return emit failed(tr("%1 cannot be read. Check the drive, then choose it again").arg(QFileInfo(path).fileName()));
    const QByteArray bytes = file.readAll();
    const QString mime = QMimeDatabase().mimeTypeForFileNameAndData(path, bytes).name();
    m_bridge.attachFile(m_view.record.id, utf8(key), Bytes(bytes.begin(), bytes.end()), utf8(mime),
                        utf8(QFileInfo(path).fileName()), this, taking());
}

void CaseSession::passFinding(const QString& finding, const QString& reason)
{
    m_bridge.decideFinding(m_view.record.id, utf8(finding), utf8(reason), this, taking());
}

void CaseSession::setConfirmed(bool confirmed)
{
    m_bridge.setConfirmed(m_view.record.id, confirmed, this, taking());
}

void CaseSession::reveal(const domain::ElementId& element)
{
    emit trying();
    m_bridge.reveal(m_view.record.id, element, this, [this, element](const Result<std::string>& answer) {
        if (!answer)
            return emit failed(Wording::problem(answer.problem()));
        emit revealed(qt(element), qt(*answer));
    });
}

void CaseSession::submit()
{
    emit saving();
    m_bridge.submit(m_view.record.id, this, [this](const Result<ports::SubmitOutcome>& answer) {
        if (!answer)
            return refused(answer.problem());
        m_undo.clear(); // from here on it is on record
        emit submitted(*answer);
        refresh();
    });
}

void CaseSession::handOut(const std::vector<domain::ItemId>& items, const QString& receiver, const QString& way)
{
    const ports::Desk::HandOut request{m_view.record.id, items, utf8(receiver), utf8(way)};
    m_bridge.handOut(request, this, taking());
}

void CaseSession::handInSupplement()
{
    m_bridge.handInSupplement(m_view.record.id, this, taking());
}

void CaseSession::withdraw(const QString& reason)
{
    m_bridge.withdraw(m_view.record.id, utf8(reason), this, taking());
}

} // namespace yc::ui
