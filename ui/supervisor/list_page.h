#pragma once

#include "ui/sheet/sheet.h"
#include "ui/supervisor/hall_words.h"

#include <QWidget>

namespace yc::ui
{

class KeyHintButton;
class SheetTable;
class TextLabel;

/// The list behind a number, over the whole board: filter, sort, act on a row, go back with Esc.
class ListPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ListPage(QWidget* parent = nullptr);
    void open(HallList list, const Sheet& sheet);
    /// The same list with newer figures.
    void show(const Sheet& sheet);
    HallList list() const { return m_list; }
    SheetTable* table() const { return m_table; }

signals:
    void closed();
    void rowActivated(const QString& id);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    HallList m_list = HallList::People;
    KeyHintButton* m_back;
    TextLabel* m_title;
    TextLabel* m_count;
    SheetTable* m_table;
};

} // namespace yc::ui
