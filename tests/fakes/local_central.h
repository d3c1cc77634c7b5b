#pragma once

#include "domain/ticket_codec.h"
#include "fakes/local_hub.h"
#include "ports/central.h"
#include "wire/endpoints.h"
#include "wire/messages.h"

#include <algorithm>
#include <map>
#include <string>

namespace yc::fakes
{

/// The central systems of a workstation, answered by a hub in this process: the same messages, no network between.
class LocalCentral final : public ports::Central,
                           ports::Accounts,
                           ports::QueueCalls,
                           ports::Sharing,
                           ports::Numbers,
                           ports::HallStatistics,
                           ports::Uploads
{
public:
    LocalCentral(LocalHub& hub, ManualClock& clock, domain::ClientId client)
        : m_hub(hub), m_clock(clock), m_client(std::move(client))
    {
    }

    std::string token;
    int looks = 0; ///< how often shared data was asked for
    std::vector<domain::Role> awayElsewhere; ///< roles at another central system, which cannot be asked
    int askedElsewhere = 0;
    bool givesKeys = true; ///< the hub knows the way
    int askedForKey = 0;   ///< for the hub's recovery key

    ports::Accounts& accounts() override { return *this; }
    ports::Lane& lane(domain::Role role) override { return m_lanes.try_emplace(role, *this, role).first->second; }
    ports::QueueCalls& queue() override { return *this; }
    ports::Sharing& sharing() override { return *this; }
    ports::Numbers& numbers() override { return *this; }
    ports::HallStatistics& statistics() override { return *this; }
    ports::Uploads& uploads(std::size_t) override { return *this; }
    std::vector<ports::RoleHealth> health() const override
    {
        std::vector<ports::RoleHealth> all;
        for (const domain::Role role : {domain::Role::Queue, domain::Role::Cases, domain::Role::Statistics})
            all.push_back({.role = role, .reachable = !m_hub.away, .lastCode = m_hub.away ? m_hub.awayCode : std::string()});
        return all;
    }
    void setTokens(const ports::Tokens& given) override { token = given.main; }

private:
    template <class T> Result<T> ask(const char* path, Value body, Result<T> (*from)(const Value&))
    {
        const Result<Value> answer = m_hub.ask(path, std::move(body), token);
        if (!answer)
            return answer.problem();
        return from(*answer);
    }
    static Result<void> nothing(const Value&) { return {}; }
    static Result<domain::Ticket> ticketFrom(const Value& body) { return domain::ticketFromValue(body["ticket"]); }
    static Result<Value> whole(const Value& body) { return body; }

    class LocalLane final : public ports::Lane
    {
    public:
        LocalLane(LocalCentral& owner, domain::Role role) : m_owner(owner), m_role(role) {}
        Result<ports::HelloAnswer> hello() override
        {
            return m_owner.ask(wire::path::kHello,
                               Object{{"client", m_owner.m_client.text()}, {"lane", domain::name(m_role)}},
                               wire::helloAnswerFrom);
        }
        Result<std::vector<domain::Verdict>> push(const std::string& epoch,
                                                  const std::vector<domain::Operation>& operations) override
        {
            const wire::PushRequest request{
                .client = m_owner.m_client, .lane = m_role, .epoch = epoch, .operations = operations};
            return m_owner.ask(wire::path::kPush, wire::toValue(request), wire::verdictsFrom);
        }
        Result<ports::PullPage> pull(const std::string& scope, const ports::Cursor& from, int limit) override
        {
            const Result<std::string> page = m_owner.m_hub.text(
                wire::path::kPull,
                Object{{"scope", scope}, {"epoch", from.epoch}, {"cursor", from.cursor}, {"limit", limit}},
                m_owner.token);
            if (!page)
                return page.problem();
            return wire::decodePage(*page);
        }
        Result<std::int64_t> bell(std::int64_t, std::chrono::seconds) override
        {
            return fail(Fault::Offline, "net.refused");
        }

    private:
        LocalCentral& m_owner;
        domain::Role m_role;
    };

    Result<ports::SignInAnswer> signIn(const domain::UserId& user, const std::string& secret,
                                       const domain::WindowId& window) override
    {
        auto answer = ask(wire::path::kSignIn, Object{{"user", user.text()}, {"secret", secret}, {"window", window.text()}},
                          wire::signInAnswerFrom);
        if (answer)
            token = answer->token;
        return answer;
    }
    Result<Bytes> recoveryKey(const std::string& lock) override
    {
        ++askedForKey;
        if (!givesKeys)
            return fail(Fault::NotFound, "http.path");
        return ask<Bytes>(wire::path::kRecoveryKey, Object{{"lock", lock}}, wire::recoveryKeyFrom);
    }
    ports::SignInElsewhere signInElsewhere(const domain::UserId&, const std::string&, const domain::WindowId&) override
    {
        ++askedElsewhere;
        return {.tokens = {}, .away = awayElsewhere};
    }
    Result<void> signOut() override { return ask(wire::path::kSignOut, Object{}, nothing); }
    Result<ports::CallAnswer> call(const ports::CallRequest& request) override
    {
        return ask(wire::path::kCall, wire::toValue(request), wire::callAnswerFrom);
    }
    Result<domain::Ticket> recall(const domain::TicketId& ticket, std::int64_t fence) override
    {
        return ask(wire::path::kRecall, Object{{"ticket", ticket.text()}, {"fence", fence}}, ticketFrom);
    }
    Result<std::vector<ports::Reservation>> reserve(const domain::WindowId& window) override
    {
        return ask(wire::path::kReserve, Object{{"window", window.text()}}, wire::reservationsFrom);
    }
    Result<ports::SharingAnswer> lookUp(const ports::SharingRequest& request) override
    {
        ++looks;
        return ask(wire::path::kSharing, wire::toValue(request), wire::sharingAnswerFrom);
    }
    Result<ports::NumberBlock> lease(std::int64_t count) override
    {
        return ask(wire::path::kNumbers, Object{{"count", count}, {"request", "lease-" + std::to_string(++m_leases)}},
                   wire::numberBlockFrom);
    }
    Result<Value> hallNow() override
    {
        return fail(Fault::Unsupported, "fake.get"); // a GET; the hub's own tests ask for it
    }
    Result<void> reportUnsent(const ports::OutboxSummary& summary) override
    {
        Value body = wire::toValue(summary);
        body.set("client", m_client.text());
        return ask(wire::path::kUnsent, std::move(body), nothing);
    }
    Result<void> endForgotten(const domain::TicketId& ticket, const std::string& reason) override
    {
        return ask(wire::path::kForgotten, Object{{"ticket", ticket.text()}, {"reason", reason}}, nothing);
    }
    Result<Value> closeDay(const Value& decisions) override { return ask(wire::path::kCloseDay, decisions, whole); }

    /// The hub's answer to a request of tus, or the problem it tells.
    Result<hub::Response> tus(const char* method, const std::string& path, const std::string& body,
                              std::map<std::string, std::string, std::less<>> headers)
    {
        headers.insert_or_assign("tus-resumable", "1.0.0");
        Result<hub::Response> response = m_hub.respond(method, path, body, token, std::move(headers));
        if (!response || response->status < 300)
            return response;
        Problem problem = wire::problemFrom(*parseJson(response->body), response->status);
        if (problem.code == "upload.unknown" || problem.code == "upload.expired")
            problem.code = "upload.gone";
        return problem;
    }
    static std::int64_t number(const hub::Response& response, const std::string& name)
    {
        return std::stoll(std::ranges::find(response.headers, name, [](const auto& each) { return each.first; })->second);
    }
    Result<std::string> create(const ports::NewUpload& upload) override
    {
        const auto response = tus("POST", wire::path::kUploads, {},
                                  {{"upload-length", std::to_string(upload.size)},
                                   {"upload-metadata", "sha256 " + toBase64(bytesOf(upload.digest)) + ",filetype " +
                                                           toBase64(bytesOf(upload.mime))}});
        if (!response)
            return response.problem();
        return std::ranges::find(response->headers, "Location", [](const auto& each) { return each.first; })->second;
    }
    Result<std::int64_t> offset(const std::string& address) override
    {
        const auto response = tus("HEAD", address, {}, {});
        return response ? Result<std::int64_t>(number(*response, "Upload-Offset")) : response.problem();
    }
    Result<std::int64_t> send(const std::string& address, std::int64_t offset,
                              std::span<const std::uint8_t> bytes) override
    {
        const auto response = tus("PATCH", address, textOf(bytes),
                                  {{"upload-offset", std::to_string(offset)},
                                   {"content-type", "application/offset+octet-stream"}});
        return response ? Result<std::int64_t>(number(*response, "Upload-Offset")) : response.problem();
    }
    Result<void> terminate(const std::string& address) override
    {
        const auto response = tus("DELETE", address, {}, {});
        return response ? Result<void>() : response.problem();
    }
    Result<std::int64_t> stored(const std::string& digest) override
    {
        const auto response = tus("HEAD", wire::path::kBlobs + digest, {}, {});
        return response ? Result<std::int64_t>(number(*response, "Hub-Sequence")) : response.problem();
    }
    Result<Bytes> fetch(const std::string& digest) override
    {
        const auto response = tus("GET", wire::path::kBlobs + digest, {}, {});
        if (!response)
            return response.problem();
        const auto bytes = bytesOf(response->body);
        return Bytes(bytes.begin(), bytes.end());
    }

    LocalHub& m_hub;
    ManualClock& m_clock;
    domain::ClientId m_client;
    std::map<domain::Role, LocalLane> m_lanes;
    int m_leases = 0;
};

} // namespace yc::fakes
