#pragma once

#include "ports/desk_views.h"

#include <QWidget>

class QAbstractButton;
class QGridLayout;

namespace yc::ui
{

class CaseSession;

/// One question in the citizen's words: number, text and help, the answers as boxes, and beside them what the law calls
/// it. An unanswered one stands on a ground of its own.
class QuestionRow final : public QWidget
{
    Q_OBJECT

public:
    QuestionRow(CaseSession& session, const ports::QuestionView& question, int number, QWidget* parent = nullptr);
    /// The answer that is chosen, else the first: where the keyboard goes.
    QAbstractButton* entry() const { return m_entry; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeClasses(bool below);
    QWidget* texts(const ports::QuestionView& question);
    QWidget* answers(const ports::QuestionView& question);
    QWidget* classes(const ports::QuestionView& question);
    void answer(const ports::QuestionView& question, const std::string& value, bool on);

    CaseSession& m_session;
    QAbstractButton* m_entry = nullptr;
    QGridLayout* m_grid = nullptr;
    QWidget* m_line = nullptr;
    QWidget* m_classes = nullptr;
    bool m_below = false;
};

} // namespace yc::ui
