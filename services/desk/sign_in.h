#pragma once

#include "desk/context.h"

#include <optional>

namespace yc::desk
{

/// Who works at this window: online sign-in, offline sign-in of clerks this machine knows (G12), lock and unlock.
class SignInDesk
{
public:
    explicit SignInDesk(Context& context) : m_context(context) {}

    Result<ports::MachineView> machine(const ports::SyncView& sync);
    void signIn(const ports::Desk::SignIn& request, ports::Reply<ports::SessionView> reply);
    Result<void> signOut();
    Result<void> lock();
    void unlock(const std::string& secret, const ports::Reply<ports::SessionView>& reply);
    ports::SessionView view() const;
    /// A central system that could not be asked has not seen the clerk: once it answers, the same secret signs in there
    /// too, so that what was done meanwhile goes out. A refusal leaves the clerk offline; the work goes on.
    void hubMayBeBack();
    /// From time to time: how late it has been here. A clock set back makes no offline sign-in valid again (G12).
    void noteTime();

private:
    Moment latest() const;
    Moment noted() const;
    void enter(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer,
               ports::Reply<ports::SessionView> reply);
    void recover(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer,
                 ports::Reply<ports::SessionView> reply);
    void makeRecoverable();
    Result<void> openStore(const domain::UserId& user, const std::string& secret);
    Result<ports::SessionView> beginOpened(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer);
    Result<ports::SessionView> beginOffline(const ports::Desk::SignIn& request);
    Result<ports::OfflineCredential> validCredential(const domain::UserId& user) const;
    void tellSync() const;
    int wrongSecrets(const domain::UserId& user) const;
    void countWrongSecret(const domain::UserId& user);
    void useWindow(const std::vector<domain::Window>& windows, const domain::WindowId& wanted);
    void rememberHall(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer);
    void enterElsewhere(const ports::Desk::SignIn& request);
    bool answersOneOf(const std::vector<domain::Role>& roles) const;
    void goOnline(const ports::Desk::SignIn& request, const Result<ports::SignInAnswer>& answer);
    void forgetSecret();

    Context& m_context;
    /// In memory only, until every central system has seen the clerk.
    std::optional<ports::Desk::SignIn> m_unseen;
    std::vector<domain::Role> m_away; ///< at central systems that could not be asked
    bool m_asking = false;
};

} // namespace yc::desk
