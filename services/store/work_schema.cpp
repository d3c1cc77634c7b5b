#include "store/work_schema.h"

#include "store/guard.h"

#include <array>

namespace yc::store
{
namespace
{

constexpr int kWorkApplicationId = 0x5943574B; // "YCWK"

// Sealed columns are BLOBs named body, name, verdict, resolution and detail. States are those of
// domain::OperationState; the words are counted from 0.
constexpr const char* kFirstStep = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, number INTEGER NOT NULL, word TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE lane(name TEXT PRIMARY KEY, last INTEGER NOT NULL, floor INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE own_case(id TEXT PRIMARY KEY, opened INTEGER NOT NULL, draft INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE operation(lane TEXT NOT NULL, sequence INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  entity TEXT NOT NULL, at INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY(lane, sequence)) STRICT;
CREATE TABLE standing(lane TEXT NOT NULL, sequence INTEGER NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL,
  verdict BLOB, resolution BLOB, PRIMARY KEY(lane, sequence)) STRICT, WITHOUT ROWID;
CREATE INDEX standing_open ON standing(lane, sequence, state) WHERE state <> 2;
CREATE TABLE number_block(series TEXT NOT NULL, last INTEGER NOT NULL, prefix TEXT NOT NULL, next INTEGER NOT NULL,
  width INTEGER NOT NULL, PRIMARY KEY(series, last)) STRICT, WITHOUT ROWID;
CREATE TABLE blob(digest TEXT PRIMARY KEY, size INTEGER NOT NULL, mime TEXT NOT NULL, name BLOB NOT NULL) STRICT;
CREATE TABLE key_wrap(name TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT;
CREATE TABLE credential(user TEXT PRIMARY KEY, valid_until INTEGER NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE audit(sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, user TEXT NOT NULL, action TEXT NOT NULL,
  object TEXT NOT NULL, detail BLOB NOT NULL, previous BLOB NOT NULL, mark BLOB NOT NULL) STRICT;
CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE claim(id TEXT PRIMARY KEY, ticket TEXT NOT NULL, fence INTEGER NOT NULL, state TEXT NOT NULL,
  at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql";

// Drafts and the cases of today are looked up at every sign-in, beside years of finished ones.
constexpr const char* kRecentCases = "CREATE INDEX own_case_opened ON own_case(opened);"
                                     "CREATE INDEX own_case_draft ON own_case(draft) WHERE draft = 1;";

// The way of an attachment to the hub; states are those of ports::UploadState. Those under way are few beside years of
// verified ones.
constexpr const char* kUploads = R"sql(
CREATE TABLE upload(digest TEXT PRIMARY KEY, state INTEGER NOT NULL, address TEXT NOT NULL, sent INTEGER NOT NULL,
  hub_sequence INTEGER NOT NULL, attempts INTEGER NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX upload_open ON upload(state) WHERE state NOT IN (3, 6);
CREATE INDEX upload_verified ON upload(hub_sequence, at) WHERE state = 3;
)sql";

struct Shape {
    Table table;
    const char* name;
    std::array<const char*, 8> columns; ///< in the order of the record; nullptr ends them
};

constexpr std::array kShapes{
    Shape{Table::Meta, "meta", {"name", "number", "word"}},
    Shape{Table::Lane, "lane", {"name", "last", "floor"}},
    Shape{Table::OwnCase, "own_case", {"id", "opened", "draft", "body"}},
    Shape{Table::Operation, "operation", {"lane", "sequence", "id", "kind", "entity", "at", "body"}},
    Shape{Table::Standing, "standing", {"lane", "sequence", "state", "attempts", "verdict", "resolution"}},
    Shape{Table::NumberBlock, "number_block", {"series", "last", "prefix", "next", "width"}},
    Shape{Table::Blob, "blob", {"digest", "size", "mime", "name"}},
    Shape{Table::KeyWrap, "key_wrap", {"name", "body"}},
    Shape{Table::Credential, "credential", {"user", "valid_until", "body"}},
    Shape{Table::Audit, "audit", {"sequence", "at", "user", "action", "object", "detail", "previous", "mark"}},
    Shape{Table::Setting, "setting", {"name", "value"}},
    Shape{Table::Upload, "upload", {"digest", "state", "address", "sent", "hub_sequence", "attempts", "reason", "at"}},
};
static_assert(kShapes.size() == kLastTable);

const Shape& shapeOf(Table table)
{
    return kShapes.at(static_cast<std::size_t>(table) - kFirstTable);
}

} // namespace

std::string putStatement(Table table, std::size_t columns)
{
    const Shape& shape = shapeOf(table);
    std::string names;
    std::string marks;
    for (std::size_t i = 0; i < columns; ++i) {
        names += (i > 0 ? "," : "") + std::string(shape.columns.at(i));
        marks += i > 0 ? ",?" : "?";
    }
    return "INSERT OR REPLACE INTO " + std::string(shape.name) + "(" + names + ") VALUES(" + marks + ")";
}

std::size_t columnsOf(Table table)
{
    const Shape& shape = shapeOf(table);
    std::size_t count = 0;
    while (count < shape.columns.size() && shape.columns[count] != nullptr)
        ++count;
    return count;
}

const Format& workFormat()
{
    static const Format kFormat{.applicationId = kWorkApplicationId, .steps = {kFirstStep, kRecentCases, kUploads}};
    return kFormat;
}

} // namespace yc::store
