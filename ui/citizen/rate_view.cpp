#include "ui/citizen/rate_view.h"

#include "ui/citizen/citizen_button.h"
#include "ui/citizen/citizen_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr std::array kFaces{"face-delighted", "face-happy", "face-neutral", "face-sad", "face-upset"};
constexpr std::array kReasonWords{"attitude", "efficiency", "explanation", "device", "other"};

} // namespace

RateView::RateView(QWidget* parent)
    : QWidget(parent), m_title(new CitizenLabel(TextStep::CitizenValue, Ink::Text, true, this)),
      m_detail(new CitizenLabel(TextStep::Citizen, Ink::Text2, false, this)), m_stack(new QStackedWidget(this)),
      m_skip(new CitizenButton(CitizenButton::Kind::Normal, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::kXl, 0, 0);
    column->setSpacing(space::kM);
    column->addWidget(m_title);
    column->addWidget(m_detail);
    column->addSpacing(space::kXl);
    m_stack->addWidget(makeLevels());
    m_stack->addWidget(makeReasons());
    column->addWidget(m_stack, 1);
    column->addWidget(m_skip, 0, Qt::AlignLeft);
    connect(m_skip, &CitizenButton::clicked, this, &RateView::skipped);
    retranslate();
}

QWidget* RateView::makeLevels()
{
    constexpr int kGap = 20;
    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::kXl);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    for (int i = 0; i < kLevels; ++i) {
        auto* card = new CitizenButton(CitizenButton::Kind::Card, page);
        card->setIconName(QLatin1String(kFaces[std::size_t(i)]));
        connect(card, &CitizenButton::clicked, this, [this, i] { choose(kLevels - i); });
        row->addWidget(card);
        m_levels[std::size_t(i)] = card;
    }
    column->addLayout(row);
    m_hint = new CitizenLabel(TextStep::Citizen, Ink::Text2, false, page);
    column->addWidget(m_hint);
    column->addStretch(1);
    return page;
}

QWidget* RateView::makeReasons()
{
    constexpr int kColumns = 2;
    auto* page = new QWidget(m_stack);
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins({});
    grid->setSpacing(space::kL);
    for (int i = 0; i < kReasons; ++i) {
        auto* button = new CitizenButton(CitizenButton::Kind::Normal, page);
        connect(button, &CitizenButton::clicked, this,
                [this, i] { emit rated(m_level, QString::fromLatin1(kReasonWords[std::size_t(i)])); });
        grid->addWidget(button, i / kColumns, i % kColumns, Qt::AlignLeft);
        m_reasons[std::size_t(i)] = button;
    }
    grid->setColumnStretch(kColumns - 1, 1);
    grid->setRowStretch(kReasons, 1);
    return page;
}

void RateView::show(const QString& title, const QString& clerk)
{
    m_about = title;
    m_clerk = clerk;
    m_level = 0;
    m_stack->setCurrentIndex(0);
    retranslate();
}

void RateView::choose(int level)
{
    m_level = level;
    if (level >= kReasonBelow)
        return emit rated(level, QString());
    m_stack->setCurrentIndex(1);
    retranslate();
}

void RateView::setLarge(bool large)
{
    for (CitizenLabel* label : findChildren<CitizenLabel*>())
        label->setLarge(large);
    for (CitizenButton* button : findChildren<CitizenButton*>())
        button->setLarge(large);
}

void RateView::retranslate()
{
    const bool why = m_stack->currentIndex() == 1;
    m_title->setText(why ? tr("What was the reason?") : tr("How was the service?"));
    m_detail->setText(QString(m_about % u"　"_s % m_clerk));
    const QStringList levels{tr("Very satisfied"), tr("Satisfied"), tr("Mostly satisfied"), tr("Dissatisfied"),
                             tr("Very dissatisfied")};
    const QStringList reasons{tr("Attitude"), tr("Took too long"), tr("Not explained well"), tr("Devices"),
                              tr("Something else")};
    for (int i = 0; i < kLevels; ++i)
        m_levels[std::size_t(i)]->setText(levels[i]);
    for (int i = 0; i < kReasons; ++i)
        m_reasons[std::size_t(i)]->setText(reasons[i]);
    m_hint->setText(
        tr("The staff does not see your choice before it is sent. For the last two, choose a reason next."));
    m_skip->setText(tr("No rating"));
}

void RateView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
