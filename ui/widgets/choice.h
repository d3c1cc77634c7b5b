#pragma once

#include <QCheckBox>
#include <QRadioButton>

namespace yc::ui
{

/// One answer among several as a box one can hit: 36 high, the chosen one on the selection ground.
class ChoiceRadio final : public QRadioButton
{
    Q_OBJECT

public:
    using QRadioButton::QRadioButton;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
};

/// The same where several may be chosen.
class ChoiceCheck final : public QCheckBox
{
    Q_OBJECT

public:
    using QCheckBox::QCheckBox;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
};

} // namespace yc::ui
