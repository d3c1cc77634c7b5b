#pragma once

#include "ui/sheet/sheet.h"
#include "ui/supervisor/hall_feed.h"
#include "ui/supervisor/hall_words.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;

namespace yc::ui
{

class Board;
class Chip;
class CloseDayCard;
class DeskBridge;
class EndServiceCard;
class FilterBar;
class KeyHintButton;
class ListPage;
class TextLabel;

/// What a supervisor works with: the board, the lists behind its numbers, and the two acts that need a decision. It is
/// fresh while it is seen; offline it keeps the last figures and tells their age.
class SupervisorPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SupervisorPage(DeskBridge& bridge, QWidget* parent = nullptr);

    void focusFirst();
    bool isWall() const { return m_wall; }
    /// F11: the board alone, without names, to be seen from afar.
    void setWall(bool wall);
    void openList(HallList list);
    /// What an export of this list writes now.
    Sheet exportSheet(HallList list) const;

signals:
    void caseWanted(const QString& id);
    void wallChanged(bool wall);
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    void connectParts();
    HallView shownHall() const;
    void showBoard();
    void showAll();
    void showAge();
    void showList();
    void act(const AlertView& alert);
    void endAt(const QString& window);
    void rowActivated(const QString& id);
    void backToBoard();
    void say(const QString& sentence);
    void offerExport();
    void write(HallList list);
    void retranslate();

    HallFeed m_feed;
    TextLabel* m_title;
    Chip* m_live;
    TextLabel* m_said;
    FilterBar* m_filter;
    KeyHintButton* m_close;
    KeyHintButton* m_export;
    KeyHintButton* m_wallButton;
    QStackedWidget* m_stack;
    QScrollArea* m_scroll;
    Board* m_board;
    ListPage* m_list;
    EndServiceCard* m_endCard;
    CloseDayCard* m_closeCard;
    TextLabel* m_waiting;
    bool m_wall = false;
};

} // namespace yc::ui
