#pragma once

#include "catalogue/one_thing.h"

#include <string>

namespace yc::review
{

/// What a built-in finding says: what is wrong, and what would satisfy it.
struct Words {
    catalogue::Text message;
    catalogue::Text remedy;
};

/// An element or material as the clerk knows it, with whose it is: 母亲 · 手机.
catalogue::Text labelled(const catalogue::Text& whose, const catalogue::Text& what);

Words emptyWords(const catalogue::Text& field);
Words conflictWords(const catalogue::Text& field);
Words inferredWords(const catalogue::Text& field);
/// From the refusal of catalogue::checkValue.
Words valueWords(const catalogue::Text& field, const Problem& problem);
Words missingMaterialWords(const catalogue::Text& material, domain::Necessity necessity, domain::NotAsked notAsked);
Words promisedMaterialWords(const catalogue::Text& material);
Words dateOfPromiseWords(const catalogue::Text& material);
Words notNeededWords(const catalogue::Text& material);
/// A rule of the catalogue could not be evaluated on this case.
Words brokenRuleWords(const std::string& rule);

} // namespace yc::review
