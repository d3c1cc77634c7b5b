#include "ui/shell/choice_panel.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kWidth = 640;
constexpr int kRow = 44;
constexpr int kMostRows = 9;
constexpr int kTop = 64;
enum ChoiceRole { IdRole = Qt::UserRole + 1, DetailRole, IconRole, KeyRole };

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, scaled(option.widget, kRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Tokens& t = tokensOf(option.widget);
        const bool on = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, on ? t.selection : t.raised);
        const int icon = scaled(option.widget, measure::kIconButton);
        QRect rest = option.rect.adjusted(space::kL, 0, -space::kL, 0);
        const QColor quiet = on ? t.onSelection : t.text2;
        paintIcon(*painter, {rest.left(), rest.top(), icon, rest.height()}, index.data(IconRole).toString(), icon,
                  quiet);
        rest.setLeft(rest.left() + icon + space::kM);
        const QString key = index.data(KeyRole).toString();
        painter->setFont(fontOf(option.widget, TextStep::Micro));
        if (!key.isEmpty()) {
            const int width = keyCapWidth(painter->font(), key);
            const int cap = scaled(option.widget, measure::kKeyCap);
            paintKeyCap(*painter, {rest.right() - width, rest.center().y() - cap / 2, width, cap}, key, quiet,
                        t.hairline);
            rest.setRight(rest.right() - width - space::kM);
        }
        painter->setFont(fontOf(option.widget, TextStep::Value));
        const QString title = index.data(Qt::DisplayRole).toString();
        const int wide = qMin(rest.width(), painter->fontMetrics().horizontalAdvance(title));
        paintText(*painter, {rest.left(), rest.top(), wide, rest.height()}, title, on ? t.onSelection : t.text,
                  Qt::AlignVCenter);
        rest.setLeft(rest.left() + wide + space::kM);
        painter->setFont(fontOf(option.widget, TextStep::Hint));
        paintText(*painter, rest, index.data(DetailRole).toString(), quiet, Qt::AlignVCenter | Qt::AlignRight);
    }
};

} // namespace

ChoicePanel::ChoicePanel(QWidget* window)
    : QWidget(window), m_edit(new QLineEdit(this)), m_nothing(new TextLabel(TextStep::Body, Ink::Text2, false, this)),
      m_list(new QListView(this)), m_model(new QStandardItemModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kM, space::kM, space::kM, space::kM);
    column->setSpacing(space::kS);
    column->addWidget(m_edit);
    m_nothing->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    m_nothing->hide();
    column->addWidget(m_nothing);
    column->addWidget(m_list, 1);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false); // below the last row the panel's own ground goes on
    m_edit->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString& text) {
        narrow();
        emit typed(text);
    });
    connect(m_list, &QListView::clicked, this, [this] { take(); });
    hide();
}

void ChoicePanel::open(const QString& prompt, std::vector<Choice> choices, Chosen chosen)
{
    if (isHidden())
        m_before = QApplication::focusWidget();
    m_chosen = std::move(chosen);
    m_asking = false;
    m_edit->clear();
    m_edit->setPlaceholderText(prompt);
    m_edit->setAccessibleName(prompt);
    m_list->setAccessibleName(prompt);
    setAccessibleName(prompt);
    offer(std::move(choices));
    place();
    raise();
    QWidget::show();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void ChoicePanel::ask(const QString& prompt, const Choice& take, Chosen typedText)
{
    open(prompt, {take}, std::move(typedText));
    m_asking = true;
}

void ChoicePanel::offer(std::vector<Choice> choices, bool narrowed)
{
    m_choices = std::move(choices);
    if (narrowed)
        narrow();
    else
        show(m_choices);
}

QString ChoicePanel::typedText() const
{
    return m_edit->text();
}

void ChoicePanel::narrow()
{
    const QStringList words = m_asking ? QStringList() : m_edit->text().split(u' ', Qt::SkipEmptyParts);
    std::vector<Choice> left;
    for (const Choice& choice : m_choices) {
        const QString all = choice.title % u' ' % choice.detail;
        const bool fits =
            std::ranges::all_of(words, [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
        if (fits)
            left.push_back(choice);
    }
    show(left);
}

void ChoicePanel::show(const std::vector<Choice>& choices)
{
    m_model->clear();
    for (const Choice& choice : choices) {
        auto* item = new QStandardItem(choice.title);
        item->setData(choice.id, IdRole);
        item->setData(choice.detail, DetailRole);
        item->setData(choice.icon, IconRole);
        item->setData(choice.key, KeyRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_nothing->setText(m_edit->text().isEmpty() ? tr("Nothing here")
                                                : tr("Nothing found. Try fewer letters, a number or initials"));
    m_nothing->setVisible(choices.empty());
}

void ChoicePanel::take()
{
    const QString id = m_asking ? m_edit->text().trimmed() : m_list->currentIndex().data(IdRole).toString();
    const Chosen chosen = m_chosen;
    close();
    if (!id.isEmpty() && chosen)
        chosen(id);
}

void ChoicePanel::close()
{
    if (isHidden())
        return;
    m_chosen = {};
    hide();
    if (m_before)
        m_before->setFocus(Qt::PopupFocusReason);
    emit closed();
}

void ChoicePanel::place()
{
    const QSize room = parentWidget()->size();
    const int width = qMin(scaled(this, kWidth), room.width() - 2 * space::kXl);
    const int height = scaled(this, kRow) * kMostRows + scaled(this, measure::kField) + 2 * space::kM + space::kS;
    setGeometry((room.width() - width) / 2, scaled(this, kTop), width,
                qMin(height, room.height() - scaled(this, kTop) - space::kXl));
}

bool ChoicePanel::handleKey(int key)
{
    const int last = m_model->rowCount() - 1;
    const int row = m_list->currentIndex().row();
    const auto go = [&](int to) { m_list->setCurrentIndex(m_model->index(qBound(0, to, qMax(last, 0)), 0)); };
    switch (key) {
    case Qt::Key_Down:
        go(row + 1);
        return true;
    case Qt::Key_Up:
        go(row - 1);
        return true;
    case Qt::Key_PageDown:
        go(row + kMostRows);
        return true;
    case Qt::Key_PageUp:
        go(row - kMostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool ChoicePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_edit)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        return handleKey(static_cast<QKeyEvent*>(event)->key());
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
        close();
    return QWidget::eventFilter(watched, event);
}

void ChoicePanel::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokensOf(this);
    QPainter painter(this);
    paintBox(painter, rect(), t.raised, t.border, t.lineWidth, scaled(this, measure::kRadius));
}

} // namespace yc::ui
