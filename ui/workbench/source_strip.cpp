#include "ui/workbench/source_strip.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QEvent>
#include <QHBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kStripHeight = 32;

bool filledBySystem(const domain::Field& field)
{
    using domain::Source;
    const Source source = field.provenance.source;
    return !field.empty() && (source == Source::Card || source == Source::Shared || source == Source::Licence ||
                              source == Source::Scanned || source == Source::Earlier);
}

} // namespace

SourceStrip::SourceStrip(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_summary(new TextLabel(TextStep::Body, Ink::Text)),
      m_row(new QHBoxLayout(this))
{
    setFixedHeight(scaled(this, kStripHeight));
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::kM);
    m_row->setSizeConstraint(QLayout::SetNoConstraint);
    m_row->addWidget(m_summary);
    m_row->addStretch();
    connect(&session, &CaseSession::changed, this, &SourceStrip::refresh);
    refresh();
}

void SourceStrip::refresh()
{
    int total = 0;
    int filled = 0;
    int missing = 0;
    std::map<domain::Source, int> counts;
    for (const ports::GroupView& group : m_session.view().groups) {
        for (const ports::FieldView& shown : group.fields) {
            ++total;
            filled += filledBySystem(shown.field) ? 1 : 0;
            missing += shown.required && shown.field.empty() ? 1 : 0;
            if (!shown.field.empty() || shown.field.inConflict())
                ++counts[shown.field.provenance.source];
        }
    }
    const int percent = total > 0 ? filled * 100 / total : 0;
    m_summary->setText(missing > 0 ? tr("%1 fields · %2 pre-filled (%3 %, target ≥ 70 %) · %4 still to fill")
                                         .arg(total).arg(filled).arg(percent).arg(missing)
                                   : tr("%1 fields · %2 pre-filled (%3 %, target ≥ 70 %)")
                                         .arg(total).arg(filled).arg(percent));
    for (const Entry& old : m_entries)
        delete old.box;
    m_entries.clear();
    for (const auto& [source, count] : counts) {
        auto* entry = new QWidget(this);
        auto* row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::kXs);
        row->addWidget(new Badge(source, entry));
        auto* button = new KeyHintButton(ButtonWeight::Quiet, ButtonSize::Small, entry);
        button->setText(tr("%1 %2").arg(Wording::source(source)).arg(count));
        button->setAccessibleName(tr("Walk the fields from this source: %1").arg(button->text()));
        button->setFocusPolicy(Qt::NoFocus);
        connect(button, &KeyHintButton::clicked, this, [this, source = source] { walk(source); });
        row->addWidget(button);
        m_row->insertWidget(m_row->count() - 1, entry);
        m_entries.push_back({entry, button, button->text(), QString::number(count)});
        entry->show(); // a child made after its parent was shown is hidden
    }
    fit();
}

/// Words where there is room for all of them, else the counts alone: the badges tell the sources.
void SourceStrip::fit()
{
    m_summary->setElided(false);
    for (const bool worded : {true, false}) {
        int needed = m_summary->sizeHint().width();
        for (const Entry& entry : m_entries) {
            entry.button->setText(worded ? entry.words : entry.count);
            entry.button->setToolTip(worded ? QString() : entry.words);
            entry.box->layout()->invalidate();
            needed += m_row->spacing() + entry.box->layout()->minimumSize().width();
        }
        if (needed <= width())
            return;
    }
    m_summary->setElided(true);
}

void SourceStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SourceStrip::walk(domain::Source source)
{
    std::vector<std::string> elements;
    for (const ports::GroupView& group : m_session.view().groups) {
        for (const ports::FieldView& shown : group.fields) {
            if (shown.field.provenance.source == source)
                elements.push_back(shown.field.element.text());
        }
    }
    if (!elements.empty())
        emit fieldWanted(qt(elements[m_at[source]++ % elements.size()]));
}

void SourceStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
