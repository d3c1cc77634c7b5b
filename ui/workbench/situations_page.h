#pragma once

#include "ports/desk_views.h"

#include <QWidget>

class QScrollArea;

namespace yc::ui
{

class CaseSession;
class TextLabel;

/// The situation in the citizen's words, and beside it what follows: matters, departments, limits, savings.
class SituationsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SituationsPage(CaseSession& session, QWidget* parent = nullptr);
    /// The first question without an answer, else the first one.
    void focusFirst();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void rebuild();
    QWidget* questionPanel();
    std::vector<std::pair<std::string, std::string>> shape() const;

    CaseSession& m_session;
    TextLabel* m_summary;
    QScrollArea* m_questions;
    QScrollArea* m_matters;
    std::vector<std::pair<std::string, std::string>> m_shape;
    QWidget* m_first = nullptr;
};

} // namespace yc::ui
