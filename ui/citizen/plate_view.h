#pragma once

#include "ui/citizen/citizen_sheets.h"

#include <QWidget>

namespace yc::ui
{

class CitizenLabel;

/// What stands there while nobody is served, and after every step: the sign of the window, one sentence at most.
class PlateView final : public QWidget
{
    Q_OBJECT

public:
    explicit PlateView(QWidget* parent = nullptr);
    void show(const NamePlate& plate);
    /// In place of the hint: thanks, or that the window is paused. "" = the hint.
    void say(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    NamePlate m_plate;
    QString m_said;
    CitizenLabel* m_number;
    CitizenLabel* m_name;
    CitizenLabel* m_clerk;
    CitizenLabel* m_hint;
};

} // namespace yc::ui
