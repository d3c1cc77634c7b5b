#include "ui/sync/conflict_row.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/sync/compared_text.h"
#include "ui/sync/conflict_words.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace yc::ui
{

ConflictRow::ConflictRow(const ports::FieldConflict& conflict, QWidget* parent)
    : QWidget(parent), m_conflict(conflict), m_label(new TextLabel(TextStep::Body, Ink::Text, true)),
      m_sides(new QVBoxLayout), m_another(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)),
      m_kept(new TextLabel(TextStep::Hint, Ink::Text2)), m_typed(new QLineEdit), m_chosen(new QComboBox),
      m_reason(new QLineEdit), m_write(new KeyHintButton(ButtonWeight::Accent, ButtonSize::Small)),
      m_problem(new TextLabel(TextStep::Hint, Ink::Error))
{
    build();
    update(conflict);
}

void ConflictRow::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kS);
    column->addWidget(m_label);
    m_sides->setSpacing(space::kS);
    column->addLayout(m_sides);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(space::kS);
    m_kept->setElided(true);
    foot->addWidget(m_another);
    foot->addWidget(m_kept, 1);
    column->addLayout(foot);
    m_editor = makeOther();
    column->addWidget(m_editor);
    m_editor->hide();
    m_another->setKeyHint(QStringLiteral("Alt+T"));
    m_write->setKeyHint(QStringLiteral("Enter"));
    connect(m_another, &KeyHintButton::clicked, this, &ConflictRow::writeAnother);
    connect(m_write, &KeyHintButton::clicked, this, &ConflictRow::decideTyped);
}

/// The first that came stands beside what counts; more of them below.
ConflictRow::Side ConflictRow::makeSide()
{
    auto* panel = new Panel;
    panel->setBoxed(true);
    Side side{panel, new TextLabel(TextStep::Hint, Ink::Text2), new ComparedText,
              new KeyHintButton(ButtonWeight::Accent, ButtonSize::Small)};
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kS, space::kS, space::kS, space::kS);
    column->setSpacing(space::kXs);
    side.who->setWordWrap(true);
    column->addWidget(side.who);
    column->addWidget(side.value, 1);
    column->addWidget(side.take, 0, Qt::AlignLeft);
    return side;
}

QWidget* ConflictRow::makeOther()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addWidget(m_typed, 1);
    row->addWidget(m_chosen, 1);
    row->addWidget(m_reason, 1);
    row->addWidget(m_write);
    column->addLayout(row);
    m_problem->setWordWrap(true);
    m_problem->hide();
    column->addWidget(m_problem);
    connect(m_typed, &QLineEdit::returnPressed, m_reason, [this] { m_reason->setFocus(); });
    connect(m_reason, &QLineEdit::returnPressed, this, &ConflictRow::decideTyped);
    return box;
}

void ConflictRow::update(const ports::FieldConflict& conflict)
{
    const bool same = m_brought.size() == conflict.brought.size();
    m_conflict = conflict;
    if (!same) {
        while (QLayoutItem* item = m_sides->takeAt(0)) {
            if (QLayout* row = item->layout()) {
                while (QLayoutItem* inner = row->takeAt(0)) {
                    delete inner->widget();
                    delete inner;
                }
            }
            delete item->widget();
            delete item;
        }
        m_brought.clear();
        auto* beside = new QHBoxLayout;
        beside->setSpacing(space::kS);
        m_sides->addLayout(beside);
        for (std::size_t i = 0; i < conflict.brought.size(); ++i) {
            m_brought.push_back(makeSide());
            if (i == 0)
                beside->addWidget(m_brought[i].box, 1);
            else
                m_sides->addWidget(m_brought[i].box);
            connect(m_brought[i].take, &KeyHintButton::clicked, this,
                    [this, i] { decide(m_conflict.brought[i].value); });
        }
        m_centre = makeSide();
        beside->addWidget(m_centre.box, 1);
        connect(m_centre.take, &KeyHintButton::clicked, this, &ConflictRow::keepCentre);
        m_brought.front().take->setKeyHint(QStringLiteral("Alt+H"));
        m_centre.take->setKeyHint(QStringLiteral("Alt+C"));
    }
    const bool choice = !conflict.options.empty();
    m_typed->setVisible(!choice);
    m_chosen->setVisible(choice);
    if (choice && m_chosen->count() == 0) {
        for (const ports::OptionView& option : conflict.options)
            m_chosen->addItem(Wording::local(option.label), qt(option.value));
    }
    setEnabled(true);
    retranslate();
}

void ConflictRow::takeBrought()
{
    decide(m_conflict.brought.front().value);
}

void ConflictRow::keepCentre()
{
    decide(m_conflict.centre.value);
}

void ConflictRow::writeAnother()
{
    setWriting(true);
    if (m_conflict.options.empty())
        m_typed->setFocus();
    else
        m_chosen->setFocus();
}

bool ConflictRow::holdsFocus() const
{
    const QWidget* focused = QApplication::focusWidget();
    return focused != nullptr && isAncestorOf(focused);
}

void ConflictRow::decide(const Value& value, const QString& reason)
{
    setEnabled(false); // until the case comes back without this dispute, or the decision is refused
    emit decided(m_conflict.element, value, m_conflict.version, reason);
}

void ConflictRow::decideTyped()
{
    const bool choice = !m_conflict.options.empty();
    const QString value = choice ? m_chosen->currentData().toString() : m_typed->text().trimmed();
    const QString reason = m_reason->text().trimmed();
    const bool missing = value.isEmpty() || reason.isEmpty();
    m_problem->setText(value.isEmpty() ? tr("Type the value") : tr("Say why: it stays in the records"));
    m_problem->setAccessibleName(m_problem->text());
    m_problem->setVisible(missing);
    if (missing)
        return value.isEmpty() ? m_typed->setFocus() : m_reason->setFocus();
    decide(Value(utf8(value)), reason);
}

void ConflictRow::setWriting(bool writing)
{
    m_editor->setVisible(writing);
    m_another->setVisible(!writing);
    m_problem->hide();
}

void ConflictRow::fill(const Side& side, const ports::ConflictSide& shown, const ports::ConflictSide& other,
                       bool counts)
{
    const QString who = broughtBy(shown);
    side.who->setText(counts ? tr("Centre, counts now: %1").arg(who) : who);
    side.value->show(valueOf(shown), valueOf(other));
    side.take->setText(counts ? tr("Keep the centre's") : shown.here ? tr("Take ours") : tr("Take this one"));
    side.take->setAccessibleName(QString(side.take->text() % u' ' % valueOf(shown)));
    side.take->setAccessibleDescription(side.who->text());
}

void ConflictRow::retranslate()
{
    m_label->setText(Wording::local(m_conflict.label));
    for (std::size_t i = 0; i < m_brought.size(); ++i)
        fill(m_brought[i], m_conflict.brought[i], m_conflict.centre, false);
    fill(m_centre, m_conflict.centre, m_conflict.brought.front(), true);
    for (int i = 0; i < m_chosen->count(); ++i)
        m_chosen->setItemText(i, Wording::local(m_conflict.options[std::size_t(i)].label));
    m_another->setText(tr("Another value"));
    m_kept->setText(tr("Both remain in the records"));
    m_typed->setPlaceholderText(tr("The right value"));
    m_typed->setAccessibleName(QString(m_label->text() % u' ' % m_typed->placeholderText()));
    m_chosen->setAccessibleName(m_typed->accessibleName());
    m_reason->setPlaceholderText(tr("Why, for example: register book seen"));
    m_reason->setAccessibleName(tr("Reason"));
    m_write->setText(tr("This counts"));
    setAccessibleName(m_label->text());
}

void ConflictRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

/// Esc first leaves the editor.
void ConflictRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || m_editor->isHidden())
        return QWidget::keyPressEvent(event);
    setWriting(false);
    m_another->setFocus();
}

} // namespace yc::ui
