#pragma once

#include "ui/theme/tokens.h"

#include <QWidget>

class QPainter;

namespace yc::ui
{

void paintPill(QPainter& painter, const QRect& rect, const QString& text, Tone tone, const Tokens& tokens);

/// A small number beside a title.
class CountPill final : public QWidget
{
    Q_OBJECT

public:
    explicit CountPill(Tone tone = Tone::Lock, QWidget* parent = nullptr);
    void setCount(int count);
    void setTone(Tone tone);
    int count() const { return m_count; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_count = 0;
    Tone m_tone;
};

} // namespace yc::ui
