#pragma once

#include "dispatch/rank.h"

#include <string>
#include <vector>

namespace yc::dispatch
{

/// Words the reasons of many rows of one moment. Days and times repeat from row to row, so their texts are kept:
/// wording has to cost less than ordering. Private to this folder; one thread.
class ReasonWriter
{
public:
    ReasonWriter(Moment now, const Policy& policy, std::chrono::minutes hallOffset);

    void write(const domain::WorkItem& item, Ranked& row);

private:
    void writeTicket(const domain::WorkItem& item, Ranked& row) const;
    void writeWait(const domain::WorkItem& item, Ranked& row) const;
    void writeAppointment(const domain::WorkItem& item, Ranked& row);
    void writeLimit(const domain::WorkItem& item, Ranked& row);

    struct MomentWords {
        Moment moment{};
        Day day;
        std::string dayText;
        std::string clockText;
    };
    const MomentWords& wordsOf(Moment moment);

    Moment m_now;
    Policy m_policy;
    std::chrono::minutes m_offset;
    Day m_today;
    std::vector<MomentWords> m_words; ///< a small table, addressed by the moment's hash
};

} // namespace yc::dispatch
