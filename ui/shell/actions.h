#pragma once

#include <QAction>
#include <QKeySequence>
#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace yc::ui
{

/// Every act of the workbench that has a key or stands in the palette.
enum class Act {
    Help,
    Search,
    FindInList,
    FetchShared,
    NextPane,
    PreviousPane,
    NextFinding,
    PreviousFinding,
    CallNext,
    Recall,
    NoShow,
    FinishAndCall,
    Finish,
    FullScreen,
    CitizenScreen,
    MainAct,
    Save,
    Undo,
    Redo,
    Print,
    NextCase,
    CloseCase,
    Hold,
    Reveal,
    ConfirmGroup,
    Sync,
    Diagnosis,
    DepartmentWeb,
    Lock,
    Larger,
    Smaller,
    NormalSize,
    WalkIn,
    ByNumber,
    Transfer,
    NextMatter,
    PutBack,
    Pause,
    Reopen,
    Language,
    Theme,
    SignOut,
    TryOutage,
    Case1,
    Case2,
    Case3,
    Case4,
    Case5,
};

/// The keyboard map: F-keys and Ctrl or Alt chords only, none of those an input method owns. Texts follow the language,
/// buttons and menus read key and words from here, so print and binding cannot differ.
class Actions final : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget* window);

    QAction* operator[](Act act) const { return m_actions.at(act); }
    std::vector<std::pair<Act, QAction*>> all() const;
    /// Give an act another key. Refused (false) when an input method owns the key or another act has it.
    bool remap(Act act, const QKeySequence& key);
    void retranslate();

    /// An input method or a scanner owns this key, or it would be typed.
    static bool isReserved(const QKeySequence& key);
    /// The act that has this key already.
    std::optional<Act> holderOf(const QKeySequence& key) const;

private:
    std::map<Act, QAction*> m_actions;
};

} // namespace yc::ui
