#include "ui/shell/context_host.h"

#include "ui/theme/style.h"
#include "ui/widgets/tool_button.h"
#include "ui/workbench/context_pane.h"

#include <QEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace Qt::StringLiterals;

ContextHost::ContextHost(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_pane(new ContextPane(m_stack)), m_rail(makeRail())
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_rail);
    setForm(Form::Panel);
}

QWidget* ContextHost::makeRail()
{
    auto* rail = new QWidget(m_stack);
    auto* column = new QVBoxLayout(rail);
    column->setContentsMargins(0, space::kM, 0, space::kM);
    column->setSpacing(space::kS);
    m_unfold = new ToolButton(u"panel"_s, rail);
    m_unfold->setWords(tr("Show the context of the case"));
    column->addWidget(m_unfold, 0, Qt::AlignHCenter);
    for (const QString& icon : {u"shape-attention"_s, u"book"_s, u"person"_s, u"history"_s}) {
        auto* button = new ToolButton(icon, rail);
        button->setWords(tr("Show the context of the case"));
        connect(button, &QAbstractButton::clicked, this, &ContextHost::unfoldWanted);
        column->addWidget(button, 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    connect(m_unfold, &QAbstractButton::clicked, this, &ContextHost::unfoldWanted);
    return rail;
}

void ContextHost::setForm(Form form)
{
    m_form = form == Form::Drawer && !m_drawer ? Form::Panel : form;
    QWidget* shown = m_form == Form::Rail ? m_rail : m_form == Form::Drawer ? m_drawer : static_cast<QWidget*>(m_pane);
    m_stack->setCurrentWidget(shown);
    setMinimumWidth(m_form == Form::Rail ? wantedWidth() : scaled(this, measure::kContextWidth) * 3 / 4);
    setMaximumWidth(m_form == Form::Rail ? wantedWidth() : QWIDGETSIZE_MAX);
}

void ContextHost::setDrawer(QWidget* drawer)
{
    m_drawer = drawer;
    m_stack->addWidget(drawer);
}

int ContextHost::wantedWidth() const
{
    switch (m_form) {
    case Form::Panel:
        return scaled(this, measure::kContextWidth);
    case Form::Rail:
        return scaled(this, measure::kRailWidth);
    case Form::Drawer:
        return scaled(this, measure::kSyncDrawer);
    }
    return scaled(this, measure::kContextWidth);
}

void ContextHost::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (ToolButton* button : m_rail->findChildren<ToolButton*>())
            button->setWords(tr("Show the context of the case"));
    }
    QWidget::changeEvent(event);
}

void ContextHost::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensOf(this).surface);
    painter.fillRect(QRect(0, 0, 1, height()), tokensOf(this).hairline);
}

} // namespace yc::ui
