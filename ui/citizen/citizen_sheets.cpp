#include "ui/citizen/citizen_sheets.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>

namespace yc::ui
{
namespace
{

constexpr std::size_t kLinesPerSheet = 6; ///< three rows of two in large type without scrolling

QString fullValue(const ports::FieldView& field)
{
    const std::string value = field.field.value.toString();
    const auto option = std::ranges::find(field.options, value, &ports::OptionView::value);
    if (option != field.options.end())
        return Wording::local(option->label);
    Day day;
    if (field.kind == "date" && parseDay(value, day))
        return dayLongText(day);
    return qt(value);
}

} // namespace

std::vector<CitizenSheet> citizenSheets(const ports::CaseView& view)
{
    std::vector<CitizenSheet> sheets;
    for (const ports::GroupView& group : view.groups) {
        bool begun = false;
        for (const ports::FieldView& field : group.fields) {
            if (field.field.empty())
                continue;
            if (!begun || sheets.back().lines.size() == kLinesPerSheet)
                sheets.push_back({Wording::local(group.title), {}});
            begun = true;
            sheets.back().lines.push_back({Wording::local(field.label), fullValue(field)});
        }
    }
    return sheets;
}

} // namespace yc::ui
