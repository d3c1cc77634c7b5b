#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "hub_link.h"

namespace yc::demo
{

/// A department's reviewer at the review page: looks at the list, opens an item, fills in one of its forms.
class Reviewer
{
public:
    Reviewer(const std::string& url, std::string id, std::string secret, const Clock& clock, Random& random);
    /// Decide one item; false when there is none that waits, or the hub is away.
    bool decideOne();

private:
    bool signIn();
    bool decide(const std::string& path);

    HubLink m_link;
    std::string m_id;
    std::string m_secret;
    const Clock& m_clock;
    Random& m_random;
    bool m_signedIn = false;
};

} // namespace yc::demo
