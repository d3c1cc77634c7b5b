#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>

class QWidget;

namespace yc::ui
{

/// What the program remembers between two starts: the look and the language of this machine, the window's place, and
/// the width of each clerk's queue. Nothing personal beyond a staff number.
class Memory final
{
public:
    explicit Memory(QSettings& settings) : m_settings(settings) {}

    Look look() const;
    void keepLook(const Look& look);
    QString language() const;
    void keepLanguage(const QString& code);
    /// False when it was never kept.
    bool restoreWindow(QWidget& window) const;
    void keepWindow(const QWidget& window);
    /// Minutes without a touch until the screen locks.
    int lockMinutes() const;
    int queueWidth(const QString& user, int otherwise) const;
    void keepQueueWidth(const QString& user, int width);

private:
    QSettings& m_settings;
};

} // namespace yc::ui
