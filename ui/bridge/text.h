#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/value.h"

#include <QString>

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace yc::ui
{

/// UTF-8 on our side, UTF-16 on Qt's.
inline QString qt(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
inline std::string utf8(const QString& text)
{
    return text.toStdString();
}
template <class Tag> QString qt(const Id<Tag>& id)
{
    return qt(id.text());
}
template <class AnyId> AnyId idOf(const QString& text)
{
    return AnyId(utf8(text));
}
/// A text or a number as a person types it; nothing for other kinds.
QString valueText(const Value& value);
/// "A·B": the middle dot is a full-width glyph, so no blanks.
QString dotted(const std::vector<std::string>& parts);

/// Formats in the hall's time. The language decides the form, not the machine's locale.
QString timeText(Moment moment);        ///< 14:32
QString timeSecondsText(Moment moment); ///< 14:32:05
QString dayLongText(Day day);           ///< 2026 年 11 月 23 日 / 23 November 2026
QString dayShortText(Day day);          ///< 11 月 23 日 / 23 Nov
QString weekdayText(Day day);           ///< 周一 / Mon
QString isoDayText(Day day);            ///< 2026-11-23
/// Today's time, else the day: what a list shows.
QString momentShortText(Moment moment, Moment now);
/// "03:40", and "1:02:03" from an hour on.
QString durationText(std::chrono::seconds duration);
/// "2 天", "3 小时", "8 分".
QString spanText(std::chrono::minutes span);

} // namespace yc::ui
