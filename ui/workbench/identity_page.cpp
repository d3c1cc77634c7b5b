#include "ui/workbench/identity_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kFormWidth = 620;
enum Consent { Screen, Signed };

domain::ElementId elementOf(const CaseSession& session, const char* name)
{
    return domain::ElementId(session.view().record.applicantElement + "." + name);
}

} // namespace

IdentityPage::IdentityPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(new TextLabel(TextStep::Title, Ink::Text, true)),
      m_numberLabel(new TextLabel(TextStep::Body, Ink::Text2)), m_number(new QLineEdit),
      m_numberHint(new TextLabel(TextStep::Hint, Ink::Error)), m_nameLabel(new TextLabel(TextStep::Body, Ink::Text2)),
      m_name(new QLineEdit), m_consentLabel(new TextLabel(TextStep::Body, Ink::Text2)), m_consent(new QButtonGroup(this)),
      m_fetch(new KeyHintButton(ButtonWeight::Outline)), m_result(new TextLabel(TextStep::Body, Ink::Text2))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    auto* panel = new Panel(Panel::Ground::Surface, this);
    panel->setBoxed(true);
    panel->setMaximumWidth(scaled(this, kFormWidth));
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(space::kXl, space::kL, space::kXl, space::kXl);
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(space::kM);
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_numberLabel, 1, 0, Qt::AlignRight);
    grid->addWidget(m_number, 1, 1);
    grid->addWidget(m_numberHint, 2, 1);
    grid->addWidget(m_nameLabel, 3, 0, Qt::AlignRight);
    grid->addWidget(m_name, 3, 1);
    grid->addWidget(m_consentLabel, 4, 0, Qt::AlignRight);
    auto* consents = new QHBoxLayout;
    for (const int id : {Screen, Signed}) {
        auto* button = new QRadioButton;
        m_consent->addButton(button, id);
        consents->addWidget(button);
    }
    consents->addStretch();
    grid->addLayout(consents, 4, 1);
    auto* fetchRow = new QHBoxLayout;
    fetchRow->addWidget(m_fetch);
    fetchRow->addStretch();
    grid->addLayout(fetchRow, 5, 1);
    grid->addWidget(m_result, 6, 1);
    m_result->setWordWrap(true);
    for (QLineEdit* line : {m_number, m_name})
        line->setMinimumHeight(scaled(this, measure::kField));
    m_number->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_number->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    outer->addWidget(panel);
    outer->addStretch();
    m_fetch->setKeyHint(QStringLiteral("F5"));
    connect(m_number, &QLineEdit::editingFinished, this, &IdentityPage::commit);
    connect(m_name, &QLineEdit::editingFinished, this, &IdentityPage::commit);
    connect(m_number, &QLineEdit::returnPressed, m_name, qOverload<>(&QWidget::setFocus));
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_consent->button(Screen)->setFocus(); });
    connect(m_fetch, &KeyHintButton::clicked, this, &IdentityPage::fetch);
    connect(&session, &CaseSession::changed, this, &IdentityPage::refresh);
    connect(&session, &CaseSession::prefilled, this, [this] {
        const auto& timeline = m_session.view().record.timeline;
        const bool known = !timeline.empty() && timeline.back().args.size() == 2;
        m_result->setInk(Ink::Success);
        m_result->setText(known ? tr("%1 shared records and %2 electronic licences read")
                                      .arg(qt(timeline.back().args[0]), qt(timeline.back().args[1]))
                                : tr("Shared data read"));
    });
    connect(&session, &CaseSession::failed, m_result, &QLabel::clear); // nothing is being read; why is told above
    retranslate();
    refresh();
}

void IdentityPage::retranslate()
{
    m_title->setText(tr("Who is applying"));
    m_numberLabel->setText(tr("ID number"));
    m_nameLabel->setText(tr("Name"));
    m_consentLabel->setText(tr("Consent to read shared data"));
    m_consent->button(Screen)->setText(tr("Confirmed on screen"));
    m_consent->button(Signed)->setText(tr("Signed on paper"));
    m_fetch->setText(tr("Read shared data"));
    m_number->setAccessibleName(m_numberLabel->text());
    m_name->setAccessibleName(m_nameLabel->text());
}

void IdentityPage::refresh()
{
    const ports::FieldView* number = m_session.field(elementOf(m_session, "idNumber"));
    const ports::FieldView* name = m_session.field(elementOf(m_session, "name"));
    const auto show = [](QLineEdit* line, const QString& text) {
        if (!(line->hasFocus() && line->isModified())) {
            line->setText(text);
            line->setModified(false);
        }
    };
    m_numberHint->setVisible(false);
    if (number != nullptr) {
        show(m_number, number->problem.empty() ? qt(number->shown) : qt(number->field.value.toString()));
        m_numberHint->setVisible(!number->problem.empty());
        m_numberHint->setText(Wording::code(number->problem, number->problemArgs));
    }
    if (name != nullptr)
        show(m_name, qt(name->field.value.toString()));
    const bool readOnly = m_session.view().readOnly;
    m_number->setReadOnly(readOnly);
    m_name->setReadOnly(readOnly);
    m_fetch->setEnabled(!readOnly);
}

void IdentityPage::commit()
{
    const auto put = [this](QLineEdit* line, const char* element) {
        if (!line->isModified())
            return;
        line->setModified(false);
        m_session.setField(elementOf(m_session, element), Value(utf8(line->text().trimmed())));
    };
    put(m_number, "idNumber");
    put(m_name, "name");
}

QString IdentityPage::consent() const
{
    switch (m_consent->checkedId()) {
    case Screen: return QStringLiteral("screen");
    case Signed: return QStringLiteral("signed");
    default: return {};
    }
}

void IdentityPage::fetch()
{
    if (m_session.view().readOnly)
        return;
    commit();
    if (consent().isEmpty()) {
        m_result->setInk(Ink::Warning);
        m_result->setText(tr("Ask for consent first, and note how it was given"));
        m_consent->button(Screen)->setFocus();
        return;
    }
    m_result->setInk(Ink::Text2);
    m_result->setText(tr("Reading…"));
    m_session.prefill(qt(m_session.view().record.applicantElement), consent());
}

void IdentityPage::focusFirst()
{
    m_number->setFocus(Qt::ShortcutFocusReason);
}

void IdentityPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
