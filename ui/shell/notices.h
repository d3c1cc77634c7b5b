#pragma once

#include "base/clock.h"
#include "ui/shell/choice_panel.h"

#include <QObject>

#include <vector>

namespace yc::ui
{

/// What was said and may have been missed: toasts, failures, the news of the sync. The newest first; the bell counts
/// what nobody has looked at. Holds sentences only, no personal data.
class Notices final : public QObject
{
    Q_OBJECT

public:
    explicit Notices(const Clock& clock, QObject* parent = nullptr);

    enum class Kind { Said, Trouble };
    void add(Kind kind, const QString& sentence);
    int unread() const { return m_unread; }
    /// As lines of a choice; looking at them is reading them.
    std::vector<Choice> read();
    void clear();

signals:
    void changed();

private:
    static constexpr std::size_t kMost = 50;
    const Clock& m_clock;
    std::vector<Choice> m_lines;
    int m_unread = 0;
};

} // namespace yc::ui
