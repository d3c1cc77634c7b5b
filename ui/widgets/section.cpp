#include "ui/widgets/section.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/count_pill.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace Qt::StringLiterals;

/// The whole header is the button: a big target, and the title is its accessible name.
class SectionHeader final : public QAbstractButton
{
public:
    explicit SectionHeader(QWidget* parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setChecked(true);
        setFocusPolicy(Qt::TabFocus);
        m_row = new QHBoxLayout(this);
        m_row->setContentsMargins(space::kL + measure::kIconText + space::kS, 0, space::kM, 0);
        m_row->setSpacing(space::kS);
        m_title = new TextLabel(TextStep::Body, Ink::Text, true, this);
        m_pill = new CountPill(Tone::Lock, this);
        m_pill->hide();
        m_row->addWidget(m_title);
        m_row->addWidget(m_pill);
        m_row->addStretch(1);
    }
    void setTitle(const QString& title)
    {
        m_title->setText(title);
        setAccessibleName(title);
    }
    void setCount(int count, bool open)
    {
        m_pill->setVisible(count >= 0);
        m_pill->setCount(count);
        m_pill->setTone(open && count > 0 ? Tone::Warning : Tone::Lock);
    }
    void setCorner(QWidget* corner) { m_row->addWidget(corner); }
    QSize sizeHint() const override { return {m_row->sizeHint().width(), scaled(this, measure::kSectionHeader)}; }
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokensOf(this);
        QPainter painter(this);
        if (underMouse())
            painter.fillRect(rect(), t.lockBg);
        const int size = scaled(this, measure::kIconText);
        paintIcon(painter, {space::kL, 0, size, height()}, isChecked() ? u"chevron-down"_s : u"chevron-right"_s, size,
                  t.text2);
    }

private:
    QHBoxLayout* m_row;
    TextLabel* m_title;
    CountPill* m_pill;
};

Section::Section(QWidget* parent) : QWidget(parent), m_header(new SectionHeader(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_header, &QAbstractButton::toggled, this, [this](bool open) {
        if (m_content)
            m_content->setVisible(open);
        emit openChanged(open);
    });
}

void Section::setTitle(const QString& title)
{
    m_header->setTitle(title);
}

void Section::setCount(int count, bool open)
{
    m_header->setCount(count, open);
}

void Section::setCorner(QWidget* corner)
{
    m_header->setCorner(corner);
}

void Section::setContent(QWidget* content)
{
    if (m_content != nullptr) {
        layout()->removeWidget(m_content);
        m_content->hide();
        m_content->deleteLater(); // the call may come from one of its own buttons
    }
    m_content = content;
    layout()->addWidget(content);
    content->setVisible(m_header->isChecked());
}

bool Section::isOpen() const
{
    return m_header->isChecked();
}

void Section::setOpen(bool open)
{
    m_header->setChecked(open);
}

void Section::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), tokensOf(this).hairline);
}

} // namespace yc::ui
