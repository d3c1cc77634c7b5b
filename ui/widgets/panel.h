#pragma once

#include <QColor>
#include <QWidget>

namespace yc::ui
{

struct Tokens;

/// A ground with optional hairlines at its edges, or a rounded box: what panes, bars and groups are made of.
class Panel final : public QWidget
{
    Q_OBJECT

public:
    enum class Ground { Surface, Window, Info, Warning, Lock };
    explicit Panel(Ground ground = Ground::Surface, QWidget* parent = nullptr);

    void setEdges(Qt::Edges edges);
    /// All four edges, round.
    void setBoxed(bool boxed);
    void setGround(Ground ground);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor groundOf(const Tokens& tokens) const;

    Ground m_ground;
    Qt::Edges m_edges;
    bool m_boxed = false;
};

} // namespace yc::ui
