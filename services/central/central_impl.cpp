#include "central/central_impl.h"

#include "central/calls.h"
#include "central/lane_calls.h"
#include "central/upload_calls.h"

#include <array>

namespace yc::central
{
namespace
{

using domain::Role;

constexpr Role kRoles[] = {Role::Queue, Role::Cases, Role::Sharing, Role::Catalogue, Role::Policy, Role::Statistics};

} // namespace

struct CentralImpl::Inner {
    Inner(const Endpoints& endpoints, const domain::ClientId& client, const Clock& clock, Random& random)
        : uploadTruce(clock)
    {
        const LinkParts parts{endpoints, client, clock, random, stop, wallet};
        for (const Role role : kRoles) {
            RoleLink& made = *links.emplace(role, std::make_unique<RoleLink>(parts, role)).first->second;
            lanes.emplace(role, std::make_unique<LaneCalls>(made));
        }
        for (std::unique_ptr<UploadCalls>& each : uploads)
            each = std::make_unique<UploadCalls>(parts, uploadTruce);
    }
    RoleLink& link(Role role) { return *links.at(role); }
    /// Central systems other than that of unified acceptance, each with the roles it has.
    std::vector<OtherSystem> others(const Endpoints& endpoints)
    {
        std::map<std::string, OtherSystem> found;
        for (const Role role : kRoles) {
            if (const std::string& url = endpoints.url(role); url != endpoints.url(Role::Cases)) {
                OtherSystem& system = found.try_emplace(url, OtherSystem{link(role), {}}).first->second;
                system.roles.push_back(role);
            }
        }
        std::vector<OtherSystem> systems;
        systems.reserve(found.size());
        for (auto& [url, system] : found)
            systems.push_back(std::move(system));
        return systems;
    }

    StopSignal stop;
    Wallet wallet;
    Truce uploadTruce;
    std::map<Role, std::unique_ptr<RoleLink>> links;
    std::map<Role, std::unique_ptr<LaneCalls>> lanes;
    // Accounts and numbers belong to unified acceptance.
    std::unique_ptr<AccountCalls> accounts;
    std::unique_ptr<TicketCalls> tickets;
    std::unique_ptr<SharingCalls> sharing;
    std::unique_ptr<NumberCalls> numbers;
    std::unique_ptr<StatisticsCalls> statistics;
    std::array<std::unique_ptr<UploadCalls>, ports::kParallelUploads> uploads;
};

CentralImpl::CentralImpl(const Endpoints& endpoints, const domain::ClientId& client, const Clock& clock, Random& random)
    : m_inner(std::make_unique<Inner>(endpoints, client, clock, random))
{
    m_inner->accounts = std::make_unique<AccountCalls>(m_inner->link(Role::Cases), m_inner->others(endpoints));
    m_inner->tickets = std::make_unique<TicketCalls>(m_inner->link(Role::Queue));
    m_inner->sharing = std::make_unique<SharingCalls>(m_inner->link(Role::Sharing));
    m_inner->numbers = std::make_unique<NumberCalls>(m_inner->link(Role::Cases));
    m_inner->statistics = std::make_unique<StatisticsCalls>(m_inner->link(Role::Statistics));
}

CentralImpl::~CentralImpl() = default;

ports::Accounts& CentralImpl::accounts()
{
    return *m_inner->accounts;
}

ports::Lane& CentralImpl::lane(Role role)
{
    return *m_inner->lanes.at(role);
}

ports::QueueCalls& CentralImpl::queue()
{
    return *m_inner->tickets;
}

ports::Sharing& CentralImpl::sharing()
{
    return *m_inner->sharing;
}

ports::Numbers& CentralImpl::numbers()
{
    return *m_inner->numbers;
}

ports::HallStatistics& CentralImpl::statistics()
{
    return *m_inner->statistics;
}

ports::Uploads& CentralImpl::uploads(std::size_t which)
{
    return *m_inner->uploads.at(which);
}

std::vector<ports::RoleHealth> CentralImpl::health() const
{
    std::vector<ports::RoleHealth> all;
    for (const auto& [role, link] : m_inner->links)
        all.push_back(link->health());
    return all;
}

void CentralImpl::setTokens(const ports::Tokens& tokens)
{
    m_inner->wallet.set(tokens);
}

void CentralImpl::stop()
{
    m_inner->stop.raise();
}

} // namespace yc::central
