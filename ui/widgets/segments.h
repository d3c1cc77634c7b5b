#pragma once

#include <QWidget>

#include <vector>

namespace yc::ui
{

class FilterChip;

/// A choice of a few words side by side, one always on. Arrow keys move within it.
class Segments final : public QWidget
{
    Q_OBJECT

public:
    explicit Segments(int count, QWidget* parent = nullptr);
    void setTexts(const QStringList& texts);
    int current() const;
    void setCurrent(int index);

signals:
    /// By a person, not by setCurrent().
    void chosen(int index);

private:
    std::vector<FilterChip*> m_chips;
};

} // namespace yc::ui
