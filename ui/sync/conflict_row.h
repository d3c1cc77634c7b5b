#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace yc::ui
{

class ComparedText;
class KeyHintButton;
class TextLabel;

/// One field in dispute: what came beside what counts, each with who, where and when, and one decision: this, that, or
/// another value with a reason.
class ConflictRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictRow(const ports::FieldConflict& conflict, QWidget* parent = nullptr);

    const domain::ElementId& element() const { return m_conflict.element; }
    /// The same field again: what was typed meanwhile stays.
    void update(const ports::FieldConflict& conflict);
    /// As its buttons do; the first of what was brought.
    void takeBrought();
    void keepCentre();
    void writeAnother();
    bool holdsFocus() const;

signals:
    void decided(const domain::ElementId& element, const Value& value, std::int64_t version, const QString& reason);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Side {
        QWidget* box;
        TextLabel* who;
        ComparedText* value;
        KeyHintButton* take;
    };
    Side makeSide();
    QWidget* makeOther();
    void build();
    void decide(const Value& value, const QString& reason = {});
    void decideTyped();
    void setWriting(bool writing);
    void fill(const Side& side, const ports::ConflictSide& shown, const ports::ConflictSide& other, bool counts);
    void retranslate();

    ports::FieldConflict m_conflict;
    TextLabel* m_label;
    QVBoxLayout* m_sides;
    Side m_centre{};
    std::vector<Side> m_brought;
    KeyHintButton* m_another;
    TextLabel* m_kept;
    QWidget* m_editor = nullptr;
    QLineEdit* m_typed;
    QComboBox* m_chosen;
    QLineEdit* m_reason;
    KeyHintButton* m_write;
    TextLabel* m_problem;
};

} // namespace yc::ui
