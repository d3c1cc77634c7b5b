#pragma once

#include <QWidget>

class QStackedWidget;

namespace yc::ui
{

class ContextPane;
class ToolButton;

/// The right pane: the context of the case, folded to a rail of icons on a narrow screen, or the sync drawer in its
/// place.
class ContextHost final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextHost(QWidget* parent = nullptr);

    enum class Form { Panel, Rail, Drawer };
    ContextPane& pane() const { return *m_pane; }
    Form form() const { return m_form; }
    void setForm(Form form);
    /// Becomes the drawer; owned from now on.
    void setDrawer(QWidget* drawer);
    bool hasDrawer() const { return m_drawer != nullptr; }
    /// px the form wants.
    int wantedWidth() const;

signals:
    /// The rail was pressed: show the whole pane.
    void unfoldWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeRail();

    QStackedWidget* m_stack;
    ContextPane* m_pane;
    QWidget* m_rail;
    ToolButton* m_unfold = nullptr;
    QWidget* m_drawer = nullptr;
    Form m_form = Form::Panel;
};

} // namespace yc::ui
