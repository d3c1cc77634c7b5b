#pragma once

#include "hub/parts.h"
#include "hub/transaction.h"

#include <cstdint>
#include <string>
#include <vector>

namespace yc::hub
{

/// What workstations mirror. Every change takes the next hub sequence; the counter's row is locked until the
/// transaction ends, so numbers become visible in order and a cursor never skips one. An entity keeps only its latest
/// change: a mirror that is far behind gets each entity once.
struct Entity {
    std::string scope;
    std::string kind; ///< case, ticket, window, service
    std::string id;
    std::int64_t version = 0;
    Value body;
};

std::string queueScope(const Parts& parts); ///< tickets, windows, services of the hall
std::string casesScope(const Parts& parts);

/// Put an entity in the feed; returns its hub sequence.
std::int64_t publish(Transaction& tx, const Parts& parts, const Entity& entity);
/// It is gone from the scope: a tombstone.
void retire(Transaction& tx, const Parts& parts, const std::string& kind, const std::string& id);
/// The published body; NotFound "<kind>.unknown".
Value entityBody(Transaction& tx, const Parts& parts, const std::string& kind, const std::string& id);

struct PullRequest {
    std::string scope;
    std::string epoch;
    std::int64_t cursor = 0;
    int limit = 0;
};
/// A page as the text of an answer: bodies are spliced in as they are stored, because parsing and writing a thousand of
/// them again costs more than everything else. wire::decodePage reads it.
std::string pageText(Transaction& tx, const Parts& parts, const PullRequest& request);

/// Take the next hub sequence; the last thing a transaction does, because everybody else waits from here on.
std::int64_t nextSequence(Transaction& tx, const std::string& hall);
/// The newest hub sequence of the hall.
std::int64_t newestSequence(Transaction& tx, const std::string& hall);
/// The epoch of this hub's life.
std::string epochOf(Transaction& tx, const std::string& hall);
/// The same with the mark of the latest start: no two starts share it, nor a start and one from a restored backup.
std::string epochNow(Transaction& tx, const std::string& hall);
/// The program begins over what is in its database: changes from now on are of a new life. So a cursor that was given
/// out by a life that a restored backup does not know is recognised, also when the numbers have caught up since.
void beginLife(Transaction& tx, const Parts& parts);
/// Add `by` to a counter and give the new value.
std::int64_t advance(Transaction& tx, const std::string& hall, const std::string& counter, std::int64_t by = 1);

} // namespace yc::hub
