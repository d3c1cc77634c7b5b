#include "ui/sync/sync_totals.h"

#include "ui/bridge/text.h"
#include "ui/widgets/lines.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>

#include <algorithm>

namespace yc::ui
{

SyncTotals::SyncTotals(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    row->setSpacing(space::kL);
    for (Total& total : m_totals) {
        if (&total != &m_totals.front())
            row->addWidget(new Hairline(Qt::Vertical));
        total = {new TextLabel(TextStep::Hint, Ink::Text2), new TextLabel(TextStep::Page, Ink::Text, true)};
        auto* column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(total.name);
        column->addWidget(total.value);
        row->addLayout(column);
    }
    row->addStretch();
}

void SyncTotals::show(const ports::SyncView& sync)
{
    const bool stuck = std::ranges::any_of(sync.uploads, [](const ports::Upload& upload) {
        return upload.state == ports::UploadState::NeedsPerson;
    });
    const auto asked = sync.needsPerson + int(std::ranges::count_if(sync.conflicts, [](const auto& conflict) {
                           return conflict.operations.empty(); // none of ours waits for it
                       }));
    const bool waits = sync.oldest != Moment{};
    const struct {
        QString name, value;
        Ink ink;
    } words[] = {
        {tr("In all"), QString::number(sync.pending + sync.sent + sync.needsPerson), Ink::Text},
        {tr("To send"), QString::number(sync.pending), Ink::Text},
        {tr("On their way"), QString::number(sync.sent), Ink::Text},
        {tr("Need a person"), QString::number(asked), asked > 0 ? Ink::Error : Ink::Text},
        {tr("Scans to send"), QString::number(sync.uploads.size()), stuck ? Ink::Error : Ink::Text},
        {tr("Oldest"), waits ? timeText(sync.oldest) : QStringLiteral("–"), Ink::Text},
    };
    for (std::size_t i = 0; i < m_totals.size(); ++i) {
        m_totals[i].name->setText(words[i].name);
        m_totals[i].value->setText(words[i].value);
        m_totals[i].value->setInk(words[i].ink);
        m_totals[i].value->setAccessibleName(QString(words[i].name % u' ' % words[i].value));
    }
}

} // namespace yc::ui
