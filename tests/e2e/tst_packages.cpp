#include "e2e/package_tree.h"
#include "e2e/virtual_desktop.h"
#include "e2e/wait.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace yc;
using e2e::output;
using e2e::PackageTree;

namespace
{

const QString kWorkstation = QStringLiteral("yichuang");
const QString kHub = QStringLiteral("yichuang-hub");
constexpr int kStartMs = 60000;

/// A program that ends with the test.
class Running
{
public:
    Running(const QString& program, const QStringList& arguments, const QProcessEnvironment& environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(program, arguments);
    }
    ~Running()
    {
        m_process.terminate();
        m_process.waitForFinished(kStartMs);
    }
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;
    QByteArray firstLine() { return m_process.waitForReadyRead(kStartMs) ? m_process.readLine() : QByteArray(); }

private:
    QProcess m_process;
};

} // namespace

class TestPackages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theControlFieldsSayWhatIsNeeded();
    void everythingStandsWhereDebianLooksForIt();
    void theServiceIsValidAndKeptSmall();
    void theInstalledHubAnswersAndGoesWithoutItsData();
    void theInstalledWorkstationShowsItsWindow();

private:
    QString field(const QString& package, const char* name) const
    {
        return output(QStringLiteral("dpkg-deb"), {QStringLiteral("-f"), m_files.value(package), QLatin1String(name)})
            .trimmed();
    }
    QString contents(const QString& package) const
    {
        return output(QStringLiteral("dpkg-deb"), {QStringLiteral("-c"), m_files.value(package)});
    }

    QTemporaryDir m_folder;
    QMap<QString, QString> m_files; ///< package -> .deb
};

void TestPackages::initTestCase()
{
    const QString made = output(QStringLiteral(YC_CPACK), {QStringLiteral("--config"), QStringLiteral(YC_CPACK_CONFIG),
                                                           QStringLiteral("-B"), m_folder.path()});
    QVERIFY2(!made.startsWith(QStringLiteral("failed")), qPrintable(made));
    for (const QString& file : QDir(m_folder.path()).entryList({QStringLiteral("*.deb")}, QDir::Files))
        m_files.insert(file.section(u'_', 0, 0), m_folder.filePath(file));
    QCOMPARE(m_files.keys(), (QStringList{kWorkstation, kHub}));
}

void TestPackages::theControlFieldsSayWhatIsNeeded()
{
    for (const QString& package : {kWorkstation, kHub}) {
        QCOMPARE(field(package, "Package"), package);
        QCOMPARE(field(package, "Version"), QStringLiteral(YC_VERSION));
        QVERIFY(field(package, "Description").contains(QStringLiteral("\n ")));
        QVERIFY(field(package, "Depends").contains(QStringLiteral("libsqlite3-0")));
    }
    // Found by the linker, the plugin's among them, and what only shows at run time.
    for (const char* needed : {"libqt6widgets6", "libqt6webenginecore6-bin", "fonts-noto-cjk", "qt6-translations-l10n"})
        QVERIFY2(field(kWorkstation, "Depends").contains(QLatin1String(needed)), needed);
    QVERIFY(field(kHub, "Depends").contains(QStringLiteral("systemd-standalone-sysusers")));
    QVERIFY(!field(kHub, "Depends").contains(QStringLiteral("libqt6"))); // a server has no screen
}

void TestPackages::everythingStandsWhereDebianLooksForIt()
{
    const QString workstation = contents(kWorkstation);
    for (const char* file :
         {"./usr/bin/yichuang\n", "./usr/lib/yichuang/plugins/yichuang_department_web.so\n", "./etc/yichuang/workstation.ini\n",
          "./usr/share/applications/yichuang.desktop\n", "./usr/share/icons/hicolor/scalable/apps/yichuang.svg\n",
          "./usr/share/icons/hicolor/256x256/apps/yichuang.png\n", "./usr/share/yichuang/catalogue/newborn.json\n"})
        QVERIFY2(workstation.contains(QLatin1String(file)), file);
    const QString hub = contents(kHub);
    for (const char* file :
         {"./usr/bin/yichuang-hub\n", "./usr/bin/yichuangctl\n", "./usr/lib/systemd/system/yichuang-hub.service\n",
          "./usr/lib/sysusers.d/yichuang-hub.conf\n", "./usr/share/yichuang-hub/api/openapi.json\n"})
        QVERIFY2(hub.contains(QLatin1String(file)), file);
    QVERIFY(!(workstation + hub).contains(QStringLiteral("./usr/local")));
}

void TestPackages::theServiceIsValidAndKeptSmall()
{
    const QString unit = QStringLiteral(YC_SOURCE_DIR "/installer/hub/yichuang-hub.service");
    // "Exposure" from 0 to 100 (10.0); a unit without a word on it has 96.
    const QString told = output(QStringLiteral("systemd-analyze"),
                                {QStringLiteral("security"), QStringLiteral("--offline=yes"),
                                 QStringLiteral("--threshold=15"), QStringLiteral("--no-pager"), unit});
    QVERIFY2(!told.startsWith(QStringLiteral("failed")), qPrintable(told));
}

void TestPackages::theInstalledHubAnswersAndGoesWithoutItsData()
{
    PackageTree tree;
    const QString installed = tree.install({m_files.value(kHub)});
    QVERIFY2(!installed.startsWith(QStringLiteral("failed")), qPrintable(installed));
    QFile accounts(tree.path(QStringLiteral("/etc/passwd")));
    QVERIFY(accounts.open(QIODevice::ReadOnly));
    QVERIFY(accounts.readAll().contains("yichuang-hub:")); // an account of its own
    const QString secret = tree.path(QStringLiteral("/etc/yichuang-hub/secret"));
    QVERIFY(QFileInfo(secret).size() > 0);
    QVERIFY(!QFileInfo(secret).permission(QFile::ReadOther));

    const QString data = tree.path(QStringLiteral("/var/lib/yichuang-hub"));
    const QStringList hall{QStringLiteral("--data"),        data,  QStringLiteral("--hall"), QStringLiteral("hall"),
                           QStringLiteral("--secret-file"), secret};
    const QString init =
        output(tree.path(QStringLiteral("/usr/bin/yichuangctl")),
               QStringList{QStringLiteral("hub")} + hall +
                   QStringList{QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("示例大厅")});
    QVERIFY2(!init.startsWith(QStringLiteral("failed")), qPrintable(init));
    {
        Running hub(tree.path(QStringLiteral("/usr/bin/yichuang-hub")), hall, QProcessEnvironment::systemEnvironment());
        const int port = QJsonDocument::fromJson(hub.firstLine()).object().value(QLatin1String("port")).toInt();
        QVERIFY(port > 0);
        const QString health =
            output(QStringLiteral("curl"), {QStringLiteral("--silent"), QStringLiteral("--fail"),
                                            QStringLiteral("http://127.0.0.1:%1/healthz").arg(port)});
        QVERIFY2(!health.startsWith(QStringLiteral("failed")), qPrintable(health));
    }
    QVERIFY(!tree.remove({kHub}).startsWith(QStringLiteral("failed")));
    QVERIFY(!tree.purge({kHub}).startsWith(QStringLiteral("failed")));
    QVERIFY(QFile::exists(data + QStringLiteral("/hub.db"))); // the hall's data is nobody's to delete by a package tool
    QVERIFY(QFile::exists(secret));
    for (const QString& file : tree.files())
        QVERIFY2(!file.startsWith(QStringLiteral("/usr/")), qPrintable(file));
}

void TestPackages::theInstalledWorkstationShowsItsWindow()
{
    PackageTree tree;
    const QString installed = tree.install({m_files.value(kWorkstation), m_files.value(kHub)});
    QVERIFY2(!installed.startsWith(QStringLiteral("failed")), qPrintable(installed));
    const QString program = tree.path(QStringLiteral("/usr/bin/yichuang"));
    stage::VirtualDesktop desktop;
    QCOMPARE(desktop.problem(), QString());
    {
        QTemporaryDir data;
        Running workstation(program, {QStringLiteral("--demo"), QStringLiteral("--data"), data.path()},
                            desktop.environment());
        const auto window = [&] {
            return output(QStringLiteral("xdotool"),
                          {QStringLiteral("search"), QStringLiteral("--onlyvisible"), QStringLiteral("--name"),
                           QStringLiteral("一窗")},
                          desktop.environment());
        };
        QVERIFY(stage::waitUntil([&] { return window().toLongLong() > 0; }, std::chrono::milliseconds(kStartMs)));
    }
    QVERIFY(!tree.purge({kWorkstation, kHub}).startsWith(QStringLiteral("failed")));
    for (const QString& file : tree.files())
        QVERIFY2(!file.contains(QStringLiteral("yichuang")), qPrintable(file));
}

QTEST_GUILESS_MAIN(TestPackages)
#include "tst_packages.moc"
