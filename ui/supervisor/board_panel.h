#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;

namespace yc::ui
{

class TextLabel;

/// A boxed part of the board: title 18 bold, an aside, room at the right for a legend and buttons; content below.
class BoardPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BoardPanel(QWidget* parent = nullptr);
    void setTitle(const QString& title, const QString& aside = {});
    void addCorner(QWidget* widget);
    void setContent(QWidget* content);

private:
    TextLabel* m_title;
    TextLabel* m_aside;
    QHBoxLayout* m_header;
    QBoxLayout* m_column;
};

} // namespace yc::ui
