#pragma once

#include "catalogue/one_thing.h"

namespace yc::tests
{

/// One thing with every kind of order: a certificate first, the household book after it, an instant enrolment after
/// that, and a gate that shared data can verify.
catalogue::Catalogue smallCatalogue();

} // namespace yc::tests
