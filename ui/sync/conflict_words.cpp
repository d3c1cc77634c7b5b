#include "ui/sync/conflict_words.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace yc::ui
{
namespace
{

struct SideWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::ConflictWords)
};

} // namespace

QString placeOf(const ports::ConflictSide& side)
{
    if (side.here)
        return SideWords::tr("This window");
    if (!side.window.empty())
        return SideWords::tr("Window %1").arg(qt(side.window));
    return side.agency.empty() ? SideWords::tr("The register") : qt(side.agency);
}

QString broughtBy(const ports::ConflictSide& side)
{
    QStringList parts{placeOf(side)};
    if (!side.by.empty())
        parts << SideWords::tr("No. %1").arg(qt(side.by));
    parts << QString(dayShortText(dayOf(side.at)) % u' ' % timeText(side.at));
    return parts.join(u'·');
}

QString valueOf(const ports::ConflictSide& side)
{
    const QString shown = Wording::local(side.shown);
    return shown.isEmpty() ? SideWords::tr("(empty)") : shown;
}

} // namespace yc::ui
