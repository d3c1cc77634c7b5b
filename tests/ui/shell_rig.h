#pragma once

#include "desk_rig.h"
#include "fakes/manual_clock.h"
#include "ui/queue/queue_pane.h"
#include "ui/shell/actions.h"
#include "ui/shell/choice_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/secret_field.h"
#include "ui/shell/work_page.h"

#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTemporaryDir>

namespace yc::fakes
{

constexpr QSize kSmallScreen{1366, 768};

/// The whole window over a sample desk, on the small screen, before somebody signs in.
struct Shell {
    DeskRig rig;
    ManualClock clock{sampleNow()};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat};
    int outages = 0;
    ui::MainWindow window{ui::ShellParts{.bridge = rig.bridge,
                                         .theme = rig.theme,
                                         .language = rig.language,
                                         .clock = clock,
                                         .settings = settings,
                                         .version = QStringLiteral("1.0"),
                                         .department = {},
                                         .tryOutage = [this] { ++outages; }}};

    explicit Shell(const QString& code = QStringLiteral("en"), ui::Scheme scheme = ui::Scheme::Light)
        : rig(scheme, code)
    {
        rig.desk.session.user.role = domain::UserRole::Clerk;
        ports::QueueView& queue = rig.desk.view;
        queue.current.reset();
        queue.todo.erase(queue.todo.begin());
        queue.nextUp = queue.todo[0];
        window.setWindowState(Qt::WindowNoState); // it fills the screen at first
        window.resize(kSmallScreen);
        window.show();
        window.activateWindow();
    }
    void type(const QString& secret)
    {
        QWidget* page = window.currentWidget();
        auto* field = page->findChild<ui::SecretField*>();
        QVERIFY(QTest::qWaitFor([&] { return field->edit()->hasFocus(); })); // the page knows its clerk by then
        field->edit()->setText(secret);
        QTest::keyClick(field->edit(), Qt::Key_Return);
    }
    bool signIn()
    {
        type(QString::fromStdString(rig.desk.secret));
        return QTest::qWaitFor([this] { return window.workPage() != nullptr && queue()->model()->rowCount() > 0; });
    }
    QListView* queue() { return window.workPage()->findChild<ui::QueuePane*>()->findChild<QListView*>(); }
    void act(ui::Act act) { window.workPage()->actions()[act]->trigger(); }
    bool asked(const std::string& what)
    {
        return QTest::qWaitFor([&] { return std::ranges::find(rig.desk.asked, what) != rig.desk.asked.end(); });
    }
    /// The current ticket in that state, as the desk tells it.
    bool stands(domain::TicketState state)
    {
        return QTest::qWaitFor([&] {
            const auto& current = window.workPage()->queue().view().current;
            return current && current->ticketState == state;
        });
    }
    ui::ChoicePanel* choices() { return window.workPage()->findChild<ui::ChoicePanel*>(); }
};

} // namespace yc::fakes
