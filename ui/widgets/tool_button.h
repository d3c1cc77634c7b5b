#pragma once

#include "ui/theme/tokens.h"

#include <QAbstractButton>

namespace yc::ui
{

/// An icon alone, 36 square. Its words are the tooltip and the accessible name; a count may sit on its corner.
class ToolButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ToolButton(const QString& iconName, QWidget* parent = nullptr);
    void setIconName(const QString& name);
    void setCount(int count);
    /// Tooltip and accessible name at once.
    void setWords(const QString& words);
    void setSide(int side);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    int m_count = 0;
    int m_side = measure::kButton;
};

} // namespace yc::ui
