#pragma once

#include <QTimer>
#include <QWidget>

namespace yc::ui
{

class CaseSession;
class ShapeMark;
class TextLabel;

/// Who it is about, which case, whether it is saved, how long it has taken. 60 high.
class IdentityStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityStrip(CaseSession& session, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void tick();

    CaseSession& m_session;
    TextLabel* m_name;
    TextLabel* m_role;
    TextLabel* m_thing;
    TextLabel* m_numbers;
    ShapeMark* m_savedMark;
    TextLabel* m_saved;
    TextLabel* m_spent;
    QTimer m_timer;
};

} // namespace yc::ui
