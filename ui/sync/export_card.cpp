#include "ui/sync/export_card.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace yc::ui
{
namespace
{

/// NIST SP 800-63B asks for eight at least; the file may travel on a stick.
constexpr int kShortestSecret = 8;

} // namespace

ExportCard::ExportCard(DeskBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_title(new TextLabel(TextStep::Body, Ink::Text, true)),
      m_what(new TextLabel(TextStep::Hint, Ink::Text2)), m_path(new QLineEdit),
      m_choose(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)), m_secret(new QLineEdit),
      m_again(new QLineEdit), m_problem(new TextLabel(TextStep::Hint, Ink::Error)),
      m_back(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small)),
      m_write(new KeyHintButton(ButtonWeight::Accent, ButtonSize::Small))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kL, space::kM, space::kL, space::kM);
    auto* panel = new Panel;
    panel->setBoxed(true);
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
    column->setSpacing(space::kS);
    m_what->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->hide();
    for (QLineEdit* secret : {m_secret, m_again})
        secret->setEchoMode(QLineEdit::Password);
    auto* place = new QHBoxLayout;
    place->setSpacing(space::kS);
    place->addWidget(m_path, 1);
    place->addWidget(m_choose);
    column->addWidget(m_title);
    column->addWidget(m_what);
    column->addLayout(place);
    column->addWidget(m_secret);
    column->addWidget(m_again);
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_write);
    column->addLayout(row);
    connect(m_choose, &KeyHintButton::clicked, this, &ExportCard::choose);
    connect(m_back, &KeyHintButton::clicked, this, &ExportCard::closed);
    connect(m_write, &KeyHintButton::clicked, this, &ExportCard::write);
    connect(m_again, &QLineEdit::returnPressed, this, &ExportCard::write);
    retranslate();
}

void ExportCard::open()
{
    m_secret->clear();
    m_again->clear();
    complain({});
    m_path->setFocus();
}

void ExportCard::setPath(const QString& path)
{
    m_path->setText(path);
}

void ExportCard::choose()
{
    auto* dialog = new QFileDialog(this, m_title->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("ycunsent"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportCard::setPath);
    dialog->open();
}

void ExportCard::complain(const QString& sentence)
{
    m_problem->setVisible(!sentence.isEmpty());
    m_problem->setText(sentence);
    m_problem->setAccessibleName(sentence);
}

void ExportCard::write()
{
    const QString path = m_path->text().trimmed();
    if (path.isEmpty())
        return complain(tr("Choose the file to write"));
    if (m_secret->text().size() < kShortestSecret)
        return complain(tr("The secret needs %1 characters or more").arg(kShortestSecret));
    if (m_secret->text() != m_again->text())
        return complain(tr("The two secrets differ. Type them again"));
    complain({});
    m_write->setEnabled(false);
    m_bridge.exportUnsent(utf8(path), utf8(m_secret->text()), this, [this, path](const Result<void>& answer) {
        m_write->setEnabled(true);
        if (!answer)
            return complain(Wording::problem(answer.problem()));
        m_secret->clear();
        m_again->clear();
        emit exported(path);
    });
}

void ExportCard::retranslate()
{
    m_title->setText(tr("Export what is unsent"));
    m_what->setText(tr("A sealed copy for rescue; nothing is taken out of the lanes. The secret cannot be recovered."));
    m_path->setPlaceholderText(tr("File"));
    m_path->setAccessibleName(tr("File"));
    m_choose->setText(tr("Choose…"));
    m_secret->setPlaceholderText(tr("Secret for this file"));
    m_secret->setAccessibleName(tr("Secret for this file"));
    m_again->setPlaceholderText(tr("The same secret again"));
    m_again->setAccessibleName(tr("The same secret again"));
    m_back->setText(tr("Back"));
    m_write->setText(tr("Write the file"));
    setAccessibleName(m_title->text());
}

void ExportCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ExportCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yc::ui
