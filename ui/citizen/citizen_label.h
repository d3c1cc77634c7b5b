#pragma once

#include "ui/theme/tokens.h"
#include "ui/widgets/text_label.h"

namespace yc::ui
{

/// The size of type on the citizen's screen: the larger one is a quarter more (MIIT: text adjustable).
class CitizenType final
{
public:
    static QFont font(const QWidget* widget, TextStep step, bool bold, bool large);
};

/// A text on the citizen's screen; wraps, and grows when the citizen asks for larger type.
class CitizenLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit CitizenLabel(TextStep step = TextStep::Citizen, Ink ink = Ink::Text, bool bold = false,
                          QWidget* parent = nullptr);
    void setLarge(bool large);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    TextStep m_step;
    Ink m_ink;
    bool m_bold;
    bool m_large = false;
    bool m_restyling = false;
};

} // namespace yc::ui
