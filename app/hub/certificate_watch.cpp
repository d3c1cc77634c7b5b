#include "certificate_watch.h"

#include "base/log.h"
#include "base/text.h"
#include "certificate_words.h"

namespace yc::app
{
namespace
{

constexpr std::chrono::days kEarly{30};

} // namespace

void CertificateWatch::renew()
{
    const Result<void> renewed = m_server.renewCertificate();
    const std::string until = momentText(m_server.certificateUntil());
    if (renewed)
        return log::info("hub.certificate_renewed", {{"until", until}});
    log::error("hub.certificate_kept", {{"until", until},
                                        {"code", renewed.problem().code},
                                        {"why", certificateSentence(renewed.problem())},
                                        {"detail", renewed.problem().detail}});
}

void CertificateWatch::look()
{
    const Moment until = m_server.certificateUntil();
    const Moment now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    if (until == Moment{} || until - now > kEarly || m_warned == dayOf(now))
        return;
    m_warned = dayOf(now);
    log::warn("hub.certificate_ends", {{"until", momentText(until)}});
}

} // namespace yc::app
