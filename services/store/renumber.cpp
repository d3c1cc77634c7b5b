#include "store/renumber.h"

#include "domain/operation.h"
#include "store/work_file.h"

namespace yc::store
{
namespace
{

struct Place {
    ports::Row operation;
    ports::Row standing;
};

std::vector<Place> openPlaces(Database& database, const std::string& lane)
{
    std::vector<Place> places;
    Query found = database.query(
        "SELECT o.lane, o.sequence, o.id, o.kind, o.entity, o.at, o.body, s.lane, s.sequence, s.state, s.attempts,"
        " s.verdict, s.resolution FROM operation o JOIN standing s USING(lane, sequence)"
        " WHERE o.lane = ? AND s.state <> 2 ORDER BY o.sequence",
        lane);
    const auto split = static_cast<std::ptrdiff_t>(columnsOf(Table::Operation));
    while (found.next()) {
        const ports::Row row = found.row();
        places.push_back({{row.begin(), row.begin() + split}, {row.begin() + split, row.end()}});
    }
    return places;
}

void renumberLane(Database& database, const std::string& lane)
{
    constexpr std::size_t kSequence = 1;
    constexpr std::size_t kState = 2;
    const std::vector<Place> places = openPlaces(database, lane);
    database.run("DELETE FROM operation WHERE lane = ?", lane);
    database.run("DELETE FROM standing WHERE lane = ?", lane);
    std::int64_t next = 0;
    std::int64_t below = 0; // needs a person: never sent again, so outside the dense sequence
    for (Place place : places) {
        const bool judged =
            ports::integerOf(place.standing[kState]) == static_cast<std::int64_t>(domain::OperationState::NeedsPerson);
        const std::int64_t sequence = judged ? --below : ++next;
        place.operation[kSequence] = place.standing[kSequence] = sequence;
        if (!judged)
            place.standing[kState] = static_cast<std::int64_t>(domain::OperationState::Pending);
        putRow(database, {Table::Operation, place.operation});
        putRow(database, {Table::Standing, place.standing});
    }
    putRow(database, {Table::Lane, {lane, next, std::int64_t{0}}});
}

} // namespace

void renumber(Database& database, const std::string& client)
{
    Transaction transaction(database);
    const ports::Rows lanes = database.rows("SELECT name FROM lane UNION SELECT DISTINCT lane FROM operation", {});
    for (const ports::Row& lane : lanes)
        renumberLane(database, ports::stringOf(lane[0]));
    database.run("UPDATE number_block SET next = last");
    putRow(database, {Table::Meta, metaRow(kMetaClient, 0, client)});
    transaction.commit();
}

} // namespace yc::store
