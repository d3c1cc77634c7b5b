#include "ui/shell/lock_warning.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

LockWarning::LockWarning(QWidget* parent)
    : QWidget(parent), m_title(new TextLabel(TextStep::Value, Ink::Text, true, this)),
      m_text(new TextLabel(TextStep::Hint, Ink::Text2, false, this))
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(space::kL, space::kM, space::kXl, space::kM);
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(0);
    grid->addWidget(new IconLabel(u"lock"_s, measure::kIconTool, Ink::Warning, this), 0, 0);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(m_text, 1, 1);
    hide();
}

void LockWarning::show(int seconds)
{
    constexpr int kAbove = 96;
    m_title->setText(tr("Locking in %1 s").arg(seconds));
    m_text->setText(tr("Your cases are saved. Press any key to stay"));
    setAccessibleName(m_title->text());
    adjustSize();
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - kAbove);
    raise();
    QWidget::show();
}

void LockWarning::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paintBox(painter, rect(), t.raised, t.border, t.lineWidth, scaled(this, measure::kRadius));
}

} // namespace yc::ui
