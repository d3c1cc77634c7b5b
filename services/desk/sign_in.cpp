#include "desk/sign_in.h"

#include "base/log.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>

namespace yc::desk
{
namespace
{

constexpr int kMaxWrongSecrets = 5; // G12: five wrong secrets end offline sign-in
constexpr std::chrono::seconds kAskAgain{30};
constexpr const char* kWindowsSetting = "hall.windows";
constexpr const char* kServicesSetting = "hall.services";
constexpr const char* kHallNameSetting = "hall.name";
constexpr const char* kWindowSetting = "window";
constexpr const char* kClerksSetting = "clerks";
constexpr const char* kLatestSetting = "clock.latest";
constexpr std::chrono::hours kNoteEvery{1};

template <class T> Value listValue(const std::vector<T>& items)
{
    Value list;
    list.array();
    for (const T& item : items)
        list.append(domain::toValue(item));
    return list;
}

template <class T> std::vector<T> listFrom(const std::string& text, Result<T> (*decode)(const Value&))
{
    std::vector<T> items;
    const Result<Value> list = parseJson(text);
    if (!list)
        return items;
    for (const Value& entry : list->toArray()) {
        if (Result<T> item = decode(entry); item.ok())
            items.push_back(std::move(*item));
    }
    return items;
}

/// The hub says nothing about the clerk: it is out of reach, has no time, or is itself in trouble. What this machine
/// knows counts then.
bool saysNothing(const Problem& problem)
{
    switch (problem.fault) {
    case Fault::Offline:
    case Fault::Busy:
    case Fault::Damaged:
    case Fault::Full:
    case Fault::Unsupported:
        return true;
    default:
        return false;
    }
}

/// Where only the hub could help, the clerk reads why it is out of reach when waiting does not mend that: whoever
/// answers cannot prove to be the hub.
Result<ports::SessionView> sayingWhy(Result<ports::SessionView> offline, const Problem& away)
{
    const bool hubNeeded = !offline && offline.problem().fault == Fault::Offline;
    const bool notOurs = startsWith(away.code, "tls.") || away.code == "net.not_ours";
    return hubNeeded && notOurs ? Result<ports::SessionView>(away) : std::move(offline);
}

} // namespace

Result<ports::MachineView> SignInDesk::machine(const ports::SyncView& sync)
{
    ports::LocalStore& store = m_context.parts.store;
    ports::MachineView view;
    view.hallName = store.setting(kHallNameSetting);
    view.windows = listFrom<domain::Window>(store.setting(kWindowsSetting), domain::windowFromValue);
    view.rememberedWindow = domain::WindowId(store.setting(kWindowSetting));
    view.sync = sync;
    view.catalogueVersion = m_context.parts.catalogue.version;
    view.keyringInUse = m_context.parts.keys.keyringInUse();
    view.demo = m_context.parts.demo;
    for (const std::string& entry : split(store.setting(kClerksSetting), ';')) {
        const std::vector<std::string> parts = split(entry, '=');
        Day until;
        if (parts.size() == 2 && parseDay(parts[1], until))
            view.clerks.push_back({domain::UserId(parts[0]), {}, until});
    }
    return view;
}

void SignInDesk::signIn(const ports::Desk::SignIn& request, ports::Reply<ports::SessionView> reply)
{
    if (request.user.empty())
        return reply(fail(Fault::Invalid, "signin.no_user"));
    if (request.secret.empty())
        return reply(fail(Fault::Invalid, "signin.no_secret"));
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<ports::SignInAnswer>(
        [&direct, request] { return direct.accounts().signIn(request.user, request.secret, request.window); },
        [this, request, reply = std::move(reply)](const Result<ports::SignInAnswer>& answer) {
            if (!answer && saysNothing(answer.problem()))
                return reply(sayingWhy(beginOffline(request), answer.problem()));
            if (!answer)
                return reply(answer.problem());
            enter(request, *answer, reply);
        });
}

void SignInDesk::enter(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer,
                       ports::Reply<ports::SessionView> reply)
{
    const Result<void> opened = openStore(request.user, request.secret);
    if (!opened && m_context.parts.keys.recoverable())
        return recover(request, answer, std::move(reply));
    reply(opened ? beginOpened(request, answer) : Result<ports::SessionView>(opened.problem()));
}

/// Neither the secret nor the keyring opens the store: the hub, which knows the clerk, gives its key.
void SignInDesk::recover(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer,
                         ports::Reply<ports::SessionView> reply)
{
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<Bytes>(
        [&direct, lock = m_context.parts.keys.recoveryLock()] { return direct.accounts().recoveryKey(lock); },
        [this, request, answer, reply = std::move(reply)](const Result<Bytes>& key) {
            const Result<void> opened =
                key ? m_context.parts.keys.unlockWithRecovery(*key) : Result<void>(key.problem());
            if (!opened) {
                log::warn("signin.not_recovered", {{"code", opened.problem().code}});
                return reply(fail(Fault::Denied, "signin.machine_locked", opened.problem().detail));
            }
            log::info("signin.recovered");
            const Result<void> known = openStore(request.user, request.secret);
            reply(known ? beginOpened(request, answer) : Result<ports::SessionView>(known.problem()));
        });
}

/// While somebody is signed in at the hub: let its key open this store on a day when nothing else does.
void SignInDesk::makeRecoverable()
{
    if (m_context.parts.keys.recoverable())
        return;
    ports::Central& direct = m_context.parts.direct;
    const std::string lock = m_context.parts.keys.recoveryLock();
    m_context.ask<Bytes>([&direct, lock] { return direct.accounts().recoveryKey(lock); },
                         [this, lock](const Result<Bytes>& key) {
                             const Result<void> kept =
                                 key ? m_context.parts.keys.addRecovery(lock, *key) : Result<void>(key.problem());
                             if (!kept) // tried again at the next sign-in
                                 log::info("signin.not_recoverable", {{"code", kept.problem().code}});
                         });
}

/// The store opens with the clerk's secret; a clerk new to this machine joins while the keyring, or a new store, can
/// open it.
Result<void> SignInDesk::openStore(const domain::UserId& user, const std::string& secret)
{
    ports::KeyRing& keys = m_context.parts.keys;
    if (keys.knows(user)) {
        if (keys.unlockWithSecret(user, secret))
            return {};
        // The hub knows a newer secret than this machine: wrap the key anew, if it can be opened otherwise.
    }
    if (Result<void> added = keys.addClerk(user, secret); !added)
        return fail(Fault::Denied, "signin.machine_locked", added.problem().detail);
    return {};
}

Result<ports::SessionView> SignInDesk::beginOpened(const ports::Desk::SignIn& request,
                                                   const ports::SignInAnswer& answer)
{
    rememberHall(request, answer);
    ports::OfflineCredential credential;
    credential.user = answer.user;
    credential.windows = answer.windows;
    credential.validUntil = m_context.now() + std::chrono::days(answer.offlineDays);
    if (Result<void> saved = m_context.parts.store.saveCredential(credential); !saved)
        return saved.problem();
    Session& session = m_context.session;
    session = Session{};
    session.user = answer.user;
    session.hallName = answer.hallName;
    session.services = answer.services;
    session.offlineUntil = dayOf(credential.validUntil, m_context.parts.hallOffset);
    session.tokens.main = answer.token;
    forgetSecret();
    useWindow(answer.windows, request.window);
    tellSync();
    enterElsewhere(request);
    makeRecoverable();
    const Result<void> noted = m_context.parts.store.audit({request.user, "signin", request.window.text(), "online"});
    if (!noted)
        return noted.problem();
    m_context.changed(ports::Topic::Session);
    return view();
}

Result<ports::SessionView> SignInDesk::beginOffline(const ports::Desk::SignIn& request)
{
    ports::LocalStore& store = m_context.parts.store;
    ports::KeyRing& keys = m_context.parts.keys;
    if (keys.isNew())
        return fail(Fault::Offline, "signin.first_needs_network");
    if (!keys.knows(request.user))
        return fail(Fault::Offline, "signin.unknown_offline");
    if (wrongSecrets(request.user) >= kMaxWrongSecrets)
        return fail(Fault::Denied, "signin.locked_offline");
    const bool wasOpen = keys.unlocked();
    if (Result<void> opened = keys.unlockWithSecret(request.user, request.secret); !opened) {
        countWrongSecret(request.user);
        return fail(Fault::Denied, "signin.wrong", opened.problem().detail);
    }
    noteTime();
    const Result<ports::OfflineCredential> known = validCredential(request.user);
    if (!known) {
        if (!wasOpen)
            keys.lock(); // a clerk who may not work leaves nothing open
        return known.problem();
    }
    Session& session = m_context.session;
    session = Session{};
    session.user = known->user;
    session.offline = true;
    session.hallName = store.setting(kHallNameSetting);
    session.services = listFrom<domain::Service>(store.setting(kServicesSetting), domain::serviceFromValue);
    session.offlineUntil = dayOf(known->validUntil, m_context.parts.hallOffset);
    useWindow(known->windows, request.window);
    tellSync();
    m_unseen = request;
    enterElsewhere(request);
    if (Result<void> noted = store.audit({request.user, "signin", request.window.text(), "offline"}); !noted)
        return noted.problem();
    m_context.changed(ports::Topic::Session);
    return view();
}

Result<ports::OfflineCredential> SignInDesk::validCredential(const domain::UserId& user) const
{
    Result<ports::OfflineCredential> known = m_context.parts.store.credential(user);
    if (!known)
        return fail(Fault::Offline, "signin.unknown_offline");
    if (known->validUntil < latest())
        return fail(Fault::Denied, "signin.expired_offline", {},
                    {dayText(dayOf(known->validUntil, m_context.parts.hallOffset))});
    return known;
}

Moment SignInDesk::latest() const
{
    return std::max(m_context.now(), noted());
}

Moment SignInDesk::noted() const
{
    return fromMicros(std::strtoll(m_context.parts.store.setting(kLatestSetting).c_str(), nullptr, 10));
}

void SignInDesk::noteTime()
{
    const Moment now = m_context.now();
    if (now < noted() + kNoteEvery)
        return;
    if (Result<void> saved = m_context.parts.store.setSetting(kLatestSetting, std::to_string(toMicros(now))); !saved)
        log::warn("settings.not_saved", {{"name", kLatestSetting}, {"code", saved.problem().code}});
}

/// The lanes go on under this session: after a sign-in, and after an unlock, when the store may be read again.
void SignInDesk::tellSync() const
{
    m_context.parts.direct.setTokens(m_context.session.tokens);
    m_context.parts.sync.session(m_context.session.tokens, m_context.session.user.hall);
}

/// Roles that are at other central systems have sessions of their own. One that cannot be asked now is asked when it is
/// back; until then its lane waits and no other does.
void SignInDesk::enterElsewhere(const ports::Desk::SignIn& request)
{
    m_away.clear();
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<ports::SignInElsewhere>(
        [&direct, request]() -> Result<ports::SignInElsewhere> {
            return direct.accounts().signInElsewhere(request.user, request.secret, request.window);
        },
        [this, request](const Result<ports::SignInElsewhere>& answer) {
            if (!answer || m_context.session.user.id != request.user)
                return; // somebody else has come meanwhile
            m_away = answer->away;
            if (!m_away.empty())
                m_unseen = request;
            else if (!m_context.session.offline)
                forgetSecret();
            if (answer->tokens.empty())
                return;
            for (const auto& [role, token] : answer->tokens)
                m_context.session.tokens.others.insert_or_assign(role, token);
            tellSync();
        });
}

/// Wrong secrets are counted before anything is unlocked, so they stand beside the sealed credential, not inside it.
int SignInDesk::wrongSecrets(const domain::UserId& user) const
{
    const Result<Value> count = parseJson(m_context.parts.store.setting("wrong/" + user.text()));
    return count.ok() ? static_cast<int>(count->toInteger()) : 0;
}

void SignInDesk::countWrongSecret(const domain::UserId& user)
{
    const std::string count = std::to_string(wrongSecrets(user) + 1);
    if (Result<void> saved = m_context.parts.store.setSetting("wrong/" + user.text(), count); !saved)
        log::warn("signin.not_counted", {{"code", saved.problem().code}});
}

void SignInDesk::useWindow(const std::vector<domain::Window>& windows, const domain::WindowId& wanted)
{
    const auto it = std::ranges::find(windows, wanted, &domain::Window::id);
    m_context.session.window = it != windows.end() ? *it : domain::Window{};
    if (it == windows.end())
        m_context.session.window.id = wanted;
}

void SignInDesk::rememberHall(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer)
{
    ports::LocalStore& store = m_context.parts.store;
    std::vector<std::string> clerks;
    for (const std::string& entry : split(store.setting(kClerksSetting), ';')) {
        if (!entry.empty() && !startsWith(entry, request.user.text() + "="))
            clerks.push_back(entry);
    }
    const Day until = dayOf(m_context.now() + std::chrono::days(answer.offlineDays), m_context.parts.hallOffset);
    clerks.push_back(request.user.text() + "=" + dayText(until));
    const std::pair<std::string, std::string> settings[] = {
        {kHallNameSetting, answer.hallName},
        {kWindowsSetting, toJson(listValue(answer.windows))},
        {kServicesSetting, toJson(listValue(answer.services))},
        {kWindowSetting, request.rememberWindow ? request.window.text() : std::string()},
        {kClerksSetting, join(clerks, ";")},
        {"wrong/" + request.user.text(), "0"}, // an online sign-in forgives
        {kLatestSetting, std::to_string(toMicros(m_context.now()))}, // also a clock that was ahead for a while
    };
    for (const auto& [name, value] : settings) {
        if (Result<void> saved = store.setSetting(name, value); !saved)
            log::warn("settings.not_saved", {{"name", name}, {"code", saved.problem().code}});
    }
}

void SignInDesk::forgetSecret()
{
    if (m_unseen)
        std::ranges::fill(m_unseen->secret, '\0');
    m_unseen.reset();
}

void SignInDesk::hubMayBeBack()
{
    if (!m_unseen || m_asking)
        return;
    if (!m_away.empty() && answersOneOf(m_away))
        enterElsewhere(ports::Desk::SignIn(*m_unseen));
    if (!m_context.session.offline || !answersOneOf({domain::Role::Cases}))
        return;
    m_asking = true;
    ports::Central& direct = m_context.parts.direct;
    m_context.ask<ports::SignInAnswer>(
        [&direct, request = *m_unseen] {
            return direct.accounts().signIn(request.user, request.secret, request.window);
        },
        [this, user = m_unseen->user](const Result<ports::SignInAnswer>& answer) {
            m_asking = false;
            if (m_unseen && m_unseen->user == user && m_context.session.user.id == user)
                goOnline(ports::Desk::SignIn(*m_unseen), answer);
        });
}

bool SignInDesk::answersOneOf(const std::vector<domain::Role>& roles) const
{
    return std::ranges::any_of(m_context.parts.sync.health(), [&roles](const ports::RoleHealth& health) {
        return health.reachable && std::ranges::find(roles, health.role) != roles.end();
    });
}

void SignInDesk::goOnline(const ports::Desk::SignIn& request, const Result<ports::SignInAnswer>& answer)
{
    if (!answer) {
        if (saysNothing(answer.problem()))
            return m_context.parts.worker.postAfter(kAskAgain, [this] { hubMayBeBack(); });
        log::warn("signin.refused_later", {{"code", answer.problem().code}});
        return forgetSecret();
    }
    enter(request, *answer, [this, locked = m_context.session.locked](const Result<ports::SessionView>& begun) {
        m_context.session.locked = locked;
        if (!begun)
            log::warn("signin.not_online", {{"code", begun.problem().code}});
    });
}

Result<void> SignInDesk::signOut()
{
    forgetSecret();
    m_away.clear();
    m_context.session = Session{};
    m_context.parts.sync.session({}, {});
    ports::Central& direct = m_context.parts.direct;
    m_context.parts.network.post([&direct] {
        if (Result<void> left = direct.accounts().signOut(); !left)
            log::info("signout.not_told", {{"code", left.problem().code}});
        direct.setTokens({});
    });
    m_context.changed(ports::Topic::Session);
    return {};
}

Result<void> SignInDesk::lock()
{
    if (m_context.session.user.id.empty())
        return fail(Fault::Denied, "session.none");
    m_context.session.locked = true;
    m_context.changed(ports::Topic::Session);
    return {};
}

void SignInDesk::unlock(const std::string& secret, const ports::Reply<ports::SessionView>& reply)
{
    const domain::UserId& user = m_context.session.user.id;
    if (user.empty())
        return reply(fail(Fault::Denied, "session.none"));
    if (wrongSecrets(user) >= kMaxWrongSecrets) // a locked screen is no place to go on guessing
        return reply(fail(Fault::Denied, "signin.locked_offline"));
    if (Result<void> opened = m_context.parts.keys.unlockWithSecret(user, secret); !opened) {
        countWrongSecret(user);
        return reply(fail(Fault::Denied, "signin.wrong"));
    }
    m_context.session.locked = false;
    tellSync();
    m_context.changed(ports::Topic::Session);
    reply(view());
}

ports::SessionView SignInDesk::view() const
{
    const Session& session = m_context.session;
    return {.user = session.user,
            .window = session.window.id,
            .windowName = session.window.name,
            .hallName = session.hallName,
            .offline = session.offline,
            .offlineUntil = session.offlineUntil,
            .demo = m_context.parts.demo};
}

} // namespace yc::desk
