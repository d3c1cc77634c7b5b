#include "fakes/local_hub.h"
#include "fakes/sql_dump.h"
#include "hub/audit.h"
#include "hub/operations.h"
#include "hub/refusal.h"
#include "hub/schema.h"
#include "hub/small_catalogue.h"
#include "hub/transaction.h"
#include "security/digest.h"
#include "store/migrations.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::tests;
using domain::Role;
using fakes::LocalHub;

namespace
{

// What a version of the hub's file first had.
constexpr int kLanes = 2;
constexpr int kQueue = 3;
constexpr int kCases = 4;
constexpr int kAttachments = 7;

constexpr const char* kMine = "client-1";
constexpr const char* kCase = "c1";
constexpr const char* kNumber = "99010700000011";
const std::string kScan = "%PDF-1.7 invented";

int newest()
{
    return static_cast<int>(hub::schemaSteps().size());
}

QString dumpPath(int version)
{
    return QStringLiteral(YC_SOURCE_DIR "/tests/data/store/hub-v%1.sql").arg(version);
}

void migrateTo(store::Database& database, int version)
{
    store::Format format{.applicationId = store::kHubApplicationId, .steps = hub::schemaSteps()};
    format.steps.resize(static_cast<std::size_t>(version));
    store::migrate(database, format, {});
}

domain::Operation operationOf(std::int64_t sequence, const std::string& id, const std::string& number)
{
    domain::CaseRecord record = takenIn(id, number, fakes::mondayMorning());
    record.hall = domain::HallId(LocalHub::kHall);
    record.clerk = domain::UserId("0107");
    domain::Operation operation;
    operation.id = domain::OperationId("operation-" + std::to_string(sequence));
    operation.client = domain::ClientId(kMine);
    operation.lane = Role::Cases;
    operation.sequence = sequence;
    operation.kind = domain::SubmitCase::kKind;
    operation.entity = id;
    operation.payload = submitPayload(record);
    operation.hall = record.hall;
    operation.window = record.window;
    operation.user = record.clerk;
    operation.at = fakes::mondayMorning();
    return operation;
}

/// A hub over a folder, and the clerk at its window 07.
struct Rig {
    Rig()
    {
        auto small = std::make_shared<fakes::Ground>(*fakes::Ground::shipped(YC_SOURCE_DIR));
        small->catalogue = smallCatalogue();
        ground = small;
    }
    std::string path() const { return folder.filePath(QStringLiteral("hub.db")).toStdString(); }
    void lay(int version) const
    {
        const Bytes sql = files.read(dumpPath(version).toStdString(), 1U << 24).value();
        store::Database(path(), {}).script("BEGIN;" + textOf(sql) + "COMMIT;");
    }
    void open(std::uint64_t seed)
    {
        hub.emplace(clock, ground, files, folder.path().toStdString(), seed);
        token =
            ask(wire::path::kSignIn, Object{{"user", "0107"}, {"secret", LocalHub::kSecret}, {"window", "07"}})["token"]
                .toString();
    }
    Value ask(const char* where, Value body) { return hub->ask(where, std::move(body), token).value(); }
    domain::Verdict push(const domain::Operation& operation)
    {
        const wire::PushRequest request{domain::ClientId(kMine), Role::Cases, hello(), {operation}};
        return wire::verdictsFrom(ask(wire::path::kPush, wire::toValue(request)))->front();
    }
    std::string hello()
    {
        return ask(wire::path::kHello, Object{{"client", kMine}, {"lane", "cases"}})["epoch"].toString();
    }
    Value call(const char* claim)
    {
        return ask(wire::path::kCall, Object{{"claim", claim}, {"window", "07"}, {"ticket", ""}});
    }
    Value lease() { return ask(wire::path::kNumbers, Object{{"count", 10}, {"request", "r1"}}); }
    int upload()
    {
        const auto created = hub->respond("POST", wire::path::kUploads, {}, token,
                                          {{"tus-resumable", "1.0.0"},
                                           {"upload-length", std::to_string(kScan.size())},
                                           {"upload-metadata", "sha256 " + toBase64(bytesOf(digest())) + ",filetype " +
                                                                   toBase64(bytesOf(std::string("application/pdf")))}})
                                 .value();
        const auto location =
            std::ranges::find(created.headers, "Location", [](const auto& each) { return each.first; });
        return hub
            ->respond("PATCH", location->second, kScan, token,
                      {{"tus-resumable", "1.0.0"},
                       {"upload-offset", "0"},
                       {"content-type", "application/offset+octet-stream"}})
            .value()
            .status;
    }
    int stored() { return hub->respond("HEAD", wire::path::kBlobs + digest(), {}, token, {})->status; }
    bool auditHolds()
    {
        try {
            hub::reading(hub->parts().storage, [&](hub::Transaction& tx) { hub::verifyAudit(tx, hub->parts()); });
            return true;
        } catch (const hub::Refusal&) {
            return false;
        }
    }
    static std::string digest()
    {
        const auto bytes = bytesOf(kScan);
        return toHex(security::sha256(Bytes(bytes.begin(), bytes.end())));
    }

    QTemporaryDir folder;
    mutable PosixFiles files;
    fakes::ManualClock clock{fakes::mondayMorning()};
    std::shared_ptr<const fakes::Ground> ground;
    std::optional<LocalHub> hub;
    std::string token;
};

/// Dumps of the newest version, and of each before it from the same rows; those that are there are history.
void makeAll(const QString& to)
{
    Rig rig;
    rig.open(1);
    (void)rig.hub->takeNumber("张示例");
    (void)rig.hub->takeNumber("李样例");
    (void)rig.call("claim-1");
    (void)rig.push(operationOf(1, kCase, kNumber));
    (void)rig.lease();
    (void)rig.upload();
    rig.hub.reset();
    store::Database filled(rig.path(), {.create = false, .readOnly = true});
    for (int version = 1; version <= newest(); ++version) {
        store::Database shape(":memory:", {});
        migrateTo(shape, version);
        QFile sql(to + QStringLiteral("/hub-v%1.sql").arg(version));
        if (sql.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            sql.write(QByteArray::fromStdString(fakes::sqlDump(filled, shape)));
    }
}

} // namespace

/// The hub's file of every version that was released opens today with everything in it. A new step wants a new dump:
/// YC_WRITE_DUMPS=FOLDER writes those that are not there.
class HubUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const QString folder = qEnvironmentVariable("YC_WRITE_DUMPS"); !folder.isEmpty())
            makeAll(folder);
    }

    void everyVersionHasItsDump()
    {
        for (int version = 1; version <= newest(); ++version)
            QVERIFY2(QFile::exists(dumpPath(version)), "a released version without a dump: see YC_WRITE_DUMPS");
    }

    void aReleasedStepIsNeverChanged_data() { versions(); }
    void aReleasedStepIsNeverChanged()
    {
        QFETCH(int, version);
        constexpr const char* kSchema = "SELECT type, name, sql FROM sqlite_schema ORDER BY rowid";
        Rig rig;
        rig.lay(version);
        store::Database then(rig.path(), {});
        store::Database now(":memory:", {});
        migrateTo(now, version);
        QVERIFY(then.rows(kSchema, {}) == now.rows(kSchema, {}));
        QCOMPARE(then.number("PRAGMA user_version"), std::int64_t{version});
    }

    void anUpgradeKeepsWhatTheHubHasAcknowledged_data() { versions(); }
    void anUpgradeKeepsWhatTheHubHasAcknowledged()
    {
        QFETCH(int, version);
        Rig rig;
        rig.lay(version);
        rig.open(2);
        QVERIFY(!rig.token.empty()); // the accounts are there
        QVERIFY(rig.auditHolds());
        const domain::Verdict again = rig.push(operationOf(1, kCase, kNumber));
        QCOMPARE(domain::name(again.code),
                 domain::name(version >= kLanes ? domain::VerdictCode::Duplicate : domain::VerdictCode::Applied));
        if (version >= kQueue)
            QCOMPARE(rig.call("claim-1")["ticket"]["number"].toString(), std::string("A001"));
        if (version >= kCases) {
            QCOMPARE(rig.hub->caseOf(domain::CaseId(kCase)).receiptNumber, std::string(kNumber));
            QCOMPARE(rig.lease()["next"].toInteger(), std::int64_t{1}); // the same request, the same block
        }
        if (version >= kAttachments)
            QCOMPARE(rig.stored(), 200);
        QCOMPARE(domain::name(rig.push(operationOf(2, "c2", "99010700000029")).code),
                 domain::name(domain::VerdictCode::Applied)); // and the work goes on
        QVERIFY(rig.auditHolds());
    }

    void anUpgradeKeepsTheFileAsItWasBeside_data() { versions(); }
    void anUpgradeKeepsTheFileAsItWasBeside()
    {
        QFETCH(int, version);
        Rig rig;
        rig.lay(version);
        rig.open(2);
        const std::string beside = rig.path() + ".before-v" + std::to_string(version + 1);
        QCOMPARE(rig.files.exists(beside), version < newest());
        if (version == newest())
            return;
        store::Database kept(beside, {.create = false, .readOnly = true});
        QCOMPARE(kept.number("PRAGMA user_version"), std::int64_t{version});
        store::checkIntegrity(kept, false);
    }

private:
    static void versions()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version <= newest(); ++version)
            QTest::addRow("version %d", version) << version;
    }
};

QTEST_GUILESS_MAIN(HubUpgrade)
#include "tst_hub_upgrade.moc"
