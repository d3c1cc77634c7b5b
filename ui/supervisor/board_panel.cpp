#include "ui/supervisor/board_panel.h"

#include "ui/theme/style.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kHeader = 44;

} // namespace

BoardPanel::BoardPanel(QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_aside(new TextLabel(TextStep::Hint, Ink::Text2))
{
    auto* panel = new Panel;
    panel->setBoxed(true);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    m_column = column;
    column->setContentsMargins(1, 0, 1, 1);
    column->setSpacing(0);
    auto* head = new QWidget;
    head->setFixedHeight(scaled(this, kHeader));
    m_header = new QHBoxLayout(head);
    m_header->setContentsMargins(space::kL, 0, space::kM, 0);
    m_header->setSpacing(space::kM);
    m_aside->setElided(true);
    m_header->addWidget(m_title);
    m_header->addWidget(m_aside, 1);
    column->addWidget(head);
}

void BoardPanel::setTitle(const QString& title, const QString& aside)
{
    m_title->setText(title);
    m_aside->setText(aside);
    setAccessibleName(title);
}

void BoardPanel::addCorner(QWidget* widget)
{
    m_header->addWidget(widget);
}

void BoardPanel::setContent(QWidget* content)
{
    m_column->addWidget(content, 1);
}

} // namespace yc::ui
