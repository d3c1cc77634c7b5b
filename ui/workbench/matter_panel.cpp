#include "ui/workbench/matter_panel.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

struct MatterPanel {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::MatterPanel)
};

Panel* card(QVBoxLayout*& column)
{
    auto* made = new Panel(Panel::Ground::Surface);
    made->setBoxed(true);
    column = new QVBoxLayout(made);
    column->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    column->setSpacing(space::kS);
    return made;
}

TextLabel* wrapped(const QString& words, TextStep step, Ink ink, bool bold = false)
{
    auto* label = new TextLabel(words, step, ink, bold);
    label->setWordWrap(true);
    return label;
}

QWidget* matters(const ports::CaseView& view)
{
    QVBoxLayout* column = nullptr;
    Panel* made = card(column);
    column->addWidget(new TextLabel(MatterPanel::tr("%n matter(s), one form, handed in once", nullptr, int(view.matters.size())),
                                    TextStep::Title, Ink::Text, true));
    for (const ports::MatterView& matter : view.matters) {
        column->addWidget(new Hairline(Qt::Horizontal));
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(space::kS);
        grid->setVerticalSpacing(0);
        grid->addWidget(new ShapeMark(matter.after.empty() ? Shape::Todo : Shape::Paused, measure::kIconText), 0, 0,
                        Qt::AlignTop);
        grid->addWidget(wrapped(Wording::local(matter.name), TextStep::Body, Ink::Text), 0, 1);
        grid->addWidget(new TextLabel(MatterPanel::tr("%n working day(s)", nullptr, matter.promisedDays), TextStep::Body,
                                      Ink::Text),
                        0, 2, Qt::AlignRight | Qt::AlignTop);
        const QString after = matter.after.empty() ? QString() : MatterPanel::tr("after %1").arg(dotted(matter.after));
        grid->addWidget(wrapped(after, TextStep::Hint, Ink::Text2), 1, 1);
        grid->addWidget(new TextLabel(Wording::local(matter.department), TextStep::Hint, Ink::Text2), 1, 2,
                        Qt::AlignRight | Qt::AlignTop);
        grid->setColumnStretch(1, 1);
        column->addLayout(grid);
    }
    return made;
}

QWidget* savings(const ports::CaseView& view)
{
    QVBoxLayout* column = nullptr;
    Panel* made = card(column);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kXl);
    grid->setVerticalSpacing(0);
    const ports::SavedView& saved = view.saved;
    const auto add = [&](int place, const QString& what, int before, int after) {
        grid->addWidget(new TextLabel(what, TextStep::Hint, Ink::Text2), 0, place);
        auto* change = new TextLabel(QStringLiteral("%1 → %2").arg(before).arg(after), TextStep::Title, Ink::Text, true);
        change->setAccessibleName(MatterPanel::tr("%1: from %2 to %3").arg(what).arg(before).arg(after));
        grid->addWidget(change, 1, place);
    };
    add(0, MatterPanel::tr("Materials"), saved.materialsBefore, saved.materialsAfter);
    add(1, MatterPanel::tr("Fields"), saved.fieldsBefore, saved.fieldsAfter);
    add(2, MatterPanel::tr("Forms"), saved.formsBefore, 1);
    add(3, MatterPanel::tr("Trips"), saved.tripsBefore, saved.tripsAfter);
    grid->setColumnStretch(4, 1);
    column->addLayout(grid);
    column->addWidget(wrapped(MatterPanel::tr("Left: applied for one by one. Right: as one thing; %n paper(s) to hand in",
                                              nullptr, saved.materialsToHandIn),
                              TextStep::Hint, Ink::Text2));
    return made;
}

QWidget* basis(const ports::CaseView& view)
{
    QVBoxLayout* column = nullptr;
    Panel* made = card(column);
    column->addWidget(new TextLabel(MatterPanel::tr("Basis"), TextStep::Title, Ink::Text, true));
    column->addWidget(wrapped(MatterPanel::tr("Rules of %1. Source: %2").arg(Wording::local(view.region), qt(view.origin)),
                              TextStep::Hint, Ink::Text2));
    if (view.limitsContradict)
        column->addWidget(wrapped(
            MatterPanel::tr("Promised overall: %1 working days; the matters alone take up to %2. Both are on the voucher")
                .arg(view.promisedDays)
                .arg(view.longestDays),
            TextStep::Hint, Ink::Warning));
    return made;
}

} // namespace

QWidget* makeMatterPanel(const ports::CaseView& view)
{
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, space::kS);
    column->setSpacing(space::kS);
    column->addWidget(matters(view));
    column->addWidget(savings(view));
    column->addWidget(basis(view));
    column->addStretch();
    return body;
}

} // namespace yc::ui
