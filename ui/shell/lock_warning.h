#pragma once

#include <QWidget>

namespace yc::ui
{

class TextLabel;

/// The card that announces the lock, over the page. It takes no focus: the next key goes where the last one went.
class LockWarning final : public QWidget
{
    Q_OBJECT

public:
    explicit LockWarning(QWidget* parent);
    void show(int seconds);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextLabel* m_title;
    TextLabel* m_text;
};

} // namespace yc::ui
