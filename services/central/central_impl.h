#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "central/endpoint.h"
#include "ports/central.h"

#include <memory>

namespace yc::central
{

/// Every central system over HTTP: per role a client of its own with its own connections and health, so that one being
/// down never stops another. Any thread; calls of one kind to one role wait for each other. Clock and random outlive it.
class CentralImpl final : public ports::Central
{
public:
    CentralImpl(const Endpoints& endpoints, const domain::ClientId& client, const Clock& clock, Random& random);
    ~CentralImpl() override;

    ports::Accounts& accounts() override;
    ports::Lane& lane(domain::Role role) override;
    ports::QueueCalls& queue() override;
    ports::Sharing& sharing() override;
    ports::Numbers& numbers() override;
    ports::HallStatistics& statistics() override;
    ports::Uploads& uploads(std::size_t which) override;
    std::vector<ports::RoleHealth> health() const override;
    void setTokens(const ports::Tokens& tokens) override;

    /// End every call under way and all to come: before the workers are stopped. A waiting bell would hold its worker
    /// for half a minute.
    void stop();

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

} // namespace yc::central
