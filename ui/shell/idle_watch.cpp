#include "ui/shell/idle_watch.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace yc::ui
{

using namespace Qt::StringLiterals;

IdleWatch::IdleWatch(std::chrono::milliseconds idle, std::chrono::milliseconds warning, QObject* parent)
    : QObject(parent), m_idle(idle), m_warning(warning)
{
    for (QTimer* timer : {&m_untilWarning, &m_untilLock})
        timer->setSingleShot(true);
    connect(&m_untilWarning, &QTimer::timeout, this, &IdleWatch::warn);
    connect(&m_untilLock, &QTimer::timeout, this, [this] {
        stop();
        emit expired();
    });
}

void IdleWatch::start()
{
    qApp->installEventFilter(this);
    m_untilLock.stop();
    m_untilWarning.start(m_idle - m_warning);
}

void IdleWatch::stop()
{
    qApp->removeEventFilter(this);
    m_untilWarning.stop();
    m_untilLock.stop();
}

void IdleWatch::warn()
{
    m_untilLock.start(m_warning);
    emit warning(int(std::chrono::duration_cast<std::chrono::seconds>(m_warning).count()));
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        if (m_untilLock.isActive())
            emit backAgain();
        m_untilLock.stop();
        m_untilWarning.start(m_idle - m_warning);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

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
