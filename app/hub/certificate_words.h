#pragma once

#include "base/result.h"

#include <string>

namespace yc::app
{

/// What is wrong with a certificate's file and what to do, for an administrator at a terminal or in the journal;
/// "" for other codes.
std::string certificateSentence(const Problem& problem);

} // namespace yc::app
