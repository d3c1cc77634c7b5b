#pragma once

#include <QAbstractButton>

class QAction;

namespace yc::ui
{

/// Looks like a field and opens the palette: typing happens there.
class FindField final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FindField(QAction* action, QWidget* parent = nullptr);
    void setNarrow(bool narrow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* m_action;
    bool m_narrow = false;
};

} // namespace yc::ui
