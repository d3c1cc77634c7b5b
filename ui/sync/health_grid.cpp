#include "ui/sync/health_grid.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QStringList>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kColumns = 3;
constexpr int kRow = 28;

/// Why central systems are away and what helps, each sentence once; nothing where only waiting does.
QString remedies(const ports::SyncView& sync)
{
    QStringList sentences;
    for (const ports::RoleView& role : sync.roles) {
        if (!role.reachable)
            sentences << Wording::code(role.lastCode, {});
    }
    sentences.removeDuplicates();
    sentences.removeAll(QString());
    return sentences.join(u'\n');
}

} // namespace

HealthGrid::HealthGrid(QWidget* parent)
    : QWidget(parent), m_grid(new QGridLayout), m_remedies(new TextLabel(TextStep::Hint, Ink::Text))
{
    auto* parts = new QVBoxLayout(this);
    parts->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    parts->setSpacing(0);
    parts->addLayout(m_grid);
    parts->addWidget(m_remedies);
    m_remedies->setWordWrap(true);
    m_remedies->hide();
    m_grid->setSpacing(0);
}

void HealthGrid::grow(std::size_t count)
{
    while (m_cells.size() < count) {
        const int place = int(m_cells.size());
        Cell cell{new ShapeMark(Shape::Ok), new TextLabel, new TextLabel(TextStep::Hint, Ink::Text2)};
        cell.how->setElided(true);
        auto* box = new QWidget;
        box->setFixedHeight(scaled(this, kRow));
        auto* row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, space::kS, 0);
        row->setSpacing(space::kXs + 2);
        row->addWidget(cell.mark);
        row->addWidget(cell.name);
        row->addWidget(cell.how, 1);
        m_grid->addWidget(box, place / kColumns, place % kColumns);
        m_cells.push_back(cell);
    }
}

void HealthGrid::show(const ports::SyncView& sync)
{
    grow(sync.roles.size());
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const Cell& cell = m_cells[i];
        cell.name->parentWidget()->setVisible(i < sync.roles.size());
        if (i >= sync.roles.size())
            continue;
        const ports::RoleView& role = sync.roles[i];
        const bool known = role.since != Moment{};
        cell.mark->setShape(role.reachable ? Shape::Ok : known ? Shape::Attention : Shape::Todo);
        cell.name->setText(Wording::role(role.role));
        cell.how->setText(role.reachable ? tr("reached")
                          : known        ? tr("off since %1").arg(timeText(role.since))
                                         : tr("not asked yet"));
        const QString next = role.reachable || role.nextTry == Moment{}
                                 ? QString()
                                 : tr("next try %1").arg(timeSecondsText(role.nextTry));
        cell.name->parentWidget()->setToolTip(next);
        cell.mark->setAccessibleName(QString(cell.name->text() % u' ' % cell.how->text() % u' ' % next).simplified());
    }
    m_remedies->setText(remedies(sync));
    m_remedies->setVisible(!m_remedies->text().isEmpty());
}

} // namespace yc::ui
