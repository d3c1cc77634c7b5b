#include "e2e/screen.h"

#include "e2e/virtual_desktop.h"

#include <QRect>
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

QRect placeOf(AtspiAccessible* node)
{
    AtspiComponent* component = atspi_accessible_get_component_iface(node);
    if (component == nullptr)
        return {};
    AtspiRect* rect = atspi_component_get_extents(component, ATSPI_COORD_TYPE_SCREEN, nullptr);
    g_object_unref(component);
    if (rect == nullptr)
        return {};
    const QRect place(rect->x, rect->y, rect->width, rect->height);
    g_free(rect);
    return place;
}

Seen seen(AtspiAccessible* node, AtspiStateSet* states)
{
    Seen made;
    made.role = taken(atspi_accessible_get_role_name(node, nullptr));
    made.name = taken(atspi_accessible_get_name(node, nullptr));
    made.text = textOf(node);
    made.focused = atspi_state_set_contains(states, ATSPI_STATE_FOCUSED);
    made.enabled = atspi_state_set_contains(states, ATSPI_STATE_ENABLED);
    made.checked = atspi_state_set_contains(states, ATSPI_STATE_CHECKED);
    made.place = placeOf(node);
    return made;
}

void walk(AtspiAccessible* node, std::vector<Seen>& into, int depth)
{
    const States states(atspi_accessible_get_state_set(node));
    const bool window = depth == 0;
    if (!states || (!window && !atspi_state_set_contains(states.get(), ATSPI_STATE_SHOWING)))
        return;
    into.push_back(seen(node, states.get()));
    const int count = depth < kDeepest ? atspi_accessible_get_child_count(node, nullptr) : 0;
    for (int i = 0; i < count; ++i) {
        const Accessible child(atspi_accessible_get_child_at_index(node, i, nullptr));
        if (child)
            walk(child.get(), into, depth + 1);
    }
}

bool holds(const Seen& seen, const QString& role, const QString& words)
{
    return (role.isEmpty() || seen.role == role) && (seen.name.contains(words) || seen.text.contains(words));
}

} // namespace

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

std::vector<Seen> Screen::all() const
{
    std::vector<Seen> everything;
    const Accessible desktop(atspi_get_desktop(0));
    if (!desktop)
        return everything;
    atspi_accessible_clear_cache(desktop.get());
    const int programs = atspi_accessible_get_child_count(desktop.get(), nullptr);
    for (int i = 0; i < programs; ++i) {
        const Accessible program(atspi_accessible_get_child_at_index(desktop.get(), i, nullptr));
        if (!program || taken(atspi_accessible_get_name(program.get(), nullptr)) != m_program)
            continue;
        const int windows = atspi_accessible_get_child_count(program.get(), nullptr);
        for (int j = 0; j < windows; ++j) {
            const Accessible window(atspi_accessible_get_child_at_index(program.get(), j, nullptr));
            if (window)
                walk(window.get(), everything, 0);
        }
    }
    return everything;
}

std::optional<Seen> Screen::find(const QString& role, const QString& words) const
{
    for (const Seen& seen : all()) {
        if (holds(seen, role, words))
            return seen;
    }
    return std::nullopt;
}

std::optional<Seen> Screen::focused() const
{
    std::optional<Seen> innermost;
    for (const Seen& seen : all()) {
        if (seen.focused)
            innermost = seen;
    }
    return innermost;
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
