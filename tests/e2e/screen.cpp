#include "e2e/screen.h"

#include "e2e/seen_at.h"
#include "e2e/virtual_desktop.h"

#include <QStringList>

#undef signals // GLib's headers use the word
#include <atspi/atspi.h>

namespace yc::stage
{
namespace
{

template <class T> struct Unref {
    void operator()(T* object) const { g_object_unref(object); }
};
using Accessible = std::unique_ptr<AtspiAccessible, Unref<AtspiAccessible>>;
using States = std::unique_ptr<AtspiStateSet, Unref<AtspiStateSet>>;

constexpr int kBusMs = 2000; ///< a busy program answers later; it is asked again
constexpr int kDeepest = 40;

QString taken(char* text)
{
    const QString copy = QString::fromUtf8(text);
    g_free(text);
    return copy;
}

QString textOf(AtspiAccessible* node)
{
    AtspiText* text = atspi_accessible_get_text_iface(node);
    if (text == nullptr)
        return {};
    const QString words = taken(atspi_text_get_text(text, 0, -1, nullptr));
    g_object_unref(text);
    return words;
}

Seen seen(AtspiAccessible* node, AtspiStateSet* states)
{
    Seen made;
    made.role = taken(atspi_accessible_get_role_name(node, nullptr));
    made.name = taken(atspi_accessible_get_name(node, nullptr));
    if (made.role == QStringLiteral("text") || made.role == QStringLiteral("combo box"))
        made.text = textOf(node);
    made.focused = atspi_state_set_contains(states, ATSPI_STATE_FOCUSED);
    made.enabled = atspi_state_set_contains(states, ATSPI_STATE_ENABLED);
    made.checked = atspi_state_set_contains(states, ATSPI_STATE_CHECKED);
    return made;
}

/// Visits what is showing, outside in, until `visit` says it is enough. Every question crosses the bus, so it matters.
bool walk(AtspiAccessible* node, const std::function<bool(const Seen&)>& visit, int depth)
{
    const States states(atspi_accessible_get_state_set(node));
    const bool window = depth == 0;
    if (!states || (!window && !atspi_state_set_contains(states.get(), ATSPI_STATE_SHOWING)))
        return false;
    if (visit(seen(node, states.get())))
        return true;
    const int count = depth < kDeepest ? atspi_accessible_get_child_count(node, nullptr) : 0;
    for (int i = 0; i < count; ++i) {
        const Accessible child(atspi_accessible_get_child_at_index(node, i, nullptr));
        if (child && walk(child.get(), visit, depth + 1))
            return true;
    }
    return false;
}

bool holds(const Seen& seen, const QString& role, const QString& words)
{
    return (role.isEmpty() || seen.role == role) && (seen.name.contains(words) || seen.text.contains(words));
}

} // namespace

Seen seenAt(_AtspiAccessible* place)
{
    const States states(atspi_accessible_get_state_set(place));
    return states ? seen(place, states.get()) : Seen{};
}

bool isKeyboardFocus(const Seen& seen)
{
    // A tab bar calls its chosen tab focused wherever the keyboard is, and a list its current row.
    static const QStringList notTheKeyboard{QStringLiteral("frame"), QStringLiteral("page tab"),
                                            QStringLiteral("list item")};
    return seen.focused && !notTheKeyboard.contains(seen.role);
}

Screen::Screen(const VirtualDesktop& desktop, QString program) : m_program(std::move(program))
{
    for (const char* name : {"DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"})
        qputenv(name, desktop.environment().value(QString::fromLatin1(name)).toLocal8Bit());
    atspi_init();
    atspi_set_timeout(kBusMs, kBusMs);
}

Screen::~Screen()
{
    atspi_exit();
}

void Screen::visit(const std::function<bool(const Seen&)>& visitor) const
{
    const Accessible desktop(atspi_get_desktop(0));
    if (!desktop)
        return;
    atspi_accessible_clear_cache(desktop.get());
    const int programs = atspi_accessible_get_child_count(desktop.get(), nullptr);
    for (int i = 0; i < programs; ++i) {
        const Accessible program(atspi_accessible_get_child_at_index(desktop.get(), i, nullptr));
        if (!program || taken(atspi_accessible_get_name(program.get(), nullptr)) != m_program)
            continue;
        const int windows = atspi_accessible_get_child_count(program.get(), nullptr);
        for (int j = 0; j < windows; ++j) {
            const Accessible window(atspi_accessible_get_child_at_index(program.get(), j, nullptr));
            if (window && walk(window.get(), visitor, 0))
                return;
        }
    }
}

std::vector<Seen> Screen::all() const
{
    std::vector<Seen> everything;
    visit([&](const Seen& seen) {
        everything.push_back(seen);
        return false;
    });
    return everything;
}

std::optional<Seen> Screen::find(const QString& role, const QString& words) const
{
    std::optional<Seen> found;
    visit([&](const Seen& seen) {
        if (holds(seen, role, words))
            found = seen;
        return found.has_value();
    });
    return found;
}

std::optional<Seen> Screen::focused() const
{
    std::optional<Seen> found;
    visit([&](const Seen& seen) {
        if (isKeyboardFocus(seen))
            found = seen; // the innermost one comes last
        return false;
    });
    return found;
}

std::optional<QRegularExpressionMatch> Screen::match(const QRegularExpression& words) const
{
    std::optional<QRegularExpressionMatch> found;
    visit([&](const Seen& seen) {
        if (const QRegularExpressionMatch match = words.match(seen.name); match.hasMatch())
            found = match;
        return found.has_value();
    });
    return found;
}

bool Screen::shows(const QString& role, const QString& words, std::chrono::milliseconds patience) const
{
    return waitUntil([&] { return find(role, words).has_value(); }, patience);
}

bool Screen::isGone(const QString& role, const QString& words, std::chrono::milliseconds patience) const
{
    return waitUntil([&] { return !find(role, words).has_value(); }, patience);
}

bool Screen::waitFocused(const QString& words, std::chrono::milliseconds patience) const
{
    return waitUntil(
        [&] {
            const auto seen = focused();
            return seen && (seen->name.contains(words) || seen->text.contains(words));
        },
        patience);
}

QString Screen::told() const
{
    QStringList lines;
    for (const Seen& seen : all()) {
        if (!seen.name.isEmpty() || !seen.text.isEmpty())
            lines << QStringLiteral("%1%2 «%3» %4").arg(seen.focused ? "> " : "  ", seen.role, seen.name, seen.text);
    }
    return lines.join(u'\n');
}

} // namespace yc::stage
