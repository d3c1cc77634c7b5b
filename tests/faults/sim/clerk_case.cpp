#include "domain/commands.h"
#include "faults/sim/clerk.h"

#include <algorithm>

namespace yc::sim
{
namespace
{

constexpr const char* kCasesLane = "cases";
constexpr const char* kStatisticsLane = "statistics";
constexpr const char* kThing = "newborn";
constexpr const char* kPeople[] = {"310199199604089028", "310199199409179052"};
constexpr const char* kElements[] = {"mother.idNumber", "child.name", "mother.name", "hukou.address",
                                     "mother.marriageCertificate"};
constexpr std::size_t kMostDrafts = 2;

Value valueFor(const std::string& element, Schedule& chance, const std::string& fresh)
{
    if (element == "mother.idNumber")
        return Value(kPeople[chance.below(std::size(kPeople))]);
    return Value(fresh);
}

/// Mostly one that is still missing.
std::string elementFor(const Ledger::Draft& draft, Schedule& chance)
{
    for (const char* element : kElements) {
        if (!draft.fields.contains(element) && !chance.oneIn(4))
            return element;
    }
    return kElements[chance.below(std::size(kElements))];
}

bool awaitsSupplement(const ports::CaseView& view)
{
    return std::ranges::any_of(view.items, [](const ports::ItemStatusView& item) {
        return item.state == domain::ItemState::Supplementing || item.state == domain::ItemState::ReviewSupplement;
    });
}

} // namespace

/// What a change of a draft said; the record that came back is what the screen shows.
void Clerk::editDraft(const std::string& id, const std::string& element, const Value& value,
                      const Result<ports::CaseView>& answer)
{
    Ledger::Draft& draft = m_window.said.drafts[id];
    if (told(answer)) {
        draft.fields[element] = value;
        draft.maybe[element].clear();
        const auto shown = answer->record.fields.find(domain::ElementId(element));
        if (shown == answer->record.fields.end() || shown->second.value != value)
            m_window.violated("I5", "case " + id + " does not show what was typed into " + element);
    } else if (powerGone()) {
        draft.maybe[element].push_back(value);
    }
}

/// Something changed that may have touched any field: what is kept now is what was said.
void Clerk::keepDraft(const std::string& id)
{
    if (powerGone()) { // whatever it was, it may be there
        for (auto& [element, value] : m_window.said.drafts[id].fields)
            m_window.said.drafts[id].maybe[element].push_back(value);
        return;
    }
    const Result<domain::CaseRecord> record = m_window.store().findCase(domain::CaseId(id));
    if (!record)
        return m_window.violated("I18", "draft " + id + " was saved, and is not there");
    auto& fields = m_window.said.drafts[id].fields;
    for (const auto& [element, field] : record->fields) {
        if (!field.empty())
            fields[element.text()] = field.value;
    }
}

bool Clerk::beginCase()
{
    if (m_window.said.drafts.size() >= kMostDrafts)
        return false;
    const Result<ports::CaseView> view = desk().beginCase(domain::OneThingId(kThing), {});
    if (told(view))
        m_window.said.drafts[view->record.id.text()];
    return true;
}

bool Clerk::setField()
{
    const auto id = someDraft();
    if (!id)
        return false;
    const std::string element = elementFor(m_window.said.drafts[*id], chance());
    const Value value = valueFor(element, chance(), invented());
    editDraft(*id, element, value, desk().setField(domain::CaseId(*id), domain::ElementId(element), value, "改"));
    return true;
}

bool Clerk::restoreField()
{
    const auto id = someDraft();
    if (!id)
        return false;
    domain::Field field;
    field.element = domain::ElementId("child.name");
    field.value = invented();
    field.provenance.source = domain::Source::Typed;
    field.confirmed = true;
    editDraft(*id, "child.name", field.value, desk().restoreField(domain::CaseId(*id), field));
    return true;
}

bool Clerk::confirmGroup()
{
    const auto id = someDraft();
    if (!id)
        return false;
    (void)told(desk().confirmGroup(domain::CaseId(*id), "all"));
    return true;
}

bool Clerk::prefill()
{
    const auto id = someDraft();
    if (!id)
        return false;
    desk().prefill(domain::CaseId(*id), "mother", "screen", reply<ports::CaseView>([this, id = *id](const auto& view) {
                       if (view && m_window.said.drafts.contains(id))
                           keepDraft(id);
                   }));
    return true;
}

bool Clerk::readCard()
{
    const auto id = someDraft();
    if (!id)
        return false;
    const Result<ports::CaseView> view =
        desk().readCard(domain::CaseId(*id), "mother", {{"name", "张示例"}, {"idNumber", kPeople[0]}});
    if (told(view) || powerGone())
        keepDraft(*id);
    if (powerGone()) {
        m_window.said.drafts[*id].maybe["mother.name"].push_back("张示例");
        m_window.said.drafts[*id].maybe["mother.idNumber"].push_back(kPeople[0]);
    }
    return true;
}

bool Clerk::takeMaterial()
{
    const auto id = someDraft();
    if (!id)
        return false;
    domain::TakenMaterial paper;
    paper.key = "M1/mother";
    paper.as = domain::TakenAs::Paper;
    (void)told(desk().takeMaterial(domain::CaseId(*id), paper));
    return true;
}

bool Clerk::opens(const std::string& digest, const Bytes& bytes)
{
    // A draft's lies here, so the answer comes at once; one that comes later is of a file that is gone.
    const auto file = std::make_shared<std::optional<Result<Bytes>>>();
    desk().file(digest, [file](Result<Bytes> answer) { *file = std::move(answer); });
    return *file && (*file)->ok() && ***file == bytes;
}

bool Clerk::attachFile()
{
    const auto id = someDraft();
    if (!id)
        return false;
    const std::string text = "%PDF-1.7 " + invented();
    const Bytes bytes(text.begin(), text.end());
    const Result<ports::CaseView> view =
        desk().attachFile(domain::CaseId(*id), "M1/mother", bytes, "application/pdf", "扫描件.pdf");
    if (!told(view))
        return true;
    const auto material = view->record.materials.find("M1/mother");
    const bool there = material != view->record.materials.end() && !material->second.files.empty() &&
                       opens(material->second.files.back().digest, bytes);
    if (!there)
        m_window.violated("I9", "the file attached to " + *id + " is not what was attached");
    return true;
}

bool Clerk::decideFinding()
{
    const auto id = someDraft();
    if (!id)
        return false;
    const Result<ports::CaseView> view = desk().openCase(domain::CaseId(*id));
    if (!view)
        return false;
    for (const ports::FindingView& finding : view->findings) {
        if (finding.overridable && !finding.overridden && finding.severity != "info") {
            (void)told(desk().decideFinding(domain::CaseId(*id), finding.id, "已核对"));
            return true;
        }
    }
    return false;
}

bool Clerk::confirm()
{
    const auto id = someDraft();
    if (!id)
        return false;
    (void)told(desk().setConfirmed(domain::CaseId(*id), true));
    return true;
}

bool Clerk::submit()
{
    const auto id = someDraft();
    if (!id)
        return false;
    const Result<ports::CaseView> view = desk().openCase(domain::CaseId(*id));
    if (!view || !view->maySubmit)
        return false;
    const Result<ports::SubmitOutcome> outcome = desk().submit(domain::CaseId(*id));
    const bool surely = told(outcome);
    if (surely || powerGone())
        did(kCasesLane, domain::SubmitCase::kKind, *id, surely);
    if (!surely) {
        m_window.said.drafts[*id].maybeTaken = powerGone();
        return true;
    }
    m_window.said.taken[*id] = {outcome->receiptNumber, m_window.said.drafts[*id].fields, {}};
    m_window.said.drafts.erase(*id);
    m_hall.cases.push_back(*id);
    return true;
}

bool Clerk::discardDraft()
{
    const auto id = someDraft();
    if (!id)
        return false;
    const Result<void> gone = desk().discardDraft(domain::CaseId(*id));
    if (told(gone.ok() ? nullptr : &gone.problem()))
        m_window.said.drafts.erase(*id);
    else if (powerGone())
        m_window.said.drafts[*id].maybeGone = true;
    return true;
}

bool Clerk::openSome()
{
    const auto id = someCase();
    if (!id)
        return false;
    if (const Result<ports::CaseView> view = desk().openCase(domain::CaseId(*id)); told(view))
        see(*view);
    return true;
}

bool Clerk::supplementField()
{
    const auto id = someCase();
    if (!id)
        return false;
    const Result<ports::CaseView> view = desk().openCase(domain::CaseId(*id));
    if (!view || !awaitsSupplement(*view))
        return false;
    see(*view);
    const std::string element = chance().oneIn(2) ? "child.name" : "hukou.address";
    (void)told(desk().setField(domain::CaseId(*id), domain::ElementId(element), Value(invented()), "补"));
    return true;
}

bool Clerk::supplementMaterial()
{
    const auto id = someCase();
    if (!id)
        return false;
    domain::TakenMaterial paper;
    paper.key = "M1/mother";
    paper.as = domain::TakenAs::Paper;
    paper.count = static_cast<int>(1 + chance().below(5));
    (void)told(desk().takeMaterial(domain::CaseId(*id), paper));
    return true;
}

bool Clerk::handInSupplement()
{
    const auto id = someCase();
    if (!id)
        return false;
    const Result<ports::CaseView> view = desk().openCase(domain::CaseId(*id));
    if (!view || !awaitsSupplement(*view))
        return false;
    const Result<ports::CaseView> handed = desk().handInSupplement(domain::CaseId(*id));
    const bool surely = told(handed);
    if (surely || powerGone())
        did(kCasesLane, domain::HandInSupplement::kKind, *id, surely);
    return true;
}

bool Clerk::handOut()
{
    const auto id = someCase();
    if (!id)
        return false;
    const Result<ports::CaseView> view = desk().openCase(domain::CaseId(*id));
    if (!view)
        return false;
    ports::Desk::HandOut request{.id = domain::CaseId(*id), .items = {}, .receiver = "张示例", .way = "self"};
    for (const ports::ItemStatusView& item : view->items) {
        if (item.state == domain::ItemState::AwaitingDelivery)
            request.items.push_back(item.id);
    }
    if (request.items.empty())
        return false;
    const Result<ports::CaseView> handed = desk().handOut(request);
    const bool surely = told(handed);
    if (surely || powerGone())
        did(kCasesLane, domain::HandOutResult::kKind, *id, surely);
    return true;
}

bool Clerk::withdraw()
{
    const auto id = someCase();
    if (!id)
        return false;
    const Result<ports::CaseView> view = desk().withdraw(domain::CaseId(*id), "本人申请");
    const bool surely = told(view);
    if (surely || powerGone())
        did(kCasesLane, domain::WithdrawCase::kKind, *id, surely);
    return true;
}

bool Clerk::reveal()
{
    const auto id = someDraft();
    if (!id || !m_window.said.drafts[*id].fields.contains("mother.idNumber"))
        return false;
    const Result<std::string> shown = desk().reveal(domain::CaseId(*id), domain::ElementId("mother.idNumber"));
    const bool surely = told(shown);
    if (surely || powerGone())
        did(kStatisticsLane, domain::AuditNote::kKind, *id, surely);
    return true;
}

bool Clerk::printed()
{
    const auto id = someCase();
    if (!id)
        return false;
    const Result<void> noted = desk().printed(domain::CaseId(*id), ports::PaperKind::ReceiptVoucher, "printer", 1);
    const bool surely = told(noted.ok() ? nullptr : &noted.problem());
    if (surely || powerGone())
        did(kStatisticsLane, domain::AuditNote::kKind, *id, surely);
    return true;
}

bool Clerk::settleAttention()
{
    const Result<ports::SyncView> sync = desk().sync();
    if (!sync)
        return false;
    for (const ports::OperationView& operation : sync->operations) {
        if (operation.state == domain::OperationState::NeedsPerson) {
            const Result<void> settled = desk().settleAttention(operation.id, "已处理");
            if (told(settled.ok() ? nullptr : &settled.problem()) || powerGone())
                m_window.said.settled.insert(operation.id.text());
            return true;
        }
    }
    return false;
}

bool Clerk::retryNow()
{
    desk().retryNow();
    return true;
}

bool Clerk::search()
{
    (void)desk().search("示例", 20);
    return true;
}

bool Clerk::exportUnsent()
{
    const Result<void> exported = desk().exportUnsent("desk/unsent.yc", fakes::LocalHub::kSecret);
    (void)told(exported.ok() ? nullptr : &exported.problem());
    return true;
}

} // namespace yc::sim
