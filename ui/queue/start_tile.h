#pragma once

#include <QAbstractButton>

class QAction;

namespace yc::ui
{

/// A big way to begin: icon, what, how, its key. 72 high.
class StartTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StartTile(QAction* action, QWidget* parent = nullptr);
    void setWords(const QString& title, const QString& detail);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* m_action;
    QString m_detail;
};

} // namespace yc::ui
