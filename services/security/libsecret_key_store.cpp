#include "security/libsecret_key_store.h"

#include <cstdlib>
#include <libsecret/secret.h>
#include <memory>

namespace yc::security
{
namespace
{

constexpr guint kGiveUpMs = 4000;

const SecretSchema* schema()
{
    static const SecretSchema kSchema = {
        "cn.yichuang.DataKey",
        SECRET_SCHEMA_NONE,
        {{"name", SECRET_SCHEMA_ATTRIBUTE_STRING}, {nullptr, SECRET_SCHEMA_ATTRIBUTE_STRING}},
        0,
        nullptr,
        nullptr,
        nullptr,
        nullptr,
        nullptr,
        nullptr,
        nullptr};
    return &kSchema;
}

/// libsecret's synchronous calls wait without end for a prompt. Its asynchronous ones run here on a main context of
/// their own, with a timer that cancels them.
class Bounded
{
public:
    Bounded() : m_context(g_main_context_new()), m_cancel(g_cancellable_new())
    {
        g_main_context_push_thread_default(m_context);
        m_timer = g_timeout_source_new(kGiveUpMs);
        g_source_set_callback(
            m_timer,
            [](gpointer cancel) -> gboolean {
                g_cancellable_cancel(static_cast<GCancellable*>(cancel));
                return G_SOURCE_REMOVE;
            },
            m_cancel, nullptr);
        g_source_attach(m_timer, m_context);
    }
    ~Bounded()
    {
        if (m_answer != nullptr)
            g_object_unref(m_answer);
        g_source_destroy(m_timer);
        g_source_unref(m_timer);
        g_main_context_pop_thread_default(m_context);
        g_object_unref(m_cancel);
        g_main_context_unref(m_context);
    }
    Bounded(const Bounded&) = delete;
    Bounded& operator=(const Bounded&) = delete;

    GCancellable* cancel() const { return m_cancel; }
    static void done(GObject*, GAsyncResult* answer, gpointer self)
    {
        static_cast<Bounded*>(self)->m_answer = G_ASYNC_RESULT(g_object_ref(answer));
    }
    GAsyncResult* wait()
    {
        while (m_answer == nullptr)
            g_main_context_iteration(m_context, TRUE);
        return m_answer;
    }

private:
    GMainContext* m_context;
    GCancellable* m_cancel;
    GSource* m_timer = nullptr;
    GAsyncResult* m_answer = nullptr;
};

/// Without a session bus GLib would try to start one; there is no keyring then.
bool busKnown()
{
    const char* address = std::getenv("DBUS_SESSION_BUS_ADDRESS");
    return address != nullptr && *address != '\0';
}

Problem noKeyring(GError* error = nullptr)
{
    std::string detail = error != nullptr ? error->message : "";
    if (error != nullptr)
        g_error_free(error);
    return fail(Fault::Offline, "keyring.none", std::move(detail));
}

} // namespace

Result<Bytes> LibsecretKeyStore::load(const std::string& name)
{
    if (!busKnown())
        return noKeyring();
    Bounded call;
    secret_password_lookup(schema(), call.cancel(), &Bounded::done, &call, "name", name.c_str(), nullptr);
    GError* error = nullptr;
    const std::unique_ptr<gchar, decltype(&secret_password_free)> text(
        secret_password_lookup_finish(call.wait(), &error), &secret_password_free);
    if (error != nullptr)
        return noKeyring(error);
    if (!text)
        return fail(Fault::NotFound, "keyring.missing");
    return fromBase64(text.get());
}

Result<void> LibsecretKeyStore::save(const std::string& name, const Bytes& secret)
{
    if (!busKnown())
        return noKeyring();
    const std::string text = toBase64(secret);
    Bounded call;
    secret_password_store(schema(), SECRET_COLLECTION_DEFAULT, "Yichuang", text.c_str(), call.cancel(), &Bounded::done,
                          &call, "name", name.c_str(), nullptr);
    GError* error = nullptr;
    secret_password_store_finish(call.wait(), &error);
    if (error != nullptr)
        return noKeyring(error);
    return {};
}

Result<void> LibsecretKeyStore::remove(const std::string& name)
{
    if (!busKnown())
        return noKeyring();
    Bounded call;
    secret_password_clear(schema(), call.cancel(), &Bounded::done, &call, "name", name.c_str(), nullptr);
    GError* error = nullptr;
    secret_password_clear_finish(call.wait(), &error);
    if (error != nullptr)
        return noKeyring(error);
    return {};
}

} // namespace yc::security
