#pragma once

#include "ports/desk_views.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QScrollArea;

namespace yc::ui
{

class CaseSession;

/// A case that was taken in: where every department's part stands, and the window's acts on it: hand out, pass on a
/// notice, take a supplement, withdraw.
class StatusPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPage(CaseSession& session, QWidget* parent = nullptr);
    void focusFirst();

signals:
    void departmentWanted();
    void paperWanted(yc::ports::PaperKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QWidget* itemCard(const ports::ItemStatusView& item);
    QWidget* actsPanel();
    void addHandOut(QHBoxLayout* row);
    void addWithdraw(QHBoxLayout* row);
    std::vector<domain::ItemId> waiting() const;

    CaseSession& m_session;
    QScrollArea* m_scroll;
    QWidget* m_first = nullptr;
    QLineEdit* m_receiver = nullptr;
    QLineEdit* m_reason = nullptr; ///< why the applicant withdraws, while that is being asked
    QString m_typed;               ///< what was typed for the receiver before the page was drawn anew
    QString m_typedReason;
    bool m_withdrawing = false;
};

} // namespace yc::ui
