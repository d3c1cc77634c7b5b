#pragma once

#include "domain/operation.h"
#include "fakes/local_hub.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace yc::sim
{

/// What stands in the hub's tables, read past its rules.
struct HubFacts {
    struct Envelope {
        domain::Operation operation;
        std::string kind; ///< what it was before a husk took its place
        domain::Verdict verdict;
    };
    struct Entity {
        std::string type;
        std::string id;
        std::string scope;
        std::int64_t version = 0;
        std::int64_t hubSequence = 0;
    };
    struct Claim {
        std::string ticket;
        std::int64_t fence = 0;
        std::string window;
    };

    /// Entities without their bodies.
    static HubFacts heads(fakes::LocalHub& hub);
    static HubFacts all(fakes::LocalHub& hub);

    std::vector<Envelope> envelopes;           ///< by client, lane, sequence
    std::map<std::string, std::int64_t> lanes; ///< "client/lane" -> received
    std::vector<Entity> entities;
    std::map<std::string, domain::CaseRecord> cases;
    std::vector<Claim> claims;
    std::map<std::string, std::string> called; ///< ticket -> window

    std::size_t count(const std::string& type) const;
    const Entity* find(const std::string& type, const std::string& id) const;
    /// Its submission was refused and a person has settled that.
    bool settledCase(const std::string& id, const std::set<std::string>& settled) const;
    /// Element and value of everything that windows brought to a case since it was taken in, and that took effect.
    std::vector<std::pair<std::string, Value>> broughtValues(const std::string& id) const;

private:
    std::map<std::pair<std::string, std::string>, std::size_t> m_places;
    void readHeads(fakes::LocalHub& hub);
    void readRest(fakes::LocalHub& hub);
};

} // namespace yc::sim
