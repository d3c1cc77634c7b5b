#pragma once

#include "ui/supervisor/hall_view.h"

#include <QAbstractButton>

namespace yc::ui
{

class KeyHintButton;

/// One of the five figures: name, state as word and shape, number, target, what lies behind it, and the one act it
/// calls for. The tile is one stop of the Tab key and Enter does the act; F1 tells how the figure counts.
class FigureTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureTile(QWidget* parent = nullptr);

    void show(const FigureView& figure, const HallView& hall);
    /// On a low screen the act stands beside the detail.
    void setCompact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void placeAct();
    QRect inside() const;

    FigureView m_figure;
    QString m_name, m_value, m_unit, m_target, m_detail, m_state;
    KeyHintButton* m_act;
    bool m_compact = false;
};

} // namespace yc::ui
