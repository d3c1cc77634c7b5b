#pragma once

#include <QLabel>

namespace yc::ui
{

/// Where a text differs from another: what is between their common beginning and their common end.
struct Difference {
    qsizetype from = 0;
    qsizetype length = 0;
};
Difference differenceOf(const QString& text, const QString& other);

/// A value beside another one: what differs is marked by ground and weight, never by colour alone.
class ComparedText final : public QLabel
{
    Q_OBJECT

public:
    explicit ComparedText(QWidget* parent = nullptr);
    void show(const QString& text, const QString& other);
    /// Without marks.
    QString plain() const { return m_text; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();

    QString m_text;
    QString m_other;
    bool m_restyling = false;
};

} // namespace yc::ui
