#include "ui/citizen/plate_view.h"

#include "ui/citizen/citizen_label.h"

#include <QEvent>
#include <QVBoxLayout>

namespace yc::ui
{

PlateView::PlateView(QWidget* parent)
    : QWidget(parent), m_number(new CitizenLabel(TextStep::CitizenValue, Ink::Text, true)),
      m_name(new CitizenLabel(TextStep::CitizenValue)), m_clerk(new CitizenLabel(TextStep::Citizen, Ink::Text2)),
      m_hint(new CitizenLabel(TextStep::Citizen, Ink::Text2))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kM);
    column->addStretch(2);
    for (CitizenLabel* label : {m_number, m_name, m_clerk}) {
        label->setAlignment(Qt::AlignCenter);
        column->addWidget(label);
    }
    column->addStretch(1);
    m_hint->setAlignment(Qt::AlignCenter);
    column->addWidget(m_hint);
    column->addStretch(1);
    retranslate();
}

void PlateView::show(const NamePlate& plate)
{
    m_plate = plate;
    retranslate();
}

void PlateView::say(const QString& sentence)
{
    m_said = sentence;
    retranslate();
}

void PlateView::retranslate()
{
    m_number->setText(tr("Window %1").arg(m_plate.window));
    m_name->setText(m_plate.windowName);
    m_clerk->setText(tr("Staff %1 %2").arg(m_plate.clerk, m_plate.clerkNumber));
    m_clerk->setVisible(!m_plate.clerk.isEmpty());
    m_hint->setText(m_said.isEmpty() ? tr("Have your identity card ready") : m_said);
}

void PlateView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
