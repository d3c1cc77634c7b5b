#pragma once

#include "ui/supervisor/decision_card.h"

#include "base/value.h"
#include "ui/supervisor/hall_view.h"

class QComboBox;
class QLineEdit;

namespace yc::ui
{

class DeskBridge;

/// End a service somebody forgot to end, with a reason that is kept. Its time is flagged and left out of the means.
class EndServiceCard final : public DecisionCard
{
    Q_OBJECT

public:
    explicit EndServiceCard(DeskBridge& bridge, QWidget* parent = nullptr);
    void ask(const SeatView& seat);
    /// The reason as it will be recorded: a stable word, and the note behind a colon.
    std::string reason() const;

signals:
    void ended(const Value& hall, const QString& number);

protected:
    void changeEvent(QEvent* event) override;

private:
    void end();
    void retranslate();

    DeskBridge& m_bridge;
    SeatView m_seat;
    QComboBox* m_reason;
    QLineEdit* m_note;
};

} // namespace yc::ui
