#include "ui/supervisor/list_page.h"

#include "ui/sheet/sheet_table.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTableView>

namespace yc::ui
{

ListPage::ListPage(QWidget* parent)
    : QWidget(parent), m_back(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)),
      m_title(new TextLabel(TextStep::Title, Ink::Text, true)), m_count(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_table(new SheetTable)
{
    auto* panel = new Panel;
    panel->setBoxed(true);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kL, 0, space::kL, space::kM);
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(1, space::kS, 1, 1);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kL, 0, space::kM, 0);
    head->setSpacing(space::kM);
    head->addWidget(m_back);
    head->addWidget(m_title);
    head->addWidget(m_count);
    head->addStretch();
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_table->setFilterOpen(true);
    m_back->setIconName(QStringLiteral("chevron-left"));
    m_back->setKeyHint(QStringLiteral("Esc"));
    connect(m_back, &KeyHintButton::clicked, this, &ListPage::closed);
    connect(m_table, &SheetTable::rowActivated, this, &ListPage::rowActivated);
}

void ListPage::open(HallList list, const Sheet& sheet)
{
    m_list = list;
    m_table->setFilter({});
    show(sheet);
    m_table->view()->setFocus();
    if (!m_table->view()->currentIndex().isValid() && m_table->view()->model()->rowCount() > 0)
        m_table->view()->selectRow(0);
}

void ListPage::show(const Sheet& sheet)
{
    m_back->setText(tr("Back to the board"));
    m_title->setText(sheet.name);
    m_count->setText(tr("%n row(s)", nullptr, int(sheet.rows.size())));
    m_table->setEmptyText(HallWords::emptyList(m_list));
    m_table->show(sheet);
}

void ListPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yc::ui
