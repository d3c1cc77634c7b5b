#include "ui/workbench/field_editor.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRadioButton>

namespace yc::ui
{
namespace
{

/// A line that knows whether an input method is composing.
class Line final : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;
    bool composing() const { return m_composing; }

protected:
    void inputMethodEvent(QInputMethodEvent* event) override
    {
        m_composing = !event->preeditString().isEmpty();
        QLineEdit::inputMethodEvent(event);
    }

private:
    bool m_composing = false;
};

class TextEditor final : public FieldEditor
{
public:
    TextEditor(const ports::FieldView& field, QWidget* parent) : FieldEditor(parent), m_line(new Line(this))
    {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_line);
        m_line->setFrame(false);
        m_line->setFont(fontOf(this, TextStep::Value));
        setFocusProxy(m_line);
        prepareInput(QString::fromStdString(field.kind));
        connect(m_line, &QLineEdit::returnPressed, this, [this] {
            if (m_line->composing())
                return;
            finish();
            emit nextWanted();
        });
        connect(m_line, &QLineEdit::editingFinished, this, [this] { finish(); });
        m_line->installEventFilter(this);
    }

    void show(const ports::FieldView& field) override
    {
        m_sensitive = field.sensitive;
        m_value = valueText(field.field.value);
        m_masked = qt(field.shown);
        const bool typing = m_line->hasFocus() && m_line->isModified();
        if (!typing)
            paintValue();
    }
    void showRevealed(const QString& text) override
    {
        m_revealed = text;
        paintValue();
    }
    QWidget* target() override { return m_line; }
    void setReadOnly(bool readOnly) override { m_line->setReadOnly(readOnly); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::FocusIn && m_sensitive && !m_value.isEmpty())
            m_line->selectAll(); // typing replaces a masked value as a whole
        return FieldEditor::eventFilter(watched, event);
    }

private:
    void prepareInput(const QString& kind)
    {
        const bool digits = kind == u"id" || kind == u"phone" || kind == u"date" || kind == u"datetime" ||
                            kind == u"bank" || kind == u"creditCode" || kind == u"number";
        if (!digits)
            return;
        m_line->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
        m_line->setAttribute(Qt::WA_InputMethodEnabled, false); // no candidate window over numbers and scans
        if (kind == u"date")
            m_line->setPlaceholderText(QStringLiteral("2026-11-02"));
        if (kind == u"datetime")
            m_line->setPlaceholderText(QStringLiteral("2026-11-02 09:16"));
    }
    void paintValue()
    {
        m_line->setText(!m_revealed.isEmpty() ? m_revealed : m_sensitive && !m_masked.isEmpty() ? m_masked : m_value);
        m_line->setModified(false);
        m_line->setCursorPosition(0);
    }
    void finish()
    {
        if (!m_line->isModified() || m_line->composing())
            return;
        m_line->setModified(false);
        m_revealed.clear();
        const QString text = m_line->text().trimmed();
        emit finished(text.isEmpty() ? Value() : Value(utf8(text)));
    }

    Line* m_line;
    QString m_value;
    QString m_masked;
    QString m_revealed;
    bool m_sensitive = false;
};

class ChoiceEditor final : public FieldEditor
{
public:
    explicit ChoiceEditor(QWidget* parent) : FieldEditor(parent), m_combo(new QComboBox(this))
    {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_combo);
        m_combo->setFrame(false);
        m_combo->setFont(fontOf(this, TextStep::Value));
        setFocusProxy(m_combo);
        connect(m_combo, &QComboBox::activated, this,
                [this] { emit finished(Value(utf8(m_combo->currentData().toString()))); });
    }
    void show(const ports::FieldView& field) override
    {
        if (m_options != field.options) {
            m_options = field.options;
            m_combo->clear();
            for (const ports::OptionView& option : m_options)
                m_combo->addItem(Wording::local(option.label), qt(option.value));
        }
        m_combo->setCurrentIndex(m_combo->findData(qt(field.field.value.toString())));
    }
    QWidget* target() override { return m_combo; }
    void setReadOnly(bool readOnly) override { m_combo->setEnabled(!readOnly); }

private:
    QComboBox* m_combo;
    std::vector<ports::OptionView> m_options;
};

/// A few options side by side: arrow keys move, no list to open.
class RadioEditor final : public FieldEditor
{
public:
    RadioEditor(const ports::FieldView& field, QWidget* parent) : FieldEditor(parent), m_group(new QButtonGroup(this))
    {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::kL);
        std::vector<ports::OptionView> options = field.options;
        m_yesNo = options.empty();
        if (m_yesNo)
            options = {{"true", {"是", "Yes"}}, {"false", {"否", "No"}}};
        for (const ports::OptionView& option : options) {
            auto* button = new QRadioButton(Wording::local(option.label), this);
            button->setFont(fontOf(this, TextStep::Value));
            m_values.push_back(option.value);
            m_group->addButton(button, int(m_values.size()) - 1);
            layout->addWidget(button);
        }
        layout->addStretch();
        setFocusProxy(m_group->button(0));
        connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
            const std::string& value = m_values[std::size_t(id)];
            emit finished(m_yesNo ? Value(value == "true") : Value(value));
        });
    }
    void show(const ports::FieldView& field) override
    {
        const Value& value = field.field.value;
        const std::string wanted = value.isBool() ? (value.toBool() ? "true" : "false") : value.toString();
        m_group->setExclusive(false);
        for (std::size_t i = 0; i < m_values.size(); ++i)
            m_group->button(int(i))->setChecked(m_values[i] == wanted);
        m_group->setExclusive(true);
    }
    QWidget* target() override
    {
        QAbstractButton* checked = m_group->checkedButton();
        return checked != nullptr ? checked : m_group->button(0);
    }
    void setReadOnly(bool readOnly) override
    {
        for (QAbstractButton* button : m_group->buttons())
            button->setEnabled(!readOnly || button->isChecked());
    }

private:
    QButtonGroup* m_group;
    std::vector<std::string> m_values;
    bool m_yesNo = false;
};

} // namespace

FieldEditor* makeEditor(const ports::FieldView& field, QWidget* parent)
{
    constexpr std::size_t kFewOptions = 2;
    if (field.kind == "yesno" || (field.kind == "choice" && field.options.size() <= kFewOptions))
        return new RadioEditor(field, parent);
    if (field.kind == "choice")
        return new ChoiceEditor(parent);
    return new TextEditor(field, parent);
}

} // namespace yc::ui
