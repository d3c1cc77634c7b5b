#pragma once

#include <QWidget>

#include <array>

class QStackedWidget;

namespace yc::ui
{

class CitizenButton;
class CitizenLabel;

/// The five levels of the good and bad rating, and a reason for the two low ones. Nothing is told before it is final,
/// nobody is pressed, and it may be left out.
class RateView final : public QWidget
{
    Q_OBJECT

public:
    explicit RateView(QWidget* parent = nullptr);

    static constexpr int kLevels = 5;
    static constexpr int kReasonBelow = 3; ///< 5 = very satisfied ... 1 = very dissatisfied

    void show(const QString& title, const QString& clerk);
    void setLarge(bool large);

signals:
    /// `reason` is a stable word, empty for the three upper levels.
    void rated(int level, const QString& reason);
    void skipped();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeLevels();
    QWidget* makeReasons();
    void choose(int level);
    void retranslate();

    static constexpr int kReasons = 5;
    QString m_about;
    QString m_clerk;
    int m_level = 0;
    CitizenLabel* m_title;
    CitizenLabel* m_detail;
    QStackedWidget* m_stack;
    std::array<CitizenButton*, kLevels> m_levels{};
    CitizenLabel* m_hint = nullptr;
    std::array<CitizenButton*, kReasons> m_reasons{};
    CitizenButton* m_skip;
};

} // namespace yc::ui
