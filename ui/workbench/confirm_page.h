#pragma once

#include <QWidget>

class QCheckBox;
class QScrollArea;

namespace yc::ui
{

class CaseSession;

/// What the citizen reads and confirms before it is taken in, in large type; nothing sensitive in clear.
class ConfirmPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ConfirmPage(CaseSession& session, QWidget* parent = nullptr);
    void focusFirst();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    CaseSession& m_session;
    QScrollArea* m_scroll;
    QCheckBox* m_confirmed;
};

} // namespace yc::ui
