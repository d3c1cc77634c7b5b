#pragma once

#include "ports/desk_views.h"
#include "ui/bridge/desk_bridge.h"

#include <QObject>
#include <QUndoStack>

namespace yc::ui
{

/// One open case on the screen's side: what the desk last said of it, and every act on it. Pages show `view()` and listen
/// to `changed()`; an act that fails says so in a sentence and leaves the screen as it was. GUI thread.
class CaseSession final : public QObject
{
    Q_OBJECT

public:
    /// Bridge and clock must outlive it.
    CaseSession(DeskBridge& bridge, const Clock& clock, ports::CaseView view, QObject* parent = nullptr);

    const ports::CaseView& view() const { return m_view; }
    DeskBridge& bridge() const { return m_bridge; }
    const Clock& clock() const { return m_clock; }
    QUndoStack& undoStack() { return m_undo; }
    const ports::FieldView* field(const domain::ElementId& element) const;
    QString caseId() const;

    void refresh();
    void answer(const domain::QuestionId& question, const Value& answer);
    void setField(const domain::ElementId& element, const Value& value, const QString& reason = {});
    void restoreField(const domain::Field& field);
    /// Of a case taken in, with a reason; the former value is kept.
    void correct(const domain::ElementId& element, const Value& value, const QString& reason);
    void chooseReading(const domain::ElementId& element, int reading);
    void confirmGroup(const QString& group);
    void prefill(const QString& role, const QString& consent);
    void takeMaterial(const domain::TakenMaterial& material);
    void attachFile(const QString& key, const QString& path);
    void passFinding(const QString& finding, const QString& reason);
    void setConfirmed(bool confirmed);
    void reveal(const domain::ElementId& element);
    void submit();
    void handOut(const std::vector<domain::ItemId>& items, const QString& receiver, const QString& way);
    void handInSupplement();
    void withdraw(const QString& reason);

signals:
    void changed();
    void saving();
    /// Something that saves nothing is begun: a look, or whether a scan is sent.
    void trying();
    void failed(const QString& sentence);
    void prefilled();
    void submitted(const yc::ports::SubmitOutcome& outcome);
    void revealed(const QString& element, const QString& value);
    /// Somebody asks for that field, material or stage to be shown.
    void fieldWanted(const QString& element);
    void materialWanted(const QString& key);
    /// The field that has the focus, for the context pane; "" = none.
    void fieldFocused(const QString& element);

private:
    PageReply<Result<ports::CaseView>> taking(std::function<void()> then = {});
    void take(const Result<ports::CaseView>& answer);
    void refused(const Problem& problem);

    DeskBridge& m_bridge;
    const Clock& m_clock;
    ports::CaseView m_view;
    QUndoStack m_undo;
};

} // namespace yc::ui
