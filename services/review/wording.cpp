#include "review/wording.h"

#include <array>
#include <string_view>

namespace yc::review
{
namespace
{

using catalogue::Text;

struct Reason {
    std::string_view code;
    const char* zh;
    const char* en;
};

/// Sorted from the particular to the general: the first code that the refusal begins with counts.
constexpr std::array kReasons{
    Reason{"id.check_digit", "的校验位不符", "has a wrong check digit"},
    Reason{"id.length", "不是 18 位", "has not 18 characters"},
    Reason{"id.date", "中的出生日期不存在", "holds a birth date that does not exist"},
    Reason{"id.future", "中的出生日期晚于今天", "holds a birth date in the future"},
    Reason{"id.", "不是有效的身份号码", "is no valid identity number"},
    Reason{"uscc.check", "的校验码不符", "has a wrong check sign"},
    Reason{"uscc.", "不是有效的统一社会信用代码", "is no valid credit code"},
    Reason{"phone.", "不是 11 位手机号", "is no mobile number of 11 digits"},
    Reason{"date.future", "晚于允许的日期", "lies later than allowed"},
    Reason{"date.early", "早于允许的日期", "lies earlier than allowed"},
    Reason{"date.", "不是有效的日期", "is no valid date"},
    Reason{"field.length", "的长度不符", "has a wrong length"},
    Reason{"field.range", "超出允许的范围", "is out of range"},
    Reason{"field.enum", "不在可选项中", "is none of the options"},
    Reason{"", "的格式不符", "has a wrong form"},
};

Text join(const char* zhBefore, const Text& name, const char* zhAfter, const char* enBefore, const char* enAfter)
{
    const std::string& english = name.en.empty() ? name.zh : name.en;
    return {zhBefore + name.zh + zhAfter, enBefore + english + enAfter};
}

} // namespace

Text labelled(const Text& whose, const Text& what)
{
    if (whose.zh.empty())
        return what;
    return {whose.zh + " · " + what.zh, whose.en + " · " + (what.en.empty() ? what.zh : what.en)};
}

Words emptyWords(const Text& field)
{
    return {join("", field, "未填", "", " is empty"), join("填写", field, "", "Fill in ", "")};
}

Words conflictWords(const Text& field)
{
    return {join("", field, "的几个来源不一致", "The sources of ", " disagree"),
            {"选定其中一个来源，并写明理由", "Choose one source and give the reason"}};
}

Words inferredWords(const Text& field)
{
    return {join("", field, "由系统推定，尚未核对", "", " was inferred and not yet verified"),
            {"与申请人核对后确认", "Verify it with the applicant and confirm"}};
}

Words valueWords(const Text& field, const Problem& problem)
{
    for (const Reason& reason : kReasons) {
        if (problem.code.starts_with(reason.code))
            return {join("", field, reason.zh, "", (' ' + std::string(reason.en)).c_str()),
                    {"对照证件核对后改正", "Check it against the document and correct it"}};
    }
    return {};
}

Words missingMaterialWords(const Text& material, domain::Necessity necessity, domain::NotAsked notAsked)
{
    const Text message = join("", material, "尚未收取", "", " is not settled");
    if (necessity == domain::Necessity::Deferrable)
        return {message, {"收取，或按容缺受理约定补交日期", "Take it, or agree on a date of supplement"}};
    if (necessity == domain::Necessity::Conditional)
        return {message, {"需要时收取，不需要时标为免交", "Take it where needed, else mark it as not needed"}};
    if (notAsked == domain::NotAsked::Licence)
        return {message, {"调取电子证照，或收取原件", "Fetch the electronic licence, or take the original"}};
    if (notAsked == domain::NotAsked::Verified)
        return {message, {"在线核验，或查验原件", "Verify it online, or see the original"}};
    if (notAsked == domain::NotAsked::PersonalSpace)
        return {message, {"从申请人个人空间取用，或收取", "Take it from the applicant's space, or by hand"}};
    return {message, {"收取该材料", "Take the material"}};
}

Words promisedMaterialWords(const Text& material)
{
    return {join("", material, "是主要材料，不能容缺", "", " is a principal material and cannot be promised"),
            {"收取该材料", "Take the material"}};
}

Words dateOfPromiseWords(const Text& material)
{
    return {join("", material, "约定补交，未写日期", "", " is promised without a date"),
            {"填写补交日期", "Enter the date of the supplement"}};
}

Words notNeededWords(const Text& material)
{
    return {join("", material, "为必要材料，却标为免交", "", " is required but marked as not needed"),
            {"收取该材料，或写明免交理由", "Take it, or give the reason why it is not needed"}};
}

Words brokenRuleWords(const std::string& rule)
{
    return {{"规则 " + rule + " 无法计算", "Rule " + rule + " could not be evaluated"},
            {"人工核对，并告知目录管理员", "Check by hand and tell the keeper of the catalogue"}};
}

} // namespace yc::review
