#include "ui/workbench/confirm_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

/// As the citizen reads it, a sensitive one masked.
QString shownText(const ports::FieldView& field)
{
    return field.sensitive ? qt(field.shown) : Wording::value(field);
}

} // namespace

ConfirmPage::ConfirmPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_scroll(new QScrollArea(this)), m_confirmed(new QCheckBox(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    column->setSpacing(space::kS);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    m_confirmed->setFont(fontOf(this, TextStep::Title));
    column->addWidget(m_confirmed);
    connect(m_confirmed, &QCheckBox::clicked, this, [this](bool on) { m_session.setConfirmed(on); });
    connect(&session, &CaseSession::changed, this, &ConfirmPage::refresh);
    refresh();
}

void ConfirmPage::refresh()
{
    auto* panel = new Panel(Panel::Ground::Surface);
    panel->setBoxed(true);
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(space::kXl, space::kL, space::kXl, space::kL);
    grid->setHorizontalSpacing(space::kXl);
    grid->setVerticalSpacing(space::kS);
    int row = 0;
    for (const ports::GroupView& group : m_session.view().groups) {
        grid->addWidget(new TextLabel(Wording::local(group.title), TextStep::Title, Ink::Text, true), row++, 0, 1, 4);
        int place = 0;
        for (const ports::FieldView& field : group.fields) {
            if (field.field.empty())
                continue;
            const int column = place % 2 * 2;
            grid->addWidget(new TextLabel(Wording::local(field.label), TextStep::Value, Ink::Text2), row, column);
            auto* value = new TextLabel(shownText(field), TextStep::Title);
            value->setWordWrap(true);
            grid->addWidget(value, row, column + 1);
            row += place++ % 2;
        }
        row += place % 2;
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    grid->setRowStretch(row, 1);
    m_scroll->setWidget(panel);
    m_confirmed->setText(tr("The applicant has read this and says it is right"));
    m_confirmed->setChecked(m_session.view().record.confirmedByCitizen);
    m_confirmed->setEnabled(!m_session.view().readOnly);
}

void ConfirmPage::focusFirst()
{
    m_confirmed->setFocus(Qt::ShortcutFocusReason);
}

void ConfirmPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
