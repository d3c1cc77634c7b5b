#include "domain/work_item.h"

#include "domain/word_table.h"

namespace yc::domain
{

std::string_view name(WorkItemKind kind)
{
    static constexpr auto kKinds =
        wordTable<WorkItemKind::Draft>("ticket", "appointment", "pre_review", "sent_back", "supplement", "result",
                                       "low_rating", "benefit", "attention", "draft");
    return kKinds.word(kind);
}

} // namespace yc::domain
