#include "faults/fault_proxy.h"

#include "base/text.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <poll.h>
#include <utility>

namespace yc::faults
{
namespace
{

const std::string kEmptyLine = "\r\n\r\n";

std::size_t lengthIn(const std::string& head)
{
    const std::string text = headerOf(head, "Content-Length");
    std::size_t length = 0;
    std::from_chars(text.data(), text.data() + text.size(), length);
    return length;
}

/// The answer has a head alone, whatever length it names.
bool isBare(const NetRequest& request, const std::string& head)
{
    return request.method == "HEAD" || head.find(" 204 ") == 8 || head.find(" 304 ") == 8;
}

} // namespace

FaultProxy::FaultProxy(std::uint16_t hubPort, std::uint16_t bellPort)
    : m_hubPort(hubPort), m_bellPort(bellPort), m_keeper(boundSocket(m_port)),
      m_elsewhereKeeper(boundSocket(m_elsewherePort)), m_elsewhere(listeningSocket(m_elsewherePort))
{
    m_acceptor.post([this] { listen(); });
    std::unique_lock lock(m_mutex);
    m_listenerChanged.wait(lock, [this] { return m_listens; });
}

FaultProxy::~FaultProxy()
{
    m_ending.raise();
    m_calm.raise();
    m_turn.raise();
    m_acceptor.stop();
    {
        const std::lock_guard lock(m_mutex);
        m_era->raise();
    }
    m_listenerChanged.notify_all();
    m_talkers.clear();
}

void FaultProxy::listen()
{
    Descriptor listener;
    look(listener);
    while (!m_ending.isRaised()) {
        const bool deaf = state() == State::Deaf;
        pollfd watched[3]{{m_turn.number(), POLLIN, 0},
                          {m_elsewhere.number(), POLLIN, 0},
                          {deaf ? -1 : listener.number(), POLLIN, 0}};
        ::poll(watched, 3, -1);
        if (watched[0].revents != 0) {
            m_turn.lower();
            look(listener);
        } else if (watched[1].revents != 0) {
            const SocketLine stranger = acceptedBy(m_elsewhere);
            const std::lock_guard lock(m_mutex);
            m_followed = true;
        } else {
            m_talkers.push_back(std::make_unique<Worker>("proxy-talk"));
            std::unique_lock lock(m_mutex);
            auto made = std::make_shared<Talk>(Talk{acceptedBy(listener), m_era});
            lock.unlock();
            m_talkers.back()->post([this, made] { talk(*made); });
        }
    }
}

void FaultProxy::look(Descriptor& listener)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_state == State::Shut)
            listener.close();
        else if (!listener.isOpen())
            listener = listeningSocket(m_port);
        m_listens = listener.isOpen();
    }
    m_listenerChanged.notify_all();
}

/// Returns when the listener has followed.
void FaultProxy::change(State state)
{
    std::unique_lock lock(m_mutex);
    if (state == State::Shut && m_state == State::Good)
        std::exchange(m_era, std::make_shared<Flag>())->raise();
    m_state = state;
    m_turn.raise();
    m_listenerChanged.wait(lock, [&] { return m_listens == (m_state != State::Shut) || m_ending.isRaised(); });
}

FaultProxy::State FaultProxy::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_state;
}

void FaultProxy::arm(NetCall call, const NetFault& fault, int times)
{
    const std::lock_guard lock(m_mutex);
    m_orders.push_back({call, &fault, times});
}

void FaultProxy::calm()
{
    {
        const std::lock_guard lock(m_mutex);
        m_orders.clear();
    }
    m_calm.raise();
    change(State::Good);
    deliverHeld(std::nullopt);
}

const NetFault* FaultProxy::taken(NetCall call)
{
    const std::lock_guard lock(m_mutex);
    for (Order& order : m_orders) {
        if (order.call == call && order.left > 0) {
            --order.left;
            return order.fault;
        }
    }
    return nullptr;
}

void FaultProxy::count(Counts& counts, NetCall call)
{
    {
        const std::lock_guard lock(m_mutex);
        ++counts[static_cast<std::size_t>(call)];
    }
    m_traffic.notify_all();
}

void FaultProxy::waitForTraffic(std::chrono::milliseconds most) const
{
    std::unique_lock lock(m_mutex);
    m_traffic.wait_for(lock, most);
}

int FaultProxy::spoilt(NetCall call) const
{
    const std::lock_guard lock(m_mutex);
    return m_spoilt[static_cast<std::size_t>(call)];
}

int FaultProxy::passed(NetCall call) const
{
    const std::lock_guard lock(m_mutex);
    return m_passed[static_cast<std::size_t>(call)];
}

std::int64_t FaultProxy::mostPoured() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostPoured;
}

bool FaultProxy::wasFollowed() const
{
    const std::lock_guard lock(m_mutex);
    return m_followed;
}

void FaultProxy::talk(Talk& talk)
{
    NetRequest request;
    bool goesOn = true;
    while (goesOn && readRequest(talk, request)) {
        const NetFault* fault = taken(request.call);
        if (fault != nullptr)
            count(m_spoilt, request.call);
        goesOn = fault != nullptr ? spoil(talk, request, *fault) : serve(talk, request);
    }
    if (talk.era->isRaised())
        talk.client.reset();
    talk.client.close();
}

bool FaultProxy::readRequest(Talk& talk, NetRequest& request) const
{
    std::string& pending = talk.pending;
    std::size_t end = pending.find(kEmptyLine);
    for (; end == std::string::npos; end = pending.find(kEmptyLine)) {
        if (!talk.client.more(pending, *talk.era))
            return false;
    }
    end += kEmptyLine.size();
    const std::size_t whole = end + lengthIn(pending.substr(0, end));
    while (pending.size() < whole) {
        if (!talk.client.more(pending, *talk.era))
            return false;
    }
    request = requestOf(pending.substr(0, end), pending.substr(end, whole - end));
    pending.erase(0, whole);
    if (state() != State::Deaf)
        return true;
    (void)m_calm.wait(); // nobody reads it
    talk.client.reset();
    return false;
}

bool FaultProxy::serve(Talk& talk, const NetRequest& request)
{
    const std::optional<NetAnswer> answer = ask(request, &talk);
    if (!answer)
        return false;
    deliverHeld(request.call);
    count(m_passed, request.call);
    return talk.client.say(answer->head + answer->body, *talk.era);
}

bool FaultProxy::spoil(Talk& talk, const NetRequest& request, const NetFault& fault)
{
    switch (fault.manner) {
    case Manner::Refuse:
        change(State::Shut);
        return false;
    case Manner::Deaf:
        change(State::Deaf);
        (void)m_calm.wait();
        talk.client.reset();
        return false;
    case Manner::CutRequest:
        cutAtHub(request);
        talk.client.reset();
        return false;
    case Manner::Late: {
        std::unique_lock lock(m_mutex);
        m_held.push_back(request);
        lock.unlock();
        talk.client.reset();
        return false;
    }
    default:
        return playFor(talk, request, fault);
    }
}

bool FaultProxy::playFor(Talk& talk, const NetRequest& request, const NetFault& fault)
{
    NetAnswer truth;
    for (int time = 0; fault.after && time < (fault.manner == Manner::Twice ? 2 : 1); ++time) {
        const std::optional<NetAnswer> answer = ask(request, &talk);
        if (!answer)
            return false;
        truth = *answer;
    }
    const std::string elsewhere = "http://127.0.0.1:" + std::to_string(m_elsewherePort);
    const Play play = playOf(fault, request, truth, elsewhere);
    const bool whole = perform(talk, play);
    if (play.end == Play::End::Stall)
        (void)talk.client.waitForEnd(m_calm);
    if (play.end == Play::End::Reset || play.end == Play::End::Stall)
        talk.client.reset();
    return whole && play.end == Play::End::Keep;
}

bool FaultProxy::perform(const Talk& talk, const Play& play)
{
    std::size_t at = std::min(play.atOnce, play.bytes.size());
    if (!talk.client.say(play.bytes.substr(0, at), *talk.era))
        return false;
    for (; at < play.bytes.size(); at += play.piece) {
        if (talk.client.waitForEnd(m_calm, static_cast<int>(play.pause.count())) && !m_calm.isRaised())
            return false; // the client gave up
        if (!talk.client.say(play.bytes.substr(at, play.piece), *talk.era))
            return false;
    }
    return play.again.empty() || pour(talk, play.again);
}

bool FaultProxy::pour(const Talk& talk, const std::string& bytes)
{
    std::int64_t poured = 0;
    while (talk.client.say(bytes, m_calm))
        poured += static_cast<std::int64_t>(bytes.size());
    const std::lock_guard lock(m_mutex);
    m_mostPoured = std::max(m_mostPoured, poured);
    return false;
}

std::uint16_t FaultProxy::portOf(const NetRequest& request) const
{
    return request.call == NetCall::Bell ? m_bellPort : m_hubPort;
}

/// Over a connection of its own: what the client does to its own one is not the hub's business.
std::optional<NetAnswer> FaultProxy::ask(const NetRequest& request, const Talk* talk) const
{
    const SocketLine hub = SocketLine::to(portOf(request));
    if (!hub.isOpen() || !hub.say(request.head + request.body, m_ending))
        return std::nullopt;
    const auto more = [&](std::string& pending) {
        return talk != nullptr ? hub.moreUnlessGone(pending, *talk->era, talk->client) : hub.more(pending, m_ending);
    };
    std::string pending;
    std::size_t end = std::string::npos;
    while ((end = pending.find(kEmptyLine)) == std::string::npos) {
        if (!more(pending))
            return std::nullopt;
    }
    end += kEmptyLine.size();
    NetAnswer answer{.head = pending.substr(0, end), .body = {}};
    const std::size_t whole = end + (isBare(request, answer.head) ? 0 : lengthIn(answer.head));
    while (pending.size() < whole) {
        if (!more(pending))
            return std::nullopt;
    }
    answer.body = pending.substr(end, whole - end);
    return answer;
}

/// Half of the request reaches the hub, then the line is dead.
void FaultProxy::cutAtHub(const NetRequest& request) const
{
    const std::string whole = request.head + request.body;
    const std::size_t half = request.body.empty() ? whole.size() / 2 : request.head.size() + request.body.size() / 2;
    SocketLine hub = SocketLine::to(portOf(request));
    if (hub.isOpen() && hub.say(whole.substr(0, half), m_ending))
        hub.reset();
}

void FaultProxy::deliverHeld(std::optional<NetCall> call)
{
    std::vector<NetRequest> due;
    {
        const std::lock_guard lock(m_mutex);
        const auto late = [&](const NetRequest& held) { return !call || held.call == *call; };
        std::ranges::copy_if(m_held, std::back_inserter(due), late);
        std::erase_if(m_held, late);
    }
    std::ranges::reverse(due);
    for (const NetRequest& request : due) {
        if (request.call != NetCall::Bell)
            (void)ask(request, nullptr);
    }
}

} // namespace yc::faults
