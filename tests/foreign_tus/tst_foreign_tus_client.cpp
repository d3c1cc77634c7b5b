#include "foreign_tus/node_script.h"
#include "hub/real_hub.h"
#include "hub/upload_client.h"

#include "wire/endpoints.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace yc;
using namespace yc::tests;

namespace
{

constexpr std::size_t kSize = 6 * 1024 * 1024 + 11;
constexpr int kChunk = 256 * 1024;
constexpr int kAllAtOnce = 32 * 1024 * 1024;

/// The hub's program, a clerk who signed in, and a scan on the disk.
struct Hall {
    Hall()
    {
        hub.start();
        desk.emplace(hub.port());
        desk->signIn(kRealClerk, kRealSecret, RealHub::windowName(1));
        QFile scan(path());
        if (scan.open(QIODevice::WriteOnly))
            scan.write(bytes.data(), qint64(bytes.size()));
    }
    QString path() const { return folder.filePath(QStringLiteral("scan.jpg")); }
    QStringList arguments(int chunk) const
    {
        return {QStringLiteral("http://127.0.0.1:%1/v1/uploads").arg(hub.port()), QString::fromStdString(desk->token),
                path(), QString::fromStdString(digestOf(bytes)), QString::number(chunk)};
    }

    QTemporaryDir folder;
    RealHub hub{1};
    std::optional<Client> desk;
    const std::string bytes = jpegOf(kSize, 'z');
};

/// The path of "http://127.0.0.1:port/v1/uploads/id".
std::string pathOf(const std::string& url)
{
    return url.substr(url.find("/v1/"));
}

} // namespace

class ForeignTusClient : public QObject
{
    Q_OBJECT

private slots:
    void itUploadsInChunksAndInOneRequest()
    {
        for (const int chunk : {kChunk, kAllAtOnce}) {
            Hall hall;
            NodeScript client(QStringLiteral("client.mjs"), hall.arguments(chunk));
            QVERIFY(client.until("done")["done"].toBool());
            QVERIFY(hall.desk->get(wire::path::kBlobs + digestOf(hall.bytes)).body == hall.bytes);
        }
    }

    void aHubKilledInTheMiddleLosesNothingAcknowledged()
    {
        Hall hall;
        NodeScript client(QStringLiteral("client.mjs"), hall.arguments(kChunk));
        const std::string path = pathOf(client.until("url")["url"].toString());
        std::int64_t accepted = 0;
        while (accepted < std::int64_t{kSize} / 2) {
            const Value line = client.until("accepted");
            QVERIFY2(line.isObject(), "the client ended before the hub was killed");
            accepted = line["accepted"].toInteger();
        }
        hall.hub.kill();
        hall.hub.start();
        Client desk(hall.hub.port());
        desk.token = hall.desk->token;
        QVERIFY(std::stoll(UploadClient(desk).head(path).headers.at("Upload-Offset")) >= accepted);
        QVERIFY(client.until("done")["done"].toBool()); // it went on by itself
        QVERIFY(desk.get(wire::path::kBlobs + digestOf(hall.bytes)).body == hall.bytes);
    }

    void itResumesWhatAnotherProcessBegan()
    {
        Hall hall;
        NodeScript first(QStringLiteral("client.mjs"), hall.arguments(kChunk));
        const std::string url = first.until("url")["url"].toString();
        const std::int64_t accepted = first.until("accepted")["accepted"].toInteger();
        first.kill();
        NodeScript second(QStringLiteral("client.mjs"), hall.arguments(kChunk) << QString::fromStdString(url));
        QVERIFY(second.until("accepted")["accepted"].toInteger() > accepted);
        QVERIFY(second.until("done")["done"].toBool());
        QVERIFY(UploadClient(*hall.desk).isStored(digestOf(hall.bytes)));
    }
};

QTEST_GUILESS_MAIN(ForeignTusClient)
#include "tst_foreign_tus_client.moc"
