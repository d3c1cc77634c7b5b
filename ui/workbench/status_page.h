#pragma once

#include "ports/desk_views.h"

#include <QWidget>

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
    std::vector<domain::ItemId> waiting() const;

    CaseSession& m_session;
    QScrollArea* m_scroll;
    QWidget* m_first = nullptr;
};

} // namespace yc::ui
