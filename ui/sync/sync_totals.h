#pragma once

#include "ports/desk_views.h"

#include <QWidget>

#include <array>

namespace yc::ui
{

class TextLabel;

/// All, to send, on their way, needing a person, scans that have not arrived: the numbers of SyncView, word for word. 72 high.
class SyncTotals final : public QWidget
{
    Q_OBJECT

public:
    explicit SyncTotals(QWidget* parent = nullptr);
    void show(const ports::SyncView& sync);

private:
    struct Total {
        TextLabel* name;
        TextLabel* value;
    };
    std::array<Total, 6> m_totals{};
};

} // namespace yc::ui
