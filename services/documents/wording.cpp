#include "documents/wording.h"

#include "base/text.h"

#include <algorithm>
#include <span>

namespace yc::documents
{
namespace
{

/// Where a sentence goes and which places it may name.
template <class Words> struct Slot {
    std::string_view key;
    std::string Words::*member;
    std::string_view places = {};
};

using C = CommonWords;
constexpr Slot<C> kCommon[] = {
    {"applicant", &C::applicant}, {"idNumber", &C::idNumber}, {"content", &C::content},
    {"contentCount", &C::contentCount, "name count"}, {"clerk", &C::clerk}, {"counter", &C::counter, "clerk id window"},
    {"clocks", &C::clocks}, {"clocksText", &C::clocksText, "local hub minutes"}, {"provisional", &C::provisional},
    {"materials", &C::materials}, {"order", &C::order}, {"material", &C::material}, {"whose", &C::whose},
    {"obtained", &C::obtained}, {"form", &C::form}, {"count", &C::count}, {"notAsked", &C::notAsked},
    {"none", &C::none}, {"materialSum", &C::materialSum, "all taken spared promised"},
    {"originalsReturned", &C::originalsReturned}, {"paper", &C::paper}, {"paperForm", &C::paperForm},
    {"original", &C::original}, {"upload", &C::upload}, {"imageForm", &C::imageForm},
    {"imagePages", &C::imagePages, "pages"}, {"licence", &C::licence}, {"generated", &C::generated},
    {"generatedForm", &C::generatedForm}, {"shared", &C::shared}, {"notNeeded", &C::notNeeded},
    {"promised", &C::promised}, {"promisedForm", &C::promisedForm, "day"}, {"matter", &C::matter},
    {"department", &C::department}, {"seal", &C::seal}, {"demo", &C::demo}, {"demoNote", &C::demoNote},
    {"scan", &C::scan}, {"page", &C::page, "page pages"}, {"enquiry", &C::enquiry, "text"},
    {"supervision", &C::supervision, "text"}, {"printed", &C::printed, "time"}, {"date", &C::date, "day"},
    {"blankDate", &C::blankDate}};

using V = VoucherWords;
constexpr Slot<V> kVoucher[] = {
    {"title", &V::title}, {"received", &V::received}, {"clerk", &V::clerk}, {"expected", &V::expected},
    {"expectedText", &V::expectedText, "day days"}, {"collection", &V::collection}, {"note", &V::note},
    {"noteText", &V::noteText}, {"matters", &V::matters}, {"matterDue", &V::matterDue, "name department day"},
    {"applicantSign", &V::applicantSign}, {"unitSign", &V::unitSign}, {"footnote", &V::footnote}};

using A = AcceptanceWords;
constexpr Slot<A> kAcceptance[] = {
    {"title", &A::title}, {"opening", &A::opening, "name"}, {"openingText", &A::openingText, "day thing number"},
    {"accepted", &A::accepted}, {"authority", &A::authority}, {"matters", &A::matters}, {"acceptedOn", &A::acceptedOn},
    {"days", &A::days}, {"dueOn", &A::dueOn}, {"deemed", &A::deemed, "day"}, {"deficient", &A::deficient, "day"},
    {"basis", &A::basis}, {"basisText", &A::basisText}, {"remark", &A::remark}, {"remarkText", &A::remarkText},
    {"applicantSign", &A::applicantSign}, {"unitSign", &A::unitSign}, {"footnote", &A::footnote}};

using S = SupplementWords;
constexpr Slot<S> kSupplement[] = {
    {"title", &S::title}, {"openingText", &S::openingText, "name day thing count"}, {"received", &S::received},
    {"issued", &S::issued}, {"authority", &S::authority}, {"list", &S::list}, {"part", &S::part, "matter department"},
    {"what", &S::what}, {"basisAndForm", &S::basisAndForm}, {"basis", &S::basis, "text"}, {"form", &S::form, "text"},
    {"deadline", &S::deadline}, {"rule", &S::rule}, {"ruleText", &S::ruleText}, {"late", &S::late},
    {"lateText", &S::lateText}, {"remedies", &S::remedies}, {"remediesText", &S::remediesText},
    {"applicantSign", &S::applicantSign}, {"unitSign", &S::unitSign}, {"footnote", &S::footnote}};

using D = DeliveryWords;
constexpr Slot<D> kDelivery[] = {
    {"title", &D::title}, {"receiver", &D::receiver}, {"receiverApplicant", &D::receiverApplicant, "name"},
    {"way", &D::way}, {"self", &D::self}, {"agent", &D::agent}, {"post", &D::post},
    {"tracking", &D::tracking, "way number"}, {"place", &D::place}, {"handedOut", &D::handedOut},
    {"authority", &D::authority}, {"list", &D::list}, {"document", &D::document}, {"number", &D::number},
    {"sum", &D::sum, "kinds count"}, {"remark", &D::remark}, {"rule", &D::rule},
    {"receiverSign", &D::receiverSign}, {"unitSign", &D::unitSign}, {"footnote", &D::footnote}};

/// The first place in braces that is not closed or not among the allowed ones; "" when all are.
std::string strangePlace(std::string_view sentence, std::string_view allowed)
{
    const std::vector<std::string> names = split(allowed, ' ');
    for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
        const std::size_t close = sentence.find('}', open);
        std::string place(sentence.substr(open + 1, close == std::string_view::npos ? close : close - open - 1));
        if (close == std::string_view::npos || std::ranges::find(names, place) == names.end())
            return "{" + place + "}";
    }
    return {};
}

template <class Words>
Result<void> read(const Value& all, const std::string& section, std::span<const Slot<Words>> slots, Words& words)
{
    const Value& sentences = all[section];
    for (const Slot<Words>& slot : slots) {
        const std::string name = section + "." + std::string(slot.key);
        if (!sentences.has(slot.key))
            return fail(Fault::Invalid, "wording.missing", {}, {name});
        const Value& sentence = sentences[slot.key];
        if (!sentence.isString() || !isUtf8(sentence.toString()))
            return fail(Fault::Invalid, "wording.not_text", {}, {name});
        if (std::string place = strangePlace(sentence.toString(), slot.places); !place.empty())
            return fail(Fault::Invalid, "wording.place", {}, {name, std::move(place)});
        words.*slot.member = sentence.toString();
    }
    return {};
}

} // namespace

Result<Wording> Wording::fromValue(const Value& value)
{
    Wording wording;
    const Result<void> sections[] = {
        read<C>(value, "common", kCommon, wording.common),
        read<V>(value, "voucher", kVoucher, wording.voucher),
        read<A>(value, "acceptance", kAcceptance, wording.acceptance),
        read<S>(value, "supplement", kSupplement, wording.supplement),
        read<D>(value, "delivery", kDelivery, wording.delivery),
    };
    for (const Result<void>& section : sections) {
        if (!section)
            return section.problem();
    }
    return wording;
}

std::string fill(std::string_view sentence, std::initializer_list<std::pair<std::string_view, std::string>> places)
{
    std::string text;
    while (!sentence.empty()) {
        const std::size_t open = sentence.find('{');
        const std::size_t close = sentence.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos)
            return text.append(sentence);
        text.append(sentence.substr(0, open));
        const std::string_view name = sentence.substr(open + 1, close - open - 1);
        const auto place = std::ranges::find(places, name, [](const auto& entry) { return entry.first; });
        if (place != places.end())
            text.append(place->second);
        sentence.remove_prefix(close + 1);
    }
    return text;
}

} // namespace yc::documents
