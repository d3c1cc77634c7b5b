#pragma once

#include "domain/field.h"
#include "ui/theme/tokens.h"

#include <QWidget>

class QPainter;

namespace yc::ui
{

/// The badge of a source: one character in a shape of its own, so that it reads without colour.
void paintBadge(QPainter& painter, const QRect& rect, domain::Source source, const QString& mark, const Tokens& tokens);

/// The same as a widget. Tooltip and accessible name carry the full sentence ("来源 共享 公安 14:29").
class Badge final : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(domain::Source source = domain::Source::None, QWidget* parent = nullptr);
    void setProvenance(const domain::Provenance& provenance);
    domain::Source source() const { return m_source; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    domain::Source m_source;
};

} // namespace yc::ui
