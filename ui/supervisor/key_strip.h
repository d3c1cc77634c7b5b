#pragma once

#include "ui/supervisor/hall_words.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

namespace yc::ui
{

/// One small figure of the second strip; opens the list behind it.
class StripItem final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StripItem(QWidget* parent = nullptr);
    struct Words {
        QString name, value, aside, definition;
        std::optional<Shape> shape;
    };
    void show(const Words& words);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Words m_words;
};

/// The second strip: what is worth a glance and has no tile. 44 high.
class KeyStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyStrip(QWidget* parent = nullptr);
    void show(const HallView& hall);

signals:
    void listWanted(HallList list);

private:
    void add(HallList list);

    std::vector<StripItem*> m_items;
};

} // namespace yc::ui
