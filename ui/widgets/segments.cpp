#include "ui/widgets/segments.h"

#include "ui/widgets/chip.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace yc::ui
{

Segments::Segments(int count, QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < count; ++i) {
        auto* chip = new FilterChip(this);
        chip->setJoined(i == 0, i == count - 1);
        group->addButton(chip, i);
        row->addWidget(chip);
        m_chips.push_back(chip);
    }
    connect(group, &QButtonGroup::idClicked, this, &Segments::chosen);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::setTexts(const QStringList& texts)
{
    for (std::size_t i = 0; i < m_chips.size() && int(i) < texts.size(); ++i) {
        m_chips[i]->setText(texts[int(i)]);
        m_chips[i]->updateGeometry();
    }
}

int Segments::current() const
{
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked())
            return int(i);
    }
    return -1;
}

void Segments::setCurrent(int index)
{
    if (index >= 0 && index < int(m_chips.size()))
        m_chips[std::size_t(index)]->setChecked(true);
}

} // namespace yc::ui
