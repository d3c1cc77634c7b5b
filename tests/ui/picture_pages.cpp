#include "picture_pages.h"

#include "ui/shell/main_window.h"
#include "ui/shell/work_page.h"
#include "ui/workbench/case_workspace.h"

namespace yc::pictures
{

using namespace ui;
using namespace Qt::StringLiterals;

namespace
{

MainWindow* signedIn(Studio& studio)
{
    auto* window = new MainWindow(studio.parts);
    studio.settle();
    window->showWork(fakes::sampleSession());
    return window;
}

QWidget* workbench(Studio& studio)
{
    MainWindow* window = signedIn(studio);
    studio.settle();
    window->workPage()->openCase(domain::CaseId("case-1"));
    return window;
}

QWidget* stage(Studio& studio, Stage stage)
{
    auto* window = static_cast<MainWindow*>(workbench(studio));
    studio.settle();
    if (CasePage* page = window->workPage()->workspace().current())
        page->show(stage);
    return window;
}

QWidget* offline(Studio& studio)
{
    studio.desk.online = false;
    auto* window = static_cast<MainWindow*>(workbench(studio));
    studio.settle();
    window->workPage()->showSync(true);
    return window;
}

QWidget* empty(Studio& studio)
{
    studio.desk.empty = true;
    return signedIn(studio);
}

QWidget* locked(Studio& studio)
{
    MainWindow* window = signedIn(studio);
    studio.settle();
    window->lock();
    return window;
}

QWidget* palette(Studio& studio)
{
    auto* window = static_cast<MainWindow*>(workbench(studio));
    studio.settle();
    window->workPage()->actions()[Act::Search]->trigger();
    return window;
}

QWidget* shortcuts(Studio& studio)
{
    MainWindow* window = signedIn(studio);
    window->resize(1920, 1080);
    studio.settle();
    window->show();
    window->workPage()->actions()[Act::Help]->trigger();
    return window;
}

} // namespace

const std::map<QString, MakePage>& pages()
{
    static const std::map<QString, MakePage> kPages{
        {u"signin"_s, [](Studio& studio) { return new MainWindow(studio.parts); }},
        {u"workbench"_s, workbench},
        {u"situations"_s, [](Studio& studio) { return stage(studio, Stage::Situations); }},
        {u"materials"_s, [](Studio& studio) { return stage(studio, Stage::Materials); }},
        {u"review"_s, [](Studio& studio) { return stage(studio, Stage::Review); }},
        {u"confirm"_s, [](Studio& studio) { return stage(studio, Stage::Confirm); }},
        {u"offline"_s, offline},
        {u"empty"_s, empty},
        {u"locked"_s, locked},
        {u"palette"_s, palette},
        {u"shortcuts"_s, shortcuts},
    };
    return kPages;
}

} // namespace yc::pictures
