#include "domain/commands.h"
#include "fakes/manual_clock.h"
#include "fakes/seeded_random.h"
#include "store/verify.h"
#include "store/work_store.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <map>
#include <optional>
#include <random>
#include <set>

using namespace yc;

/// A desk is killed again and again in the middle of its work. Nothing it said it had is lost, and nothing is there
/// twice (G1, G5). YC_KILLS says how often; the moments are recorded.
class TestDeskKills : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSaidToBeSavedSurvivesEveryKill();

private:
    void runAndKill(const QString& folder, bool rightAfterSaved);
    void hear(const QByteArray& line);
    void compare(const QString& folder);

    std::mt19937 m_chance{20261123};
    std::map<std::string, std::string> m_saved; ///< draft -> last name said to be saved
    std::map<std::string, std::string> m_taken; ///< case -> receipt number said
    QByteArray m_lastWord;
    std::vector<qint64> m_moments; ///< microseconds after the desk was ready
    int m_rightAfterSaved = 0;
};

namespace
{

constexpr int kDefaultKills = 30;
constexpr int kReadyMs = 60000;
constexpr int kLongestRunMs = 120; ///< a random moment within it
constexpr int kThird = 3;

int kills()
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue("YC_KILLS", &given);
    return given ? number : kDefaultKills;
}

} // namespace

void TestDeskKills::hear(const QByteArray& line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    if (words.size() != 3)
        return;
    m_lastWord = words[0];
    if (words[0] == "saved")
        m_saved[words[1].toStdString()] = words[2].toStdString();
    if (words[0] == "taken")
        m_taken[words[1].toStdString()] = words[2].toStdString();
}

void TestDeskKills::runAndKill(const QString& folder, bool rightAfterSaved)
{
    QProcess desk;
    desk.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    desk.start(QStringLiteral(YC_BIN_DIR "/headless_desk"), {folder, QStringLiteral(YC_SOURCE_DIR)});
    QVERIFY(desk.waitForStarted(kReadyMs));
    QDeadlineTimer ready(kReadyMs);
    while (!desk.canReadLine() && !ready.hasExpired())
        desk.waitForReadyRead(static_cast<int>(ready.remainingTime()));
    QCOMPARE(desk.readLine().trimmed(), QByteArray("ready"));
    QElapsedTimer since;
    since.start();
    const QDeadlineTimer moment(std::chrono::microseconds(m_chance() % (kLongestRunMs * 1000)));
    bool savedSeen = false;
    while (desk.state() == QProcess::Running && !(moment.hasExpired() && (!rightAfterSaved || savedSeen))) {
        desk.waitForReadyRead(1);
        while (desk.canReadLine()) {
            hear(desk.readLine());
            savedSeen = m_lastWord == "saved" && moment.hasExpired();
        }
    }
    m_moments.push_back(since.nsecsElapsed() / 1000);
    m_rightAfterSaved += rightAfterSaved;
    desk.kill();
    QVERIFY(desk.waitForFinished(kReadyMs));
    QCOMPARE(desk.exitStatus(), QProcess::CrashExit); // it never gave up by itself
    while (desk.canReadLine())
        hear(desk.readLine());
}

void TestDeskKills::compare(const QString& folder)
{
    PosixFiles files;
    const auto report = store::verifyStore(folder.toStdString() + "/work.db", files);
    QVERIFY(report.ok());
    QCOMPARE(join(report->findings, ", "), std::string());
    fakes::ManualClock clock{fakes::mondayMorning()};
    fakes::SeededRandom random;
    auto store = store::openWorkStore(folder.toStdString(), files, clock, random, nullptr,
                                      {security::Algorithm::Aes256Gcm, security::kTrivialCost});
    QVERIFY(store.ok());
    QVERIFY((*store)->keys().unlockWithSecret(domain::UserId("0107"), "demo-2026").ok());
    std::map<std::string, int> submissions;
    const std::vector<ports::StoredOperation> unsent = (*store)->unsent(domain::Role::Cases, 1 << 20).value();
    for (const ports::StoredOperation& stored : unsent)
        ++submissions[stored.operation.entity];
    std::set<std::string> numbers;
    std::set<std::int64_t> orders;
    std::map<std::string, domain::CaseRecord> kept;
    std::vector<domain::CaseRecord> own = (*store)->ownCases().value();
    for (domain::CaseRecord& record : own) {
        if (!record.isDraft()) {
            QVERIFY2(numbers.insert(record.receiptNumber).second, record.receiptNumber.c_str());
            QVERIFY(orders.insert(record.localOrder).second);
            QCOMPARE(submissions[record.id.text()], 1);
        }
        kept.insert_or_assign(record.id.text(), std::move(record));
    }
    for (const auto& [id, number] : m_taken)
        QCOMPARE(kept.at(id).receiptNumber, number);
    for (const auto& [id, name] : m_saved) {
        QVERIFY2(kept.contains(id), id.c_str());
        const std::string& there = kept.at(id).fields.at(domain::ElementId("mother.name")).value.toString();
        // What came after the last word that was heard may be there as well, never less.
        QVERIFY2(there.size() > name.size() || there >= name, there.c_str());
    }
}

void TestDeskKills::whatWasSaidToBeSavedSurvivesEveryKill()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (int kill = 0; kill < kills(); ++kill) {
        runAndKill(folder.path(), kill % kThird == 0);
        compare(folder.path());
        if (QTest::currentTestFailed())
            return;
    }
    QJsonArray moments;
    for (const qint64 moment : m_moments)
        moments.append(moment);
    const QJsonObject counts{{QStringLiteral("kills"), kills()},
                             {QStringLiteral("rightAfterSaved"), m_rightAfterSaved},
                             {QStringLiteral("draftsSaid"), int(m_saved.size())},
                             {QStringLiteral("casesSaid"), int(m_taken.size())},
                             {QStringLiteral("momentsMicros"), moments}};
    qInfo().noquote() << QJsonDocument(counts).toJson(QJsonDocument::Compact);
    QVERIFY(!m_taken.empty());
}

QTEST_GUILESS_MAIN(TestDeskKills)
#include "tst_desk_kills.moc"
