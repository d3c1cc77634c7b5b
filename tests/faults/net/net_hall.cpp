#include "faults/net/net_hall.h"

#include "hub/refusal.h"
#include "hub/small_catalogue.h"
#include "unit/store_rig.h"
#include "wire/endpoints.h"

namespace yc::faults
{
namespace
{

constexpr std::uint64_t kSeed = 5;
constexpr const char* kKiosk = "0100";
constexpr int kEarlier = 12; ///< who came before, so that hub sequences have digits to lose

} // namespace

NetHall::NetHall(std::shared_ptr<const fakes::Ground> ground)
    : m_folder(testing::folderTemplate()),
      m_hub(
          std::make_unique<fakes::LocalHub>(m_clock, std::move(ground), m_files, m_folder.path().toStdString(), kSeed)),
      m_server(std::make_unique<hub::Server>(m_hub->core(), hub::ServerOptions{}))
{
    hub::take(m_server->start());
    tests::Client first = kiosk();
    (void)first.signIn(kKiosk, fakes::LocalHub::kSecret, "");
    m_kiosk = first.token;
    for (int number = 0; number < kEarlier; ++number)
        takeNumber();
}

/// Over a connection of its own, so that none is closed while idle.
tests::Client NetHall::kiosk() const
{
    tests::Client client(m_server->port());
    client.token = m_kiosk;
    return client;
}

void NetHall::takeNumber()
{
    const Value wish =
        Object{{"service", "newborn"}, {"oneThing", "newborn"}, {"priority", "normal"}, {"applicant", "张示例"}};
    (void)kiosk().post(wire::path::kTake, wish);
}

void NetHall::accept(const domain::CaseId& id)
{
    domain::ItemEvent event;
    event.kind = domain::ItemEventKind::Accept;
    event.at = m_clock.now();
    event.actor = domain::UserId("r01");
    event.ground = "依据";
    hub::take(m_hub->happens(id, "certificate", event));
}

std::string NetHall::blob(const std::string& digest)
{
    const tests::Reply reply = kiosk().get(wire::path::kBlobs + digest);
    return reply.status == 200 ? reply.body : std::string();
}

std::int64_t NetHall::blobSequence(const std::string& digest)
{
    const tests::Reply reply = kiosk().send("HEAD", wire::path::kBlobs + digest, {});
    const auto sequence = reply.headers.find("Hub-Sequence");
    return sequence == reply.headers.end() ? 0 : std::stoll(sequence->second);
}

std::shared_ptr<const fakes::Ground> NetHall::ground(const std::string& sources)
{
    auto ground = std::make_shared<fakes::Ground>(*fakes::Ground::shipped(sources));
    ground->catalogue = tests::smallCatalogue();
    catalogue::OneThing& thing = ground->catalogue.oneThings.front();
    thing.shortName = thing.name;
    thing.groups = {{"all", {"全部", "all"}, "mother"}};
    for (catalogue::DataElement& element : thing.elements)
        element.group = "all";
    return ground;
}

} // namespace yc::faults
