#pragma once

#include "ports/desk_views.h"

#include <QWidget>

class QScrollArea;

namespace yc::ui
{

class CaseSession;

/// Pre-review: every finding with its rule, version and basis, the way to its place, and passing it with a reason.
/// A machine finding never decides.
class ReviewPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPage(CaseSession& session, QWidget* parent = nullptr);
    void focusFirst();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QWidget* findingCard(const ports::FindingView& finding);

    CaseSession& m_session;
    QScrollArea* m_scroll;
};

} // namespace yc::ui
