#pragma once

#include <QStyledItemDelegate>

namespace yc::ui
{

/// The rows of the material list: the state with its shape, ways of not asking in the ink of shared data, a hairline
/// between rows.
class MaterialDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace yc::ui
