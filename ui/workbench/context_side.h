#pragma once

#include <QWidget>

class QHBoxLayout;

namespace yc::ui
{

class ContextPane;

/// The right side of the workbench: the context pane where there is room, else a rail of icons that opens it over the
/// case.
class ContextSide final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextSide(QWidget* parent = nullptr);
    ContextPane* pane() const { return m_pane; }
    void setCompact(bool compact);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void toggle(int section);
    void close();
    void place();

    QHBoxLayout* m_row;
    ContextPane* m_pane;
    QWidget* m_rail;
    QWidget* m_overlay = nullptr;
    bool m_compact = false;
};

} // namespace yc::ui
