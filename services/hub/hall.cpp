#include "hub/hall.h"

#include "base/text.h"
#include "hub/feed.h"

namespace yc::hub
{
namespace
{

constexpr char kSeparator = ' '; // ids hold no blanks

template <class Id> std::vector<Id> idsOf(const std::string& text)
{
    std::vector<Id> ids;
    for (const std::string& part : split(text, kSeparator)) {
        if (!part.empty())
            ids.emplace_back(part);
    }
    return ids;
}

template <class Id> std::string textOfIds(const std::vector<Id>& ids)
{
    std::vector<std::string> texts;
    texts.reserve(ids.size());
    for (const Id& id : ids)
        texts.push_back(id.text());
    return join(texts, std::string_view(&kSeparator, 1));
}

domain::Window windowFrom(const Row& row)
{
    domain::Window window;
    window.id = domain::WindowId(ports::stringOf(row[0]));
    window.name = ports::stringOf(row[1]);
    window.services = idsOf<domain::ServiceId>(ports::stringOf(row[2]));
    window.state = ports::stringOf(row[3]);
    window.reason = ports::stringOf(row[4]);
    window.since = fromMicros(ports::integerOf(row[5]));
    return window;
}

domain::Service serviceFrom(const Row& row)
{
    domain::Service service;
    service.id = domain::ServiceId(ports::stringOf(row[0]));
    service.name = ports::stringOf(row[1]);
    service.prefix = ports::stringOf(row[2]);
    service.target = std::chrono::minutes(ports::integerOf(row[3]));
    service.oneThings = idsOf<domain::OneThingId>(ports::stringOf(row[4]));
    return service;
}

constexpr std::string_view kWindowColumns = "SELECT id, name, services, state, reason, since FROM hall_window ";
constexpr std::string_view kServiceColumns = "SELECT id, name, prefix, target_minutes, one_things FROM service ";

} // namespace

std::string hallName(Transaction& tx, const Parts& parts)
{
    const auto row = tx.first("SELECT name FROM hall WHERE hall = ?", {parts.hall()});
    if (!row)
        refuse(Fault::NotFound, "hall.unknown");
    return ports::stringOf(row->at(0));
}

std::vector<domain::Window> windowsOf(Transaction& tx, const Parts& parts)
{
    std::vector<domain::Window> windows;
    for (const Row& row : tx.run(std::string(kWindowColumns) + "WHERE hall = ? ORDER BY id", {parts.hall()}))
        windows.push_back(windowFrom(row));
    return windows;
}

std::vector<domain::Service> servicesOf(Transaction& tx, const Parts& parts)
{
    std::vector<domain::Service> services;
    for (const Row& row : tx.run(std::string(kServiceColumns) + "WHERE hall = ? ORDER BY place, id", {parts.hall()}))
        services.push_back(serviceFrom(row));
    return services;
}

domain::Window windowOf(Transaction& tx, const Parts& parts, const domain::WindowId& id)
{
    const auto row = tx.first(std::string(kWindowColumns) + "WHERE hall = ? AND id = ?", {parts.hall(), id.text()});
    if (!row)
        refuse(Fault::NotFound, "window.unknown", {id.text()});
    return windowFrom(*row);
}

domain::Service serviceOf(Transaction& tx, const Parts& parts, const domain::ServiceId& id)
{
    const auto row = tx.first(std::string(kServiceColumns) + "WHERE hall = ? AND id = ?", {parts.hall(), id.text()});
    if (!row)
        refuse(Fault::NotFound, "service.unknown", {id.text()});
    return serviceFrom(*row);
}

std::int64_t saveWindow(Transaction& tx, const Parts& parts, const domain::Window& window)
{
    tx.run("INSERT INTO hall_window (hall, id, name, services, state, reason, since) VALUES (?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT (hall, id) DO UPDATE SET name = excluded.name, services = excluded.services, "
           "state = excluded.state, reason = excluded.reason, since = excluded.since",
           {parts.hall(), window.id.text(), window.name, textOfIds(window.services), window.state, window.reason,
            toMicros(window.since)});
    const std::int64_t version = advance(tx, parts.hall(), "version:window:" + window.id.text());
    return publish(tx, parts, {queueScope(parts), "window", window.id.text(), version, domain::toValue(window)});
}

std::int64_t saveService(Transaction& tx, const Parts& parts, const domain::Service& service, int place)
{
    tx.run("INSERT INTO service (hall, id, place, name, prefix, target_minutes, one_things) VALUES (?, ?, ?, ?, ?, ?, ?) "
           "ON CONFLICT (hall, id) DO UPDATE SET place = excluded.place, name = excluded.name, "
           "prefix = excluded.prefix, target_minutes = excluded.target_minutes, one_things = excluded.one_things",
           {parts.hall(), service.id.text(), std::int64_t{place}, service.name, service.prefix,
            std::int64_t{service.target.count()}, textOfIds(service.oneThings)});
    const std::int64_t version = advance(tx, parts.hall(), "version:service:" + service.id.text());
    return publish(tx, parts, {queueScope(parts), "service", service.id.text(), version, domain::toValue(service)});
}

} // namespace yc::hub
