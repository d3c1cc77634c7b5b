#include "ui/workbench/form_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/field_row.h"
#include "ui/workbench/form_group.h"
#include "ui/workbench/source_strip.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr int kHalfAtLeast = 420; ///< px; below it one column

QString numeral(std::size_t index)
{
    static const QString kNumerals = QStringLiteral("一二三四五六七八九十");
    return index < std::size_t(kNumerals.size()) ? QString(kNumerals[qsizetype(index)]) : QString::number(index + 1);
}

} // namespace

FormPage::FormPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_strip(new SourceStrip(session, this)), m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kS, space::kL, 0);
    column->setSpacing(space::kS);
    column->addWidget(m_strip);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->installEventFilter(this);
    column->addWidget(m_scroll, 1);
    connect(&session, &CaseSession::changed, this, &FormPage::refresh);
    connect(&session, &CaseSession::revealed, this, [this](const QString& element, const QString& value) {
        if (const auto it = m_rows.find(utf8(element)); it != m_rows.end())
            it->second->showRevealed(value);
    });
    connect(m_strip, &SourceStrip::fieldWanted, this, &FormPage::focusField);
    rebuild();
}

std::vector<std::string> FormPage::shape() const
{
    std::vector<std::string> names;
    for (const ports::GroupView& group : m_session.view().groups) {
        names.push_back(group.id);
        for (const ports::FieldView& field : group.fields)
            names.push_back(field.field.element.text());
    }
    return names;
}

void FormPage::refresh()
{
    if (shape() != m_shape)
        return rebuild();
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        m_groups[i]->show(m_session.view().groups[i]);
}

void FormPage::rebuild()
{
    const QString focused = [this] {
        for (FieldRow* row : m_order) {
            if (row->isAncestorOf(focusWidget()))
                return qt(row->element());
        }
        return QString();
    }();
    m_shape = shape();
    m_rows.clear();
    m_order.clear();
    m_groups.clear();
    m_twoNeed = 0;
    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, space::kS, space::kS);
    m_grid->setSpacing(space::kS);
    for (std::size_t i = 0; i < m_session.view().groups.size(); ++i)
        m_groups.push_back(makeGroup(i));
    m_scroll->setWidget(m_body);
    arrange();
    if (!focused.isEmpty())
        focusField(focused);
}

FormGroup* FormPage::makeGroup(std::size_t index)
{
    const ports::GroupView& group = m_session.view().groups[index];
    auto* made = new FormGroup(m_session, group, numeral(index) + u' ' + Wording::local(group.title), m_body);
    for (FieldRow* row : made->rows()) {
        connect(row, &FieldRow::nextWanted, this, [this, row] { next(row); });
        connect(row, &FieldRow::focused, &m_session, &CaseSession::fieldFocused);
        m_rows[row->element()] = row;
        m_order.push_back(row);
    }
    return made;
}

/// Two side by side, unless that would have to be scrolled sideways.
int FormPage::columnsThatFit() const
{
    return m_scroll->viewport()->width() >= std::max(2 * scaled(this, kHalfAtLeast), m_twoNeed) ? 2 : 1;
}

void FormPage::arrange()
{
    m_columns = columnsThatFit();
    layGroups();
    if (m_columns == 1)
        return;
    m_grid->invalidate();
    m_twoNeed = m_grid->totalMinimumSize().width();
    m_columns = columnsThatFit();
    if (m_columns == 1)
        layGroups();
}

/// The first group takes the whole width and has its fields two by two; the others stand side by side. A last one
/// without a neighbour is as wide as the first.
void FormPage::layGroups()
{
    int line = 0;
    int place = 0;
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        const bool alone = i == 0 || (place == 0 && i + 1 == m_groups.size());
        if (m_columns == 1 || alone) {
            m_groups[i]->setColumns(m_columns);
            m_grid->addWidget(m_groups[i], line++, 0, 1, 2);
            continue;
        }
        m_groups[i]->setColumns(1);
        m_grid->addWidget(m_groups[i], line, place);
        line += place;
        place = 1 - place;
    }
    for (int i = 0; i < 2; ++i)
        m_grid->setColumnStretch(i, 1);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->setRowStretch(line, 1);
}

bool FormPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_grid != nullptr && columnsThatFit() != m_columns)
        arrange();
    return QWidget::eventFilter(watched, event);
}

void FormPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QWidget::changeEvent(event);
}

void FormPage::next(const FieldRow* after)
{
    const auto it = std::find(m_order.begin(), m_order.end(), after);
    if (it != m_order.end() && std::next(it) != m_order.end())
        focusField(qt((*std::next(it))->element()));
}

bool FormPage::focusField(const QString& element)
{
    const auto it = m_rows.find(utf8(element));
    if (it == m_rows.end())
        return false;
    it->second->focusEditor();
    m_scroll->ensureWidgetVisible(it->second, 0, scaled(this, measure::kFieldPitch));
    return true;
}

void FormPage::focusFirst()
{
    for (const ports::GroupView& group : m_session.view().groups) {
        for (const ports::FieldView& field : group.fields) {
            if (field.field.empty() || field.field.inConflict() || !field.problem.empty()) {
                focusField(qt(field.field.element));
                return;
            }
        }
    }
    if (!m_order.empty())
        m_order.front()->focusEditor();
}

void FormPage::confirmFocusedGroup()
{
    for (const FormGroup* group : m_groups) {
        if (group->isAncestorOf(focusWidget()))
            m_session.confirmGroup(qt(group->id()));
    }
}

} // namespace yc::ui
