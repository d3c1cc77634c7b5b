#pragma once

#include "base/result.h"
#include "domain/field.h"
#include "domain/item_state.h"
#include "domain/material.h"

#include <string>
#include <vector>

namespace yc::hub
{

// The page's words, in the terms of the field. Services word nothing else: this page is the hub's own screen.

std::string stateWord(domain::ItemState state);
std::string eventWord(domain::ItemEventKind kind);
std::string sourceBadge(domain::Source source);  ///< one character: 卡 共 证 扫 推 历 填 改 冲
std::string sourceClass(domain::Source source);  ///< its look in the style sheet
std::string takenWord(domain::TakenAs way);
std::string limitWord(const std::string& kind);  ///< of a running limit: notice, promise, delivery
/// What is wrong, in one sentence with the next step.
std::string problemSentence(const Problem& problem);
/// Grounds for standing still: 行政许可法 art. 45, the whole list.
const std::vector<std::string>& suspensionGrounds();

} // namespace yc::hub
