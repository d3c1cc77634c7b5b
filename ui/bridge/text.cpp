#include "ui/bridge/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace yc::ui
{

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::Text)
};

constexpr std::array kMonths{
    QT_TRANSLATE_NOOP("yc::ui::Text", "January"),   QT_TRANSLATE_NOOP("yc::ui::Text", "February"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "March"),     QT_TRANSLATE_NOOP("yc::ui::Text", "April"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "May"),       QT_TRANSLATE_NOOP("yc::ui::Text", "June"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "July"),      QT_TRANSLATE_NOOP("yc::ui::Text", "August"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "September"), QT_TRANSLATE_NOOP("yc::ui::Text", "October"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "November"),  QT_TRANSLATE_NOOP("yc::ui::Text", "December"),
};
constexpr std::array kWeekdays{
    QT_TRANSLATE_NOOP("yc::ui::Text", "Sun"), QT_TRANSLATE_NOOP("yc::ui::Text", "Mon"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "Tue"), QT_TRANSLATE_NOOP("yc::ui::Text", "Wed"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "Thu"), QT_TRANSLATE_NOOP("yc::ui::Text", "Fri"),
    QT_TRANSLATE_NOOP("yc::ui::Text", "Sat"),
};

QString monthText(unsigned month)
{
    return QCoreApplication::translate("yc::ui::Text", kMonths[month - 1]);
}

QString twoDigits(std::int64_t number)
{
    return u"%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

} // namespace

QString valueText(const Value& value)
{
    if (value.isInteger())
        return QString::number(qlonglong(value.toInteger()));
    return value.isDouble() ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest)
                            : qt(value.toString());
}

QString dotted(const std::vector<std::string>& parts)
{
    QStringList words;
    for (const std::string& part : parts)
        words << qt(part);
    return words.join(u'·');
}

QString timeText(Moment moment)
{
    return qt(clockText(moment));
}

QString timeSecondsText(Moment moment)
{
    return qt(momentText(moment)).section(u' ', 1);
}

QString dayLongText(Day day)
{
    const year_month_day date(day);
    //: A date in full: %1 year, %2 month as a number or a name, %3 day
    return Text::tr("%3 %2 %1").arg(int(date.year())).arg(monthText(unsigned(date.month()))).arg(unsigned(date.day()));
}

QString dayShortText(Day day)
{
    const year_month_day date(day);
    //: A date without its year: %1 month as a number or a name, %2 day
    return Text::tr("%2 %1").arg(monthText(unsigned(date.month()))).arg(unsigned(date.day()));
}

QString weekdayText(Day day)
{
    return QCoreApplication::translate("yc::ui::Text", kWeekdays[weekday(day).c_encoding()]);
}

QString isoDayText(Day day)
{
    return qt(dayText(day));
}

QString momentShortText(Moment moment, Moment now)
{
    return dayOf(moment) == dayOf(now) ? timeText(moment) : isoDayText(dayOf(moment));
}

QString durationText(seconds duration)
{
    const auto total = std::max<std::int64_t>(0, duration.count());
    const QString rest = twoDigits(total / 60 % 60) % u':' % twoDigits(total % 60);
    return total >= 3600 ? QString(QString::number(total / 3600) % u':' % rest) : rest;
}

QString spanText(minutes span)
{
    constexpr minutes kHour{60}, kDay{24 * 60};
    if (span >= kDay)
        return Text::tr("%n day(s)", nullptr, int(span / kDay));
    if (span >= 2 * kHour)
        return Text::tr("%n hour(s)", nullptr, int(span / kHour));
    return Text::tr("%n min", nullptr, int(span.count()));
}

} // namespace yc::ui
