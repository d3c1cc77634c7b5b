#include "fakes/typed_case.h"

#include "base/text.h"

#include <array>
#include <cstdio>

namespace yc::fakes
{
namespace
{

/// GB 11643: weights of the first 17 digits and the check sign of each remainder modulo 11.
constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr const char* kCheckSigns = "10X98765432";

std::string padded(int number, int width)
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%0*d", width, number);
    return text.data();
}

/// Born some days ago, whatever today is.
std::string birthOf(Day today)
{
    return dayText(today - std::chrono::days(5)) + " 09:16";
}

Value typed(const ports::FieldView& field, int serial, Day today)
{
    const std::string& element = field.field.element.text();
    if (field.kind == "id")
        return madeIdNumber(serial, startsWith(element, "father.") ? domain::Sex::Male : domain::Sex::Female);
    if (field.kind == "phone")
        return "138" + padded(serial, 8);
    if (field.kind == "number")
        return std::int64_t{1};
    if (field.kind == "datetime")
        return birthOf(today);
    if (element == "child.birthRecord")
        return "99-2026-" + padded(serial, 6);
    return field.options.empty() ? "示例" + std::to_string(serial) : field.options.front().value;
}

} // namespace

std::string madeIdNumber(int serial, domain::Sex sex)
{
    constexpr int kYears = 15, kMonths = 12, kDays = 28, kOrders = 499;
    const int year = 1985 + serial % kYears;
    const int month = 1 + serial / kYears % kMonths;
    const int day = 1 + serial / (kYears * kMonths) % kDays;
    const int order = 2 * (serial / (kYears * kMonths * kDays) % kOrders) + (sex == domain::Sex::Male ? 1 : 0);
    const std::string number = "310199" + padded(year, 4) + padded(month, 2) + padded(day, 2) + padded(order, 3);
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i)
        sum += (number[i] - '0') * kWeights[i];
    return number + kCheckSigns[sum % 11];
}

Result<ports::CaseView> typeFields(ports::Desk& desk, ports::CaseView view, int serial, Day today)
{
    const domain::CaseId id = view.record.id;
    for (const ports::GroupView& group : std::vector(view.groups)) {
        for (const ports::FieldView& field : group.fields) {
            if (!field.field.empty())
                continue;
            Result<ports::CaseView> edited = desk.setField(id, field.field.element, typed(field, serial, today), {});
            if (!edited)
                return edited;
            view = std::move(*edited);
        }
    }
    return view;
}

Result<ports::CaseView> settleRest(ports::Desk& desk, ports::CaseView view)
{
    const domain::CaseId id = view.record.id;
    for (const ports::MaterialView& material : std::vector(view.materials)) {
        if (material.taken.settled())
            continue;
        domain::TakenMaterial paper = material.taken;
        paper.as = domain::TakenAs::Paper;
        Result<ports::CaseView> taken = desk.takeMaterial(id, paper);
        if (!taken)
            return taken;
        view = std::move(*taken);
    }
    for (const ports::FindingView& finding : std::vector(view.findings)) {
        Result<ports::CaseView> decided = desk.decideFinding(id, finding.id, "已核对");
        if (!decided)
            return decided;
        view = std::move(*decided);
    }
    return desk.setConfirmed(id, true);
}

} // namespace yc::fakes
