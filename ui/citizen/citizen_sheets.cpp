#include "ui/citizen/citizen_sheets.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

namespace yc::ui
{
namespace
{

constexpr std::size_t kLinesPerSheet = 6; ///< three rows of two in large type without scrolling

QString fullValue(const ports::FieldView& field)
{
    Day day;
    if (field.kind == "date" && parseDay(field.field.value.toString(), day))
        return dayLongText(day);
    return Wording::value(field);
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
