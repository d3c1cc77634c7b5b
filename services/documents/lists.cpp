#include "documents/lists.h"

#include "documents/blocks.h"
#include "documents/units.h"

namespace yc::documents
{
namespace
{

using domain::TakenAs;

bool isSpared(TakenAs way)
{
    return way == TakenAs::Licence || way == TakenAs::Verified || way == TakenAs::NotNeeded;
}

std::string obtainedText(const MaterialLine& material, const CommonWords& words)
{
    switch (material.as) {
    case TakenAs::Paper:
        return material.originalSeen ? words.original : words.paper;
    case TakenAs::File:
        return material.originalSeen ? words.original : words.upload;
    case TakenAs::Licence:
        return words.licence;
    case TakenAs::Generated:
        return words.generated;
    case TakenAs::Verified:
        return words.shared;
    case TakenAs::NotNeeded:
        return words.notNeeded;
    case TakenAs::Promised:
        return words.promised;
    case TakenAs::Nothing:
        break;
    }
    return {};
}

std::string formText(const MaterialLine& material, const CommonWords& words)
{
    if (isSpared(material.as))
        return words.notAsked;
    if (material.as == TakenAs::Promised && material.promisedBy)
        return fill(words.promisedForm, {{"day", dayText(*material.promisedBy)}});
    if (material.as == TakenAs::Paper)
        return words.paperForm;
    if (material.as == TakenAs::Generated)
        return words.generatedForm;
    if (material.as != TakenAs::File)
        return {};
    return material.pages > 0 ? fill(words.imagePages, {{"pages", std::to_string(material.pages)}}) : words.imageForm;
}

std::string sumText(const std::vector<MaterialLine>& materials, const CommonWords& words)
{
    int taken = 0, spared = 0, promised = 0;
    for (const MaterialLine& material : materials) {
        if (material.as == TakenAs::Nothing)
            continue;
        ++(isSpared(material.as) ? spared : material.as == TakenAs::Promised ? promised : taken);
    }
    return fill(words.materialSum, {{"all", std::to_string(taken + spared + promised)},
                                    {"taken", std::to_string(taken)},
                                    {"spared", std::to_string(spared)},
                                    {"promised", std::to_string(promised)}});
}

std::vector<std::string> materialRow(std::size_t order, const MaterialLine& material, const CommonWords& words)
{
    const bool counted = !isSpared(material.as) && material.as != TakenAs::Promised;
    return {std::to_string(order),        material.name,
            material.whose,               obtainedText(material, words),
            formText(material, words),    counted ? std::to_string(material.count) : "–"};
}

} // namespace

Strips materialList(const Typesetter& type, const std::vector<MaterialLine>& materials, bool originalsReturned,
                    const CommonWords& words)
{
    std::vector<std::vector<std::string>> rows;
    for (const MaterialLine& material : materials) {
        if (material.as != TakenAs::Nothing)
            rows.push_back(materialRow(rows.size() + 1, material, words));
    }
    Strips strips = heading(type, words.materials);
    if (rows.empty()) {
        append(strips, paragraph(type, words.none));
        return strips;
    }
    append(strips, table(type,
                         {{words.order, px(44), Align::Centre},
                          {words.material},
                          {words.whose, px(92)},
                          {words.obtained, px(96)},
                          {words.form, px(136)},
                          {words.count, px(52), Align::Centre}},
                         rows));
    append(strips, paragraph(type, sumText(materials, words) + (originalsReturned ? words.originalsReturned : "")));
    return strips;
}

} // namespace yc::documents
