#pragma once

#include <QAbstractButton>
#include <QList>

class QAction;
class QMenu;

namespace yc::ui
{

/// The clerk's name and number; opens the menu of what ends or interrupts a session.
class ClerkButton final : public QAbstractButton
{
    Q_OBJECT

public:
    /// Null stands for a line between two acts.
    explicit ClerkButton(const QList<QAction*>& acts, QWidget* parent = nullptr);
    void setClerk(const QString& name, const QString& number);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QMenu* m_menu;
    QString m_number;
};

} // namespace yc::ui
