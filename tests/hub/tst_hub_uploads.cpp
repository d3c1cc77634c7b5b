#include "fakes/bent_storage.h"
#include "hub/backup.h"
#include "hub/operations.h"
#include "hub/raw_exchange.h"
#include "hub/test_hall.h"
#include "hub/upload_client.h"

#include "base/text.h"
#include "wire/endpoints.h"

#include <QTest>

using namespace yc;
using namespace yc::tests;

namespace
{

constexpr std::size_t kLarge = 3 * 1024 * 1024 + 17;

std::int64_t count(const TestHall& hall, const std::string& sql)
{
    std::int64_t found = -1;
    const Result<void> read = hall.storage().read([&](ports::HubTransaction& tx) -> Result<void> {
        const auto rows = tx.run(sql);
        if (!rows)
            return rows.problem();
        found = ports::integerOf(rows->at(0).at(0));
        return {};
    });
    return read ? found : -1;
}

/// A case with one file attached to a material that the health department's matter needs.
domain::CaseRecord caseWith(const TestHall& hall, const std::string& bytes)
{
    domain::CaseRecord record = takenIn("case-1", "990126000017", hall.clock.now());
    domain::TakenMaterial taken;
    taken.key = "M1/mother";
    taken.as = domain::TakenAs::File;
    taken.files = {{digestOf(bytes), "image/jpeg", "出生证.jpg", static_cast<std::int64_t>(bytes.size())}};
    record.materials.insert_or_assign(taken.key, taken);
    return record;
}

} // namespace

class HubUploads : public QObject
{
    Q_OBJECT

private slots:
    void theServerTellsWhatOfTusItSpeaks()
    {
        const TestHall hall;
        const Reply reply = hall.client().send("OPTIONS", wire::path::kUploads, {});
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.headers.at("Tus-Version"), std::string("1.0.0"));
        QCOMPARE(reply.headers.at("Tus-Extension"), std::string("creation,checksum,expiration,termination"));
        QCOMPARE(reply.headers.at("Tus-Checksum-Algorithm"), std::string("sha256"));
        QCOMPARE(reply.headers.at("Tus-Max-Size"), std::string("20971520"));
    }

    void piecesWithChecksumsBecomeAnAttachmentOnceTheWholeFits()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = uploads.begin(bytes);
        const std::string first = bytes.substr(0, 1200);
        const Reply half = uploads.patch(path, 0, first, {{"Upload-Checksum", checksumOf(first)}});
        QCOMPARE(half.status, 204);
        QCOMPARE(half.headers.at("Upload-Offset"), std::string("1200"));
        QVERIFY(!uploads.isStored(digestOf(bytes)));
        const std::string rest = bytes.substr(1200);
        QCOMPARE(uploads.patch(path, 1200, rest, {{"Upload-Checksum", checksumOf(rest)}}).status, 204);
        QVERIFY(uploads.isStored(digestOf(bytes)));
        QCOMPARE(desk.get(wire::path::kBlobs + digestOf(bytes)).body, bytes);
    }

    void aLookTellsWhereItStandsAndWhatTheClientSaid()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = uploads.begin(bytes);
        uploads.patch(path, 0, bytes.substr(0, 700));
        const Reply looked = uploads.head(path);
        QCOMPARE(looked.status, 200);
        QCOMPARE(looked.headers.at("Upload-Offset"), std::string("700"));
        QCOMPARE(looked.headers.at("Upload-Length"), std::string("2000"));
        QCOMPARE(looked.headers.at("Cache-Control"), std::string("no-store"));
        QVERIFY(looked.headers.at("Upload-Metadata").find(toBase64(bytesOf("扫描"))) != std::string::npos);
        QCOMPARE(looked.headers.at("Upload-Expires"), std::string("Tue, 24 Nov 2026 01:00:00 GMT"));
    }

    void aPieceThatWasSpoiledLeavesNoTrace()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = uploads.begin(bytes);
        QCOMPARE(uploads.patch(path, 0, bytes, {{"Upload-Checksum", checksumOf("other")}}).status, 460);
        QCOMPARE(uploads.head(path).headers.at("Upload-Offset"), std::string("0"));
        QCOMPARE(uploads.patch(path, 0, bytes, {{"Upload-Checksum", "crc32 AAAA"}}).status, 400);
        QCOMPARE(uploads.patch(path, 0, bytes, {{"Upload-Checksum", checksumOf(bytes)}}).status, 204);
    }

    void aWholeWithAnotherDigestOrKindThanAnnouncedIsDropped()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(900, 'a');
        const std::string other = uploads.create(900, digestOf("other")).location();
        QCOMPARE(uploads.patch(other, 0, bytes).status, 460);
        QCOMPARE(uploads.head(other).status, 404);
        const std::string inPieces = uploads.create(900, digestOf("other")).location();
        uploads.patch(inPieces, 0, bytes.substr(0, 500));
        QCOMPARE(uploads.patch(inPieces, 500, bytes.substr(500)).status, 460);
        const std::string notPdf = uploads.create(900, digestOf(bytes), "application/pdf").location();
        QCOMPARE(uploads.patch(notPdf, 0, bytes).status, 415);
        QCOMPARE(count(hall, "SELECT count(*) FROM blob_piece"), 0);
        QCOMPARE(count(hall, "SELECT value FROM counter WHERE name = 'attachment_bytes'"), 0);
    }

    void onlyTheOffsetWhereItEndsIsTaken()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = uploads.begin(bytes);
        for (const char* noOffset : {"-0", "+0", "0x0", ""})
            QCOMPARE(uploads.patch(path, 0, bytes, {{"Upload-Offset", noOffset}}).status, 400);
        QCOMPARE(uploads.patch(path, 0, bytes.substr(0, 500)).status, 204);
        QCOMPARE(uploads.patch(path, 0, bytes.substr(0, 500)).status, 409);
        QCOMPARE(uploads.patch(path, 900, bytes.substr(900)).status, 409);
        QCOMPARE(uploads.patch(path, 500, bytes).status, 413); // past its end
        QCOMPARE(uploads.patch(path, 500, bytes.substr(500)).status, 204);
        QVERIFY(uploads.isStored(digestOf(bytes)));
    }

    void anotherVersionOfTusIsRefusedWithOurs()
    {
        const TestHall hall;
        Client desk = hall.desk();
        for (const char* version : {"0.2.2", ""}) {
            const Reply reply =
                desk.send("POST", wire::path::kUploads, {}, {{"Tus-Resumable", version}, {"Upload-Length", "10"}});
            QCOMPARE(reply.status, 412);
            QCOMPARE(reply.headers.at("Tus-Version"), std::string("1.0.0"));
        }
    }

    void whatIsTooLargeOrNoAttachmentIsRefusedBeforeAnyByte()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        QCOMPARE(uploads.create(20 * 1024 * 1024 + 1, digestOf("x")).status, 413);
        QCOMPARE(uploads.create(10, digestOf("x"), "text/html").status, 415);
        QCOMPARE(uploads.create(10, "../../etc/passwd").status, 400);
        QCOMPARE(uploads.create(0, digestOf("x")).status, 400);
        const std::string path = uploads.create(20 * 1024 * 1024, digestOf("x")).location();
        const std::string huge(5 * 1024 * 1024, 'x');
        QCOMPARE(uploads.patch(path, 0, huge, {{"Upload-Checksum", checksumOf(huge)}}).status, 413);
        QCOMPARE(count(hall, "SELECT count(*) FROM blob_piece"), 0);
    }

    void theHallsRoomIsSharedByWhatIsStoredAndWhatIsOnItsWay()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const auto quota = static_cast<std::size_t>(hall.parts().settings.attachmentQuota);
        QCOMPARE(hall.storage()
                     .write([&](ports::HubTransaction& tx) -> Result<void> {
                         const auto rows =
                             tx.run("INSERT INTO counter (hall, name, value) VALUES (?, 'attachment_bytes', ?)",
                                    {hall.parts().hall(), static_cast<std::int64_t>(quota - 1000)});
                         return rows ? Result<void>() : Result<void>(rows.problem());
                     })
                     .ok(),
                 true);
        const std::string path = uploads.begin(jpegOf(800, 'a'));
        QCOMPARE(uploads.create(800, digestOf("y")).status, 507);
        uploads.remove(path);
        QCOMPARE(uploads.create(800, digestOf("y")).status, 201);
    }

    void anUploadNobodyGoesOnWithExpiresAndItsBytesGo()
    {
        TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = uploads.begin(bytes);
        uploads.patch(path, 0, bytes.substr(0, 500));
        hall.clock.advance(std::chrono::hours(24));
        Client next = hall.desk(); // a day later it is another session
        UploadClient later(next);
        QCOMPARE(later.head(path).status, 410);
        QVERIFY(hall.hub().tick().ok());
        QCOMPARE(count(hall, "SELECT count(*) FROM blob_piece"), 0);
        QCOMPARE(later.patch(path, 500, bytes.substr(500)).status, 410);
        QCOMPARE(later.remove(path).status, 410);
    }

    void aTerminatedUploadIsGoneAndAStoredAttachmentStays()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = uploads.begin(bytes);
        uploads.patch(path, 0, bytes.substr(0, 500));
        QCOMPARE(uploads.remove(path).status, 204);
        QCOMPARE(uploads.head(path).status, 404);
        QCOMPARE(count(hall, "SELECT count(*) FROM blob_piece"), 0);
        const std::string whole = uploads.begin(bytes);
        uploads.patch(whole, 0, bytes);
        QCOMPARE(uploads.remove(whole).status, 204);
        QCOMPARE(desk.get(wire::path::kBlobs + digestOf(bytes)).body, bytes);
    }

    void aStoredAttachmentOutlivesItsUpload()
    {
        TestHall hall;
        Client desk = hall.desk();
        const std::string bytes = jpegOf(2000, 'a');
        const std::string digest = UploadClient(desk).store(bytes);
        for (const int days : {1, 8}) { // the upload expires, and is forgotten
            hall.clock.advance(std::chrono::hours(24 * days));
            QVERIFY(hall.hub().tick().ok());
            QCOMPARE(hall.desk().get(wire::path::kBlobs + digest).body, bytes);
        }
    }

    void whatAClientSaysOfItsFileIsSealed()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient(desk).begin(jpegOf(900, 'a'));
        const std::string name = toBase64(bytesOf("扫描"));
        QCOMPARE(count(hall, "SELECT count(*) FROM upload"), 1);
        QCOMPARE(count(hall, "SELECT count(*) FROM upload WHERE instr(metadata, CAST('" + name + "' AS BLOB)) > 0"), 0);
    }

    void identicalContentIsStoredOnce()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        uploads.store(bytes);
        Client other = hall.desk(kOtherClerk, "05");
        QCOMPARE(UploadClient(other).store(bytes), digestOf(bytes));
        QCOMPARE(count(hall, "SELECT count(*) FROM blob"), 1);
        QCOMPARE(count(hall, "SELECT count(*) FROM blob_piece"), 1);
        QCOMPARE(count(hall, "SELECT value FROM counter WHERE name = 'attachment_bytes'"), 2000);
    }

    void aBodyInOneRequestIsKeptInPiecesAndSealed()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(kLarge, 'q');
        const std::string path = uploads.begin(bytes);
        QCOMPARE(uploads.patch(path, 0, bytes).headers.at("Upload-Offset"), std::to_string(kLarge));
        QCOMPARE(count(hall, "SELECT count(*) FROM blob_piece"), 4);
        QCOMPARE(desk.get(wire::path::kBlobs + digestOf(bytes)).body, bytes);
        QCOMPARE(count(hall, "SELECT count(*) FROM blob_piece WHERE instr(body, CAST('qqqqqqqqqqqqqqqq' AS BLOB)) > 0"),
                 0);
    }

    void whatArrivedBeforeACutCountsWithoutAChecksumAndNothingWithOne()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(kLarge, 'q');
        for (const bool checked : {false, true}) {
            const std::string path = uploads.begin(bytes);
            const std::string head = "PATCH " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + desk.token +
                                     "\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: "
                                     "application/offset+octet-stream\r\nContent-Length: " +
                                     std::to_string(bytes.size()) + "\r\n" +
                                     (checked ? "Upload-Checksum: " + checksumOf(bytes) + "\r\n" : "") + "\r\n";
            rawExchange(hall.server().port(), head + bytes.substr(0, 2'000'000));
            QCOMPARE(uploads.head(path).headers.at("Upload-Offset"), std::string(checked ? "0" : "2000000"));
        }
    }

    void everythingAcknowledgedSurvivesTheHubsEnd()
    {
        TestHall hall;
        Client desk = hall.desk();
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = UploadClient(desk).begin(bytes);
        UploadClient(desk).patch(path, 0, bytes.substr(0, 500));
        hall.restart();
        Client again = hall.client();
        again.token = desk.token;
        UploadClient uploads(again);
        QCOMPARE(uploads.head(path).headers.at("Upload-Offset"), std::string("500"));
        QCOMPARE(uploads.patch(path, 500, bytes.substr(500)).status, 204);
        QVERIFY(uploads.isStored(digestOf(bytes)));
    }

    void oneThatWasWholeWhenTheHubEndedIsCheckedWhenSomebodyAsks()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(2000, 'a');
        const std::string path = uploads.begin(bytes);
        uploads.patch(path, 0, bytes.substr(0, 500));
        uploads.patch(path, 500, bytes.substr(500));
        const Result<void> undone = hall.storage().write([&](ports::HubTransaction& tx) -> Result<void> {
            for (const char* sql : {"DELETE FROM blob", "UPDATE upload SET state = 'open'"}) {
                if (const auto done = tx.run(sql); !done)
                    return done.problem();
            }
            return {};
        });
        QVERIFY(undone.ok());
        QCOMPARE(uploads.head(path).headers.at("Upload-Offset"), std::string("2000"));
        QVERIFY(uploads.isStored(digestOf(bytes)));
    }

    void onlyAWindowUploadsAndReads()
    {
        const TestHall hall;
        Client desk = hall.desk();
        const std::string digest = UploadClient(desk).store(jpegOf(900, 'a'));
        QCOMPARE(hall.client().get(wire::path::kBlobs + digest).status, 401);
        Client nobody = hall.client();
        QCOMPARE(UploadClient(nobody).create(9, digest).status, 401);
        QCOMPARE(desk.get(wire::path::kBlobs + digestOf("other")).status, 404);
    }

    void theReviewerSeesTheFilesOfTheSliceAndThatOneIsOnItsWay()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string bytes = jpegOf(900, 'a');
        const domain::CaseRecord record = caseWith(hall, bytes);
        Workstation window(desk, "client-1", kClerk, "07");
        const domain::Verdict verdict = window.hand(domain::Role::Cases, domain::SubmitCase::kKind, "case-1",
                                                    submitPayload(record), hall.clock.now());
        QCOMPARE(domain::name(verdict.code), std::string("applied"));
        const std::string page = "/review/items/case-1/certificate";
        const std::string file = page + "/files/" + digestOf(bytes);
        Client reviewer = hall.reviewer(kHealthReviewer);
        QVERIFY(reviewer.get(page).body.find("出生证.jpg 材料上传中") != std::string::npos);
        QCOMPARE(reviewer.get(file).status, 404);
        uploads.store(bytes);
        const std::string shown = reviewer.get(page).body;
        QVERIFY(shown.find("材料上传中") == std::string::npos);
        QVERIFY(shown.find("href=\"" + file + "\"") != std::string::npos);
        const Reply opened = reviewer.get(file);
        QCOMPARE(opened.body, bytes);
        QCOMPARE(opened.headers.at("Content-Type"), std::string("image/jpeg"));
        QCOMPARE(count(hall, "SELECT count(*) FROM audit WHERE action = 'attachment'"), 1);
        QCOMPARE(hall.reviewer(kPoliceReviewer).get(file).status, 404);
    }

    void helloTellsHowFarABackupReaches()
    {
        const TestHall hall;
        Client desk = hall.desk();
        UploadClient uploads(desk);
        const std::string digest = uploads.store(jpegOf(900, 'a'));
        const auto hello = [&] { return desk.post(wire::path::kHello, Object{{"client", "c"}, {"lane", "cases"}}); };
        const std::int64_t cameWith =
            std::stoll(desk.send("HEAD", wire::path::kBlobs + digest, {}).headers.at("Hub-Sequence"));
        QCOMPARE(hello().json["backedUp"].toInteger(), 0);
        QVERIFY(hub::backUp(hall.parts(), hall.folder() + "/copy.db").ok());
        QVERIFY(hello().json["backedUp"].toInteger() >= cameWith);
        const std::string later = uploads.store(jpegOf(900, 'b'));
        const std::int64_t after =
            std::stoll(desk.send("HEAD", wire::path::kBlobs + later, {}).headers.at("Hub-Sequence"));
        QVERIFY(hello().json["backedUp"].toInteger() < after);
    }

    void whatComesWhileACopyIsMadeIsInNoBackup()
    {
        const TestHall hall;
        Client desk = hall.desk();
        std::string digest;
        fakes::BentStorage storage(hall.storage());
        storage.whileCopying = [&] { digest = UploadClient(desk).store(jpegOf(900, 'a')); };
        QVERIFY(hub::backUp(fakes::partsOver(storage, hall.parts()), hall.folder() + "/copy.db").ok());
        const std::int64_t came =
            std::stoll(desk.send("HEAD", wire::path::kBlobs + digest, {}).headers.at("Hub-Sequence"));
        const Reply hello = desk.post(wire::path::kHello, Object{{"client", "c"}, {"lane", "cases"}});
        QVERIFY(hello.json["backedUp"].toInteger() < came);
    }
};

QTEST_GUILESS_MAIN(HubUploads)
#include "tst_hub_uploads.moc"
