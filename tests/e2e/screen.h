#pragma once

#include "e2e/wait.h"

#include <QRect>
#include <QRegularExpression>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace yc::stage
{

class VirtualDesktop;

/// One thing on the screen as an assistive technology meets it.
struct Seen {
    QString role; ///< AT-SPI's name: "push button", "text", "list item"
    QString name;
    QString text; ///< of an editor or a label; "" = it has none
    bool focused = false;
    bool enabled = false;
    bool checked = false;
    QRect place; ///< on the screen, in pixels
};

/// Reads the screen of another program through AT-SPI: only what is showing, as a blind clerk would hear it.
class Screen
{
public:
    explicit Screen(const VirtualDesktop& desktop, QString program = QStringLiteral("yichuang"));
    ~Screen();
    Screen(const Screen&) = delete;
    Screen& operator=(const Screen&) = delete;

    /// Everything that is showing now.
    std::vector<Seen> all() const;
    /// The first of that role whose name or text holds `words`; an empty role means any.
    std::optional<Seen> find(const QString& role, const QString& words) const;
    std::optional<Seen> focused() const;
    /// The first name that the expression fits.
    std::optional<QRegularExpressionMatch> match(const QRegularExpression& words) const;
    /// Waits until it is there.
    bool shows(const QString& role, const QString& words, std::chrono::milliseconds patience = kPatience) const;
    bool isGone(const QString& role, const QString& words, std::chrono::milliseconds patience = kPatience) const;
    bool waitFocused(const QString& words, std::chrono::milliseconds patience = kPatience) const;
    /// The screen in words, for a test that fails.
    QString told() const;

private:
    void visit(const std::function<bool(const Seen&)>& visitor) const;

    QString m_program;
};

} // namespace yc::stage
