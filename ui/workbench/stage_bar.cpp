#include "ui/workbench/stage_bar.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace yc::ui
{
namespace
{

constexpr int kStageHeight = 44;
constexpr int kUnderline = 3;

} // namespace

StageButton::StageButton(QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageButton::setProgress(Shape shape, const QString& word, const QString& progress)
{
    m_shape = shape;
    m_progress = progress;
    setText(word);
    setAccessibleName(progress.isEmpty() ? word : word + u' ' + progress);
    setToolTip(accessibleName()); // beside the identity there is room for the word alone
    update();
}

QSize StageButton::sizeHint() const
{
    return {widthOf(whole()) + scaled(this, 2 * space::kS), scaled(this, kStageHeight)};
}

QSize StageButton::minimumSizeHint() const
{
    return {widthOf(text()) + scaled(this, space::kXs), scaled(this, kStageHeight)};
}

QString StageButton::whole() const
{
    return m_progress.isEmpty() ? text() : QString(text() % u' ' % m_progress);
}

/// Of the icon and words in bold, as the stage in front has them.
int StageButton::widthOf(const QString& words) const
{
    const int icon = scaled(this, measure::kIconButton) + scaled(this, space::kXs);
    return icon + QFontMetrics(fontOf(this, TextStep::Body, true)).horizontalAdvance(words);
}

void StageButton::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    const QString words = width() >= widthOf(whole()) ? whole() : text();
    const QFont font = fontOf(this, TextStep::Body, isChecked());
    painter.setFont(font);
    const int icon = scaled(this, measure::kIconButton);
    const int gap = scaled(this, space::kXs);
    const int width = icon + gap + QFontMetrics(font).horizontalAdvance(words);
    const int left = std::max((this->width() - width) / 2, 0);
    const QColor ink = isChecked() ? tokens.primary : tokens.text;
    paintIcon(painter, QRect(left, 0, icon, height()), iconNameOf(m_shape), icon, inkOf(tokens, inkOf(m_shape)));
    paintText(painter, QRect(left + icon + gap, 0, this->width() - left - icon - gap, height()), words, ink,
              Qt::AlignVCenter | Qt::AlignLeft);
    if (isChecked())
        painter.fillRect(QRect(0, height() - kUnderline, this->width(), kUnderline), tokens.primary);
}

StageBar::StageBar(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setFixedHeight(scaled(this, kStageHeight));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kS, 0, space::kS, 0);
    row->setSpacing(0);
    for (int i = 0; i < kStages; ++i) {
        auto* button = new StageButton(this);
        m_group->addButton(button, i);
        m_buttons.push_back(button);
        row->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(Stage(id)); });
}

QSize StageBar::minimumSizeHint() const
{
    return {0, scaled(this, kStageHeight)};
}

void StageBar::setCurrent(Stage stage)
{
    m_buttons[std::size_t(stage)]->setChecked(true);
}

Stage StageBar::current() const
{
    return Stage(std::max(m_group->checkedId(), 0));
}

void StageBar::setProgress(Stage stage, Shape shape, const QString& word, const QString& progress)
{
    m_buttons[std::size_t(stage)]->setProgress(shape, word, progress);
}

void StageBar::setShown(Stage stage, bool shown)
{
    m_buttons[std::size_t(stage)]->setVisible(shown);
}

} // namespace yc::ui
