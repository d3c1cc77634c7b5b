#include "bench/workplace.h"

#include "domain/ticket_codec.h"
#include "security/password.h"
#include "store/work_store.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>

#include <chrono>
#include <stdexcept>

namespace yc::bench
{
namespace
{

constexpr const char* kClerk = "0107";
constexpr const char* kSecret = "demo-2026";
constexpr int kDefaultCases = 100000;
constexpr int kPage = 1000;
constexpr int kTickets = 300;
constexpr int kWaitsEvery = 500; ///< one case in so many waits for a window
constexpr int kPatienceMs = 30000;
constexpr int kRestMs = 1500;
constexpr const char* kNames[] = {"张示例", "李样例", "王样本", "陈样例", "刘样板", "黄范例"};

void orThrow(const Result<void>& result)
{
    if (!result)
        throw std::runtime_error(result.problem().code);
}

domain::Field field(const char* element, const std::string& value)
{
    domain::Field made;
    made.element = domain::ElementId(element);
    made.value = value;
    return made;
}

domain::CaseRecord caseOf(int serial, Moment now)
{
    domain::CaseRecord record;
    record.id = domain::CaseId("case-" + std::to_string(serial));
    record.receiptNumber = "9901" + std::to_string(100000000 + serial);
    record.oneThing = domain::OneThingId("newborn");
    record.oneThingName = "新生儿出生一件事";
    record.catalogueVersion = "2026-11";
    record.hall = domain::HallId("hall-1");
    record.window = domain::WindowId("08");
    record.clerk = domain::UserId("0108");
    record.applicantElement = "mother";
    record.receivedAt = now - std::chrono::minutes(serial);
    record.openedAt = record.receivedAt;
    record.version = 1;
    for (const auto& [element, value] : {std::pair<const char*, std::string>{"mother.name", kNames[serial % 6]},
                                         {"mother.idNumber", "3101991996" + std::to_string(10000000 + serial)},
                                         {"mother.address", "示例区样本路18号"},
                                         {"father.name", kNames[(serial + 3) % 6]}}) {
        const domain::Field made = field(element, value);
        record.fields.insert_or_assign(made.element, made);
    }
    domain::DepartmentItem item;
    item.id = domain::ItemId(record.id.text() + "/hukou");
    item.matter = domain::MatterId("hukou");
    item.matterName = "出生登记";
    item.department = domain::DepartmentId("police");
    item.departmentName = "公安局";
    for (const domain::ItemEventKind kind : {domain::ItemEventKind::Receive, domain::ItemEventKind::Accept}) {
        domain::ItemEvent event;
        event.kind = kind;
        event.at = record.receivedAt;
        item.events.push_back(event);
    }
    if (serial % kWaitsEvery == 0) {
        domain::ItemEvent notice;
        notice.kind = domain::ItemEventKind::AskSupplement;
        notice.at = record.receivedAt;
        notice.lines = {"缺页"};
        item.events.push_back(notice);
    }
    record.items.push_back(std::move(item));
    return record;
}

domain::Ticket ticketOf(int serial, Moment now)
{
    domain::Ticket ticket;
    ticket.id = domain::TicketId("ticket-" + std::to_string(serial));
    ticket.number = "A" + std::to_string(serial);
    ticket.service = domain::ServiceId("newborn");
    ticket.periods.push_back({.state = domain::TicketState::Waiting, .from = now - std::chrono::minutes(serial)});
    return ticket;
}

void addClerk(store::WorkStore& store, Moment now)
{
    orThrow(store.keys().addClerk(domain::UserId(kClerk), kSecret));
    ports::OfflineCredential credential;
    credential.user.id = domain::UserId(kClerk);
    credential.user.name = "林示范";
    credential.user.hall = domain::HallId("hall-1");
    credential.windows.push_back(
        {.id = domain::WindowId("07"), .name = "综合受理", .services = {domain::ServiceId("newborn")}});
    credential.validUntil = now + std::chrono::days(7);
    orThrow(store.saveCredential(credential));
    orThrow(store.setSetting("window", "07"));
}

void addMirror(store::WorkStore& store, int cases, Moment now)
{
    std::int64_t sequence = 0;
    ports::PullPage tickets{.scope = "queue:hall-1", .epoch = "e", .cursor = kTickets, .entities = {}};
    for (int serial = 1; serial <= kTickets; ++serial)
        tickets.entities.push_back({"ticket", "ticket-" + std::to_string(serial), 1, ++sequence, false,
                                    domain::toValue(ticketOf(serial, now))});
    orThrow(store.applyPage(tickets));
    for (int done = 0; done < cases; done += kPage) {
        ports::PullPage page{.scope = "cases:hall-1", .epoch = "e", .entities = {}};
        for (int serial = done + 1; serial <= std::min(cases, done + kPage); ++serial) {
            const domain::CaseRecord record = caseOf(serial, now);
            page.entities.push_back({"case", record.id.text(), 1, ++sequence, false, domain::toValue(record)});
        }
        page.cursor = sequence;
        orThrow(store.applyPage(page));
    }
    for (bool more = true; more;) {
        const auto fresh = store.digestMore(kPage);
        more = fresh.ok() && fresh->digests.size() == kPage;
    }
}

long long stamp()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

/// One number of a file of /proc: the field after that name, or the n-th word when there is none.
long long procNumber(qint64 process, const char* file, const QByteArray& name)
{
    QFile source(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String(file)));
    if (!source.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : source.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.mid(name.size()).trimmed().split(' ').front().toLongLong();
    }
    return 0;
}

long long processorTicks(qint64 process)
{
    QFile source(QStringLiteral("/proc/%1/stat").arg(process));
    if (!source.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> words = source.readAll().split(' ');
    constexpr int kUser = 13; // proc(5): utime and stime, counted from 0
    return words.size() > kUser + 1 ? words[kUser].toLongLong() + words[kUser + 1].toLongLong() : 0;
}

} // namespace

Workplace::Workplace(int cases)
{
    PosixFiles files;
    SystemClock clock;
    SystemRandom random;
    const std::string folder = m_folder.path().toStdString() + "/store";
    orThrow(files.makeFolder(folder));
    auto store = store::openWorkStore(folder, files, clock, random, nullptr,
                                      {security::Algorithm::Aes256Gcm, security::kTrivialCost});
    if (!store)
        throw std::runtime_error(store.problem().code);
    addClerk(**store, clock.now());
    addMirror(**store, cases, clock.now());
}

QString Workplace::clerkAndSecret()
{
    return QLatin1String(kClerk) + u':' + QLatin1String(kSecret);
}

Probed::Probed(const QString& program, const QStringList& arguments, const QString& clerkAndSecret)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("paintprobe"));
    environment.insert(QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(YC_PROBE_DIR));
    if (!clerkAndSecret.isEmpty())
        environment.insert(QStringLiteral("YC_PROBE_SECRET"), clerkAndSecret);
    m_process.setProcessEnvironment(environment);
    m_process.setReadChannel(QProcess::StandardError);
    m_startedAt = stamp();
    m_process.start(program, arguments);
}

Probed::~Probed()
{
    m_process.kill();
    m_process.waitForFinished();
}

long long Probed::when(const std::string& word)
{
    const QDeadlineTimer patience(kPatienceMs);
    while (!m_heard.contains(word) && !patience.hasExpired() && m_process.state() != QProcess::NotRunning) {
        m_process.waitForReadyRead(static_cast<int>(patience.remainingTime()));
        while (m_process.canReadLine()) {
            const QList<QByteArray> words = m_process.readLine().trimmed().split(' ');
            if (words.size() == 4 && words[0] == "probe")
                m_heard[words[1].toStdString()] = words[2].toLongLong();
        }
    }
    const auto heard = m_heard.find(word);
    return heard != m_heard.end() ? heard->second : 0;
}

long long Probed::restingBytes()
{
    const QDeadlineTimer patience(kPatienceMs);
    for (long long before = -1; !patience.hasExpired();) {
        const long long now = processorTicks(m_process.processId());
        if (now == before)
            break;
        before = now;
        QThread::msleep(kRestMs);
    }
    return procNumber(m_process.processId(), "smaps_rollup", "Rss:") * 1024;
}

QString emptyWindow()
{
    return QStringLiteral(YC_BIN_DIR "/bench_empty_window");
}

QString workstation()
{
    return QStringLiteral(YC_BIN_DIR "/yichuang");
}

QStringList workstationArguments(const QString& folder)
{
    // Nobody listens on the discard port: the clerk signs in offline.
    return {QStringLiteral("--hub"), QStringLiteral("http://127.0.0.1:9"), QStringLiteral("--data"), folder};
}

int wantedCases()
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue("YC_BENCH_CASES", &given);
    return given ? number : kDefaultCases;
}

} // namespace yc::bench
