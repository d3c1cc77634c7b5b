#pragma once

#include "base/files.h"
#include "base/value.h"
#include "documents/paper.h"

#include <string>

namespace yc::tests
{

inline Value shippedSentences()
{
    const Result<Bytes> file = PosixFiles{}.read(YC_SOURCE_DIR "/resources/documents/zh_CN.json", 1U << 20);
    return parseJson(textOf(file.value())).value();
}

inline Moment hallTime(int hour, int minute, int second = 0)
{
    using namespace std::chrono;
    return startOf(sys_days{year{2026} / 11 / 23}) + hours{hour} + minutes{minute} + seconds{second};
}

inline Day november(unsigned day)
{
    using namespace std::chrono;
    return sys_days{year{2026} / 11 / static_cast<int>(day)};
}

inline documents::Letterhead sampleLetterhead()
{
    documents::Letterhead letterhead;
    letterhead.hall = "示范市示例区政务服务中心";
    letterhead.enquiry = "示例市政务服务热线";
    letterhead.supervision = "示例区政务服务中心";
    letterhead.printedAt = hallTime(14, 36, 20);
    letterhead.wording = documents::Wording::fromValue(shippedSentences()).value();
    return letterhead;
}

inline std::vector<documents::MatterLine> sampleMatters()
{
    return {{"出生医学证明首次签发", "卫健", 1, november(24), false, november(23), false, {}},
            {"预防接种证办理", "卫健", 1, november(24), false, november(23), false, {}},
            {"出生登记", "公安", 3, november(26), false, november(23), false, {}},
            {"社会保障卡申领", "人社", 5, november(30), false, november(23), false, november(27)},
            {"城乡居民参保登记", "医保", 5, november(30), false, november(23), true, {}},
            {"科学育儿指导服务登记", "卫健", 5, november(30), false, november(23), false, {}}};
}

inline std::vector<documents::MaterialLine> sampleMaterials()
{
    using domain::TakenAs;
    return {{"出生一件事申请表", "母亲", TakenAs::Generated, 1, 0, false, {}},
            {"新生儿出生医学记录", "新生儿", TakenAs::File, 1, 0, true, {}},
            {"签发知情告知书", "母亲", TakenAs::Paper, 1, 0, false, {}},
            {"居民身份证", "母亲", TakenAs::Verified, 0, 0, false, {}},
            {"居民身份证", "父亲", TakenAs::Licence, 0, 0, false, {}},
            {"居民户口簿（落户方）", "母亲", TakenAs::File, 1, 3, true, {}},
            {"结婚证", "父母双方", TakenAs::Promised, 0, 0, false, november(27)}};
}

inline documents::ReceiptVoucher sampleVoucher()
{
    documents::ReceiptVoucher voucher;
    voucher.receiptNumber = "990107000021846";
    voucher.applicant = {"张示例", "母亲", "310101199001011234", false};
    voucher.oneThing = "新生儿出生一件事";
    voucher.matters = sampleMatters();
    voucher.materials = sampleMaterials();
    voucher.received = {hallTime(14, 36), {}};
    voucher.counter = {"07", "王示范", "020317"};
    voucher.promisedDays = 5;
    voucher.expected = november(30);
    voucher.collection = "邮寄";
    return voucher;
}

inline documents::AcceptanceNotice sampleAcceptance()
{
    documents::AcceptanceNotice notice;
    notice.receiptNumber = "990107000021846";
    notice.applicant = {"张示例", "母亲", "310101199001011234", false};
    notice.oneThing = "新生儿出生一件事";
    notice.matters = sampleMatters();
    notice.materials = sampleMaterials();
    notice.accepted = {hallTime(14, 36), hallTime(14, 48)};
    notice.counter = {"07", "王示范", "020317"};
    return notice;
}

inline documents::SupplementNotice sampleSupplement()
{
    documents::SupplementNotice notice;
    notice.receiptNumber = "990107000021846";
    notice.applicant = {"张示例", "母亲", "310101199001011234", false};
    notice.oneThing = "新生儿出生一件事";
    notice.parts = {{"出生登记", "公安",
                     {{"居民户口簿（落户方）缺少户主页", "户口登记条例第七条", "户主页与本人页的原件或清晰影像"},
                      {"新生儿姓名与出生医学记录不一致", "", "两处姓名一致，或附姓名变更说明"}},
                     november(30)},
                    {"城乡居民参保登记", "医保", {{"缴费账户信息未填写", "社会保险法第六十条", "本人名下的银行账户"}}, november(27)}};
    notice.received = {hallTime(9, 5), {}};
    notice.issued = hallTime(14, 36);
    notice.counter = {"07", "王示范", "020317"};
    return notice;
}

inline documents::DeliveryReceipt sampleDelivery()
{
    documents::DeliveryReceipt receipt;
    receipt.receiptNumber = "990107000021846";
    receipt.applicant = {"张示例", "母亲", "310101199001011234", false};
    receipt.oneThing = "新生儿出生一件事";
    receipt.results = {{"出生医学证明", "S310000001", "卫健", 1}, {"预防接种证", "Y310000002", "卫健", 1}};
    receipt.way = documents::DeliveryWay::Agent;
    receipt.receiver = "李样本（父亲）";
    receipt.receiverId = "310101198802022345";
    receipt.handedOut = hallTime(15, 2);
    receipt.counter = {"07", "王示范", "020317"};
    return receipt;
}

} // namespace yc::tests
