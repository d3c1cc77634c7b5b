#include "e2e/screen_ear.h"

#undef signals // GLib's headers use the word
#include <atspi/atspi.h>

namespace yc::stage
{
namespace
{

constexpr const char* kNames = "object:property-change:accessible-name";

} // namespace

struct ScreenEar::Listener {
    std::function<void(const QString&)> heard;
    AtspiEventListener* listener = nullptr;

    static void hear(AtspiEvent* event, void* self)
    {
        if (G_VALUE_HOLDS_STRING(&event->any_data))
            static_cast<Listener*>(self)->heard(QString::fromUtf8(g_value_get_string(&event->any_data)));
        g_boxed_free(ATSPI_TYPE_EVENT, event);
    }
};

ScreenEar::ScreenEar(std::function<void(const QString&)> heard) : m_listener(new Listener{std::move(heard)})
{
    m_listener->listener = atspi_event_listener_new(&Listener::hear, m_listener.get(), nullptr);
    atspi_event_listener_register(m_listener->listener, kNames, nullptr);
}

ScreenEar::~ScreenEar()
{
    atspi_event_listener_deregister(m_listener->listener, kNames, nullptr);
    g_object_unref(m_listener->listener);
}

} // namespace yc::stage
