#pragma once

#include "central/role_link.h"

namespace yc::central
{

/// One ordered lane over HTTP. Sync worker; the bell on a worker of its own.
class LaneCalls final : public ports::Lane
{
public:
    explicit LaneCalls(RoleLink& link) : m_link(link) {}

    Result<ports::HelloAnswer> hello() override;
    Result<std::vector<domain::Verdict>> push(const std::string& epoch,
                                              const std::vector<domain::Operation>& operations) override;
    Result<ports::PullPage> pull(const std::string& scope, const ports::Cursor& from, int limit) override;
    Result<std::int64_t> bell(std::int64_t after, std::chrono::seconds wait) override { return m_link.bell(after, wait); }
    void reset() override { m_link.reset(); }

private:
    RoleLink& m_link;
};

} // namespace yc::central
