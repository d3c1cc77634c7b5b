#include "ui/sync/sync_drawer.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/text.h"
#include "ui/sheet/sheet_table.h"
#include "ui/sync/attention_card.h"
#include "ui/sync/conflict_card.h"
#include "ui/sync/export_card.h"
#include "ui/sync/health_grid.h"
#include "ui/sync/sync_sheet.h"
#include "ui/sync/sync_totals.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_button.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr const char* kWidthKey = "sync/width";
constexpr int kHead = 44;
constexpr int kNarrowest = 480, kWidest = 960;

Panel* part(QWidget* content)
{
    auto* panel = new Panel;
    panel->setEdges(Qt::BottomEdge);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(0, 0, 0, 1);
    column->addWidget(content);
    return panel;
}

} // namespace

SyncDrawer::SyncDrawer(DeskBridge& bridge, QSettings& settings, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_settings(settings), m_title(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_rule(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_retry(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)),
      m_export(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)),
      m_diagnosis(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)),
      m_close(new ToolButton(QStringLiteral("close"))), m_totals(new SyncTotals), m_health(new HealthGrid),
      m_table(new SheetTable), m_attention(new AttentionCard(bridge)),
      m_conflict(new ConflictCard(bridge, this)), m_exportCard(new ExportCard(bridge)),
      m_said(new TextLabel(TextStep::Hint, Ink::Success)), m_canName(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_can(new TextLabel(TextStep::Hint)), m_waitName(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_wait(new TextLabel(TextStep::Hint))
{
    auto* ground = new Panel;
    ground->setEdges(Qt::LeftEdge);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(ground);
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    m_meanwhile = makeMeanwhile();
    column->addWidget(part(makeHead()));
    column->addWidget(part(m_totals));
    column->addWidget(part(m_health));
    column->addWidget(m_table, 1);
    column->addWidget(m_attention);
    column->addWidget(m_conflict);
    column->addWidget(m_exportCard);
    column->addWidget(m_said);
    column->addWidget(m_meanwhile);
    m_said->setMargin(space::kS);
    m_said->hide();
    m_attention->hide();
    m_conflict->hide();
    m_exportCard->hide();
    setMinimumWidth(scaled(this, kNarrowest));
    setMaximumWidth(scaled(this, kWidest));
    connectParts();
    retranslate();
}

QWidget* SyncDrawer::makeHead()
{
    auto* head = new QWidget;
    head->setFixedHeight(scaled(this, kHead));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kL, 0, space::kS, 0);
    row->setSpacing(space::kS);
    m_rule->setElided(true);
    row->addWidget(m_title);
    row->addWidget(m_rule, 1);
    row->addWidget(m_retry);
    row->addWidget(m_export);
    row->addWidget(m_diagnosis);
    row->addWidget(m_close);
    m_close->setFocusPolicy(Qt::StrongFocus);
    return head;
}

/// What can be done and what must wait while the centre is away (the rules of offline work).
QWidget* SyncDrawer::makeMeanwhile()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(space::kL, space::kXs, space::kL, space::kM);
    grid->setHorizontalSpacing(space::kS);
    grid->setColumnStretch(2, 1);
    const struct {
        Shape shape;
        TextLabel *name, *words;
    } rows[] = {{Shape::Ok, m_canName, m_can}, {Shape::Paused, m_waitName, m_wait}};
    int place = 0;
    for (const auto& row : rows) {
        row.words->setWordWrap(true);
        grid->addWidget(new ShapeMark(row.shape, measure::kIconText), place, 0, Qt::AlignTop);
        grid->addWidget(row.name, place, 1, Qt::AlignTop);
        grid->addWidget(row.words, place, 2);
        ++place;
    }
    return box;
}

void SyncDrawer::connectParts()
{
    connect(&m_bridge, &DeskBridge::syncChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(m_close, &ToolButton::clicked, this, &SyncDrawer::closed);
    connect(m_retry, &KeyHintButton::clicked, this, [this] { m_bridge.retryNow(); });
    connect(m_export, &KeyHintButton::clicked, this, [this] { setExporting(true); });
    connect(m_diagnosis, &KeyHintButton::clicked, this, &SyncDrawer::diagnosisWanted);
    connect(m_exportCard, &ExportCard::closed, this, [this] { setExporting(false); });
    connect(m_exportCard, &ExportCard::exported, this, [this](const QString& path) {
        setExporting(false);
        m_said->setText(tr("Written: %1").arg(path.section(u'/', -1)));
        m_said->setAccessibleName(m_said->text());
        m_said->show();
    });
    connect(m_table, &SheetTable::currentRowChanged, this, &SyncDrawer::showAttention);
    connect(m_attention, &AttentionCard::settled, this, &SyncDrawer::refresh);
    connect(m_attention, &AttentionCard::failed, this, &SyncDrawer::failed);
    connect(m_conflict, &ConflictCard::settled, this, &SyncDrawer::refresh);
    connect(m_conflict, &ConflictCard::failed, this, &SyncDrawer::failed);
}

void SyncDrawer::open()
{
    setExporting(false);
    m_said->hide();
    refresh();
    m_retry->setFocus();
}

void SyncDrawer::refresh()
{
    m_bridge.sync(this, [this](const Result<ports::SyncView>& answer) {
        if (answer)
            show(*answer);
    });
}

void SyncDrawer::show(const ports::SyncView& sync)
{
    m_sync = sync;
    m_totals->show(sync);
    m_health->show(sync);
    m_table->show(syncSheet(sync));
    m_meanwhile->setVisible(!sync.online);
    m_retry->setVisible(!sync.online || sync.pending + sync.sent > 0);
    m_export->setEnabled(sync.pending + sync.sent + sync.needsPerson > 0);
    showAttention();
}

/// What row of the table is a case in dispute, itself or as the operation that waits for it.
const ports::ConflictView* SyncDrawer::conflictIn(const QString& row) const
{
    const auto found = std::ranges::find_if(m_sync.conflicts, [&row](const ports::ConflictView& conflict) {
        return rowId(conflict) == row || std::ranges::any_of(conflict.operations, [&row](const auto& operation) {
                   return qt(operation) == row;
               });
    });
    return found != m_sync.conflicts.end() ? &*found : nullptr;
}

const ports::OperationView* SyncDrawer::stuckIn(const QString& row) const
{
    const auto found = std::ranges::find_if(m_sync.operations, [&row](const ports::OperationView& one) {
        return one.state == domain::OperationState::NeedsPerson && qt(one.id) == row;
    });
    return found != m_sync.operations.end() ? &*found : nullptr;
}

/// The chosen row, else the first that needs somebody: those stand on top.
void SyncDrawer::showAttention()
{
    QString row = m_table->selectedId();
    const Sheet sheet = syncSheet(m_sync);
    if (conflictIn(row) == nullptr && stuckIn(row) == nullptr)
        row = sheet.rows.empty() ? QString() : sheet.rows.front().id;
    const ports::ConflictView* conflict = conflictIn(row);
    const ports::OperationView* stuck = conflict == nullptr ? stuckIn(row) : nullptr;
    const bool free = !m_exportCard->isVisible();
    if (stuck != nullptr)
        m_attention->show(*stuck);
    m_attention->setVisible(stuck != nullptr && free);
    m_conflict->setVisible(conflict != nullptr && free);
    if (conflict != nullptr)
        m_conflict->show(*conflict);
    if ((conflict != nullptr || stuck != nullptr) && m_table->selectedId().isEmpty())
        m_table->select(row); // whose card it is
}

void SyncDrawer::setExporting(bool exporting)
{
    m_exportCard->setVisible(exporting);
    if (exporting)
        m_exportCard->open();
    showAttention();
}

int SyncDrawer::wantedWidth() const
{
    const int kept = m_settings.value(QLatin1String(kWidthKey), scaled(this, measure::kSyncDrawer)).toInt();
    return std::clamp(kept, scaled(this, kNarrowest), scaled(this, kWidest));
}

void SyncDrawer::setAlone(bool alone)
{
    m_alone = alone;
    setMaximumWidth(alone ? QWIDGETSIZE_MAX : scaled(this, kWidest));
}

void SyncDrawer::retranslate()
{
    m_title->setText(tr("Sync"));
    m_rule->setText(tr("Each takes effect once, in order"));
    m_retry->setText(tr("Try now"));
    m_export->setText(tr("Export unsent…"));
    m_diagnosis->setText(tr("Diagnosis"));
    m_close->setWords(tr("Close"));
    m_table->setEmptyText(tr("Everything has been sent"));
    m_canName->setText(tr("Goes on"));
    m_can->setText(tr("Take in, type, scan, print receipt vouchers, finish the number in hand, serve by number"));
    m_waitName->setText(tr("Waits"));
    m_wait->setText(tr("Calling the next number, shared data, notices of acceptance, answers of departments"));
    setAccessibleName(tr("Sync"));
    show(m_sync);
}

void SyncDrawer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SyncDrawer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void SyncDrawer::hideEvent(QHideEvent* event)
{
    if (!m_alone)
        m_settings.setValue(QLatin1String(kWidthKey), width());
    QWidget::hideEvent(event);
}

} // namespace yc::ui
