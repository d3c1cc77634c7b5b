#include "ui/workbench/context_side.h"

#include "ui/theme/style.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tool_button.h"
#include "ui/workbench/context_pane.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr const char* kIcons[] = {"list", "book", "person", "history", "clock"};

} // namespace

ContextSide::ContextSide(QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_pane(new ContextPane(this)), m_rail(new QWidget(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->addWidget(m_pane);
    m_row->addWidget(m_rail);
    auto* column = new QVBoxLayout(m_rail);
    column->setContentsMargins(space::kS, space::kS, space::kS, space::kS);
    column->setSpacing(space::kS);
    for (int section = 0; section < int(std::size(kIcons)); ++section) {
        auto* button = new ToolButton(QLatin1String(kIcons[section]), m_rail);
        button->setSide(scaled(this, measure::kButtonMain));
        connect(button, &ToolButton::clicked, this, [this, section] { toggle(section); });
        column->addWidget(button);
    }
    column->addStretch();
    m_rail->hide();
    setFixedWidth(scaled(this, measure::kContextWidth));
    retranslate();
}

void ContextSide::retranslate()
{
    const QStringList words = m_pane->sectionTitles();
    const auto buttons = m_rail->findChildren<ToolButton*>();
    for (qsizetype i = 0; i < buttons.size() && i < words.size(); ++i)
        buttons[i]->setWords(words[i]);
}

void ContextSide::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    close();
    m_compact = compact;
    m_rail->setVisible(compact);
    m_pane->setVisible(!compact);
    setFixedWidth(scaled(this, compact ? measure::kRailWidth : measure::kContextWidth));
}

void ContextSide::toggle(int section)
{
    if (m_overlay != nullptr)
        return close();
    auto* overlay = new Panel(Panel::Ground::Surface, window());
    overlay->setEdges(Qt::LeftEdge | Qt::RightEdge);
    auto* column = new QVBoxLayout(overlay);
    column->setContentsMargins(1, 0, 1, 0);
    column->addWidget(m_pane);
    m_overlay = overlay;
    m_pane->show();
    m_pane->showSection(section);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), overlay);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ContextSide::close);
    window()->installEventFilter(this);
    place();
    overlay->show();
    overlay->raise();
    m_pane->setFocus();
}

void ContextSide::place()
{
    if (m_overlay == nullptr)
        return;
    const int width = scaled(this, measure::kContextWidth);
    const QPoint corner = mapTo(window(), QPoint(0, 0));
    m_overlay->setGeometry(corner.x() - width, corner.y(), width, height());
}

void ContextSide::close()
{
    if (m_overlay == nullptr)
        return;
    window()->removeEventFilter(this);
    m_row->insertWidget(0, m_pane);
    m_pane->setVisible(!m_compact);
    m_overlay->deleteLater();
    m_overlay = nullptr;
}

bool ContextSide::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void ContextSide::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
