#pragma once

#include "desk/case_book.h"
#include "documents/paper.h"
#include "ports/desk_views.h"

namespace yc::desk
{

/// The papers a window issues, from a case's record. No paper claims a state the record has not (G5).
class PaperDesk
{
public:
    PaperDesk(Context& context, CaseBook& cases, documents::Wording wording)
        : m_context(context), m_cases(cases), m_wording(std::move(wording))
    {
    }

    Result<ports::PaperFile> paper(const domain::CaseId& id, ports::PaperKind kind);
    Result<void> printed(const domain::CaseId& id, ports::PaperKind kind, const std::string& printer, int copies);

private:
    documents::Letterhead letterhead() const;

    Context& m_context;
    CaseBook& m_cases;
    documents::Wording m_wording;
};

/// "voucher", "acceptance", "supplement", "delivery": in file names and in the print log.
std::string name(ports::PaperKind kind);

/// What each paper prints, or "paper.too_early" while the record has not the state it claims. Pure.
documents::ReceiptVoucher voucherOf(const Context& context, const domain::CaseRecord& record);
Result<documents::AcceptanceNotice> acceptanceOf(const Context& context, const domain::CaseRecord& record);
Result<documents::SupplementNotice> supplementOf(const Context& context, const domain::CaseRecord& record);
Result<documents::DeliveryReceipt> deliveryOf(const Context& context, const domain::CaseRecord& record);

} // namespace yc::desk
