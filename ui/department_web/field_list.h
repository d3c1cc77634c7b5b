#pragma once

#include "ports/desk_views.h"
#include "ui/department_web/web_view.h"

#include <QWidget>

#include <vector>

class QScrollArea;

namespace yc::ui
{

class KeyHintButton;
class ShapeMark;
class TextLabel;

/// A value of the case that a department's page may want.
struct OfferedField {
    QString name; ///< the element's id
    QString label;
    QString shown; ///< masked when sensitive
    bool sensitive = false;
    friend bool operator==(const OfferedField&, const OfferedField&) = default;
};

/// What a case has to offer: its receipt number and every field that is filled.
std::vector<OfferedField> offeredFields(const ports::CaseView& view);

/// The fields of the case in hand beside a department's page, each with a button that fills it in there.
class FieldList final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldList(QWidget* parent = nullptr);

    void offer(std::vector<OfferedField> fields);
    const OfferedField& field(int row) const { return m_fields.at(std::size_t(row)); }
    int count() const { return int(m_fields.size()); }
    /// Without a page there is nothing to fill.
    void setFillable(bool fillable);
    void showOutcome(int row, Filled outcome);
    /// Another page: nothing is filled in there yet.
    void clearOutcomes();

signals:
    void fillWanted(int row);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        TextLabel* shown;
        ShapeMark* mark;
        KeyHintButton* button;
    };
    QWidget* makeRow(int index);
    void rebuild();
    void retranslate();
    void showSummary();

    std::vector<OfferedField> m_fields;
    std::vector<Row> m_rows;
    std::vector<int> m_outcomes; ///< of Filled; -1 = not tried
    bool m_fillable = false;
    TextLabel* m_title;
    TextLabel* m_summary;
    QScrollArea* m_scroll;
};

} // namespace yc::ui
