#include "fakes/manual_clock.h"
#include "faults/sim/world.h"
#include "hub/admin.h"
#include "hub/small_catalogue.h"

namespace yc::sim
{
namespace
{

constexpr std::uint64_t kLargestResource = 8U << 20;
constexpr std::uint64_t kStageSeed = 11;

/// The small catalogue of the hub's tests, as a form: one group that shows every element.
catalogue::Catalogue formOfAll()
{
    catalogue::Catalogue all = tests::smallCatalogue();
    catalogue::OneThing& thing = all.oneThings.front();
    thing.shortName = thing.name;
    thing.groups = {{"all", {"全部", "all"}, "mother"}};
    for (catalogue::DataElement& element : thing.elements)
        element.group = "all";
    return all;
}

std::string numbered(const char* prefix, int window)
{
    return prefix + std::string(window < 10 ? "0" : "") + std::to_string(window);
}

void furnish(const hub::Parts& parts)
{
    hub::take(hub::setOfflineShare(parts, 1));
    for (int number = 1; number <= Stage::kMostWindows; ++number) {
        domain::Window window;
        window.id = domain::WindowId(numbered("", number));
        window.name = "综合受理";
        window.services = {domain::ServiceId("newborn")};
        hub::take(hub::putWindow(parts, window));
        for (const char* prefix : {"c", "s"}) {
            hub::NewAccount account;
            account.user = {domain::UserId(numbered(prefix, number)),
                            "示例",
                            domain::UserRole::Clerk,
                            domain::HallId(fakes::LocalHub::kHall),
                            {}};
            if (*prefix == 's')
                account.user.role = domain::UserRole::Supervisor;
            account.secret = fakes::LocalHub::kSecret;
            hub::take(hub::addUser(parts, account));
        }
    }
}

Value resource(const std::string& sources, const std::string& path)
{
    const PosixFiles disk;
    const Files& files = disk;
    return parseJson(textOf(files.read(sources + "/resources/" + path, kLargestResource).value())).value();
}

} // namespace

Stage::Stage(const std::string& sources)
    : m_wording(documents::Wording::fromValue(resource(sources, "documents/zh_CN.json")).value()),
      m_pinyin(search::Pinyin::fromValue(resource(sources, "search/pinyin.json")).value())
{
    auto ground = std::make_shared<fakes::Ground>(*fakes::Ground::shipped(sources));
    ground->catalogue = formOfAll();
    m_ground = ground;
    fakes::ManualClock clock{fakes::mondayMorning()};
    fakes::MemoryDisk disk;
    {
        fakes::LocalHub hub(clock, m_ground, disk, "hub", kStageSeed);
        furnish(hub.parts());
    }
    m_hubDisk = disk.image();
}

} // namespace yc::sim
