#include "ui/workbench/field_row.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/field_frame.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_button.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/field_editor.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>

namespace yc::ui
{
namespace
{

constexpr int kRevealSeconds = 10;

bool fromElsewhere(domain::Source source)
{
    return source == domain::Source::Shared || source == domain::Source::Licence || source == domain::Source::Card;
}

} // namespace

FieldRow::FieldRow(CaseSession& session, const ports::FieldView& field, QWidget* parent)
    : QWidget(parent), m_session(session), m_element(field.field.element.text()), m_field(field)
{
    build(field);
    m_mask.setSingleShot(true);
    m_mask.setInterval(kRevealSeconds * 1000);
    connect(&m_mask, &QTimer::timeout, this, [this] { showRevealed({}); });
    show(field);
}

void FieldRow::build(const ports::FieldView& field)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 3, space::kL, 3);
    row->setSpacing(space::kM);
    m_label = new TextLabel(TextStep::Body, Ink::Text2);
    m_label->setFixedWidth(scaled(this, measure::kLabelGutter));
    m_label->setFixedHeight(scaled(this, measure::kField));
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_label, 0, Qt::AlignTop);
    m_column = new QVBoxLayout;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    row->addLayout(m_column, 1);
    m_frame = new FieldFrame(this);
    m_editor = makeEditor(field, this);
    m_editor->installEventFilter(this);
    m_editor->target()->installEventFilter(this);
    for (QWidget* part : m_editor->findChildren<QWidget*>()) // the buttons of a choice take the focus in turn
        part->installEventFilter(this);
    m_frame->row()->addWidget(m_editor, 1);
    m_eye = new ToolButton(QStringLiteral("eye"), this);
    m_eye->setSide(space::kXl);
    m_eye->setFocusPolicy(Qt::NoFocus);
    connect(m_eye, &ToolButton::clicked, this, [this] { m_session.reveal(domain::ElementId(m_element)); });
    m_frame->row()->addWidget(m_eye);
    m_badge = new Badge(domain::Source::None, this);
    m_frame->row()->addWidget(m_badge);
    m_column->addWidget(m_frame);
    m_hint = new TextLabel(TextStep::Hint, Ink::Text3);
    m_hint->setWordWrap(true);
    m_column->addWidget(m_hint);
    m_label->setBuddy(m_editor->target());
    connect(m_editor, &FieldEditor::finished, this, &FieldRow::typed);
    connect(m_editor, &FieldEditor::nextWanted, this, [this] {
        if (m_extra == nullptr || !m_extra->isAncestorOf(focusWidget())) // else a reason is wanted first
            emit nextWanted();
    });
}

QString FieldRow::label() const
{
    return Wording::local(m_field.label);
}

void FieldRow::show(const ports::FieldView& field)
{
    m_field = field;
    m_label->setText(label());
    m_editor->target()->setAccessibleName(label());
    m_editor->setReadOnly(isTakenIn() && !field.correctable);
    m_editor->show(field);
    m_badge->setProvenance(field.field.provenance);
    m_badge->setVisible(!field.field.empty() || field.field.inConflict());
    m_eye->setVisible(field.sensitive && !field.field.empty());
    m_eye->setWords(tr("Show %1 for 10 seconds; it is recorded").arg(label()));
    delete m_extra;
    m_extra = nullptr;
    if (field.field.inConflict())
        showConflict();
    showState();
    showHint();
}

void FieldRow::showState()
{
    FieldState state = FieldState::Open;
    if (isTakenIn())
        state = m_field.correctable && m_field.field.empty() ? FieldState::Open : FieldState::Settled;
    else if (m_field.field.inConflict() || !m_field.problem.empty())
        state = FieldState::Wrong;
    else if (m_field.field.empty())
        state = m_field.required ? FieldState::RequiredEmpty : FieldState::Open;
    else if (m_field.field.provenance.source == domain::Source::Inferred && !m_field.field.confirmed)
        state = FieldState::Verify;
    else if (fromElsewhere(m_field.field.provenance.source))
        state = FieldState::Settled;
    m_frame->setState(state);
}

void FieldRow::showHint()
{
    QString text;
    Ink ink = Ink::Text3;
    if (isTakenIn()) {
        if (m_field.correctable && m_editor->target()->hasFocus())
            text = tr("May be corrected until a department has decided");
    } else if (m_field.field.inConflict()) {
        text = tr("The sources differ. Choose one");
        ink = Ink::Error;
    } else if (!m_field.problem.empty()) {
        text = Wording::code(m_field.problem, m_field.problemArgs);
        ink = Ink::Error;
    } else if (m_field.field.empty() && m_field.required) {
        const QString hint = Wording::local(m_field.hint);
        text = hint.isEmpty() ? tr("Required") : tr("Required · %1").arg(hint);
        ink = Ink::Warning;
    } else if (m_frame->state() == FieldState::Verify) {
        text = tr("Proposed by rule; check it, then Alt+Y");
        ink = Ink::Warning;
    } else if (m_editor->target()->hasFocus()) {
        text = m_field.field.empty()
                   ? tr("Used by %1").arg(dotted(m_field.departments))
                   : tr("%1 · used by %2").arg(Wording::provenance(m_field.field.provenance), dotted(m_field.departments));
    }
    m_hint->setInk(ink);
    m_hint->setText(text);
    m_hint->setVisible(!text.isEmpty());
}

void FieldRow::showConflict()
{
    auto* box = new QWidget(this);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(space::kS, space::kXs, space::kS, space::kXs);
    lines->setSpacing(space::kXs);
    auto* group = new QButtonGroup(box);
    for (std::size_t i = 0; i < m_field.field.others.size(); ++i)
        lines->addLayout(makeReading(m_field.field.others[i], *group, int(i)));
    connect(group, &QButtonGroup::idClicked, this,
            [this](int id) { m_session.chooseReading(domain::ElementId(m_element), id); });
    m_extra = box;
    m_column->insertWidget(1, box);
}

/// Its words stand beside the button and not on it: those of a button do not wrap, and an address is long.
QLayout* FieldRow::makeReading(const domain::Reading& reading, QButtonGroup& group, int id)
{
    ports::FieldView read = m_field;
    read.field.value = reading.value;
    const auto place = static_cast<std::size_t>(id);
    const bool masked = place < m_field.readings.size();
    const QString value = masked ? qt(m_field.readings[place]) : Wording::value(read);
    const QString from = Wording::provenance(reading.provenance);
    auto* button = new QRadioButton;
    button->setAccessibleName(tr("Take %1").arg(QString(value % u" · " % from)));
    button->setMinimumHeight(QFontMetrics(fontOf(this, TextStep::Value)).height()); // beside the first line
    group.addButton(button, id);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    for (auto* label : {new TextLabel(value, TextStep::Value), new TextLabel(from, TextStep::Hint, Ink::Text2)}) {
        label->setWordWrap(true);
        label->setBuddy(button);
        label->installEventFilter(this);
        words->addWidget(label);
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(space::kS);
    line->addWidget(button, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    return line;
}

void FieldRow::typed(const Value& value)
{
    if (value == m_field.field.value || (value.isNull() && m_field.field.empty()))
        return;
    if (isTakenIn())
        return askReason(value, tr("This corrects a case already taken in. Choose a reason; the former value is kept"),
                         {tr("Typing mistake at the window"), tr("The applicant shows a newer paper"),
                          tr("The department asked for it")},
                         &CaseSession::correct);
    if (fromElsewhere(m_field.field.provenance.source) && !m_field.field.empty())
        return askReason(value, tr("You changed a shared value. Choose a reason; the original is kept"),
                         {tr("The applicant shows a newer paper"), tr("The shared value is out of date"),
                          tr("Typing mistake at the source")},
                         &CaseSession::setField);
    m_session.setField(domain::ElementId(m_element), value);
}

bool FieldRow::isTakenIn() const
{
    return m_session.view().readOnly;
}

/// What others gave, or have by now, changes only with a reason. Nothing is lost while the reason is outstanding.
void FieldRow::askReason(const Value& value, const QString& why, const QStringList& reasons, Change change)
{
    delete m_extra;
    m_extra = new QWidget(this);
    auto* line = new QBoxLayout(QBoxLayout::LeftToRight, m_extra);
    line->setContentsMargins(0, space::kXs, 0, 0);
    line->setSpacing(space::kXs);
    for (const QString& reason : reasons) {
        auto* button = new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, m_extra);
        button->setText(reason);
        connect(button, &KeyHintButton::clicked, this, [this, value, reason, change] {
            emit nextWanted(); // before this button goes with the keyboard
            (m_session.*change)(domain::ElementId(m_element), value, reason);
        });
        line->addWidget(button, 0, Qt::AlignLeft);
    }
    if (line->totalSizeHint().width() > m_frame->width()) // one below the other, before the form grows sideways
        line->setDirection(QBoxLayout::TopToBottom);
    line->addStretch();
    m_column->insertWidget(1, m_extra);
    m_hint->setInk(Ink::Warning);
    m_hint->setText(why);
    m_hint->setVisible(true);
    line->itemAt(0)->widget()->setFocus();
}

void FieldRow::showRevealed(const QString& value)
{
    m_editor->showRevealed(value);
    if (value.isEmpty())
        m_mask.stop();
    else
        m_mask.start();
}

int FieldRow::labelWidth() const
{
    return m_label->sizeHint().width();
}

void FieldRow::setGutter(int width)
{
    m_label->setFixedWidth(width);
}

void FieldRow::focusEditor()
{
    m_editor->target()->setFocus(Qt::ShortcutFocusReason);
}

bool FieldRow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        emit focused(qt(m_element));
        showHint();
    } else if (event->type() == QEvent::MouseButtonRelease) {
        const auto* words = qobject_cast<const QLabel*>(watched);
        if (auto* button = words != nullptr ? qobject_cast<QAbstractButton*>(words->buddy()) : nullptr)
            button->click();
    } else if (event->type() == QEvent::FocusOut && m_extra == nullptr) {
        QMetaObject::invokeMethod(this, [this] { showHint(); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void FieldRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        show(m_field);
    QWidget::changeEvent(event);
}

} // namespace yc::ui
