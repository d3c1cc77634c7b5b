#include "e2e/screen_ear.h"

#include "e2e/seen_at.h"

#include <set>
#include <string>

#undef signals // GLib's headers use the word
#include <atspi/atspi.h>

namespace yc::stage
{
namespace
{

constexpr const char* kNames = "object:property-change:accessible-name";
constexpr const char* kFocus = "object:state-changed:focused";

} // namespace

struct ScreenEar::Listener {
    Heard heard;
    std::function<void(const Seen&)> focused;
    AtspiEventListener* names = nullptr;
    AtspiEventListener* focus = nullptr;
    std::set<std::string> ignored; ///< paths of places that are not cared for

    /// Qt 6.4 tells who changed its name, not the name: it is asked for.
    void hear(AtspiAccessible* place)
    {
        const char* path = place->parent.path;
        if (path == nullptr || ignored.contains(path))
            return;
        const std::string known = path; // asking may end the place
        atspi_accessible_clear_cache(place);
        char* name = atspi_accessible_get_name(place, nullptr);
        if (name != nullptr && !heard(QString::fromUtf8(name), known))
            ignored.insert(known);
        g_free(name);
    }
    static void take(AtspiEvent* event, void* self)
    {
        static_cast<Listener*>(self)->hear(event->source);
        g_boxed_free(ATSPI_TYPE_EVENT, event);
    }
    static void takeFocus(AtspiEvent* event, void* self)
    {
        if (event->detail1 != 0) {
            atspi_accessible_clear_cache(event->source);
            if (const Seen seen = seenAt(event->source); isKeyboardFocus(seen))
                static_cast<Listener*>(self)->focused(seen);
        }
        g_boxed_free(ATSPI_TYPE_EVENT, event);
    }
};

ScreenEar::ScreenEar(Heard heard, std::function<void(const Seen&)> focused)
    : m_listener(new Listener{std::move(heard), std::move(focused), nullptr, nullptr, {}})
{
    m_listener->names = atspi_event_listener_new(&Listener::take, m_listener.get(), nullptr);
    m_listener->focus = atspi_event_listener_new(&Listener::takeFocus, m_listener.get(), nullptr);
    atspi_event_listener_register(m_listener->names, kNames, nullptr);
    atspi_event_listener_register(m_listener->focus, kFocus, nullptr);
}

ScreenEar::~ScreenEar()
{
    atspi_event_listener_deregister(m_listener->names, kNames, nullptr);
    atspi_event_listener_deregister(m_listener->focus, kFocus, nullptr);
    g_object_unref(m_listener->names);
    g_object_unref(m_listener->focus);
}

void ScreenEar::forget()
{
    m_listener->ignored.clear();
}

} // namespace yc::stage
