#pragma once

#include "documents/paper.h"
#include "documents/table.h"

#include <string>
#include <vector>

namespace yc::documents
{

// Values in the words of a paper.

enum class Mask { Full, Masked };

/// "张*（母亲）". Names of organisations are never masked.
std::string applicantText(const Applicant& applicant, Mask mask);
/// Identity numbers are masked on every paper; credit codes are public.
std::string idText(const Applicant& applicant);
/// "新生儿出生一件事（6 项）".
std::string contentText(const std::string& oneThing, std::size_t matters, const CommonWords& words);
std::string counterText(const Counter& counter, const CommonWords& words);
/// To the minute.
std::string timeText(Moment moment, const Letterhead& letterhead);
/// The day, and that it may still move.
std::string dueText(Day day, bool provisional, const CommonWords& words);
/// The row that tells both clocks; none while they agree.
std::vector<std::vector<Fact>> clockRows(const Times& times, const Letterhead& letterhead);
/// Rows of one sentence each; a hall that emptied a sentence drops its row.
std::vector<std::vector<Fact>> sentenceRows(const std::vector<Fact>& facts);

} // namespace yc::documents
