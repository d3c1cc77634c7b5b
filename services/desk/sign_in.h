#pragma once

#include "desk/context.h"

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

private:
    Result<void> openStore(const domain::UserId& user, const std::string& secret);
    Result<ports::SessionView> begin(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer);
    Result<ports::SessionView> beginOffline(const ports::Desk::SignIn& request);
    Result<ports::OfflineCredential> validCredential(const domain::UserId& user) const;
    void tellSync() const;
    int wrongSecrets(const domain::UserId& user) const;
    void countWrongSecret(const domain::UserId& user);
    void useWindow(const std::vector<domain::Window>& windows, const domain::WindowId& wanted);
    void rememberHall(const ports::Desk::SignIn& request, const ports::SignInAnswer& answer);

    Context& m_context;
};

} // namespace yc::desk
