#include "ui/workbench/material_model.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <QCoreApplication>

namespace yc::ui
{

QString takenText(const ports::MaterialView& material)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("yc::ui::MaterialModel", text); };
    const domain::TakenMaterial& taken = material.taken;
    switch (taken.as) {
    case domain::TakenAs::Nothing:
        return material.necessity == domain::Necessity::Required
                   ? say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "To hand in"))
                   : say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "If it applies"));
    case domain::TakenAs::Paper:
        return say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "Paper, %1 copies")).arg(taken.count);
    case domain::TakenAs::Licence:
        return say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "Electronic licence %1")).arg(qt(taken.licence));
    case domain::TakenAs::File:
        return say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "%1 files")).arg(taken.files.size());
    case domain::TakenAs::Generated: return say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "Made by the system"));
    case domain::TakenAs::Verified: return say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "Verified, no paper"));
    case domain::TakenAs::NotNeeded: return say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "Not needed"));
    case domain::TakenAs::Promised:
        return say(QT_TRANSLATE_NOOP("yc::ui::MaterialModel", "Promised by %1"))
            .arg(taken.promisedBy ? isoDayText(*taken.promisedBy) : QString());
    }
    return {};
}

void MaterialModel::show(const std::vector<ports::MaterialView>& materials)
{
    const bool sameRows = std::equal(materials.begin(), materials.end(), m_rows.begin(), m_rows.end(),
                                     [](const auto& a, const auto& b) { return a.key == b.key; });
    if (!sameRows) {
        beginResetModel();
        m_rows = materials;
        endResetModel();
        return;
    }
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows[std::size_t(row)] == materials[std::size_t(row)])
            continue;
        m_rows[std::size_t(row)] = materials[std::size_t(row)];
        emit dataChanged(index(row, 0), index(row, Columns - 1));
    }
}

void MaterialModel::retranslate()
{
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

const ports::MaterialView* MaterialModel::at(int row) const
{
    return row >= 0 && row < int(m_rows.size()) ? &m_rows[std::size_t(row)] : nullptr;
}

int MaterialModel::rowOf(const std::string& key) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (m_rows[std::size_t(row)].key == key)
            return row;
    }
    return -1;
}

int MaterialModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MaterialModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(Columns);
}

QString MaterialModel::text(const ports::MaterialView& material, int column) const
{
    switch (column) {
    case Name: return Wording::local(material.name);
    case Whose: return Wording::local(material.whose);
    case UsedBy: return dotted(material.departments);
    case Merged: return material.mergedFrom > 1 ? tr("%1 in one").arg(material.mergedFrom) : QStringLiteral("—");
    case Way: return Wording::notAsked(material.notAsked);
    case State: return takenText(material);
    default: return {};
    }
}

QVariant MaterialModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ports::MaterialView& material = m_rows[std::size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(material, index.column());
    if (role == Qt::ToolTipRole)
        return Wording::local(material.note);
    return {};
}

QVariant MaterialModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Material");
    case Whose: return tr("Whose");
    case UsedBy: return tr("Used by");
    case Merged: return tr("Merged");
    case Way: return tr("How it is got");
    case State: return tr("State");
    default: return {};
    }
}

} // namespace yc::ui
