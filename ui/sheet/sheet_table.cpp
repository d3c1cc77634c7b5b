#include "ui/sheet/sheet_table.h"

#include "ui/sheet/sheet_delegate.h"
#include "ui/sheet/sheet_model.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/text_label.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{
namespace
{

/// The first column stands farther in than the others, as its cells do.
class SheetHeader final : public QHeaderView
{
public:
    explicit SheetHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) { setSectionsClickable(true); }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Tokens& t = tokensOf(this);
        painter->fillRect(rect, t.surface);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.hairline);
        const bool sorted = section == sortIndicatorSection();
        const int inset = scaled(this, section == 0 ? space::kL : space::kS);
        QRect inside = rect.adjusted(inset, 0, -scaled(this, space::kS), -1);
        const int flags = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        painter->setFont(fontOf(this, TextStep::Hint));
        if (sorted) {
            const int size = scaled(this, measure::kIconText);
            const QString arrow = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron-up")
                                                                             : QStringLiteral("chevron-down");
            paintIcon(*painter, QRect(inside.right() - size, inside.top(), size, inside.height()), arrow, size,
                      t.primary);
            inside.setRight(inside.right() - size);
        }
        paintText(*painter, inside, model()->headerData(section, Qt::Horizontal).toString(),
                  sorted ? t.primary : t.text2, flags);
    }
};

} // namespace

SheetTable::SheetTable(QWidget* parent)
    : QWidget(parent), m_model(new SheetModel(this)), m_filter(new QLineEdit), m_view(new QTableView),
      m_empty(new TextLabel(TextStep::Body, Ink::Text2))
{
    m_order.setSourceModel(m_model);
    m_order.setSortRole(SheetModel::kOrderRole);
    m_order.setSortLocaleAware(true);
    m_order.setFilterKeyColumn(-1);
    m_order.setFilterCaseSensitivity(Qt::CaseInsensitive);
    makeView();
    m_filter->hide();
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(space::kM, 0, space::kM, 0);
    inset->addWidget(m_filter);
    column->addLayout(inset);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    setFocusProxy(m_view);
    // The filter runs on what was committed by the input method, never on a half-typed pinyin.
    connect(m_filter, &QLineEdit::textChanged, this, &SheetTable::setFilter);
    retranslate();
    showEmpty();
}

void SheetTable::makeView()
{
    m_view->setModel(&m_order);
    m_view->setHorizontalHeader(new SheetHeader(m_view));
    m_view->setItemDelegate(new SheetDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(scaled(this, measure::kTableRow));
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSortIndicatorClearable(true);
    m_view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_view->setSortingEnabled(true);
    m_view->installEventFilter(this);
    connect(m_view, &QTableView::doubleClicked, this, [this](const QModelIndex& at) { emit rowActivated(idAt(at)); });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& at) {
        const SheetCell* cell = m_model->cell(m_order.mapToSource(at));
        if (cell != nullptr && cell->button && !cell->text.isEmpty())
            emit rowActivated(idAt(at));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) { emit currentRowChanged(idAt(now)); });
}

void SheetTable::show(const Sheet& sheet)
{
    const bool other = sheet.columns != m_model->sheet().columns;
    m_model->show(sheet);
    m_view->setAccessibleName(sheet.name);
    if (other)
        layColumns();
    giveRoom();
    showEmpty();
}

void SheetTable::setEmptyText(const QString& text)
{
    m_emptyText = text;
    showEmpty();
}

void SheetTable::setFilterOpen(bool open)
{
    m_filterStays = open;
    m_filter->setVisible(open);
}

void SheetTable::openFilter()
{
    m_filter->show();
    m_filter->setFocus();
    m_filter->selectAll();
}

void SheetTable::setFilter(const QString& text)
{
    if (m_filter->text() != text)
        m_filter->setText(text);
    m_order.setFilterFixedString(text);
    showEmpty();
}

Sheet SheetTable::shownSheet() const
{
    Sheet shown{m_model->sheet().name, m_model->sheet().columns, {}};
    for (int row = 0; row < m_order.rowCount(); ++row)
        shown.rows.push_back(m_model->sheet().rows[std::size_t(m_order.mapToSource(m_order.index(row, 0)).row())]);
    return shown;
}

void SheetTable::select(const QString& id)
{
    const QModelIndex at = m_order.mapFromSource(m_model->index(m_model->rowOf(id), 0));
    if (at.isValid())
        m_view->setCurrentIndex(at);
}

QString SheetTable::selectedId() const
{
    return idAt(m_view->currentIndex());
}

QString SheetTable::idAt(const QModelIndex& shown) const
{
    const QModelIndex source = m_order.mapToSource(shown);
    return source.isValid() ? m_model->sheet().rows[std::size_t(source.row())].id : QString();
}

/// Told widths are what a column begins with; what is left goes to the columns that name none.
void SheetTable::layColumns()
{
    QHeaderView* header = m_view->horizontalHeader();
    const auto& columns = m_model->sheet().columns;
    header->setStretchLastSection(std::ranges::none_of(columns, [](const SheetColumn& one) { return one.width == 0; }));
    for (int i = 0; i < int(columns.size()); ++i) {
        const SheetColumn& column = columns[std::size_t(i)];
        header->setSectionResizeMode(i, column.width == 0 ? QHeaderView::Stretch : QHeaderView::Interactive);
        if (column.width > 0)
            header->resizeSection(i, scaled(this, column.width));
    }
    m_given.clear();
    for (const SheetColumn& column : columns)
        m_given.push_back(scaled(this, column.width));
    if (header->stretchLastSection() && !m_given.empty())
        m_given.back() = 0;
    giveRoom();
}

/// Else it takes the rest, or a person drew it wider or narrower.
bool SheetTable::isGiven(int column) const
{
    const int given = m_given[std::size_t(column)];
    return given > 0 && m_view->horizontalHeader()->sectionSize(column) == given;
}

/// What a title and the first rows need: words are longer in one language than in another.
int SheetTable::widthWanted(int column) const
{
    constexpr std::size_t kLooked = 40;
    const Sheet& sheet = m_model->sheet();
    const auto at = std::size_t(column);
    int wanted = titleWidth(this, column, sheet.columns[at].title);
    for (std::size_t row = 0; row < std::min(kLooked, sheet.rows.size()); ++row)
        wanted = std::max(wanted, cellWidth(this, column, sheet.rows[row].cells.at(at)));
    return wanted;
}

/// Columns of a told width grow to what they hold, from the left, while those that take the rest keep their titles.
void SheetTable::giveRoom()
{
    QHeaderView* header = m_view->horizontalHeader();
    const auto& columns = m_model->sheet().columns;
    int room = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    for (int i = 0; i < int(m_given.size()); ++i)
        room -=
            m_given[std::size_t(i)] > 0 ? header->sectionSize(i) : titleWidth(this, i, columns[std::size_t(i)].title);
    for (int i = 0; i < int(m_given.size()) && room > 0; ++i) {
        if (!isGiven(i))
            continue;
        int& given = m_given[std::size_t(i)];
        const int more = std::clamp(widthWanted(i) - given, 0, room);
        given += more;
        room -= more;
        header->resizeSection(i, given);
    }
}

void SheetTable::showEmpty()
{
    const bool nothing = m_order.rowCount() == 0;
    const bool filtered = m_model->rowCount() > 0;
    m_view->setVisible(!nothing);
    m_empty->setVisible(nothing);
    m_empty->setText(filtered ? tr("No row holds that text") : m_emptyText);
}

void SheetTable::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter these rows"));
    m_filter->setAccessibleName(tr("Filter these rows"));
    showEmpty();
}

void SheetTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange) {
        m_view->verticalHeader()->setDefaultSectionSize(scaled(this, measure::kTableRow));
        layColumns();
    }
    QWidget::changeEvent(event);
}

void SheetTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const auto& columns = m_model->sheet().columns;
    for (int i = 0; i < int(m_given.size()); ++i) {
        if (!isGiven(i))
            continue;
        m_given[std::size_t(i)] = scaled(this, columns[std::size_t(i)].width);
        m_view->horizontalHeader()->resizeSection(i, m_given[std::size_t(i)]);
    }
    giveRoom();
}

bool SheetTable::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    // The window has a Ctrl+F of its own, for the queue: whoever stands in this table means this table.
    if (press->matches(QKeySequence::Find)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            openFilter();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = press->key();
    if (watched == m_view && (key == Qt::Key_Return || key == Qt::Key_Enter) && !selectedId().isEmpty()) {
        emit rowActivated(selectedId());
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape && (!m_filter->text().isEmpty() || !m_filterStays)) {
        m_filter->clear();
        m_filter->setVisible(m_filterStays);
        m_view->setFocus();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace yc::ui
