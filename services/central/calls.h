#pragma once

#include "central/role_link.h"

namespace yc::central
{

// The direct calls of each role over HTTP. What a person waits for is tried whatever the breaker says.

class AccountCalls final : public ports::Accounts
{
public:
    explicit AccountCalls(RoleLink& link) : m_link(link) {}
    Result<ports::SignInAnswer> signIn(const domain::UserId& user, const std::string& secret,
                                       const domain::WindowId& window) override;
    Result<void> signOut() override;

private:
    RoleLink& m_link;
};

class TicketCalls final : public ports::QueueCalls
{
public:
    explicit TicketCalls(RoleLink& link) : m_link(link) {}
    Result<ports::CallAnswer> call(const ports::CallRequest& request) override;
    Result<domain::Ticket> recall(const domain::TicketId& ticket, std::int64_t fence) override;

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
