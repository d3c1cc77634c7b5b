#include "ui/shell/shortcut_sheet.h"

#include "ui/shell/actions.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <vector>

namespace yc::ui
{

namespace
{

constexpr int kWidth = 880, kRow = 30, kColumns = 2, kTitle = 56;

struct Line {
    QString key;
    QString text;
};

std::vector<Line> linesOf(const Actions& actions)
{
    std::vector<Line> lines;
    for (const auto& [act, action] : actions.all()) {
        if (!action->shortcut().isEmpty() && action->isVisible())
            lines.push_back({action->shortcut().toString(QKeySequence::PortableText), action->text()});
    }
    return lines;
}

} // namespace

ShortcutSheet::ShortcutSheet(const Actions& actions, QWidget* window) : QWidget(window), m_actions(actions)
{
    setFocusPolicy(Qt::StrongFocus);
    setProperty(kOwnFocus, true);
    hide();
}

void ShortcutSheet::toggle()
{
    isVisible() ? close() : open();
}

void ShortcutSheet::open()
{
    const int rows = (int(linesOf(m_actions).size()) + kColumns - 1) / kColumns;
    const QSize room = parentWidget()->size();
    const QSize size(qMin(scaled(this, kWidth), room.width() - 2 * space::kXl),
                     qMin(scaled(this, kTitle + rows * kRow + space::kL), room.height() - 2 * space::kXl));
    setGeometry(QRect(QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2), size));
    QStringList spoken;
    for (const Line& line : linesOf(m_actions))
        spoken << QString(line.key % u' ' % line.text);
    setAccessibleName(tr("Keys of this page"));
    setAccessibleDescription(spoken.join(u'\n'));
    m_before = QApplication::focusWidget();
    raise();
    show();
    setFocus(Qt::PopupFocusReason);
}

void ShortcutSheet::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

void ShortcutSheet::keyPressEvent(QKeyEvent*)
{
    close();
}

void ShortcutSheet::mousePressEvent(QMouseEvent*)
{
    close();
}

void ShortcutSheet::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paintBox(painter, rect(), t.raised, t.border, t.lineWidth, scaled(this, measure::kRadius));
    painter.setFont(fontOf(this, TextStep::Title, true));
    paintText(painter, {space::kXl, 0, width() - 2 * space::kXl, scaled(this, kTitle)}, accessibleName(), t.text,
              Qt::AlignVCenter);
    const std::vector<Line> lines = linesOf(m_actions);
    const int rows = (int(lines.size()) + kColumns - 1) / kColumns;
    const int columnWidth = (width() - 2 * space::kXl) / kColumns, keyWidth = scaled(this, 148),
              row = scaled(this, kRow);
    for (int i = 0; i < int(lines.size()); ++i) {
        const QRect cell(space::kXl + i / rows * columnWidth, scaled(this, kTitle) + i % rows * row, columnWidth, row);
        const Line& line = lines[std::size_t(i)];
        painter.setFont(fontOf(this, TextStep::Micro));
        const int cap = scaled(this, measure::kKeyCap);
        paintKeyCap(painter, {cell.left(), cell.center().y() - cap / 2, keyCapWidth(painter.font(), line.key), cap},
                    line.key, t.text2, t.hairline);
        painter.setFont(fontOf(this, TextStep::Body));
        paintText(painter, cell.adjusted(keyWidth, 0, -space::kM, 0), line.text, t.text, Qt::AlignVCenter);
    }
}

} // namespace yc::ui
