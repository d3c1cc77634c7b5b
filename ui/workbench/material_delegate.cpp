#include "ui/workbench/material_delegate.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"
#include "ui/widgets/shape_mark.h"
#include "ui/workbench/material_model.h"

#include <QPainter>

namespace yc::ui
{
namespace
{

Shape shapeOf(const ports::MaterialView& material)
{
    switch (material.taken.as) {
    case domain::TakenAs::Nothing:
        return material.necessity == domain::Necessity::Required ? Shape::Todo : Shape::None;
    case domain::TakenAs::Promised: return Shape::Verify;
    case domain::TakenAs::NotNeeded: return Shape::None;
    default: return Shape::Ok;
    }
}

} // namespace

void MaterialDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const MaterialModel*>(index.model());
    const ports::MaterialView* material = model != nullptr ? model->at(index.row()) : nullptr;
    if (material == nullptr)
        return;
    const QWidget* widget = option.widget;
    const Tokens& tokens = tokensOf(widget);
    painter->save();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(option.rect, selected ? tokens.selection : tokens.surface);
    QRect inside = option.rect.adjusted(space::kS, 0, -space::kS, 0);
    QColor ink = index.column() == MaterialModel::Name ? tokens.text : tokens.text2;
    if (index.column() == MaterialModel::Way && material->notAsked != domain::NotAsked::No)
        ink = tokens.share;
    if (index.column() == MaterialModel::State) {
        const Shape shape = shapeOf(*material);
        const int icon = scaled(widget, measure::kIconText);
        ink = inkOf(tokens, inkOf(shape));
        paintIcon(*painter, QRect(inside.left(), inside.top(), icon, inside.height()), iconNameOf(shape), icon, ink);
        inside.setLeft(inside.left() + icon + space::kS);
    }
    painter->setFont(fontOf(widget, TextStep::Body, index.column() == MaterialModel::Name && selected));
    paintText(*painter, inside, index.data().toString(), ink, Qt::AlignLeft | Qt::AlignVCenter);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), tokens.hairline);
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintInnerFocus(*painter, option.rect, tokens);
    painter->restore();
}

QSize MaterialDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(fontOf(option.widget, TextStep::Body, true));
    const int mark = index.column() == MaterialModel::State ? scaled(option.widget, measure::kIconText) + space::kS : 0;
    return {metrics.horizontalAdvance(index.data().toString()) + mark + 3 * space::kS,
            scaled(option.widget, measure::kTableRow)};
}

} // namespace yc::ui
