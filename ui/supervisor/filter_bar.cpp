#include "ui/supervisor/filter_bar.h"

#include "ui/bridge/text.h"
#include "ui/theme/hold.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/tool_button.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kBoxWidth = 156;

QString chosenOf(const QComboBox& box)
{
    return box.currentData().toString();
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_service(new QComboBox), m_department(new QComboBox), m_window(new QComboBox),
      m_clear(new ToolButton(QStringLiteral("close")))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kS);
    for (QComboBox* box : {m_service, m_department, m_window}) {
        holdWidth(box, kBoxWidth);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &FilterBar::tell);
    }
    m_clear->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_clear);
    connect(m_clear, &ToolButton::clicked, this, &FilterBar::clear);
    retranslate();
}

HallFilter FilterBar::filter() const
{
    return {utf8(chosenOf(*m_service)), utf8(chosenOf(*m_department)), utf8(chosenOf(*m_window))};
}

void FilterBar::offer(const HallView& hall)
{
    Choices services, departments, windows;
    for (const WaitsView& one : hall.waits)
        services.emplace_back(qt(one.service), qt(one.name));
    for (const LimitView& one : hall.limits)
        departments.emplace_back(qt(one.department), qt(one.department));
    for (const ReturnedView& one : hall.returned)
        departments.emplace_back(qt(one.department), qt(one.department));
    std::ranges::sort(departments);
    departments.erase(std::unique(departments.begin(), departments.end()), departments.end());
    for (const SeatView& one : hall.seats)
        windows.emplace_back(qt(one.id), tr("Window %1").arg(qt(one.id)));
    if (services == m_services && departments == m_departments && windows == m_windows)
        return;
    m_services = services;
    m_departments = departments;
    m_windows = windows;
    retranslate();
}

/// A choice that the hall no longer knows stays until somebody takes it back: figures must not widen by themselves.
void FilterBar::fill(QComboBox& box, const QString& all, const Choices& choices)
{
    const QSignalBlocker quiet(&box);
    const QString chosen = chosenOf(box), words = box.currentText();
    box.clear();
    box.addItem(all, QString());
    for (const auto& [id, name] : choices)
        box.addItem(name, id);
    if (!chosen.isEmpty() && box.findData(chosen) < 0)
        box.addItem(words, chosen);
    box.setCurrentIndex(std::max(box.findData(chosen), 0));
}

void FilterBar::clear()
{
    for (QComboBox* box : {m_service, m_department, m_window})
        box->setCurrentIndex(0);
    tell();
}

void FilterBar::tell()
{
    m_clear->setVisible(filter().isOn());
    emit changed();
}

void FilterBar::retranslate()
{
    fill(*m_service, tr("All services"), m_services);
    fill(*m_department, tr("All departments"), m_departments);
    fill(*m_window, tr("All windows"), m_windows);
    m_service->setAccessibleName(tr("Show one service"));
    m_department->setAccessibleName(tr("Show one department"));
    m_window->setAccessibleName(tr("Show one window"));
    m_clear->setWords(tr("Show everything again"));
    m_clear->setVisible(filter().isOn());
}

void FilterBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
