#pragma once

#include "ui/supervisor/decision_card.h"

#include "base/value.h"
#include "ui/supervisor/hall_view.h"

class QButtonGroup;
class QLineEdit;

namespace yc::ui
{

class DeskBridge;
class TextLabel;

/// The end of the day: what happens to those who still wait and to services under way is decided by a person and
/// recorded; nobody is dropped in silence.
class CloseDayCard final : public DecisionCard
{
    Q_OBJECT

public:
    explicit CloseDayCard(DeskBridge& bridge, QWidget* parent = nullptr);
    void ask(const HallView& hall);
    /// What goes to the hub; undecided parts are left out.
    Value decisions() const;

signals:
    void dayClosed(int waiting, int serving);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Choice {
        QWidget* box;
        TextLabel* question;
        QButtonGroup* group;
    };
    Choice makeChoice();
    void close();
    bool isDecided(const Choice& choice, int count) const;
    void retranslate();

    DeskBridge& m_bridge;
    int m_waitingCount = 0, m_servingCount = 0, m_unsentCount = 0;
    Choice m_waiting, m_serving;
    QLineEdit* m_reason;
};

} // namespace yc::ui
