#include "ui/workbench/context_rows.h"

#include "ui/bridge/wording.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QGridLayout>
#include <QPainter>

namespace yc::ui
{
namespace
{

constexpr int kMark = 3;          ///< of the current row's edge
constexpr int kTimeWidth = 44;
constexpr int kDot = 8;
constexpr int kTimelineHeight = 26;
constexpr int kFactLabel = 64;

Shape shapeOf(const ports::FindingView& finding)
{
    if (finding.severity == "block")
        return Shape::Act;
    return finding.severity == "warn" ? Shape::Attention : Shape::Info;
}

} // namespace

FindingRow::FindingRow(const ports::FindingView& finding, bool current, QWidget* parent)
    : QAbstractButton(parent), m_icon(iconNameOf(shapeOf(finding))), m_remedy(Wording::local(finding.remedy)),
      m_ink(int(inkOf(shapeOf(finding)))), m_current(current)
{
    setText(Wording::local(finding.message));
    setAccessibleName(m_remedy.isEmpty() ? text() : text() + u' ' + m_remedy);
    setToolTip(m_remedy.isEmpty() ? text() : text() + u'\n' + m_remedy);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FindingRow::sizeHint() const
{
    const int lines = scaled(this, lineOf(TextStep::Body)) + (m_remedy.isEmpty() ? 0 : scaled(this, lineOf(TextStep::Hint)));
    return {scaled(this, measure::kContextWidth), lines + scaled(this, space::kM)};
}

void FindingRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    if (m_current) {
        painter.fillRect(rect(), tokens.selection);
        painter.fillRect(0, 0, kMark, height(), tokens.primary);
    } else if (underMouse()) {
        painter.fillRect(rect(), tokens.lockBg);
    }
    const int icon = scaled(this, measure::kIconText);
    const int top = scaled(this, space::kXs) + 2;
    const int first = scaled(this, lineOf(TextStep::Body));
    paintIcon(painter, {space::kL, top, icon, first}, m_icon, icon, inkOf(tokens, Ink(m_ink)));
    const int left = space::kL + icon + scaled(this, space::kS);
    const int width = this->width() - left - space::kM;
    painter.setFont(fontOf(this, TextStep::Body));
    paintText(painter, {left, top, width, first}, text(), tokens.text, Qt::AlignLeft | Qt::AlignVCenter);
    painter.setFont(fontOf(this, TextStep::Hint));
    paintText(painter, {left, top + first, width, scaled(this, lineOf(TextStep::Hint))}, m_remedy, tokens.text2,
              Qt::AlignLeft | Qt::AlignVCenter);
    if (hasFocus())
        paintInnerFocus(painter, rect(), tokens);
}

TimelineRow::TimelineRow(const QString& time, const QString& words, bool last, QWidget* parent)
    : QWidget(parent), m_time(time), m_words(words), m_last(last)
{
    setAccessibleName(time + u' ' + words);
    setToolTip(words);
}

QSize TimelineRow::sizeHint() const
{
    return {scaled(this, measure::kContextWidth), scaled(this, kTimelineHeight)};
}

void TimelineRow::paintEvent(QPaintEvent*)
{
    const Tokens& tokens = tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(this, TextStep::Hint));
    const int dotLeft = space::kL + scaled(this, kTimeWidth);
    const int dot = scaled(this, kDot);
    const QRect dotBox(dotLeft, (height() - dot) / 2, dot, dot);
    painter.setPen(QPen(tokens.hairline, 1));
    const int middle = dotBox.center().x();
    painter.drawLine(middle, 0, middle, m_last ? dotBox.top() : height());
    painter.setBrush(tokens.surface);
    painter.setPen(QPen(tokens.border, 1.5));
    painter.drawEllipse(dotBox);
    paintText(painter, {space::kL, 0, scaled(this, kTimeWidth), height()}, m_time, tokens.text2,
              Qt::AlignLeft | Qt::AlignVCenter);
    const int left = dotBox.right() + scaled(this, space::kS);
    paintText(painter, {left, 0, width() - left - space::kS, height()}, m_words, tokens.text,
              Qt::AlignLeft | Qt::AlignVCenter);
}

QWidget* makeFacts(const std::vector<std::pair<QString, QString>>& facts)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(space::kL, 0, space::kM, space::kS);
    grid->setHorizontalSpacing(space::kM);
    grid->setVerticalSpacing(2);
    int line = 0;
    for (const auto& [label, value] : facts) {
        auto* name = new TextLabel(label, TextStep::Hint, Ink::Text2);
        name->setMinimumWidth(scaled(box, kFactLabel));
        grid->addWidget(name, line, 0, Qt::AlignTop | Qt::AlignLeft);
        auto* text = new TextLabel(value, TextStep::Hint, Ink::Text);
        text->setWordWrap(true);
        text->setAccessibleName(label + u' ' + value);
        grid->addWidget(text, line++, 1);
    }
    grid->setColumnStretch(1, 1);
    return box;
}

} // namespace yc::ui
