#pragma once

#include "base/result.h"
#include "base/value.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace yc::documents
{

// The fixed sentences of the papers. A hall changes them in resources/documents/zh_CN.json without a build; an empty
// sentence is not printed. Places in braces are listed beside each key in wording.cpp.

struct CommonWords {
    std::string applicant, idNumber, content, contentCount, clerk, counter, clocks, clocksText, provisional;
    std::string materials, order, material, whose, obtained, form, count, notAsked, none, materialSum, originalsReturned;
    std::string paper, paperForm, original, upload, imageForm, imagePages, licence, generated, generatedForm, shared;
    std::string notNeeded, promised, promisedForm;
    std::string matter, department, seal, demo, demoNote, scan, page, enquiry, supervision, printed, date, blankDate;
};

struct VoucherWords {
    std::string title, received, clerk, expected, expectedText, collection, note, noteText, matters, matterDue;
    std::string applicantSign, unitSign, footnote;
};

struct AcceptanceWords {
    std::string title, opening, openingText, accepted, authority, matters, acceptedOn, days, dueOn, deemed, deficient;
    std::string basis, basisText, remark, remarkText, applicantSign, unitSign, footnote;
};

struct SupplementWords {
    std::string title, openingText, received, issued, authority, list, part, what, basisAndForm, basis, form, deadline;
    std::string rule, ruleText, late, lateText, remedies, remediesText, applicantSign, unitSign, footnote;
};

struct DeliveryWords {
    std::string title, receiver, receiverApplicant, way, self, agent, post, tracking, place, handedOut, authority, list;
    std::string document, number, sum, remark, rule, receiverSign, unitSign, footnote;
};

/// Every fixed sentence, complete: it can only be had by loading.
struct Wording {
    CommonWords common;
    VoucherWords voucher;
    AcceptanceWords acceptance;
    SupplementWords supplement;
    DeliveryWords delivery;

    /// Refused: "wording.missing" and "wording.not_text" (args: "voucher.title"), "wording.place" (args: key, place)
    /// when a sentence names a place in braces that its paper does not fill.
    static Result<Wording> fromValue(const Value& value);
};

/// The sentence with its places filled: fill("共 {n} 份", {{"n", "7"}}). What is filled in is never read as a place.
std::string fill(std::string_view sentence, std::initializer_list<std::pair<std::string_view, std::string>> places);

} // namespace yc::documents
