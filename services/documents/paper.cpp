#include "documents/paper.h"

#include "documents/compose.h"

namespace yc::documents
{
namespace
{

template <class Paper> Result<Bytes> renderPaper(const Paper& paper, const Letterhead& letterhead)
{
    const Typesetter type;
    const Result<Flow> flow = compose(paper, letterhead, type);
    if (!flow)
        return flow.problem();
    return print(*flow, letterhead.printedAt, letterhead.offset);
}

template <class Paper> Result<int> countPages(const Paper& paper, const Letterhead& letterhead)
{
    const Typesetter type;
    const Result<Flow> flow = compose(paper, letterhead, type);
    if (!flow)
        return flow.problem();
    return pagesOf(*flow);
}

} // namespace

Result<Bytes> render(const ReceiptVoucher& paper, const Letterhead& letterhead)
{
    return renderPaper(paper, letterhead);
}

Result<Bytes> render(const AcceptanceNotice& paper, const Letterhead& letterhead)
{
    return renderPaper(paper, letterhead);
}

Result<Bytes> render(const SupplementNotice& paper, const Letterhead& letterhead)
{
    return renderPaper(paper, letterhead);
}

Result<Bytes> render(const DeliveryReceipt& paper, const Letterhead& letterhead)
{
    return renderPaper(paper, letterhead);
}

Result<int> pageCount(const ReceiptVoucher& paper, const Letterhead& letterhead)
{
    return countPages(paper, letterhead);
}

Result<int> pageCount(const AcceptanceNotice& paper, const Letterhead& letterhead)
{
    return countPages(paper, letterhead);
}

Result<int> pageCount(const SupplementNotice& paper, const Letterhead& letterhead)
{
    return countPages(paper, letterhead);
}

Result<int> pageCount(const DeliveryReceipt& paper, const Letterhead& letterhead)
{
    return countPages(paper, letterhead);
}

} // namespace yc::documents
