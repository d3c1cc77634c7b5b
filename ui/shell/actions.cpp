#include "ui/shell/actions.h"

#include "ui/theme/icons.h"
#include "ui/widgets/key_hint_button.h"

#include <QCoreApplication>
#include <QWidget>

#include <algorithm>
#include <array>

namespace yc::ui
{

namespace
{

struct Entry {
    Act act;
    const char* text;
    const char* key; ///< portable; a second one after " | "
    const char* icon;
};

constexpr std::array kEntries{
    Entry{Act::Help, QT_TRANSLATE_NOOP("yc::ui::Actions", "Keys of this page"), "F1 | Ctrl+Shift+/", "keyboard"},
    Entry{Act::Search, QT_TRANSLATE_NOOP("yc::ui::Actions", "Find or command"), "F3 | Ctrl+K", "search"},
    Entry{Act::FindInList, QT_TRANSLATE_NOOP("yc::ui::Actions", "Find in the queue"), "Ctrl+F", "filter"},
    Entry{Act::FetchShared, QT_TRANSLATE_NOOP("yc::ui::Actions", "Fetch shared data"), "F5", "refresh"},
    Entry{Act::NextPane, QT_TRANSLATE_NOOP("yc::ui::Actions", "Next pane"), "F6", "panel"},
    Entry{Act::PreviousPane, QT_TRANSLATE_NOOP("yc::ui::Actions", "Previous pane"), "Shift+F6", "panel"},
    Entry{Act::NextFinding, QT_TRANSLATE_NOOP("yc::ui::Actions", "Next open item"), "F8", "shape-attention"},
    Entry{Act::PreviousFinding, QT_TRANSLATE_NOOP("yc::ui::Actions", "Previous open item"), "Shift+F8",
          "shape-attention"},
    Entry{Act::CallNext, QT_TRANSLATE_NOOP("yc::ui::Actions", "Call next"), "F9", "megaphone"},
    Entry{Act::Recall, QT_TRANSLATE_NOOP("yc::ui::Actions", "Recall"), "Shift+F9", "megaphone"},
    Entry{Act::NoShow, QT_TRANSLATE_NOOP("yc::ui::Actions", "No-show"), "Ctrl+F9", "walk-in"},
    Entry{Act::FinishAndCall, QT_TRANSLATE_NOOP("yc::ui::Actions", "Finish and call next"),
          "Ctrl+Shift+Enter | Ctrl+Shift+Return", "megaphone"},
    Entry{Act::Finish, QT_TRANSLATE_NOOP("yc::ui::Actions", "Finish this number"), "", "check"},
    Entry{Act::FullScreen, QT_TRANSLATE_NOOP("yc::ui::Actions", "Full screen"), "F11", "monitor"},
    Entry{Act::CitizenScreen, QT_TRANSLATE_NOOP("yc::ui::Actions", "To the citizen screen"), "F12", "monitor"},
    Entry{Act::MainAct, QT_TRANSLATE_NOOP("yc::ui::Actions", "Main act of the stage"), "Ctrl+Enter | Ctrl+Return",
          "check"},
    Entry{Act::Save, QT_TRANSLATE_NOOP("yc::ui::Actions", "Save now"), "Ctrl+S", "save"},
    Entry{Act::Undo, QT_TRANSLATE_NOOP("yc::ui::Actions", "Undo"), "Ctrl+Z", "undo"},
    Entry{Act::Redo, QT_TRANSLATE_NOOP("yc::ui::Actions", "Redo"), "Ctrl+Shift+Z", "refresh"},
    Entry{Act::Print, QT_TRANSLATE_NOOP("yc::ui::Actions", "Print preview"), "Ctrl+P", "printer"},
    Entry{Act::NextCase, QT_TRANSLATE_NOOP("yc::ui::Actions", "Next open case"), "Ctrl+Tab", "document"},
    Entry{Act::CloseCase, QT_TRANSLATE_NOOP("yc::ui::Actions", "Close the case"), "Ctrl+W", "close"},
    Entry{Act::Hold, QT_TRANSLATE_NOOP("yc::ui::Actions", "Park"), "Ctrl+Shift+H", "shape-paused"},
    Entry{Act::Reveal, QT_TRANSLATE_NOOP("yc::ui::Actions", "Show the masked value"), "Ctrl+Shift+M", "eye"},
    Entry{Act::ConfirmGroup, QT_TRANSLATE_NOOP("yc::ui::Actions", "Confirm this group"), "Alt+Y", "check"},
    Entry{Act::Sync, QT_TRANSLATE_NOOP("yc::ui::Actions", "Sync"), "Ctrl+Shift+Y", "sync"},
    Entry{Act::Diagnosis, QT_TRANSLATE_NOOP("yc::ui::Actions", "Diagnosis of the connection"), "Ctrl+Shift+D", "info"},
    Entry{Act::DepartmentWeb, QT_TRANSLATE_NOOP("yc::ui::Actions", "Department system"), "Ctrl+Shift+W", "external"},
    Entry{Act::Lock, QT_TRANSLATE_NOOP("yc::ui::Actions", "Lock the screen"), "Ctrl+L", "lock"},
    Entry{Act::Larger, QT_TRANSLATE_NOOP("yc::ui::Actions", "Larger text"), "Ctrl+=", "text-size"},
    Entry{Act::Smaller, QT_TRANSLATE_NOOP("yc::ui::Actions", "Smaller text"), "Ctrl+-", "text-size"},
    Entry{Act::NormalSize, QT_TRANSLATE_NOOP("yc::ui::Actions", "Normal text"), "Ctrl+0", "text-size"},
    Entry{Act::WalkIn, QT_TRANSLATE_NOOP("yc::ui::Actions", "Walk-in"), "Alt+W", "walk-in"},
    Entry{Act::ByNumber, QT_TRANSLATE_NOOP("yc::ui::Actions", "Serve by number"), "", "list"},
    Entry{Act::Transfer, QT_TRANSLATE_NOOP("yc::ui::Actions", "Transfer to another service"), "", "transfer"},
    Entry{Act::NextMatter, QT_TRANSLATE_NOOP("yc::ui::Actions", "One more matter for this person"), "Alt+N", "plus"},
    Entry{Act::PutBack, QT_TRANSLATE_NOOP("yc::ui::Actions", "Back into the line"), "", "reply"},
    Entry{Act::Pause, QT_TRANSLATE_NOOP("yc::ui::Actions", "Pause this window"), "", "coffee"},
    Entry{Act::Reopen, QT_TRANSLATE_NOOP("yc::ui::Actions", "Open this window again"), "", "check"},
    Entry{Act::Language, QT_TRANSLATE_NOOP("yc::ui::Actions", "Switch the language"), "", "language"},
    Entry{Act::Theme, QT_TRANSLATE_NOOP("yc::ui::Actions", "Light, dark, high contrast"), "", "contrast"},
    Entry{Act::SignOut, QT_TRANSLATE_NOOP("yc::ui::Actions", "Sign out"), "", "sign-out"},
    Entry{Act::TryOutage, QT_TRANSLATE_NOOP("yc::ui::Actions", "Demo: no network for one minute"), "", "cloud-off"},
    Entry{Act::Case1, QT_TRANSLATE_NOOP("yc::ui::Actions", "First open case"), "Alt+1", "document"},
    Entry{Act::Case2, QT_TRANSLATE_NOOP("yc::ui::Actions", "Second open case"), "Alt+2", "document"},
    Entry{Act::Case3, QT_TRANSLATE_NOOP("yc::ui::Actions", "Third open case"), "Alt+3", "document"},
    Entry{Act::Case4, QT_TRANSLATE_NOOP("yc::ui::Actions", "Fourth open case"), "Alt+4", "document"},
    Entry{Act::Case5, QT_TRANSLATE_NOOP("yc::ui::Actions", "Fifth open case"), "Alt+5", "document"},
};

// Keys that fcitx5 and its pinyin and table engines take as they come, and the marks of barcode guns (STX = Ctrl+B).
constexpr std::array kReserved{
    "Ctrl+Space", "Meta+Space",   "Meta+Shift+Space", "Ctrl+Alt+P", "Ctrl+;",       "Meta+`",
    "Meta+;",     "Ctrl+Shift+U", "Ctrl+Alt+Shift+U", "Ctrl+.",     "Ctrl+Shift+F", "Ctrl+Alt+Shift+C",
    "Ctrl+7",     "Ctrl+8",       "Ctrl+B",           "Ctrl+C",
};

QList<QKeySequence> sequencesOf(const char* keys)
{
    QList<QKeySequence> list;
    for (const QString& key : QString::fromLatin1(keys).split(QLatin1String(" | "), Qt::SkipEmptyParts))
        list << QKeySequence(key, QKeySequence::PortableText);
    return list;
}

/// A letter, digit or sign alone, or with Shift: it would be typed, not done.
bool isTyped(const QKeySequence& key)
{
    const QKeyCombination first = key[0];
    const auto modifiers = first.keyboardModifiers() & ~Qt::ShiftModifier;
    return modifiers == Qt::NoModifier && (first.key() < Qt::Key_F1 || first.key() > Qt::Key_F35);
}

} // namespace

Actions::Actions(QWidget* window) : QObject(window)
{
    for (const Entry& entry : kEntries) {
        auto* action = new QAction(window);
        action->setShortcuts(sequencesOf(entry.key));
        action->setShortcutContext(Qt::WindowShortcut);
        action->setProperty(kIconName, QString::fromLatin1(entry.icon));
        action->setIcon(icon(QString::fromLatin1(entry.icon)));
        window->addAction(action);
        m_actions.emplace(entry.act, action);
    }
    retranslate();
}

std::vector<std::pair<Act, QAction*>> Actions::all() const
{
    return {m_actions.begin(), m_actions.end()};
}

void Actions::retranslate()
{
    for (const Entry& entry : kEntries)
        m_actions.at(entry.act)->setText(QCoreApplication::translate("yc::ui::Actions", entry.text));
}

bool Actions::isReserved(const QKeySequence& key)
{
    return isTyped(key) || std::ranges::any_of(kReserved, [&key](const char* taken) {
               return key == QKeySequence(QString::fromLatin1(taken), QKeySequence::PortableText);
           });
}

std::optional<Act> Actions::holderOf(const QKeySequence& key) const
{
    for (const auto& [act, action] : m_actions) {
        if (action->shortcuts().contains(key))
            return act;
    }
    return {};
}

bool Actions::remap(Act act, const QKeySequence& key)
{
    const std::optional<Act> holder = holderOf(key);
    if (key.isEmpty() || isReserved(key) || (holder && *holder != act))
        return false;
    m_actions.at(act)->setShortcut(key);
    return true;
}

} // namespace yc::ui
