#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QHBoxLayout;

namespace yc::ui
{

class Hairline;
class IconLabel;
class TextLabel;

/// A strip that stays until its cause ends: icon, what happened in bold, what to do, buttons at the right. 40 high.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(Tone tone = Tone::Warning, QWidget* parent = nullptr);

    void setTone(Tone tone);
    void setIconName(const QString& name);
    void setTexts(const QString& what, const QString& then, const QString& more = {});
    void setAside(const QString& text);
    void addButton(QWidget* button);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QHBoxLayout* m_row;
    IconLabel* m_icon;
    TextLabel* m_what;
    TextLabel* m_then;
    Hairline* m_line; ///< before what more there is to say
    TextLabel* m_more;
    TextLabel* m_aside;
};

} // namespace yc::ui
