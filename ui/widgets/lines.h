#pragma once

#include <QWidget>

namespace yc::ui
{

/// One pixel of hairline between neighbours. Upright ones are 20 high unless told.
class Hairline final : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::Orientation m_orientation;
};

/// A key as printed on a cap, standing alone.
class KeyCap final : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QString& key = {}, QWidget* parent = nullptr);
    void setKey(const QString& key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace yc::ui
