#include "workstation.h"

#include "base/log.h"
#include "catalogue/load.h"
#include "common/resources.h"
#include "security/libsecret_key_store.h"

namespace yc::app
{
namespace
{

constexpr std::uint64_t kLargestResource = 8U << 20;

Result<Value> jsonOf(const Files& files, const std::string& path)
{
    const Result<Bytes> bytes = files.read(path, kLargestResource);
    if (!bytes)
        return bytes.problem();
    return parseJson(textOf(*bytes));
}

} // namespace

Workstation::Workstation()
    : m_deskWorker("desk"), m_calculator("background"), m_queueLane("lane-queue"), m_casesLane("lane-cases"),
      m_statisticsLane("lane-stats"), m_bellWorker("bell"), m_directWorker("direct"), m_firstUpload("upload-1"),
      m_secondUpload("upload-2")
{
}

Workstation::~Workstation()
{
    for (central::CentralImpl* central : {m_background.get(), m_direct.get()}) {
        if (central != nullptr)
            central->stop(); // a waiting request would hold its worker
    }
    for (Worker* worker : {&m_bellWorker, &m_queueLane, &m_casesLane, &m_statisticsLane, &m_directWorker,
                           &m_firstUpload, &m_secondUpload, &m_calculator, &m_deskWorker})
        worker->stop();
}

Threads Workstation::threads()
{
    return {.desk = m_deskWorker,
            .background = m_calculator,
            .direct = m_directWorker,
            .queue = m_queueLane,
            .cases = m_casesLane,
            .statistics = m_statisticsLane,
            .bell = m_bellWorker,
            .uploads = {&m_firstUpload, &m_secondUpload}};
}

Result<std::unique_ptr<Workstation>> Workstation::open(const WorkstationOptions& options)
{
    std::unique_ptr<Workstation> made(new Workstation);
    if (Result<void> loaded = made->loadResources(options); !loaded)
        return loaded.problem();
    if (Result<void> opened = made->openStore(options); !opened)
        return opened.problem();
    if (Result<void> joined = made->join(options); !joined)
        return joined.problem();
    return made;
}

Result<void> Workstation::loadResources(const WorkstationOptions& options)
{
    const std::string folder = resourceFolder(options.resources);
    if (folder.empty())
        return fail(Fault::NotFound, "resources.missing");
    catalogue::Loaded loaded = catalogue::load(m_files, folder + "/catalogue");
    if (!loaded.usable())
        return fail(Fault::Invalid, "catalogue.unusable",
                    loaded.defects.empty() ? std::string() : loaded.defects.front().message);
    m_catalogue = std::move(loaded.catalogue);
    const Result<Value> years = jsonOf(m_files, folder + "/calendars/cn.json");
    if (!years)
        return years.problem();
    Result<domain::WorkCalendar> calendar = domain::WorkCalendar::fromValue(*years);
    if (!calendar)
        return calendar.problem();
    m_calendar = std::move(*calendar);
    const Result<Value> sentences = jsonOf(m_files, folder + "/documents/zh_CN.json");
    if (!sentences)
        return sentences.problem();
    Result<documents::Wording> wording = documents::Wording::fromValue(*sentences);
    if (!wording)
        return wording.problem();
    m_wording = std::move(*wording);
    const Result<Value> tables = jsonOf(m_files, folder + "/search/pinyin.json");
    if (!tables)
        return tables.problem();
    Result<std::shared_ptr<const search::Pinyin>> pinyin = search::Pinyin::fromValue(*tables);
    if (!pinyin)
        return pinyin.problem();
    m_pinyin = std::move(*pinyin);
    return {};
}

Result<void> Workstation::openStore(const WorkstationOptions& options)
{
    if (Result<void> made = m_files.makeFolder(options.data); !made)
        return made;
    log::open(options.data + "/yichuang.log");
    m_keyStore = std::make_unique<security::LibsecretKeyStore>();
    Result<std::unique_ptr<store::WorkStore>> store =
        store::openWorkStore(options.data, m_files, m_clock, m_random, m_keyStore.get(), {});
    if (!store)
        return store.problem();
    m_store = std::move(*store);
    return {};
}

Result<void> Workstation::join(const WorkstationOptions& options)
{
    const auto connect = [&] {
        return std::make_unique<central::CentralImpl>(options.endpoints, m_store->client(), m_clock, m_random);
    };
    m_background = connect();
    m_direct = connect();
    m_synced = std::make_unique<SyncedDesk>(SyncedDeskParts{.store = *m_store,
                                                            .keys = m_store->keys(),
                                                            .synced = *m_background,
                                                            .direct = *m_direct,
                                                            .threads = threads(),
                                                            .clock = m_clock,
                                                            .random = m_random,
                                                            .catalogue = m_catalogue,
                                                            .calendar = m_calendar,
                                                            .wording = m_wording,
                                                            .pinyin = m_pinyin,
                                                            .demo = options.demo});
    return {};
}

} // namespace yc::app
