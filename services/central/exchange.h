#pragma once

#include "central/http_client.h"

#include <Poco/Net/HTTPClientSession.h>
#include <Poco/Net/HTTPResponse.h>

namespace yc::central
{

/// One question and its answer over an open session. Lives for one exchange. Throws Poco::Exception; a Problem by
/// value when the answer is none.
class Exchange
{
public:
    Exchange(Poco::Net::HTTPClientSession& session, const Endpoint& endpoint, const Timeouts& timeouts,
             const Clock& clock, const StopSignal& stop, const Question& question);

    Reply run();

private:
    void send();
    /// Until bytes can be read, the stop is raised, or the time is over. Without it Poco's own time-out would be the
    /// only bound, and a long poll could not be ended.
    void awaitAnswer();
    /// An answer that began, and is whole before the time is over.
    Reply receiveInTime();
    Reply receive();
    void checkHead(const Poco::Net::HTTPResponse& response);
    std::string readBody(std::istream& stream, std::streamsize announced);

    Poco::Net::HTTPClientSession& m_session;
    const Endpoint& m_endpoint;
    const Clock& m_clock;
    const StopSignal& m_stop;
    const Question& m_question;
    Tick m_firstByteBy;
    Tick m_deadline;
};

} // namespace yc::central
