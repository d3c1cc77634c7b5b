#pragma once

#include "ui/workbench/case_session.h"
#include "ui/workbench/stage_bar.h"

#include <QWidget>

class QBoxLayout;
class QStackedWidget;

namespace yc::ui
{

class Banner;
class ConfirmPage;
class FormPage;
class IdentityPage;
class IdentityStrip;
class KeyHintButton;
class MaterialsPage;
class ReviewPage;
class SituationsPage;
class StatusPage;
class SubmitPage;

/// One open case: who, stages, the stage's page, the acts. Its main action is the one filled button of the window.
class CasePage final : public QWidget
{
    Q_OBJECT

public:
    CasePage(DeskBridge& bridge, const Clock& clock, const ports::CaseView& view, QWidget* parent = nullptr);

    CaseSession& session() { return m_session; }
    Stage stage() const { return m_bar->current(); }
    void show(Stage stage);
    /// The stage's main action: on to the next one, at the end take in (Ctrl+Enter).
    void mainAction();
    /// The next or previous thing that is open (F8).
    void walkFindings(int direction);
    void fetchShared();
    void confirmGroup();
    void revealFocused();
    void print();
    /// Commit what is being typed: before another case, a call, a lock.
    void settle();
    void focusStage();

signals:
    void titleChanged();
    void holdWanted();
    void citizenScreenWanted();
    void departmentWanted();
    void paperWanted(const yc::domain::CaseId& id, yc::ports::PaperKind kind);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeTop();
    QWidget* makeActions();
    void setCompact(bool compact);
    void connectPages();
    void retranslate();
    void refresh();
    QString mainText() const;

    CaseSession m_session;
    IdentityStrip* m_strip;
    Banner* m_trouble; ///< what was not done, and why, until something is tried again or the stage changes
    QBoxLayout* m_top = nullptr;
    QWidget* m_topLine = nullptr;
    StageBar* m_bar;
    QStackedWidget* m_stack;
    IdentityPage* m_identity;
    SituationsPage* m_situations;
    FormPage* m_form;
    MaterialsPage* m_materials;
    ReviewPage* m_review;
    ConfirmPage* m_confirm;
    SubmitPage* m_submit;
    StatusPage* m_status;
    KeyHintButton* m_hold = nullptr;
    KeyHintButton* m_print = nullptr;
    KeyHintButton* m_nextFinding = nullptr;
    KeyHintButton* m_citizen = nullptr;
    KeyHintButton* m_main = nullptr;
    QString m_focused;
    int m_finding = -1;
    std::string m_findingId; ///< where the walk stands; gone = it was settled
};

} // namespace yc::ui
