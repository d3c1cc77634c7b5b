#include "fakes/memory_disk.h"

#include "fakes/memory_vfs.h"

#include <algorithm>
#include <cstring>
#include <iterator>

namespace yc::fakes
{
namespace
{

constexpr std::uint64_t kRoom = 1ULL << 40;
constexpr std::uint64_t kSmallSector = 512;
constexpr std::uint64_t kBigSector = 4096;

Problem powerIsGone()
{
    return fail(Fault::Damaged, "file.io", "no power");
}

void put(Bytes& to, const MemoryFile::Write& write)
{
    if (write.truncates) {
        if (write.at < to.size())
            to.resize(write.at);
        return;
    }
    if (to.size() < write.at + write.bytes.size())
        to.resize(write.at + write.bytes.size());
    if (!write.bytes.empty())
        std::memcpy(to.data() + write.at, write.bytes.data(), write.bytes.size());
}

void fillGarbage(std::span<std::uint8_t> bytes, std::mt19937_64& chance)
{
    std::ranges::generate(bytes, [&chance] { return static_cast<std::uint8_t>(chance()); });
}

/// The write reached some whole sectors, and the next one is garbage.
void putTorn(Bytes& to, MemoryFile::Write write, std::uint64_t sector, std::mt19937_64& chance)
{
    if (write.truncates)
        return;
    const std::uint64_t sectors = (write.bytes.size() + sector - 1) / sector;
    const std::uint64_t whole = sectors == 0 ? 0 : chance() % sectors;
    const std::uint64_t good = std::min<std::uint64_t>(whole * sector, write.bytes.size());
    write.bytes.resize(std::min<std::uint64_t>(good + sector, write.bytes.size()));
    fillGarbage(std::span(write.bytes).subspan(good), chance);
    put(to, write);
}

class MemoryAppend final : public AppendFile
{
public:
    MemoryAppend(MemoryDisk& disk, MemoryDisk::FilePtr file) : m_disk(disk), m_file(std::move(file)) {}
    Result<void> append(std::span<const std::uint8_t> bytes) override
    {
        if (!m_disk.write(m_file, m_file->now.size(), bytes))
            return powerIsGone();
        return {};
    }
    Result<void> sync() override
    {
        if (!m_disk.sync(m_file))
            return powerIsGone();
        return {};
    }
    std::uint64_t size() const override { return m_file->now.size(); }

private:
    MemoryDisk& m_disk;
    MemoryDisk::FilePtr m_file;
};

} // namespace

const char* name(Damage damage)
{
    switch (damage) {
    case Damage::AllLost:
        return "all_lost";
    case Damage::RandomSubset:
        return "random_subset";
    case Damage::Torn512:
        return "torn_512";
    case Damage::Torn4096:
        return "torn_4096";
    case Damage::Reordered:
        return "reordered";
    case Damage::AllKept:
        break;
    }
    return "all_kept";
}

MemoryDisk::MemoryDisk() : m_vfs(std::make_unique<Vfs>(*this))
{
    m_vfsName = m_vfs->shim.name();
}

MemoryDisk::~MemoryDisk() = default;

void MemoryDisk::loseAt(int call, Damage damage, std::uint64_t seed)
{
    m_calls = 0;
    m_loseAt = call;
    m_damage = damage;
    m_seed = seed;
}

bool MemoryDisk::strikes()
{
    ++m_calls;
    return m_loseAt > 0 && m_calls == m_loseAt;
}

void MemoryDisk::losePower(Damage damage, std::uint64_t seed)
{
    std::mt19937_64 chance(seed);
    damageNames(damage, chance);
    damageContents(damage, chance);
    m_off = true;
    m_losses += damage != Damage::AllKept;
    m_loseAt = 0;
}

void MemoryDisk::damageNames(Damage damage, std::mt19937_64& chance)
{
    for (auto naming = m_namings.rbegin(); naming != m_namings.rend(); ++naming) {
        const bool kept = damage == Damage::AllKept || (damage != Damage::AllLost && chance() % 2 == 0);
        if (kept)
            continue;
        for (const Naming::Entry& entry : naming->entries) {
            if (entry.before)
                m_files[entry.path] = entry.before;
            else
                m_files.erase(entry.path);
        }
    }
    m_namings.clear();
}

void MemoryDisk::damageContents(Damage damage, std::mt19937_64& chance)
{
    std::vector<std::uint64_t> orders;
    for (const auto& [path, file] : m_files) {
        for (const MemoryFile::Write& write : file->unsynced)
            orders.push_back(write.order);
    }
    std::ranges::sort(orders);
    const std::uint64_t last = orders.empty() ? 0 : orders.back();
    const std::uint64_t from = orders.empty() ? 0 : orders[chance() % orders.size()];
    for (const auto& [path, file] : m_files) {
        for (const MemoryFile::Write& write : file->unsynced) {
            const bool torn = write.order == last;
            const std::uint64_t lot = chance() % 3;
            if (damage == Damage::AllKept || (damage == Damage::Reordered && write.order >= from) ||
                (damage == Damage::RandomSubset && lot == 0) ||
                ((damage == Damage::Torn512 || damage == Damage::Torn4096) && !torn))
                put(file->durable, write);
            else if (damage == Damage::Torn512 || (damage == Damage::RandomSubset && lot == 1))
                putTorn(file->durable, write, kSmallSector, chance);
            else if (damage == Damage::Torn4096)
                putTorn(file->durable, write, kBigSector, chance);
        }
        file->unsynced.clear();
    }
}

/// What is open keeps its old file, which is no longer the disk's.
void MemoryDisk::start()
{
    for (auto& [path, file] : m_files) {
        auto fresh = std::make_shared<MemoryFile>();
        fresh->now = fresh->durable = std::move(file->durable);
        fresh->life = m_life + 1;
        file = std::move(fresh);
    }
    m_off = false;
    ++m_life;
}

MemoryDisk::Image MemoryDisk::image() const
{
    Image image;
    for (const auto& [path, file] : m_files)
        image.emplace(path, file->now);
    return image;
}

void MemoryDisk::load(const Image& image)
{
    ++m_life;
    m_files.clear();
    m_namings.clear();
    for (const auto& [path, bytes] : image) {
        auto file = std::make_shared<MemoryFile>();
        file->now = file->durable = bytes;
        file->life = m_life;
        m_files.emplace(path, std::move(file));
    }
    m_off = false;
    m_loseAt = 0;
}

MemoryDisk::FilePtr MemoryDisk::find(const std::string& path) const
{
    const auto found = m_off ? m_files.end() : m_files.find(path);
    return found == m_files.end() ? nullptr : found->second;
}

MemoryDisk::FilePtr MemoryDisk::create(const std::string& path)
{
    auto file = std::make_shared<MemoryFile>();
    file->life = m_life;
    if (path.empty() || m_off) // a temporary file of SQLite has no name
        return file;
    FilePtr& place = m_files[path];
    m_namings.push_back({.entries = {{path, place}}, .created = file.get()});
    place = file;
    return file;
}

bool MemoryDisk::alive(const FilePtr& file) const
{
    return !m_off && file->life == m_life;
}

bool MemoryDisk::write(const FilePtr& file, std::uint64_t at, std::span<const std::uint8_t> bytes)
{
    if (!alive(file))
        return false;
    MemoryFile::Write write{.order = ++m_order, .at = at, .bytes = Bytes(bytes.begin(), bytes.end())};
    put(file->now, write);
    file->unsynced.push_back(std::move(write));
    if (strikes())
        losePower(m_damage, m_seed);
    return !m_off;
}

bool MemoryDisk::cut(const FilePtr& file, std::uint64_t size)
{
    if (!alive(file))
        return false;
    MemoryFile::Write write{.order = ++m_order, .at = size, .bytes = {}, .truncates = true};
    put(file->now, write);
    file->unsynced.push_back(std::move(write));
    if (strikes())
        losePower(m_damage, m_seed);
    return !m_off;
}

bool MemoryDisk::sync(const FilePtr& file)
{
    if (!alive(file))
        return false;
    if (strikes()) {
        losePower(m_damage, m_seed);
        return false;
    }
    for (const MemoryFile::Write& write : file->unsynced)
        put(file->durable, write);
    file->unsynced.clear();
    // The name of a new file becomes durable with its first sync, and with it every earlier change of names.
    const auto named = std::ranges::find(m_namings, file.get(), &Naming::created);
    if (named != m_namings.end())
        m_namings.erase(m_namings.begin(), std::next(named));
    return true;
}

bool MemoryDisk::syncFolder()
{
    if (strikes()) {
        losePower(m_damage, m_seed);
        return false;
    }
    m_namings.clear();
    return true;
}

bool MemoryDisk::unlink(const std::string& path, bool syncing)
{
    const auto found = m_files.find(path);
    m_namings.push_back({.entries = {{path, found->second}}});
    m_files.erase(found);
    if (strikes()) {
        losePower(m_damage, m_seed);
        return false;
    }
    return !syncing || syncFolder();
}

bool MemoryDisk::renamed(const std::string& from, const std::string& to)
{
    const FilePtr moved = m_files.at(from);
    const auto old = m_files.find(to);
    m_namings.push_back({.entries = {{from, moved}, {to, old == m_files.end() ? nullptr : old->second}}});
    m_files.erase(from);
    m_files[to] = moved;
    if (strikes()) {
        losePower(m_damage, m_seed);
        return false;
    }
    return syncFolder();
}

bool MemoryDisk::exists(const std::string& path) const
{
    return find(path) != nullptr;
}

Result<Bytes> MemoryDisk::read(const std::string& path, std::uint64_t maxBytes) const
{
    if (m_off)
        return powerIsGone();
    const FilePtr file = find(path);
    if (!file)
        return fail(Fault::NotFound, "file.missing", path);
    if (file->now.size() > maxBytes)
        return fail(Fault::Full, "file.too_large", path, {std::to_string(maxBytes)});
    return file->now;
}

Result<void> MemoryDisk::writeAtomically(const std::string& path, std::span<const std::uint8_t> bytes)
{
    if (m_off)
        return powerIsGone();
    const FilePtr file = create(path + ".new");
    if (!write(file, 0, bytes) || !sync(file) || !renamed(path + ".new", path))
        return powerIsGone();
    return {};
}

Result<std::unique_ptr<AppendFile>> MemoryDisk::openForAppend(const std::string& path)
{
    if (m_off)
        return powerIsGone();
    FilePtr file = find(path);
    if (!file) {
        file = create(path);
        if (!syncFolder())
            return powerIsGone();
    }
    std::unique_ptr<AppendFile> opened = std::make_unique<MemoryAppend>(*this, std::move(file));
    return opened;
}

Result<void> MemoryDisk::remove(const std::string& path)
{
    if (m_off)
        return powerIsGone();
    if (!exists(path))
        return fail(Fault::NotFound, "file.missing", path);
    if (!unlink(path, true))
        return powerIsGone();
    return {};
}

Result<void> MemoryDisk::rename(const std::string& from, const std::string& to)
{
    if (m_off)
        return powerIsGone();
    if (!exists(from))
        return fail(Fault::NotFound, "file.missing", from);
    if (!renamed(from, to))
        return powerIsGone();
    return {};
}

Result<void> MemoryDisk::truncate(const std::string& path, std::uint64_t size)
{
    if (m_off)
        return powerIsGone();
    const FilePtr file = find(path);
    if (!file)
        return fail(Fault::NotFound, "file.missing", path);
    if (!cut(file, size))
        return powerIsGone();
    return {};
}

Result<void> MemoryDisk::makeFolder(const std::string&)
{
    if (m_off)
        return powerIsGone();
    return {}; // a folder is there as soon as a file is in it
}

Result<std::vector<std::string>> MemoryDisk::list(const std::string& folder) const
{
    if (m_off)
        return powerIsGone();
    std::vector<std::string> names;
    const std::string beginning = folder + "/";
    for (const auto& [path, file] : m_files) {
        if (path.starts_with(beginning) && path.find('/', beginning.size()) == std::string::npos)
            names.push_back(path.substr(beginning.size()));
    }
    return names;
}

Result<std::uint64_t> MemoryDisk::size(const std::string& path) const
{
    if (m_off)
        return powerIsGone();
    const FilePtr file = find(path);
    if (!file)
        return fail(Fault::NotFound, "file.missing", path);
    return file->now.size();
}

Result<std::uint64_t> MemoryDisk::freeSpace(const std::string&) const
{
    return kRoom;
}

} // namespace yc::fakes
