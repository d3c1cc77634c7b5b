#pragma once

#include "ports/desk_views.h"

#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QLayout;
class QVBoxLayout;

namespace yc::ui
{

class Badge;
class CaseSession;
class FieldEditor;
class FieldFrame;
class KeyHintButton;
class TextLabel;
class ToolButton;

/// One data element of the form: label, editor, badge of its source, and one line below when there is something to say.
/// A value from elsewhere that is changed asks for the reason in place, and so does every change of a case taken in; two
/// readings that differ are chosen in place.
class FieldRow final : public QWidget
{
    Q_OBJECT

public:
    FieldRow(CaseSession& session, const ports::FieldView& field, QWidget* parent = nullptr);

    const std::string& element() const { return m_element; }
    /// Show the field as it stands now; keeps focus, caret and what is being typed.
    void show(const ports::FieldView& field);
    void focusEditor();
    /// Labels of one group share the gutter that the longest of them needs; px.
    int labelWidth() const;
    void setGutter(int width);
    void showRevealed(const QString& value);

signals:
    void nextWanted();
    void focused(const QString& element);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build(const ports::FieldView& field);
    void typed(const Value& value);
    using Change = void (CaseSession::*)(const domain::ElementId& element, const Value& value, const QString& reason);
    void askReason(const Value& value, const QString& why, const QStringList& reasons, Change change);
    bool isTakenIn() const;
    void showConflict();
    QLayout* makeReading(const domain::Reading& reading, QButtonGroup& group, int id);
    void showHint();
    void showState();
    QString label() const;

    CaseSession& m_session;
    std::string m_element;
    ports::FieldView m_field;
    QLabel* m_label = nullptr;
    FieldFrame* m_frame = nullptr;
    FieldEditor* m_editor = nullptr;
    ToolButton* m_eye = nullptr;
    Badge* m_badge = nullptr;
    TextLabel* m_hint = nullptr;
    QWidget* m_extra = nullptr;   ///< reasons or readings, below the frame
    QVBoxLayout* m_column = nullptr;
    QTimer m_mask;                ///< a revealed value is covered again
};

} // namespace yc::ui
