#include "hub/review_words.h"

#include <map>

namespace yc::hub
{

std::string stateWord(domain::ItemState state)
{
    using enum domain::ItemState;
    switch (state) {
    case Draft:
        return "草稿";
    case Waiting:
        return "待前序";
    case Received:
        return "已收件，待受理";
    case Supplementing:
        return "待补正";
    case Accepted:
        return "已受理";
    case AcceptedDeficient:
        return "容缺受理";
    case Suspended:
        return "已中止";
    case ReviewSupplement:
        return "审查中补正";
    case NotAccepted:
        return "不予受理";
    case Withdrawn:
        return "已撤回";
    case Approved:
        return "已批准";
    case Rejected:
        return "不予批准";
    case AwaitingDelivery:
        return "待出件";
    case Delivered:
        return "已送达";
    case Closed:
        return "已办结";
    case SupplementTimeout:
        return "补正超时";
    }
    return {};
}

std::string eventWord(domain::ItemEventKind kind)
{
    using enum domain::ItemEventKind;
    switch (kind) {
    case Receive:
        return "窗口收件，凭证已出";
    case Wait:
        return "窗口收件，等待前序事项";
    case Forward:
        return "前序办妥，转送本部门";
    case Accept:
        return "受理";
    case AcceptDeficient:
        return "容缺受理";
    case DeemAccepted:
        return "逾期未告知，视为受理";
    case AskSupplement:
        return "一次性补正告知";
    case HandInSupplement:
        return "补正材料收件";
    case RefuseAcceptance:
        return "不予受理";
    case Withdraw:
        return "申请人撤回";
    case Suspend:
        return "中止计时";
    case Resume:
        return "恢复计时";
    case Extend:
        return "延长期限";
    case Approve:
        return "批准";
    case Reject:
        return "不予批准";
    case IssueResult:
        return "签发结果，送窗口出件";
    case Close:
        return "办结";
    case Deliver:
        return "送达申请人";
    case TimeOutSupplement:
        return "补正超时";
    }
    return {};
}

std::string sourceBadge(domain::Source source)
{
    using enum domain::Source;
    switch (source) {
    case Card:
        return "卡";
    case Shared:
        return "共";
    case Licence:
        return "证";
    case Scanned:
        return "扫";
    case Inferred:
        return "推";
    case Earlier:
        return "历";
    case Typed:
        return "填";
    case Changed:
        return "改";
    case Conflict:
        return "冲";
    case None:
        break;
    }
    return {};
}

std::string sourceClass(domain::Source source)
{
    return "badge-" + domain::name(source);
}

std::string takenWord(domain::TakenAs way)
{
    using enum domain::TakenAs;
    switch (way) {
    case Nothing:
        return "未收";
    case Paper:
        return "窗口收纸质件";
    case Licence:
        return "电子证照，免交";
    case File:
        return "电子材料";
    case Generated:
        return "系统生成";
    case Verified:
        return "数据核验，免交";
    case NotNeeded:
        return "本件不需要";
    case Promised:
        return "容缺，承诺后补";
    }
    return {};
}

std::string limitWord(const std::string& kind)
{
    if (kind == "notice")
        return "一次性告知";
    return kind == "delivery" ? "送达" : "承诺时限";
}

std::string problemSentence(const Problem& problem)
{
    static const std::map<std::string, std::string> kSentences = {
        {"signin.wrong", "工号或口令不对，请重新输入。"},
        {"review.not_reviewer", "这个账号不是部门审批账号，请换部门账号登录。"},
        {"review.csrf", "页面已失效，请返回重新打开后再操作。"},
        {"review.origin", "这次提交不是从本页面发出的，已拒绝。"},
        {"review.changed", "这件刚有新变化，请看过最新情况再决定。"},
        {"review.decision", "没有认出这个决定，请重新选择。"},
        {"review.day", "日期不对，请填写今天以后的日期。"},
        {"review.result_number", "请填写结果文书的编号。"},
        {"review.approver", "批准人须是值班长，且口令正确。"},
        {"review.ground_art45", "中止只能选第四十五条列明的事由。"},
        {"item.ground_missing", "须写明法定理由。"},
        {"item.lines_missing", "请把缺的材料一次写全，至少一项。"},
        {"item.second_notice", "本件已经告知过一次；再次告知须值班长批准并写明理由。"},
        {"item.approver_missing", "延长期限须有批准人。"},
        {"item.days", "延长的天数至少为 1 个工作日。"},
        {"item.not_from_here", "这件现在的状态不能这样办，请看最新状态。"},
        {"item.closed", "这件已经办结，不能再改。"},
        {"attachment.unknown", "没有这个文件，可能不属于本部门。"},
        {"attachment.on_its_way", "材料上传中，窗口传到后再打开。"},
        {"item.unknown", "没有这件，可能不属于本部门。"},
        {"case.unknown", "没有这件，可能不属于本部门。"},
    };
    if (problem.code == "signin.locked")
        return "口令错误次数过多，请 " + (problem.args.empty() ? std::string("15") : problem.args.front()) +
               " 分钟后再试。";
    const auto found = kSentences.find(problem.code);
    return found != kSentences.end() ? found->second
                                     : "这次没有办成，请稍后再试；仍不行请联系管理员（" + problem.code + "）。";
}

const std::vector<std::string>& suspensionGrounds()
{
    static const std::vector<std::string> kGrounds = {"听证", "招标", "拍卖", "检验",
                                                      "检测", "检疫", "鉴定", "专家评审"};
    return kGrounds;
}

} // namespace yc::hub
