#include "bench/real_screen.h"

#include "base/log.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QSettings>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/prctl.h>

namespace yc::bench
{

DrainPlace placeGiven(int count, char** words)
{
    if (count != 5)
        std::exit(2);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    std::signal(SIGPIPE, SIG_IGN);
    log::open(std::string(words[1]) + "/screen.log");
    return {words[1], words[2], words[3], words[4], {}};
}

void say(Object what)
{
    std::puts(toJson(std::move(what)).c_str());
    std::fflush(stdout);
}

int showScreen(const DrainPlace& place, const Person& person)
{
    const DrainHouse house;
    OfficeClock clock;
    auto desk = std::make_unique<DrainDesk>(house, place, clock);
    QSettings settings(QString::fromStdString(place.folder + "/settings.ini"), QSettings::IniFormat);
    const ui::Memory memory(settings);
    ui::Theme theme;
    theme.apply(memory.look());
    ui::Language language;
    language.apply(memory.language());
    const ui::FocusRing ring;
    ui::DeskBridge bridge(desk->desk(), desk->worker());
    desk->start();
    int code = 0;
    {
        ui::MainWindow window(ui::ShellParts{.bridge = bridge,
                                             .theme = theme,
                                             .language = language,
                                             .clock = clock,
                                             .settings = settings,
                                             .version = {},
                                             .department = {},
                                             .tryOutage = {}});
        window.show();
        const std::unique_ptr<QObject> sits = person(*desk, bridge, window);
        code = QApplication::exec();
    }
    desk->at([&] { desk->desk().setListener([](ports::Topic, const std::string&) {}); });
    desk.reset(); // the workers end before the bridge they answer to
    return code;
}

bool typeSecret(ui::MainWindow& window)
{
    QLineEdit* secret = nullptr;
    for (QLineEdit* line : window.findChildren<QLineEdit*>()) {
        if (!line->isVisible())
            continue;
        if (line->echoMode() == QLineEdit::Password)
            secret = line;
        else
            line->setText(QString::fromLatin1(kDrainClerk));
    }
    if (secret == nullptr)
        return false;
    secret->setText(QString::fromLatin1(kDrainSecret));
    emit secret->returnPressed();
    return true;
}

} // namespace yc::bench
