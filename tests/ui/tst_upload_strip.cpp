#include "desk_rig.h"
#include "fakes/manual_clock.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/upload_strip.h"

#include <QSignalSpy>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using fakes::buttonNamed;
using fakes::DeskRig;
using fakes::says;
using ports::UploadState;

namespace
{

/// A material with one scan, and how far that is.
struct Shown {
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    CaseSession session{rig.bridge, clock, rig.desk.openedCase};
    QWidget page;
    UploadStrip* strip = nullptr;

    explicit Shown(UploadState state, std::int64_t sent = 0, const QString& language = QStringLiteral("en"))
        : rig(Scheme::Light, language)
    {
        ports::Upload upload;
        upload.digest = "d1";
        upload.size = 1000;
        upload.sent = sent;
        upload.state = state;
        upload.reason = state == UploadState::NeedsPerson ? "upload.quota" : "";
        rig.desk.uploads = {upload};
        strip = new UploadStrip(session, &page);
        ports::MaterialView material;
        material.taken.files = {{"d1", "image/jpeg", "scan.jpg", 1000}};
        page.show();
        QCoreApplication::processEvents();
        strip->show(&material);
    }
    bool has(const std::string& call) const { return std::ranges::count(rig.desk.asked, call) == 1; }
};

} // namespace

class TestUploadStrip : public QObject
{
    Q_OBJECT

private slots:
    void howFarAScanIsStandsInWords()
    {
        Shown shown(UploadState::Uploading, 450);
        QVERIFY(says(*shown.strip, QStringLiteral("scan.jpg is being sent, 45 %")));
        QVERIFY(buttonNamed(*shown.strip, QStringLiteral("Stop sending")) != nullptr);
        QVERIFY(buttonNamed(*shown.strip, QStringLiteral("Send after all")) == nullptr);
    }

    void inChineseToo()
    {
        Shown shown(UploadState::Uploading, 450, QStringLiteral("zh_CN"));
        QVERIFY(says(*shown.strip, QStringLiteral("scan.jpg 上传中 45%")));
    }

    void whatCouldNotBeSentSaysWhyAndWhatToDo()
    {
        Shown shown(UploadState::NeedsPerson);
        QSignalSpy trying(&shown.session, &CaseSession::trying); // what went wrong before is told no more
        QVERIFY(says(*shown.strip, QStringLiteral("The hub has no more room for scans. Tell the administrator")));
        buttonNamed(*shown.strip, QStringLiteral("Send after all"))->click();
        QTRY_VERIFY(shown.has("resumeUpload:d1"));
        QCOMPARE(trying.count(), 1);
    }

    void itIsStoppedByKeyboard()
    {
        Shown shown(UploadState::Local);
        QAbstractButton* stop = buttonNamed(*shown.strip, QStringLiteral("Stop sending"));
        stop->setFocus();
        QTest::keyClick(stop, Qt::Key_X, Qt::AltModifier);
        QTRY_VERIFY(shown.has("stopUpload:d1"));
    }

    void onceItHasArrivedNothingIsShown()
    {
        Shown shown(UploadState::Stored, 1000);
        QVERIFY(shown.strip->isVisible());
        shown.rig.desk.uploads.clear();
        shown.rig.desk.tell(ports::Topic::Sync);
        QTRY_VERIFY(!shown.strip->isVisible());
    }
};

QTEST_MAIN(TestUploadStrip)
#include "tst_upload_strip.moc"
