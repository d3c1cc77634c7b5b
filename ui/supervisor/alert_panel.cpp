#include "ui/supervisor/alert_panel.h"

#include "ui/supervisor/hall_words.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui
{

AlertPanel::AlertPanel(QWidget* parent) : QWidget(parent), m_none(new TextLabel(TextStep::Body, Ink::Text2))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i] = makeRow(i);
        column->addWidget(m_rows[i].box);
    }
    m_none->setAlignment(Qt::AlignCenter);
    column->addWidget(m_none, 1);
    column->addStretch();
}

AlertPanel::Row AlertPanel::makeRow(std::size_t place)
{
    auto* panel = new Panel;
    if (place > 0)
        panel->setEdges(Qt::TopEdge);
    Row row{panel,
            new ShapeMark(Shape::Attention, measure::kIconTool),
            new TextLabel(TextStep::Body, Ink::Text, true),
            new TextLabel(TextStep::Hint, Ink::Text2),
            new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small),
            {}};
    row.what->setElided(true);
    row.more->setElided(true);
    auto* line = new QHBoxLayout(panel);
    line->setContentsMargins(space::kL, space::kXs, space::kM, space::kXs);
    line->setSpacing(space::kM);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(row.what);
    words->addWidget(row.more);
    line->addWidget(row.mark, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(row.act);
    connect(row.act, &KeyHintButton::clicked, this, [this, place] { emit acted(m_rows[place].alert); });
    return row;
}

void AlertPanel::show(const HallView& hall)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = m_rows[i];
        row.box->setVisible(i < hall.alerts.size());
        if (i >= hall.alerts.size())
            continue;
        row.alert = hall.alerts[i];
        row.mark->setShape(HallWords::shape(row.alert.tone));
        row.mark->setAccessibleName(HallWords::tone(row.alert.tone));
        row.what->setText(HallWords::alert(row.alert));
        row.more->setText(HallWords::alertMore(row.alert, hall));
        row.act->setText(HallWords::alertAction(row.alert));
        row.act->setAccessibleName(QString(HallWords::alertAction(row.alert) % u' ' % row.what->text()));
    }
    m_none->setVisible(hall.alerts.empty());
    m_none->setText(HallWords::emptyList(HallList::Alerts));
}

} // namespace yc::ui
