#include "faults/kept_work.h"

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

namespace
{

/// When the desk dies.
enum class Aim {
    AnyTime,    ///< at a moment that chance chooses along a whole case
    AfterSaved, ///< right after the first "saved" that follows such a moment
    AfterTaken, ///< right after "taken"
};

constexpr int kDefaultKills = 30;
constexpr int kReadyMs = 60000;
constexpr qint64 kFirstCaseMicros = 120000; ///< until one was measured

int kills()
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue("YC_KILLS", &given);
    return given ? number : kDefaultKills;
}

/// A third right after a word, shared between the two words.
Aim aimOf(int kill)
{
    constexpr Aim kTurns[]{Aim::AfterTaken, Aim::AnyTime, Aim::AnyTime, Aim::AfterSaved, Aim::AnyTime, Aim::AnyTime};
    return kTurns[std::size_t(kill) % std::size(kTurns)];
}

} // namespace

/// A desk is killed again and again in the middle of its work. Nothing it said it had is lost, and nothing is there
/// twice (G1, G5). YC_KILLS says how often; the moments are recorded.
class TestDeskKills : public QObject
{
    Q_OBJECT

private slots:
    void whatWasSaidToBeSavedSurvivesEveryKill();

private:
    void runAndKill(const QString& folder, Aim aim);
    void hear(const QByteArray& line);
    void compare(const QString& folder);
    void report() const;

    std::mt19937 m_chance{20261123};
    std::map<std::string, std::string> m_saved; ///< draft -> last name said to be saved
    std::map<std::string, std::string> m_taken; ///< case -> receipt number said
    QByteArray m_lastWord;
    std::vector<qint64> m_moments;          ///< microseconds after the desk was ready
    qint64 m_caseMicros = kFirstCaseMicros; ///< the longest way from ready to taken so far
    int m_afterSaved = 0, m_afterTaken = 0;
};

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

void TestDeskKills::runAndKill(const QString& folder, Aim aim)
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
    const qint64 moment = qint64(m_chance() % std::uint64_t(m_caseMicros + m_caseMicros / 4));
    const auto micros = [&since] { return since.nsecsElapsed() / 1000; };
    bool due = false, takenBefore = false;
    while (desk.state() == QProcess::Running && !due) {
        desk.waitForReadyRead(1);
        while (!due && desk.canReadLine()) {
            hear(desk.readLine());
            const bool isTaken = m_lastWord == "taken";
            if (isTaken && !takenBefore)
                m_caseMicros = std::max(m_caseMicros, micros());
            takenBefore = takenBefore || isTaken;
            due = aim == Aim::AfterTaken ? isTaken
                                         : aim == Aim::AfterSaved && micros() >= moment && m_lastWord == "saved";
        }
        due = due || (aim == Aim::AnyTime && micros() >= moment);
    }
    m_moments.push_back(micros());
    desk.kill();
    QVERIFY(desk.waitForFinished(kReadyMs));
    QCOMPARE(desk.exitStatus(), QProcess::CrashExit); // it never gave up by itself
    m_afterSaved += aim == Aim::AfterSaved;
    m_afterTaken += aim == Aim::AfterTaken;
    while (desk.canReadLine())
        hear(desk.readLine());
}

void TestDeskKills::compare(const QString& folder)
{
    const Result<faults::KeptWork> kept = faults::readKept(folder.toStdString(), "0107", "demo-2026");
    QVERIFY2(kept.ok(), kept.ok() ? "" : kept.problem().code.c_str());
    QCOMPARE(kept->findings, std::string());
    QCOMPARE(kept->contradiction(), std::string());
    for (const auto& [id, record] : kept->cases) {
        if (!record.isDraft()) // nobody takes it from here: its acceptance waits
            QCOMPARE(kept->unsent.count(id), std::size_t(1));
    }
    for (const auto& [id, number] : m_taken) {
        QVERIFY2(kept->cases.contains(id), id.c_str());
        QCOMPARE(kept->cases.at(id).receiptNumber, number);
    }
    for (const auto& [id, name] : m_saved) {
        QVERIFY2(kept->cases.contains(id), id.c_str());
        const std::string& there = kept->cases.at(id).fields.at(domain::ElementId("mother.name")).value.toString();
        // What came after the last word that was heard may be there as well, never less.
        QVERIFY2(there.size() > name.size() || there >= name, there.c_str());
    }
}

void TestDeskKills::report() const
{
    QJsonArray moments;
    for (const qint64 moment : m_moments)
        moments.append(moment);
    const QJsonObject counts{
        {QStringLiteral("kills"), int(m_moments.size())},   {QStringLiteral("rightAfterSaved"), m_afterSaved},
        {QStringLiteral("rightAfterTaken"), m_afterTaken},  {QStringLiteral("draftsSaid"), int(m_saved.size())},
        {QStringLiteral("casesSaid"), int(m_taken.size())}, {QStringLiteral("caseMicros"), m_caseMicros},
        {QStringLiteral("momentsMicros"), moments}};
    qInfo().noquote() << QJsonDocument(counts).toJson(QJsonDocument::Compact);
}

void TestDeskKills::whatWasSaidToBeSavedSurvivesEveryKill()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    for (int kill = 0; kill < kills(); ++kill) {
        runAndKill(folder.path(), aimOf(kill));
        compare(folder.path());
        if (QTest::currentTestFailed())
            return report();
    }
    report();
    QVERIFY(m_taken.size() >= std::size_t(kills()) / 6); // whoever was killed right after it took one in
}

QTEST_GUILESS_MAIN(TestDeskKills)
#include "tst_desk_kills.moc"
