#pragma once

#include "ports/desk_views.h"

#include <QAbstractButton>
#include <QString>

#include <utility>
#include <vector>

namespace yc::ui
{

/// One open point: shape, what it is, and under it what would settle it. Activating leads there.
class FindingRow final : public QAbstractButton
{
    Q_OBJECT

public:
    FindingRow(const ports::FindingView& finding, bool current, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_remedy;
    int m_ink;
    bool m_current;
};

/// The story of a case: time, a dot on the line, what happened.
class TimelineRow final : public QWidget
{
    Q_OBJECT

public:
    TimelineRow(const QString& time, const QString& words, bool last, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_time;
    QString m_words;
    bool m_last;
};

/// Labels and values side by side.
QWidget* makeFacts(const std::vector<std::pair<QString, QString>>& facts);

} // namespace yc::ui
