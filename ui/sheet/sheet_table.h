#pragma once

#include "ui/sheet/sheet.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLineEdit;
class QTableView;

namespace yc::ui
{

class SheetModel;
class TextLabel;

/// A sheet on the screen: sorted by a click on a header, filtered by Ctrl+F, a row's act by Enter. Says in words when
/// it is empty.
class SheetTable final : public QWidget
{
    Q_OBJECT

public:
    explicit SheetTable(QWidget* parent = nullptr);

    void show(const Sheet& sheet);
    void setEmptyText(const QString& text);
    /// The filter line stands open (lists), or appears on Ctrl+F (panels).
    void setFilterOpen(bool open);
    void setFilter(const QString& text);
    /// Rows and order as they are seen now: what an export writes.
    Sheet shownSheet() const;
    void select(const QString& id);
    QString selectedId() const;
    QTableView* view() const { return m_view; }

signals:
    /// Enter, double click, or a click on the row's button.
    void rowActivated(const QString& id);
    void currentRowChanged(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeView();
    void openFilter();
    void layColumns();
    void giveRoom();
    bool isGiven(int column) const;
    int widthWanted(int column) const;
    void showEmpty();
    void retranslate();
    QString idAt(const QModelIndex& shown) const;

    SheetModel* m_model;
    QSortFilterProxyModel m_order;
    QLineEdit* m_filter;
    QTableView* m_view;
    TextLabel* m_empty;
    QString m_emptyText;
    bool m_filterStays = false;
    std::vector<int> m_given; ///< width of each column as we set it; 0 = takes the rest
};

} // namespace yc::ui
