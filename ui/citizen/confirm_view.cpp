#include "ui/citizen/confirm_view.h"

#include "ui/citizen/citizen_button.h"
#include "ui/citizen/citizen_label.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/panel.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kMarkWidth = 56, kMarkHeight = 8, kPanelInset = 32;

} // namespace

/// How far the reading is: a bar a sheet.
class SheetMarks final : public QWidget
{
public:
    using QWidget::QWidget;
    void set(int done, int all)
    {
        m_done = done;
        m_all = all;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {m_all * (kMarkWidth + space::kS), kMarkHeight}; }
    QSize minimumSizeHint() const override { return {m_all * (kMarkHeight + space::kXs), kMarkHeight}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& tokens = tokensOf(this);
        QPainter painter(this);
        const int step = m_all > 0 ? width() / m_all : 0;
        for (int i = 0; i < m_all; ++i) {
            const QColor colour = i < m_done ? tokens.primary : tokens.hairline;
            paintBox(painter, {i * step, (height() - kMarkHeight) / 2, step - space::kS, kMarkHeight}, colour, colour,
                     0, measure::kRadiusSmall);
        }
    }

private:
    int m_done = 0;
    int m_all = 0;
};

ConfirmView::ConfirmView(QWidget* parent)
    : QWidget(parent), m_panel(new Panel(Panel::Ground::Surface, this)),
      m_wrong(new CitizenButton(CitizenButton::Kind::Normal, this)),
      m_back(new CitizenButton(CitizenButton::Kind::Small, this)),
      m_right(new CitizenButton(CitizenButton::Kind::Main, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kXl);
    column->addWidget(makeHead());
    m_panel->setBoxed(true);
    column->addWidget(m_panel, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(space::kM);
    acts->addWidget(m_wrong);
    acts->addStretch(1);
    acts->addWidget(m_back);
    acts->addWidget(m_right);
    column->addLayout(acts);
    m_right->setIconName(u"check"_s);
    connect(m_wrong, &CitizenButton::clicked, this, [this] { emit wrong(m_sheet + 1); });
    connect(m_back, &CitizenButton::clicked, this, [this] { go(m_sheet - 1); });
    connect(m_right, &CitizenButton::clicked, this, [this] {
        if (m_sheet + 1 < int(m_sheets.size()))
            return go(m_sheet + 1);
        emit confirmed();
    });
}

QWidget* ConfirmView::makeHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(space::kXl);
    m_title = new CitizenLabel(TextStep::CitizenValue, Ink::Text, true, head);
    m_marks = new SheetMarks(head);
    m_count = new CitizenLabel(TextStep::Citizen, Ink::Text2, false, head);
    m_title->setWordWrap(false);
    m_count->setWordWrap(false);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_marks);
    row->addWidget(m_count);
    return head;
}

void ConfirmView::show(std::vector<CitizenSheet> sheets)
{
    m_sheets = std::move(sheets);
    m_sheet = 0;
    fill();
    m_right->setFocus(Qt::OtherFocusReason);
}

void ConfirmView::clear()
{
    m_sheets.clear();
    m_sheet = 0;
    fill();
}

void ConfirmView::go(int sheet)
{
    m_sheet = sheet;
    fill();
    emit turned();
}

void ConfirmView::setLarge(bool large)
{
    m_large = large;
    for (CitizenLabel* label : findChildren<CitizenLabel*>())
        label->setLarge(large);
    for (CitizenButton* button : {m_wrong, m_back, m_right})
        button->setLarge(large);
}

void ConfirmView::fill()
{
    delete m_panel->layout();
    qDeleteAll(m_panel->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    const int count = int(m_sheets.size());
    m_title->setText(tr("Check your details"));
    m_marks->set(m_sheet + 1, count);
    m_count->setText(tr("Page %1 of %2").arg(m_sheet + 1).arg(count));
    m_wrong->setText(tr("Something is wrong, tell the staff"));
    m_back->setText(tr("Back"));
    m_back->setVisible(m_sheet > 0);
    m_right->setText(m_sheet + 1 < count ? tr("Right, next page") : tr("Everything is right"));
    if (m_sheet >= count)
        return;
    auto* grid = new QGridLayout(m_panel);
    grid->setContentsMargins(kPanelInset, space::kXl, kPanelInset, space::kXl);
    grid->setHorizontalSpacing(space::kXl);
    grid->setVerticalSpacing(space::kXs);
    const CitizenSheet& sheet = m_sheets[std::size_t(m_sheet)];
    int place = 0;
    for (const CitizenLine& line : sheet.lines) {
        auto* label = new CitizenLabel(TextStep::Citizen, Ink::Text2, false, m_panel);
        auto* value = new CitizenLabel(TextStep::CitizenValue, Ink::Text, true, m_panel);
        label->setText(line.label);
        value->setText(line.value);
        const int row = place / 2 * 3; // label, value, room
        grid->addWidget(label, row, place % 2);
        grid->addWidget(value, row + 1, place % 2, Qt::AlignTop);
        grid->setRowStretch(row + 2, 1);
        ++place;
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    m_panel->setAccessibleName(sheet.title);
    m_title->setText(QString(tr("Check your details") % u"　"_s % sheet.title)); // whose name this is
    setLarge(m_large);
}

void ConfirmView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
