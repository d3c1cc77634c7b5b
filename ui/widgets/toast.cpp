#include "ui/widgets/toast.h"

#include "ui/theme/painting.h"
#include "ui/theme/hold.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <chrono>
#include <utility>

namespace yc::ui
{

using namespace std::chrono_literals;

namespace
{

constexpr int kHeight = 44;
constexpr int kAbove = 48; // clear of the status bar

} // namespace

Toast::Toast(QWidget* parent)
    : QWidget(parent), m_text(new TextLabel(TextStep::Body, Ink::Text, false, this)),
      m_left(new TextLabel(TextStep::Hint, Ink::Text2, false, this)),
      m_undoButton(new KeyHintButton(ButtonWeight::Outline, ButtonSize::Small, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kL, 0, space::kM, 0);
    row->setSpacing(space::kM);
    row->addWidget(new ShapeMark(Shape::Ok, measure::kIconButton, this));
    row->addWidget(m_text);
    row->addSpacing(space::kXl);
    row->addWidget(m_undoButton);
    row->addWidget(m_left);
    holdHeight(this, kHeight);
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &Toast::tick);
    connect(m_undoButton, &QPushButton::clicked, this, [this] {
        const auto undo = std::exchange(m_undo, {});
        m_finish = {};
        end();
        if (undo)
            undo();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::show(const QString& text, std::function<void()> undo, std::function<void()> finish, int seconds)
{
    settle();
    m_undo = std::move(undo);
    m_finish = std::move(finish);
    m_secondsLeft = seconds;
    m_text->setText(text);
    m_undoButton->setText(tr("Undo"));
    m_undoButton->setVisible(bool(m_undo));
    m_left->setText(tr("%1 s").arg(seconds));
    setAccessibleName(text);
    place();
    raise();
    QWidget::show();
    m_timer.start();
}

void Toast::settle()
{
    if (isHidden())
        return;
    const auto finish = std::exchange(m_finish, {});
    m_undo = {};
    end();
    if (finish)
        finish();
}

void Toast::tick()
{
    if (underMouse() || m_undoButton->hasFocus())
        return;
    m_left->setText(tr("%1 s").arg(--m_secondsLeft));
    if (m_secondsLeft <= 0)
        settle();
}

void Toast::end()
{
    m_timer.stop();
    hide();
}

void Toast::place()
{
    adjustSize();
    const QSize room = parentWidget()->size();
    move((room.width() - width()) / 2, room.height() - height() - kAbove);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paintBox(painter, rect(), t.raised, t.border, t.lineWidth, scaled(this, measure::kRadius));
}

} // namespace yc::ui
