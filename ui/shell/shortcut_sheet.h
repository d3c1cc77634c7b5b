#pragma once

#include <QPointer>
#include <QWidget>

namespace yc::ui
{

class Actions;

/// F1: the keys of this page, over it; any key or click puts it away.
class ShortcutSheet final : public QWidget
{
    Q_OBJECT

public:
    ShortcutSheet(const Actions& actions, QWidget* window);
    void toggle();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void open();
    void close();

    const Actions& m_actions;
    QPointer<QWidget> m_before;
};

} // namespace yc::ui
