#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QHBoxLayout;

namespace yc::ui
{

class CaseSession;
class FieldRow;
class KeyHintButton;
class ShapeMark;
class TextLabel;

/// One group of the form: a header that says who needs it and how it stands, and its fields in one or two columns.
class FormGroup final : public QWidget
{
    Q_OBJECT

public:
    FormGroup(CaseSession& session, const ports::GroupView& group, const QString& title, QWidget* parent = nullptr);

    const std::string& id() const { return m_id; }
    const std::vector<FieldRow*>& rows() const { return m_rows; }
    /// The same fields with their values of now.
    void show(const ports::GroupView& group);
    /// Reading order goes line by line; Tab order follows it.
    void setColumns(int columns);

private:
    void makeHeader(const ports::GroupView& group, const QString& title, QHBoxLayout* header);
    void showState(const ports::GroupView& group);

    CaseSession& m_session;
    std::string m_id;
    QGridLayout* m_grid;
    ShapeMark* m_mark = nullptr;
    TextLabel* m_state = nullptr;
    KeyHintButton* m_confirm = nullptr;
    std::vector<FieldRow*> m_rows;
    int m_columns = 0;
};

} // namespace yc::ui
