#include "fakes/manual_clock.h"
#include "fakes/manual_executor.h"
#include "picture_pages.h"
#include "ui/bridge/language.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTextStream>

#include <memory>

// yc_picture --page workbench --theme light --size 1920x1080 --lang zh --scale 100 --out workbench.png

using namespace Qt::StringLiterals;
using namespace yc;

namespace
{

ui::Scheme schemeOf(const QString& name)
{
    if (name == u"dark"_s)
        return ui::Scheme::Dark;
    return name == u"contrast"_s ? ui::Scheme::HighContrast : ui::Scheme::Light;
}

std::vector<ui::DeviceState> sampleDevices()
{
    return {{u"card"_s, u"读卡器"_s, true, {}},
            {u"camera"_s, u"高拍仪"_s, true, {}},
            {u"pen"_s, u"签字屏"_s, true, {}},
            {u"printer"_s, u"打印机"_s, true, {}},
            {u"speaker"_s, u"语音"_s, false, {}}};
}

QSize sizeOf(const QString& text)
{
    return {text.section(u'x', 0, 0).toInt(), text.section(u'x', 1, 1).toInt()};
}

} // namespace

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"page"_s, u"Which page"_s, u"name"_s, u"workbench"_s},
                        {u"theme"_s, u"light, dark or contrast"_s, u"theme"_s, u"light"_s},
                        {u"size"_s, u"Width x height"_s, u"size"_s, u"1920x1080"_s},
                        {u"lang"_s, u"zh or en"_s, u"language"_s, u"zh"_s},
                        {u"scale"_s, u"Text in per cent"_s, u"percent"_s, u"100"_s},
                        {u"out"_s, u"Where the picture goes"_s, u"file"_s, u"picture.png"_s}});
    options.process(app);

    const auto& pages = pictures::pages();
    const auto page = pages.find(options.value(u"page"_s));
    if (page == pages.end()) {
        QTextStream(stderr) << "Pages:";
        for (const auto& [name, make] : pages)
            QTextStream(stderr) << ' ' << name;
        QTextStream(stderr) << '\n';
        return 2;
    }

    ui::Theme theme;
    theme.apply({schemeOf(options.value(u"theme"_s)), options.value(u"scale"_s).toInt(), ui::Density::Standard});
    ui::Language language;
    language.apply((options.value(u"lang"_s) == u"en"_s ? ui::Language::kEnglish : ui::Language::kChinese).toString());
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    fakes::ManualClock clock(fakes::sampleNow());
    fakes::ManualExecutor worker;
    fakes::SampleDesk desk;
    ui::DeskBridge bridge(desk, worker);
    ui::Pages plugged;
    plugged.devices = sampleDevices;
    pictures::Studio studio{desk, worker, {bridge, theme, language, clock, settings, u"1.0.0"_s, plugged}, [&worker] {
                                for (int turn = 0; turn < 10; ++turn) {
                                    worker.runReady();
                                    QCoreApplication::processEvents();
                                    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                                }
                            }};
    const std::unique_ptr<QWidget> shown(page->second(studio));
    shown->resize(sizeOf(options.value(u"size"_s)));
    shown->show();
    studio.settle();
    return shown->grab().save(options.value(u"out"_s)) ? 0 : 1;
}
