#include "bench/drain_hall.h"

#include "bench/bench.h"
#include "bench/drain_desk.h"
#include "hub/admin.h"
#include "hub/blobs.h"

#include <algorithm>

namespace yc::bench
{
namespace
{

constexpr int kPatienceMillis = 6 * 3600 * 1000;
constexpr std::int64_t kLookedInto = 200; ///< scans read back and hashed once more

std::int64_t number(hub::Transaction& tx, const char* sql)
{
    const auto row = tx.first(sql);
    return row ? ports::integerOf(row->at(0)) : 0;
}

/// Lanes are dense from one, nothing stands in them twice or before what it follows, and all of it took effect.
std::string wrongWith(hub::Transaction& tx)
{
    const std::pair<const char*, const char*> nones[] = {
        {"a lane with a gap or a repeat",
         "SELECT count(*) FROM (SELECT 1 FROM envelope GROUP BY hall, client, lane HAVING min(sequence) <> 1"
         " OR max(sequence) <> count(*) OR count(DISTINCT operation) <> count(*))"},
        {"an operation received before the one it follows",
         "SELECT count(*) FROM envelope a JOIN envelope b ON b.hall = a.hall AND b.client = a.client AND b.lane = a.lane"
         " AND b.sequence = a.sequence + 1 WHERE b.received_at < a.received_at"},
        {"an operation that was not applied", "SELECT count(*) FROM envelope WHERE verdict_code <> 'applied'"},
        {"a case without its operation",
         "SELECT (SELECT count(*) FROM envelope WHERE kind = 'case.submit') - (SELECT count(*) FROM case_head)"},
        {"a scan half sent", "SELECT count(*) FROM upload WHERE state <> 'stored'"},
    };
    for (const auto& [what, sql] : nones) {
        if (number(tx, sql) != 0)
            return what;
    }
    return {};
}

std::string wrongScan(hub::Transaction& tx, const hub::Parts& parts)
{
    for (const hub::Row& row : tx.run("SELECT digest FROM blob WHERE hall = ? ORDER BY digest LIMIT ?",
                                      {parts.hall(), kLookedInto})) {
        hub::Blob blob;
        try {
            hub::blobBytes(tx, parts, ports::stringOf(row[0]), blob);
        } catch (const hub::Refusal& refusal) {
            return refusal.problem.code;
        }
    }
    return {};
}

} // namespace

Told::Told(const QString& program, const QStringList& arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(YC_BIN_DIR "/") + program, arguments);
}

Told::~Told()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(60 * 1000))
        m_process.kill();
    m_process.waitForFinished();
}

void Told::tell(const QString& command)
{
    m_process.write((command + u'\n').toUtf8());
    m_process.waitForBytesWritten();
}

Value Told::answer()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatienceMillis))
            qFatal("%s ended badly", qPrintable(m_process.program()));
    }
    return need(parseJson(m_process.readLine().toStdString()));
}

DrainHall::DrainHall(int windows) : m_windows(windows), m_hub(windows)
{
    m_hub.inside([windows](const hub::Parts& parts) {
        for (int number = 1; number <= windows; ++number) {
            domain::Window window;
            window.id = domain::WindowId(tests::RealHub::windowName(number));
            window.name = "综合受理";
            window.services = {domain::ServiceId("newborn")};
            need(hub::putWindow(parts, window));
        }
        hub::NewAccount clerk;
        clerk.user = {domain::UserId(kDrainClerk), "林示范", domain::UserRole::Clerk, parts.settings.hall, {}};
        clerk.secret = kDrainSecret;
        clerk.offlineDays = hub::kMaxOfflineDays;
        need(hub::addUser(parts, clerk));
    });
}

std::int64_t DrainHall::beginAgain()
{
    m_hub.start();
    return SystemClock().tick().time_since_epoch().count();
}

QString DrainHall::hubUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_hub.port());
}

QString DrainHall::bellUrl() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_hub.bellPort());
}

std::vector<std::unique_ptr<Told>> DrainHall::desks(int processes, int windows) const
{
    std::vector<std::unique_ptr<Told>> all;
    const int each = (windows + processes - 1) / processes;
    for (int first = 1; first <= windows; first += each)
        all.push_back(std::make_unique<Told>(QStringLiteral("drain_desks"),
                                             QStringList{folder(), hubUrl(), bellUrl(), QString::number(first),
                                                         QString::number(std::min(each, windows - first + 1))}));
    return all;
}

std::unique_ptr<Told> DrainHall::screen(const QString& program, int window) const
{
    const QString name = QString::fromStdString(tests::RealHub::windowName(window));
    return std::make_unique<Told>(program, QStringList{folder() + u'/' + name, hubUrl(), bellUrl(), name});
}

DrainHall::Held DrainHall::held() const
{
    Held held;
    m_hub.inside([&held](const hub::Parts& parts) {
        held = hub::reading(parts.storage, [&](hub::Transaction& tx) {
            Held found;
            found.operations = number(tx, "SELECT count(*) FROM envelope");
            found.cases = number(tx, "SELECT count(*) FROM case_head");
            found.scans = number(tx, "SELECT count(*) FROM blob");
            found.scanBytes = number(tx, "SELECT coalesce(sum(size), 0) FROM blob");
            found.wrong = wrongWith(tx);
            if (found.wrong.empty())
                found.wrong = wrongScan(tx, parts);
            return found;
        });
    });
    return held;
}

} // namespace yc::bench
