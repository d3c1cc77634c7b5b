#include "ui/sync/conflict_card.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/sync/conflict_row.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/shape_mark.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>

namespace yc::ui
{
namespace
{

/// As high as what is in it, and never so high that the table above goes out of sight.
class FittingArea final : public QScrollArea
{
public:
    explicit FittingArea(QWidget* content)
    {
        setWidget(content);
        setWidgetResizable(true);
        setFrameShape(QFrame::NoFrame);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setFocusPolicy(Qt::NoFocus); // its rows have the focus, and it follows them
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
        viewport()->setAutoFillBackground(false);
        content->setAutoFillBackground(false);
        content->installEventFilter(this);
    }
    QSize sizeHint() const override
    {
        const int wanted = widget()->heightForWidth(viewport()->width());
        const int most = window()->height() * kShare / 100;
        return {widget()->sizeHint().width(), std::min(wanted > 0 ? wanted : widget()->sizeHint().height(), most)};
    }
    QSize minimumSizeHint() const override { return {0, std::min(sizeHint().height(), kLowest)}; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (watched == widget() && event->type() == QEvent::LayoutRequest)
            updateGeometry();
        return QScrollArea::eventFilter(watched, event);
    }
    void resizeEvent(QResizeEvent* event) override
    {
        QScrollArea::resizeEvent(event);
        if (event->size().width() != event->oldSize().width())
            updateGeometry();
    }

private:
    static constexpr int kShare = 42; ///< per cent of the window
    static constexpr int kLowest = 160;
};

} // namespace

ConflictCard::ConflictCard(DeskBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_title(new TextLabel(TextStep::Body, Ink::Text, true)),
      m_what(new TextLabel(TextStep::Hint, Ink::Text2)), m_list(new QWidget), m_column(new QVBoxLayout(m_list)),
      m_scroll(new FittingArea(m_list))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    auto* panel = new Panel;
    panel->setBoxed(true);
    outer->addWidget(panel);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    column->setSpacing(space::kS);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kS);
    head->addWidget(new ShapeMark(Shape::Conflict));
    head->addWidget(m_title, 1);
    m_title->setElided(true);
    column->addLayout(head);
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::kM);
    column->addWidget(m_scroll);
    bindKeys(parent);
    retranslate();
}

void ConflictCard::bindKeys(QWidget* parent)
{
    const struct {
        const char* key;
        void (ConflictRow::*act)();
    } kKeys[] = {{"Alt+H", &ConflictRow::takeBrought},
                 {"Alt+C", &ConflictRow::keepCentre},
                 {"Alt+T", &ConflictRow::writeAnother}};
    for (const auto& [key, act] : kKeys) {
        auto* shortcut = new QShortcut(QKeySequence(QLatin1String(key)), parent);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act = act] {
            if (ConflictRow* row = rowInHand())
                (row->*act)();
        });
    }
}

void ConflictCard::show(const ports::ConflictView& conflict)
{
    const bool another = conflict.id != m_conflict.id;
    m_conflict = conflict;
    std::erase_if(m_rows, [&](ConflictRow* row) {
        const bool open = std::ranges::any_of(
            conflict.fields, [&](const ports::FieldConflict& field) { return field.element == row->element(); });
        if (!another && open)
            return false;
        row->hide();
        row->deleteLater();
        return true;
    });
    for (const ports::FieldConflict& field : conflict.fields) {
        const auto known = std::ranges::find(m_rows, field.element, &ConflictRow::element);
        if (known != m_rows.end())
            (*known)->update(field);
        else
            addRow(field);
    }
    retranslate();
}

void ConflictCard::addRow(const ports::FieldConflict& field)
{
    auto* row = new ConflictRow(field);
    m_rows.push_back(row);
    m_column->addWidget(row);
    row->show();
    connect(row, &ConflictRow::decided, this,
            [this, row](const domain::ElementId&, const Value& value, std::int64_t version, const QString& reason) {
                settle(row, value, version, reason);
            });
}

/// None while the card is not to be seen, or the row waits for an answer.
ConflictRow* ConflictCard::rowInHand() const
{
    if (!isVisible() || m_rows.empty())
        return nullptr;
    const auto focused = std::ranges::find_if(m_rows, &ConflictRow::holdsFocus);
    ConflictRow* row = focused != m_rows.end() ? *focused : m_rows.front();
    return row->isEnabled() ? row : nullptr;
}

void ConflictCard::settle(ConflictRow* row, const Value& value, std::int64_t version, const QString& reason)
{
    const ports::Desk::Decision decision{
        .id = m_conflict.id, .element = row->element(), .value = value, .version = version, .reason = utf8(reason)};
    m_bridge.settleField(decision, row, [this, row](const Result<ports::CaseView>& answer) {
        if (answer)
            return emit settled();
        row->setEnabled(true);
        emit failed(Wording::problem(answer.problem()));
    });
}

void ConflictCard::retranslate()
{
    m_title->setText(QString(qt(m_conflict.receiptNumber) % u' ' % Wording::local(m_conflict.title)).simplified());
    m_what->setText(tr("Two windows changed the same field. Choose which value counts"));
    setAccessibleName(m_title->text());
    setAccessibleDescription(m_what->text());
}

void ConflictCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
