#pragma once

#include <QWidget>

class QHBoxLayout;

namespace yc::ui
{

/// How a field stands. Settled values are flat; only open ones carry colour.
enum class FieldState { Open, Settled, Verify, Wrong, RequiredEmpty, Off };

/// The box round a field: 34 high (72 for two readings), inset 9 left and 5 right, 8 between. Put a frameless editor
/// and a badge into row(); the focus ring goes round the whole box.
class FieldFrame final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldFrame(QWidget* parent = nullptr);

    void setState(FieldState state);
    FieldState state() const { return m_state; }
    QHBoxLayout* row() const { return m_row; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    QHBoxLayout* m_row;
    FieldState m_state = FieldState::Open;
};

} // namespace yc::ui
