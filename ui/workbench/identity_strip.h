#pragma once

#include "ui/widgets/shape_mark.h"

#include <QTimer>
#include <QWidget>

class QBoxLayout;
class QLayout;

namespace yc::ui
{

class CaseSession;

/// Who it is about, which case, whether it is saved, how long it has taken. 60 high. Compact, 54 high, it stands beside
/// the stages; of its right side there is only the mark of what is saved.
class IdentityStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityStrip(CaseSession& session, QWidget* parent = nullptr);
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent* event) override;

private:
    QLayout* makeSaved();
    void showSaved(Shape shape, Ink ink, const QString& words);
    void showParts();
    void showNumbers();
    void refresh();
    void tick();

    CaseSession& m_session;
    bool m_compact = false;
    QBoxLayout* m_outer;
    QWidget* m_line;
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
