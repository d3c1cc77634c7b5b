#pragma once

#include "central/role_link.h"

#include <functional>
#include <vector>

namespace yc::central
{

// The direct calls of each role over HTTP. What a person waits for is tried whatever the breaker says.

/// A central system that has roles but not unified acceptance.
struct OtherSystem {
    std::reference_wrapper<RoleLink> link; ///< to one of its roles
    std::vector<domain::Role> roles;
};

class AccountCalls final : public ports::Accounts
{
public:
    AccountCalls(RoleLink& link, std::vector<OtherSystem> others) : m_link(link), m_others(std::move(others)) {}
    Result<ports::SignInAnswer> signIn(const domain::UserId& user, const std::string& secret,
                                       const domain::WindowId& window) override;
    ports::SignInElsewhere signInElsewhere(const domain::UserId& user, const std::string& secret,
                                           const domain::WindowId& window) override;
    Result<Bytes> recoveryKey(const std::string& lock) override;
    Result<void> signOut() override;

private:
    static Result<ports::SignInAnswer> enter(RoleLink& link, const domain::UserId& user, const std::string& secret,
                                             const domain::WindowId& window);

    RoleLink& m_link;
    std::vector<OtherSystem> m_others;
};

class TicketCalls final : public ports::QueueCalls
{
public:
    explicit TicketCalls(RoleLink& link) : m_link(link) {}
    Result<ports::CallAnswer> call(const ports::CallRequest& request) override;
    Result<domain::Ticket> recall(const domain::TicketId& ticket, std::int64_t fence) override;
    Result<std::vector<ports::Reservation>> reserve(const domain::WindowId& window) override;

private:
    RoleLink& m_link;
};

class SharingCalls final : public ports::Sharing
{
public:
    explicit SharingCalls(RoleLink& link) : m_link(link) {}
    Result<ports::SharingAnswer> lookUp(const ports::SharingRequest& request) override;

private:
    RoleLink& m_link;
};

class NumberCalls final : public ports::Numbers
{
public:
    explicit NumberCalls(RoleLink& link) : m_link(link) {}
    Result<ports::NumberBlock> lease(std::int64_t count) override;

private:
    RoleLink& m_link;
};

class StatisticsCalls final : public ports::HallStatistics
{
public:
    explicit StatisticsCalls(RoleLink& link) : m_link(link) {}
    Result<Value> hallNow() override;
    Result<void> reportUnsent(const ports::OutboxSummary& summary) override;
    Result<void> endForgotten(const domain::TicketId& ticket, const std::string& reason) override;
    Result<Value> closeDay(const Value& decisions) override;

private:
    RoleLink& m_link;
};

} // namespace yc::central
