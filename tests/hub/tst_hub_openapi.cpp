#include "hub/operations.h"
#include "hub/test_hall.h"
#include "hub/upload_client.h"

#include "base/text.h"
#include "catalogue/schema_check.h"

#include <QTest>

#include <functional>
#include <set>

using namespace yc;
using namespace yc::tests;

namespace
{

Value readDocument()
{
    const auto text = PosixFiles().read(std::string(YC_SOURCE_DIR) + "/resources/api/openapi.json", 1U << 20);
    return *parseJson(textOf(*text));
}

/// The path with the examples of its parameters.
std::string filledPath(std::string path, const Value& operation)
{
    for (const Value& parameter : operation["parameters"].toArray()) {
        const std::string place = "{" + parameter["name"].toString() + "}";
        if (const std::size_t at = path.find(place); at != std::string::npos)
            path.replace(at, place.size(), parameter["example"].toString());
    }
    return path;
}

/// An answer's schema with the components its references point at.
Value withComponents(const Value& document, const Value& schema)
{
    return Object{{"allOf", Array{schema}}, {"components", document["components"]}};
}

bool isOpen(const Value& operation)
{
    return operation.has("security"); // the document's own rule is the bearer; what names another needs none
}

/// The roles of the document's paths: the review page has its cookie, the day's figures are the supervisor's.
Client whoMayAsk(const TestHall& hall, const std::string& path)
{
    if (startsWith(path, "/review"))
        return hall.reviewer(kPoliceReviewer);
    const bool supervisors = startsWith(path, "/v1/statistics") && path != "/v1/statistics/unsent";
    return hall.desk(supervisors ? kSupervisor : kClerk);
}

/// What an example cannot know: a secret, this start of the hub, and a ticket that was called.
void complete(const TestHall& hall, const std::string& path, Value& body)
{
    if (path == "/v1/sign-in")
        body.set("secret", kSecret);
    if (path == "/v1/push")
        body.set("epoch", hall.desk().post("/v1/hello", Object{{"client", "k1"}, {"lane", "queue"}}).json["epoch"]);
    if (!body.has("ticket") || path == "/v1/queue/call")
        return;
    const std::string window = path == "/v1/queue/recall" ? "05" : "06";
    Client client = hall.desk(kOtherClerk, window);
    client.post("/v1/queue/take", Object{{"service", "newborn"}});
    const Reply called = client.post("/v1/queue/call", Object{{"claim", path}, {"window", window}, {"ticket", ""}});
    body.set("ticket", called.json["ticket"]["id"]);
    if (body.has("fence"))
        body.set("fence", called.json["fence"]);
}

/// What an example cannot know: an upload that was begun, an attachment that is stored.
std::string realPath(const TestHall& hall, std::string path, const Value& operation)
{
    Client desk = hall.desk();
    UploadClient uploads(desk);
    for (const auto& [place, real] :
         {std::pair<std::string, std::function<std::string()>>{"/{upload}",
                                                               [&] { return uploads.begin(jpegOf(300, 'x')); }},
          {"/v1/blobs/{digest}", [&] { return "/v1/blobs/" + uploads.store(jpegOf(9, 'y')); }}}) {
        if (const std::size_t at = path.find(place); at != std::string::npos)
            return place == "/{upload}" ? real() : path.replace(at, place.size(), real());
    }
    return filledPath(path, operation);
}

std::map<std::string, std::string> exampleHeaders(const Value& operation)
{
    std::map<std::string, std::string> headers;
    for (const Value& parameter : operation["parameters"].toArray()) {
        if (parameter["in"].toString() == "header")
            headers.emplace(parameter["name"].toString(), parameter["example"].toString());
    }
    if (operation["requestBody"]["content"].has("application/offset+octet-stream"))
        headers.emplace("Content-Type", "application/offset+octet-stream");
    return headers;
}

Reply ask(const TestHall& hall, const std::string& method, const std::string& path, const Value& operation)
{
    Client client = whoMayAsk(hall, path);
    if (method == "get")
        return client.get(realPath(hall, path, operation));
    Value body = operation["requestBody"]["content"]["application/json"]["example"];
    complete(hall, path, body);
    return client.send(toUpperAscii(method), realPath(hall, path, operation),
                       body.isObject() ? toJson(body) : std::string(), exampleHeaders(operation));
}

using Visit = std::function<void(const std::string& method, const std::string& path, const Value& operation)>;

void walk(const Value& document, const Visit& visit)
{
    for (const auto& [path, operations] : document["paths"].toObject()) {
        for (const auto& [method, operation] : operations.toObject())
            visit(method, path, operation);
    }
}

} // namespace

class HubOpenApi : public QObject
{
    Q_OBJECT

    const Value m_document = readDocument();

private slots:
    void everyServedPathIsDocumentedAndEveryDocumentedPathIsServed()
    {
        std::set<std::string> documented;
        walk(m_document, [&](const std::string& method, const std::string& path, const Value&) {
            documented.insert(toUpperAscii(method) + " " + path);
        });
        std::set<std::string> served;
        for (const auto& [method, path] : hub::Hub::served())
            served.insert(method + " " + path);
        QVERIFY(served.size() > 25);
        QCOMPARE(documented, served);
    }

    void everySchemaOfTheDocumentCanBeUsed()
    {
        for (const auto& [name, schema] : m_document["components"]["schemas"].toObject())
            QCOMPARE(catalogue::schemaFault(withComponents(m_document, schema)) + name, name);
    }

    void everyDocumentedPathAnswersAsDocumented()
    {
        const TestHall hall;
        Client desk = hall.desk();
        desk.post("/v1/queue/take", Object{{"service", "newborn"}}); // so that lists are not empty
        Workstation(desk, "example-client", kClerk, "07")
            .hand(domain::Role::Queue, "window.state", "07",
                  domain::toValue(domain::SetWindowState{"open", "", hall.clock.now()}), hall.clock.now());
        walk(m_document, [&](const std::string& method, const std::string& path, const Value& operation) {
            const Reply reply = ask(hall, method, path, operation);
            const std::string status = std::to_string(reply.status);
            const QByteArray where = (method + " " + path + " " + status + " " + reply.body).c_str();
            QVERIFY2(operation["responses"].has(status), where);
            QVERIFY2(reply.status < 400 || startsWith(path, "/review"), where); // the examples are good ones
            const Value& schema = operation["responses"][status]["content"]["application/json"]["schema"];
            QVERIFY2(schema.isNull() || reply.json.isNull() ||
                         catalogue::satisfies(reply.json, withComponents(m_document, schema)),
                     where);
        });
    }

    void aRefusalHasTheDocumentedForm()
    {
        const TestHall hall;
        const Value& error = m_document["components"]["schemas"]["Error"];
        walk(m_document, [&](const std::string& method, const std::string& path, const Value& operation) {
            if (isOpen(operation))
                return;
            const Reply reply = hall.client().send(toUpperAscii(method), filledPath(path, operation),
                                                   method == "post" ? "{\"protocol\":1}" : "");
            QVERIFY2(reply.status == 401, path.c_str());
            QVERIFY2(method == "head" || catalogue::satisfies(reply.json, withComponents(m_document, error)),
                     reply.body.c_str());
        });
    }

    void aBodyThatIsNotOurJsonIsRefusedWithADocumentedStatusEverywhere()
    {
        const TestHall hall;
        const Value& error = m_document["components"]["schemas"]["Error"];
        walk(m_document, [&](const std::string& method, const std::string& path, const Value& operation) {
            if (method != "post" || startsWith(path, "/review") || startsWith(path, "/v1/uploads"))
                return;
            for (const char* body : {"<html></html>", "{\"protocol\":9}", "{\"protocol\":1,\"client\":7}", "[]"}) {
                const Reply reply = whoMayAsk(hall, path).send("POST", path, body);
                const std::string where = path + " " + body + " " + reply.body;
                QVERIFY2(operation["responses"].has(std::to_string(reply.status)), where.c_str());
                QVERIFY2(reply.status == 200 || catalogue::satisfies(reply.json, withComponents(m_document, error)),
                         where.c_str());
            }
        });
    }

    void theHubGivesTheDocumentItself()
    {
        const TestHall hall;
        QVERIFY(hall.client().get("/openapi.json").json == m_document);
    }
};

QTEST_GUILESS_MAIN(HubOpenApi)
#include "tst_hub_openapi.moc"
