#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace yc::ui
{

class CaseSession;
class KeyHintButton;

/// The act with legal effect: what goes to whom, then the outcome with its number. A card inside the case, no window.
class SubmitPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SubmitPage(CaseSession& session, QWidget* parent = nullptr);
    void focusFirst();
    /// Take it in, if nothing blocks.
    void submit();

signals:
    void paperWanted(yc::ports::PaperKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void showQuestion();
    void showOutcome();

    CaseSession& m_session;
    std::optional<ports::SubmitOutcome> m_outcome;
    bool m_underWay = false;
    QWidget* m_card = nullptr;
    QVBoxLayout* m_column;
    KeyHintButton* m_main = nullptr;
};

} // namespace yc::ui
