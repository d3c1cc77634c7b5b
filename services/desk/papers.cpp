#include "desk/papers.h"

#include "domain/commands.h"

namespace yc::desk
{
namespace
{

/// Render and count in one go.
template <class Paper>
Result<ports::PaperFile> drawn(const Paper& paper, const documents::Letterhead& letterhead, ports::PaperKind kind)
{
    Result<Bytes> pdf = documents::render(paper, letterhead);
    if (!pdf)
        return pdf.problem();
    const Result<int> pages = documents::pageCount(paper, letterhead);
    ports::PaperFile file;
    file.kind = kind;
    file.name = name(kind) + "-" + paper.receiptNumber + ".pdf";
    file.pdf = std::move(*pdf);
    file.pages = pages.ok() ? *pages : 1;
    return file;
}

template <class Paper>
Result<ports::PaperFile> drawn(const Result<Paper>& paper, const documents::Letterhead& letterhead,
                               ports::PaperKind kind)
{
    if (!paper)
        return paper.problem();
    return drawn(*paper, letterhead, kind);
}

std::string printSetting(const domain::CaseId& id, ports::PaperKind kind)
{
    return "printed/" + id.text() + "/" + name(kind);
}

} // namespace

std::string name(ports::PaperKind kind)
{
    switch (kind) {
    case ports::PaperKind::ReceiptVoucher: return "voucher";
    case ports::PaperKind::AcceptanceNotice: return "acceptance";
    case ports::PaperKind::SupplementNotice: return "supplement";
    case ports::PaperKind::DeliveryReceipt: return "delivery";
    }
    return "paper";
}

documents::Letterhead PaperDesk::letterhead() const
{
    documents::Letterhead letterhead;
    letterhead.hall = m_context.session.hallName;
    letterhead.printedAt = m_context.now();
    letterhead.offset = m_context.parts.hallOffset;
    letterhead.demo = m_context.parts.demo;
    letterhead.wording = m_wording;
    return letterhead;
}

Result<ports::PaperFile> PaperDesk::paper(const domain::CaseId& id, ports::PaperKind kind)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session.problem();
    const Result<domain::CaseRecord> record = m_cases.find(id);
    if (!record)
        return record.problem();
    if (record->isDraft())
        return fail(Fault::Rejected, "paper.too_early");
    Result<ports::PaperFile> file = [&]() -> Result<ports::PaperFile> {
        switch (kind) {
        case ports::PaperKind::ReceiptVoucher: return drawn(voucherOf(m_context, *record), letterhead(), kind);
        case ports::PaperKind::AcceptanceNotice: return drawn(acceptanceOf(m_context, *record), letterhead(), kind);
        case ports::PaperKind::SupplementNotice: return drawn(supplementOf(m_context, *record), letterhead(), kind);
        case ports::PaperKind::DeliveryReceipt: return drawn(deliveryOf(m_context, *record), letterhead(), kind);
        }
        return fail(Fault::Unsupported, "paper.kind");
    }();
    if (file) {
        const Result<Value> before = parseJson(m_context.parts.store.setting(printSetting(id, kind)));
        file->printedBefore = before.ok() ? static_cast<int>(before->toInteger()) : 0;
    }
    return file;
}

Result<void> PaperDesk::printed(const domain::CaseId& id, ports::PaperKind kind, const std::string& printer, int copies)
{
    if (Result<void> session = m_context.needSession(); !session)
        return session;
    const Result<Value> before = parseJson(m_context.parts.store.setting(printSetting(id, kind)));
    const std::int64_t already = before.ok() ? before->toInteger() : 0;
    const char* action = already > 0 ? "reprint" : "print";
    ports::Promise promise = m_context.promise();
    promise.audit.push_back({m_context.session.user.id, action, id.text() + "/" + name(kind), printer});
    const domain::AuditNote note{action, id.text() + "/" + name(kind), m_context.now()};
    promise.operations.push_back({.lane = domain::Role::Statistics,
                                  .kind = domain::AuditNote::kKind,
                                  .entity = id.text(),
                                  .payload = domain::toValue(note)});
    if (auto kept = m_context.keep(promise); !kept)
        return kept.problem();
    return m_context.parts.store.setSetting(printSetting(id, kind), std::to_string(already + copies));
}

} // namespace yc::desk
