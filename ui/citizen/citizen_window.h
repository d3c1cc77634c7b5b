#pragma once

#include "ui/citizen/citizen_sheets.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace yc::ui
{

class CitizenButton;
class CitizenLabel;
class ConfirmView;
class PlateView;
class RateView;

/// The citizen's screen: a window of its own that can show three things only (name plate, details to confirm, rating),
/// each from values handed in. On the second screen when there is one. GUI thread.
class CitizenWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit CitizenWindow(QWidget* parent = nullptr);

    enum class Shown { Plate, Confirm, Rate };
    Shown shown() const;
    void setPlate(const NamePlate& plate);
    void showPlate(const QString& sentence = {});
    void confirm(std::vector<CitizenSheet> sheets);
    void rate(const QString& title);
    /// Locked: the plate without a word, whatever was there is forgotten.
    void blank() { showPlate(); }
    /// To the second screen, full; else beside the clerk's window, without taking the focus.
    void open();

signals:
    void confirmed();
    void wrong(int sheet);
    void rated(int level, const QString& reason);
    void skipped();
    /// What the citizen sees now, for the clerk's thumbnail.
    void pictureChanged(const QPixmap& picture);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    void connectViews();
    void thank();
    void setLarge(bool large);
    void retranslate();
    void tellPicture();

    NamePlate m_plateValue;
    CitizenLabel* m_number = nullptr;
    CitizenLabel* m_name = nullptr;
    CitizenButton* m_large = nullptr;
    QStackedWidget* m_stack;
    PlateView* m_plate;
    ConfirmView* m_confirm;
    RateView* m_rate;
    QTimer m_thanks;
};

} // namespace yc::ui
