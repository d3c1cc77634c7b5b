#include "hub/review.h"

#include "base/text.h"
#include "hub/accounts.h"
#include "hub/audit.h"
#include "hub/blobs.h"
#include "hub/cases.h"
#include "hub/review_decision.h"
#include "hub/review_model.h"
#include "hub/review_slice.h"
#include "hub/review_words.h"
#include "security/digest.h"
#include "wire/messages.h"

namespace yc::hub
{
namespace
{

constexpr const char* kCookie = "yc_review";
constexpr const char* kSignInPath = "/review/sign-in";
constexpr const char* kListPath = "/review/items";
constexpr int kSeeOther = 303;
constexpr int kTimersPerView = 20;
constexpr const char* kHtml = "text/html; charset=utf-8";

std::string cookieOf(const std::string& token, bool secure)
{
    // Strict: the cookie never travels with a form of another site. No script may read it.
    return std::string(kCookie) + "=" + token + "; Path=/review; HttpOnly; SameSite=Strict" +
           (secure ? "; Secure" : "");
}

/// Browsers name the site a form comes from; a form of another one is refused even before there is a session.
bool isOwnForm(const Request& request)
{
    const std::string origin = request.header("origin");
    return origin.empty() || origin == "http://" + request.header("host") ||
           origin == "https://" + request.header("host");
}

Response home(const Call&)
{
    return redirect(kListPath);
}

Response style(const Call& call)
{
    Response response;
    response.type = "text/css; charset=utf-8";
    response.body = call.parts.pages.style();
    return response;
}

Response signInPage(const Parts& parts, const std::string& user, const std::string& problem, int status)
{
    return pageResponse(
        parts.pages.filled(
            "sign_in.html",
            Object{{"title", "部门审批"}, {"user", user}, {"problem", problem}, {"demo", parts.settings.demo}}),
        status);
}

Response showSignIn(const Call& call)
{
    return signInPage(call.parts, {}, {}, 200);
}

Response signIn(const Call& call)
{
    const std::string id = formText(call.form, "user");
    try {
        const domain::User user = verifySecret(call.parts, domain::UserId(id), formText(call.form, "secret"));
        if (user.role != domain::UserRole::Reviewer)
            refuse(Fault::Denied, "review.not_reviewer");
        const StartedSession started = startSession(call.parts, user, SessionKind::Review, {});
        Response response = redirect(kListPath);
        response.headers.emplace_back("Set-Cookie", cookieOf(started.token, call.request.secure));
        return response;
    } catch (const Refusal& refusal) {
        return signInPage(call.parts, id, problemSentence(refusal.problem), wire::httpStatus(refusal.problem.fault));
    }
}

Response signOut(const Call& call)
{
    endSession(call.parts, call.session);
    Response response = redirect(kSignInPath);
    response.headers.emplace_back("Set-Cookie", cookieOf({}, call.request.secure) + "; Max-Age=0");
    return response;
}

Response list(const Call& call)
{
    runTimers(call.parts, kTimersPerView); // what is overdue is never shown as still open
    const Value values = reading(call.parts.storage, [&](Transaction& tx) {
        return listValues(tx, call.session, call.parts, call.request.queryText("group"));
    });
    return pageResponse(call.parts.pages.filled("list.html", values));
}

Response itemPage(const Call& call, bool reveal, const Problem* problem)
{
    runTimers(call.parts, kTimersPerView);
    Value values = reading(call.parts.storage, [&](Transaction& tx) {
        domain::CaseRecord record = loadCase(tx, call.parts, domain::CaseId(call.variables.at(0)));
        const domain::DepartmentItem& item = ownItem(record, call.session, call.variables.at(1));
        Value shown = reviewHead(tx, call.session, call.parts, {});
        Value own =
            itemValues(tx, call.parts, call.session, record, item, reveal); // outlives the loop over its members
        for (auto& [name, value] : own.object())
            shown.set(name, std::move(value));
        return shown;
    });
    if (problem != nullptr)
        values.set("problem", problemSentence(*problem));
    return pageResponse(call.parts.pages.filled("item.html", values),
                        problem != nullptr ? wire::httpStatus(problem->fault) : 200);
}

Response item(const Call& call)
{
    return itemPage(call, false, nullptr);
}

Response reveal(const Call& call)
{
    writing(call.parts.storage, [&](Transaction& tx) {
        domain::CaseRecord record = loadCase(tx, call.parts, domain::CaseId(call.variables.at(0)));
        ownItem(record, call.session, call.variables.at(1)); // the audit tells what was shown, never what was tried
        audit(tx, call.parts, call.session.user.id, "reveal", call.variables.at(0) + "/" + call.variables.at(1), {});
    });
    return itemPage(call, true, nullptr);
}

/// A file of the slice, and nothing else of the case. Who looked is in the audit.
Response file(const Call& call)
{
    const std::string& digest = call.variables.at(2);
    writing(call.parts.storage, [&](Transaction& tx) {
        domain::CaseRecord record = loadCase(tx, call.parts, domain::CaseId(call.variables.at(0)));
        const domain::DepartmentItem& item = ownItem(record, call.session, call.variables.at(1));
        if (sliceFile(call.parts, record, item.matter, digest) == nullptr)
            refuse(Fault::NotFound, "attachment.unknown");
        if (!findBlob(tx, call.parts, digest))
            refuse(Fault::NotFound, "attachment.on_its_way");
        audit(tx, call.parts, call.session.user.id, "attachment", record.id.text() + "/" + digest, {});
    });
    Response response;
    Blob blob;
    response.body =
        reading(call.parts.storage, [&](Transaction& tx) { return blobBytes(tx, call.parts, digest, blob); });
    response.type = blob.mime;
    return response;
}

Response decideItem(const Call& call)
{
    const std::string path = std::string(kListPath) + "/" + call.variables.at(0) + "/" + call.variables.at(1);
    try {
        const domain::ItemEvent event = decisionFrom(call.parts, call.session, call.form);
        decide(call.parts, call.session, domain::CaseId(call.variables.at(0)), call.variables.at(1), event, call.form);
    } catch (const Refusal& refusal) {
        return itemPage(call, false, &refusal.problem); // what is unknown refuses once more and becomes a problem page
    }
    return redirect(path);
}

constexpr Route kReviewRoutes[] = {
    {"GET", "/review", Access::Page, home},
    {"GET", "/review/style.css", Access::Page, style},
    {"GET", kSignInPath, Access::Page, showSignIn},
    {"POST", kSignInPath, Access::Page, signIn},
    {"POST", "/review/sign-out", Access::Review, signOut},
    {"GET", kListPath, Access::Review, list},
    {"GET", "/review/items/{case}/{matter}", Access::Review, item},
    {"POST", "/review/items/{case}/{matter}", Access::Review, decideItem},
    {"GET", "/review/items/{case}/{matter}/files/{digest}", Access::Review, file},
    {"POST", "/review/items/{case}/{matter}/reveal", Access::Review, reveal},
};

} // namespace

std::span<const Route> reviewRoutes()
{
    return kReviewRoutes;
}

std::optional<Response> admitReviewer(const Route& route, Call& call)
{
    const bool posts = route.method == "POST";
    if (posts) {
        call.form = take(parseForm(call.request.body));
        if (!isOwnForm(call.request))
            return problemPage(call.parts, fail(Fault::Denied, "review.origin"));
    }
    if (route.access == Access::Page)
        return std::nullopt;
    const auto session = findSession(call.parts, SessionKind::Review, call.request.cookie(kCookie));
    if (!session)
        return redirect(kSignInPath);
    if (posts && !security::sameBytes(bytesOf(formText(call.form, "csrf")), bytesOf(session->csrf)))
        return problemPage(call.parts, fail(Fault::Denied, "review.csrf"));
    call.session = *session;
    return std::nullopt;
}

void addPageHeaders(Response& response)
{
    response.headers.emplace_back("Content-Security-Policy",
                                  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                                  "frame-ancestors 'none'; base-uri 'none'");
    response.headers.emplace_back("X-Content-Type-Options", "nosniff");
    response.headers.emplace_back("Referrer-Policy", "same-origin");
    response.headers.emplace_back("Cache-Control", "no-store");
}

Response problemPage(const Parts& parts, const Problem& problem)
{
    const int status = problem.fault == Fault::Denied ? kForbidden : wire::httpStatus(problem.fault);
    Response response = pageResponse(
        parts.pages.filled("problem.html", Object{{"title", "没有办成"}, {"problem", problemSentence(problem)}}),
        status);
    return response;
}

Response pageResponse(std::string html, int status)
{
    Response response;
    response.status = status;
    response.type = kHtml;
    response.body = std::move(html);
    return response;
}

Response redirect(const std::string& path)
{
    Response response = pageResponse({}, kSeeOther);
    response.headers.emplace_back("Location", path);
    return response;
}

} // namespace yc::hub
