#include "foreign_tus/node_script.h"

#include "base/text.h"
#include "central/central_impl.h"
#include "fakes/manual_clock.h"
#include "fakes/memory_store.h"
#include "security/digest.h"
#include "sync/upload_carrier.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace yc;
using namespace yc::tests;
using ports::UploadState;

namespace
{

constexpr std::size_t kLarge = 5'500'000;
constexpr std::chrono::seconds kPatience{60};

Bytes scanOf(std::size_t size, std::uint8_t filling)
{
    Bytes bytes(size, filling);
    bytes[0] = 0xFF;
    return bytes;
}

/// The uploader of a workstation on its real workers, over a real connection.
class Uploader
{
public:
    explicit Uploader(int port) : m_central(endpoint(port), domain::ClientId("client"), m_clock, m_random)
    {
        m_central.setTokens({.main = "token", .others = {}});
    }
    ~Uploader()
    {
        m_central.stop();
        for (Worker* worker : {&m_first, &m_second, &m_desk})
            worker->stop();
    }
    void attach(const Bytes& bytes) { m_store.attach(toHex(security::sha256(bytes)), bytes); }
    void start()
    {
        const auto board = std::make_shared<sync::UploadBoard>(
            sync::UploadBoard::Parts{m_store, m_clock, m_random, [this](ports::Topic) { look(); }});
        std::size_t which = 0;
        for (Worker* worker : {&m_first, &m_second}) {
            m_carriers.push_back(std::make_shared<sync::UploadCarrier>(
                sync::UploadCarrier::Parts{board, m_central.uploads(which++), m_desk, *worker, m_clock}));
            m_carriers.back()->wake();
        }
    }
    /// Every attachment is at the other side.
    bool waitUntilStored() { return m_stored.get_future().wait_for(kPatience) == std::future_status::ready; }

private:
    static central::Endpoints endpoint(int port)
    {
        central::Endpoints endpoints;
        endpoints.hub = "http://127.0.0.1:" + std::to_string(port);
        return endpoints;
    }
    void look() // on the desk worker
    {
        const bool all = std::ranges::all_of(
            m_store.uploadRows, [](const ports::Upload& upload) { return upload.state == UploadState::Stored; });
        if (all && !std::exchange(m_told, true))
            m_stored.set_value();
    }

    SystemClock m_clock;
    SystemRandom m_random;
    fakes::ManualClock m_storeClock{fakes::mondayMorning()};
    fakes::MemoryStore m_store{m_storeClock};
    central::CentralImpl m_central;
    std::promise<void> m_stored;
    bool m_told = false;
    Worker m_desk{"desk"};
    Worker m_first{"upload-1"};
    Worker m_second{"upload-2"};
    std::vector<std::shared_ptr<sync::UploadCarrier>> m_carriers;
};

/// What the server keeps, by digest.
std::set<std::string> digestsIn(const QString& folder)
{
    std::set<std::string> digests;
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (!name.endsWith(QStringLiteral(".json")) && file.open(QIODevice::ReadOnly))
            digests.insert(toHex(security::sha256(bytesOf(file.readAll().toStdString()))));
    }
    return digests;
}

} // namespace

class ForeignTusServer : public QObject
{
    Q_OBJECT

private slots:
    void ourUploaderUploadsToIt()
    {
        QTemporaryDir folder;
        NodeScript server(QStringLiteral("server.mjs"), {folder.path(), QStringLiteral("0")});
        const auto port = static_cast<int>(server.until("port")["port"].toInteger());
        QVERIFY2(port > 0, "node or its packages are missing: run installer/foreign_tus.sh with the build folder");
        Uploader uploader(port);
        std::set<std::string> due;
        for (const Bytes& scan : {scanOf(kLarge, 1), scanOf(300, 2), scanOf(sync::kChunk, 3)}) {
            uploader.attach(scan);
            due.insert(toHex(security::sha256(scan)));
        }
        uploader.start();
        QVERIFY(uploader.waitUntilStored());
        QVERIFY(digestsIn(folder.path()) == due);
    }

    void ourUploaderGoesOnWhereAKilledServerStood()
    {
        QTemporaryDir folder;
        std::optional<NodeScript> server(std::in_place, QStringLiteral("server.mjs"),
                                         QStringList{folder.path(), QStringLiteral("0")});
        const auto port = static_cast<int>(server->until("port")["port"].toInteger());
        QVERIFY2(port > 0, "node or its packages are missing: run installer/foreign_tus.sh with the build folder");
        Uploader uploader(port);
        const Bytes scan = scanOf(kLarge, 1);
        uploader.attach(scan);
        uploader.start();
        Value line = server->until("method");
        while (line.isObject() && !(line["method"].toString() == "PATCH" && line["offset"].toInteger() > 0))
            line = server->next();
        QVERIFY(line.isObject());
        server.emplace(QStringLiteral("server.mjs"), QStringList{folder.path(), QString::number(port)});
        line = server->until("method");
        while (line.isObject() && line["method"].toString() != "PATCH")
            line = server->next();
        QVERIFY(line["offset"].toInteger() > 0); // not from the beginning
        QVERIFY(uploader.waitUntilStored());
        QVERIFY(digestsIn(folder.path()) == std::set<std::string>{toHex(security::sha256(scan))});
    }
};

QTEST_GUILESS_MAIN(ForeignTusServer)
#include "tst_foreign_tus_server.moc"
