#pragma once

#include "ui/theme/tokens.h"

#include <QLabel>

namespace yc::ui
{

enum class Ink { Text, Text2, Text3, Primary, Success, Warning, Error, Info, Share };
QColor inkOf(const Tokens& tokens, Ink ink);

/// Plain text in a step of the type scale and a role of ink; follows theme and size changes by itself.
class TextLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(TextStep step = TextStep::Body, Ink ink = Ink::Text, bool bold = false,
                       QWidget* parent = nullptr);
    explicit TextLabel(const QString& text, TextStep step = TextStep::Body, Ink ink = Ink::Text, bool bold = false,
                       QWidget* parent = nullptr);

    void setInk(Ink ink);
    void setBold(bool bold);
    /// Give up width before the neighbours do: the end becomes "…", the whole text the tooltip.
    void setElided(bool elided);
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    TextStep m_step;
    Ink m_ink;
    bool m_bold;
    bool m_elided = false;
    bool m_restyling = false;
};

} // namespace yc::ui
