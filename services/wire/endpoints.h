#pragma once

/// Every path of the hub's interface, once. Client and server use these; resources/api/openapi.json describes them.
/// Bodies are JSON objects in UTF-8; every answer carries "protocol":1 and the members named here. Errors:
/// {"protocol":1,"error":{"fault":"rejected","code":"ticket.not_from_here","args":[...],"retry":"never|later|after_fix"}}
/// with the status of httpStatus(fault). "Authorization: Bearer TOKEN" everywhere but health, metrics, openapi,
/// sign-in.
namespace yc::wire::path
{

inline constexpr const char* kHealth = "/healthz";       ///< GET -> {"status":"ok"}
inline constexpr const char* kMetrics = "/metrics";      ///< GET -> Prometheus text
inline constexpr const char* kOpenApi = "/openapi.json"; ///< GET -> the document
inline constexpr const char* kSignIn = "/v1/sign-in";    ///< POST {user,secret,window} -> SignInAnswer
inline constexpr const char* kSignOut = "/v1/sign-out";  ///< POST {} -> {}
inline constexpr const char* kRecoveryKey = "/v1/recovery-key"; ///< POST {lock} -> {key}, both hexadecimal
inline constexpr const char* kHello = "/v1/hello";       ///< POST {client,lane} -> {epoch,hubTime,received}
inline constexpr const char* kPush = "/v1/push";         ///< POST {client,lane,epoch,operations:[..]} -> {verdicts:[..]}
inline constexpr const char* kPull = "/v1/pull";         ///< POST {scope,epoch,cursor,limit} -> PullPage
inline constexpr const char* kBell = "/v1/bell";         ///< GET ?after=N&wait=SECONDS -> {newest}; own listener port
inline constexpr const char* kOperation = "/v1/operations/"; ///< GET {client}/{lane}/{sequence} -> {verdict}
inline constexpr const char* kCall = "/v1/queue/call";       ///< POST {claim,window,ticket} -> {ticket|null,fence}
inline constexpr const char* kReserve = "/v1/queue/reserve"; ///< POST {window} -> {reservations:[{ticket,fence,seconds}]}
inline constexpr const char* kRecall = "/v1/queue/recall";   ///< POST {ticket,fence} -> {ticket}
inline constexpr const char* kTake =
    "/v1/queue/take"; ///< POST {service,oneThing,priority,applicant} -> {ticket}: the kiosk
inline constexpr const char* kNumbers = "/v1/numbers";         ///< POST {count} -> NumberBlock
inline constexpr const char* kSharing = "/v1/sharing/look-up"; ///< POST SharingRequest -> SharingAnswer
inline constexpr const char* kCatalogue = "/v1/catalogue";  ///< GET ?have=VERSION -> {version,files:{name:text}} or 304
inline constexpr const char* kHall = "/v1/statistics/hall"; ///< GET -> Hall
inline constexpr const char* kUnsent = "/v1/statistics/unsent"; ///< POST {client,pending,sent,needsPerson,oldest} -> {}
inline constexpr const char* kForgotten =
    "/v1/statistics/end-forgotten"; ///< POST {ticket,reason} -> {ticket}; supervisor
inline constexpr const char* kCloseDay =
    "/v1/statistics/close-day"; ///< POST {waiting,serving,reason} -> {closed}; supervisor
inline constexpr const char* kUploads =
    "/v1/uploads"; ///< tus 1.0: OPTIONS; POST -> Location; HEAD, PATCH, DELETE {upload}
inline constexpr const char* kBlobs = "/v1/blobs/"; ///< GET {digest} -> the attachment's bytes; HEAD -> is it stored?
inline constexpr const char* kReview = "/review";   ///< the department's page: HTML, session cookie, forms post

} // namespace yc::wire::path
