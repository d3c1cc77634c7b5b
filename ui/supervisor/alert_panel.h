#pragma once

#include "ui/supervisor/hall_view.h"

#include <QWidget>

#include <array>

namespace yc::ui
{

class KeyHintButton;
class ShapeMark;
class TextLabel;

/// At most three alerts at once, worst first; the rest is one count that opens the list (alert fatigue).
class AlertPanel final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kMost = 3;

    explicit AlertPanel(QWidget* parent = nullptr);
    void show(const HallView& hall);

signals:
    void acted(const AlertView& alert);

private:
    struct Row {
        QWidget* box;
        ShapeMark* mark;
        TextLabel* what;
        TextLabel* more;
        KeyHintButton* act;
        AlertView alert;
    };
    Row makeRow(std::size_t place);

    std::array<Row, kMost> m_rows{};
    TextLabel* m_none;
};

} // namespace yc::ui
