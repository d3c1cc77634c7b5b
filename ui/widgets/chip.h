#pragma once

#include "ui/theme/tokens.h"

#include <QAbstractButton>

namespace yc::ui
{

/// A small state with icon and words. Neutral is outlined, every other tone is a filled ground. Takes the focus only
/// when somebody made it clickable.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(Tone tone = Tone::Neutral, QWidget* parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    void setIconName(const QString& name);
    void setDashed(bool dashed);
    void setClickable(bool clickable);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    QString m_icon;
    bool m_dashed = false;
};

/// A filter that is on or off: 28 high, selected = primary line on the selection ground.
class FilterChip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget* parent = nullptr);
    /// In a row of joined chips only the ends are round.
    void setJoined(bool first, bool last);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_roundLeft = true;
    bool m_roundRight = true;
};

} // namespace yc::ui
