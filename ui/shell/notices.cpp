#include "ui/shell/notices.h"

#include "ui/bridge/text.h"

namespace yc::ui
{

using namespace Qt::StringLiterals;

Notices::Notices(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock) {}

void Notices::add(Kind kind, const QString& sentence)
{
    if (sentence.isEmpty())
        return;
    const QString icon = kind == Kind::Trouble ? u"shape-attention"_s : u"info"_s;
    m_lines.insert(m_lines.begin(), {QString(), sentence, timeText(m_clock.now()), icon, QString()});
    if (m_lines.size() > kMost)
        m_lines.pop_back();
    if (kind == Kind::Trouble)
        ++m_unread;
    emit changed();
}

std::vector<Choice> Notices::read()
{
    m_unread = 0;
    emit changed();
    return m_lines;
}

void Notices::clear()
{
    m_lines.clear();
    m_unread = 0;
    emit changed();
}

} // namespace yc::ui
