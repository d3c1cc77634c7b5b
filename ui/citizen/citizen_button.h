#pragma once

#include <QAbstractButton>

namespace yc::ui
{

/// A button for a citizen's finger: 64 or 80 high, or a card with its picture above the word.
class CitizenButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { Small, Normal, Main, Card };
    explicit CitizenButton(Kind kind, QWidget* parent = nullptr);

    void setIconName(const QString& name);
    void setLarge(bool large);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont textFont() const;
    void paintCard(QPainter& painter, const QColor& ink);
    void paintLine(QPainter& painter, const QColor& ink);

    Kind m_kind;
    QString m_icon;
    bool m_large = false;
};

} // namespace yc::ui
