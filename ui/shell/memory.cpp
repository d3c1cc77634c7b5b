#include "ui/shell/memory.h"

#include "ui/bridge/language.h"
#include "ui/theme/tokens.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kLockMinutes = 5, kMostLockMinutes = 30;
constexpr int kSmallestScale = 90, kLargestScale = 150;

QString queueKey(const QString& user)
{
    return u"clerk/"_s % user % u"/queue"_s;
}

/// On a low screen rows begin compact.
Density firstDensity()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    const bool low = screen != nullptr && screen->size().height() < measure::kCompactBelowHeight;
    return low ? Density::Compact : Density::Standard;
}

} // namespace

Look Memory::look() const
{
    Look look;
    const int last = int(Scheme::HighContrast);
    look.scheme = Scheme(std::clamp(m_settings.value(u"look/scheme"_s, int(Scheme::System)).toInt(), 0, last));
    look.scalePercent = std::clamp(m_settings.value(u"look/scale"_s, 100).toInt(), kSmallestScale, kLargestScale);
    const int density = m_settings.value(u"look/density"_s, int(firstDensity())).toInt();
    look.density = Density(std::clamp(density, 0, int(Density::Comfortable)));
    return look;
}

void Memory::keepLook(const Look& look)
{
    m_settings.setValue(u"look/scheme"_s, int(look.scheme));
    m_settings.setValue(u"look/scale"_s, look.scalePercent);
    // What nobody chose follows the screen.
    if (m_settings.contains(u"look/density"_s) || look.density != firstDensity())
        m_settings.setValue(u"look/density"_s, int(look.density));
}

QString Memory::language() const
{
    return m_settings.value(u"look/language"_s, Language::kChinese.toString()).toString();
}

void Memory::keepLanguage(const QString& code)
{
    m_settings.setValue(u"look/language"_s, code);
}

int Memory::lockMinutes() const
{
    return std::clamp(m_settings.value(u"lock/minutes"_s, kLockMinutes).toInt(), 1, kMostLockMinutes);
}

bool Memory::restoreWindow(QWidget& window) const
{
    return window.restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
}

void Memory::keepWindow(const QWidget& window)
{
    m_settings.setValue(u"window/geometry"_s, window.saveGeometry());
}

int Memory::queueWidth(const QString& user, int otherwise) const
{
    return m_settings.value(queueKey(user), otherwise).toInt();
}

void Memory::keepQueueWidth(const QString& user, int width)
{
    m_settings.setValue(queueKey(user), width);
}

} // namespace yc::ui
