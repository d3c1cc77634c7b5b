#pragma once

#include "ui/citizen/citizen_sheets.h"

#include <QWidget>

namespace yc::ui
{

class CitizenButton;
class CitizenLabel;
class Panel;
class SheetMarks;

/// "Check your details": one group a sheet. There is no time limit on reading; only the last sheet confirms.
class ConfirmView final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfirmView(QWidget* parent = nullptr);
    void show(std::vector<CitizenSheet> sheets);
    /// Nothing of anybody is kept.
    void clear();
    int sheet() const { return m_sheet; }
    void setLarge(bool large);

signals:
    void confirmed();
    /// The citizen says that something is wrong on this sheet, counted from one.
    void wrong(int sheet);
    void turned();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeHead();
    void fill();
    void go(int sheet);

    std::vector<CitizenSheet> m_sheets;
    int m_sheet = 0;
    bool m_large = false;
    CitizenLabel* m_title = nullptr;
    SheetMarks* m_marks = nullptr;
    CitizenLabel* m_count = nullptr;
    Panel* m_panel;
    CitizenButton* m_wrong;
    CitizenButton* m_back;
    CitizenButton* m_right;
};

} // namespace yc::ui
