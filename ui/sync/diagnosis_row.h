#pragma once

#include "ui/sync/diagnosis.h"

#include <QWidget>

namespace yc::ui
{

class TextLabel;

/// One finding: shape, name, state and details in a line; what it means and what to do under it.
class DiagnosisRow final : public QWidget
{
    Q_OBJECT

public:
    explicit DiagnosisRow(QWidget* parent = nullptr);
    void show(const Finding& finding);

private:
    ShapeMark* m_mark;
    TextLabel* m_name;
    TextLabel* m_state;
    TextLabel* m_detail;
    TextLabel* m_meaning;
    QWidget* m_act;
    TextLabel* m_remedy;
};

} // namespace yc::ui
