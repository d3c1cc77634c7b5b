#include "hub/schema.h"

namespace yc::hub
{
namespace
{

constexpr const char* kHallAndPeople = R"sql(
CREATE TABLE hall (
  hall TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  epoch TEXT NOT NULL,
  receipt_prefix TEXT NOT NULL
);
CREATE TABLE counter (
  hall TEXT NOT NULL, name TEXT NOT NULL, value BIGINT NOT NULL,
  PRIMARY KEY (hall, name)
);
CREATE TABLE account (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  name BYTEA NOT NULL, role TEXT NOT NULL, department TEXT NOT NULL,
  verifier TEXT NOT NULL, offline_days BIGINT NOT NULL, active BIGINT NOT NULL,
  wrong_secrets BIGINT NOT NULL, locked_until BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE session (
  hall TEXT NOT NULL, token_hash TEXT NOT NULL,
  account TEXT NOT NULL, kind TEXT NOT NULL, window_id TEXT NOT NULL, csrf TEXT NOT NULL,
  created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
  PRIMARY KEY (hall, token_hash)
);
CREATE INDEX session_by_window ON session (hall, window_id, created_at);
CREATE TABLE hall_window (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT NOT NULL, services TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, since BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE service (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  place BIGINT NOT NULL, name TEXT NOT NULL, prefix TEXT NOT NULL, target_minutes BIGINT NOT NULL,
  one_things TEXT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE audit (
  hall TEXT NOT NULL, place BIGINT NOT NULL,
  at BIGINT NOT NULL, account TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL,
  detail BYTEA NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (hall, place)
);
)sql";

constexpr const char* kLanesAndFeed = R"sql(
CREATE TABLE client (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  first_seen BIGINT NOT NULL, last_seen BIGINT NOT NULL, window_id TEXT NOT NULL, blocked BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE lane (
  hall TEXT NOT NULL, client TEXT NOT NULL, lane TEXT NOT NULL, received BIGINT NOT NULL,
  PRIMARY KEY (hall, client, lane)
);
CREATE TABLE envelope (
  hall TEXT NOT NULL, client TEXT NOT NULL, lane TEXT NOT NULL, sequence BIGINT NOT NULL,
  operation TEXT NOT NULL, kind TEXT NOT NULL, body BYTEA NOT NULL, received_at BIGINT NOT NULL,
  verdict TEXT NOT NULL, verdict_code TEXT NOT NULL, waits_for TEXT NOT NULL,
  PRIMARY KEY (hall, client, lane, sequence)
);
CREATE UNIQUE INDEX envelope_once ON envelope (hall, operation);
CREATE INDEX envelope_held ON envelope (hall, waits_for) WHERE waits_for <> '';
CREATE TABLE entity (
  hall TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  scope TEXT NOT NULL, version BIGINT NOT NULL, hub_sequence BIGINT NOT NULL, deleted BIGINT NOT NULL,
  body BYTEA NOT NULL,
  PRIMARY KEY (hall, kind, id)
);
CREATE UNIQUE INDEX entity_by_sequence ON entity (hall, scope, hub_sequence);
CREATE TABLE unsent (
  hall TEXT NOT NULL, client TEXT NOT NULL,
  window_id TEXT NOT NULL, pending BIGINT NOT NULL, sent BIGINT NOT NULL, needs_person BIGINT NOT NULL,
  oldest BIGINT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (hall, client)
);
)sql";

// One live claim a window: a called ticket belongs to exactly one window, and a window calls one person at a time.
constexpr const char* kQueue = R"sql(
CREATE TABLE ticket (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  number TEXT NOT NULL, day BIGINT NOT NULL, service TEXT NOT NULL, priority TEXT NOT NULL, state TEXT NOT NULL,
  waiting_since BIGINT NOT NULL, window_id TEXT NOT NULL, fence BIGINT NOT NULL,
  provisional BIGINT NOT NULL, doubled BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE INDEX ticket_line ON ticket (hall, state, service, priority, waiting_since, id);
CREATE INDEX ticket_day ON ticket (hall, day, number);
CREATE UNIQUE INDEX ticket_live_claim ON ticket (hall, window_id) WHERE state = 'called';
CREATE TABLE claim (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  window_id TEXT NOT NULL, ticket TEXT NOT NULL, fence BIGINT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE day_close (
  hall TEXT NOT NULL, day BIGINT NOT NULL, at BIGINT NOT NULL,
  account TEXT NOT NULL, reason TEXT NOT NULL, waiting TEXT NOT NULL, serving TEXT NOT NULL,
  closed_waiting BIGINT NOT NULL, closed_serving BIGINT NOT NULL,
  PRIMARY KEY (hall, day, at)
);
)sql";

constexpr const char* kCases = R"sql(
CREATE TABLE case_head (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  receipt_number TEXT NOT NULL, state TEXT NOT NULL, window_id TEXT NOT NULL,
  received_at BIGINT NOT NULL, hub_received_at BIGINT NOT NULL, timer_day BIGINT,
  PRIMARY KEY (hall, id)
);
CREATE UNIQUE INDEX case_number ON case_head (hall, receipt_number);
CREATE INDEX case_timer ON case_head (hall, timer_day) WHERE timer_day IS NOT NULL;
CREATE TABLE case_item (
  hall TEXT NOT NULL, case_id TEXT NOT NULL, item_id TEXT NOT NULL,
  department TEXT NOT NULL, matter TEXT NOT NULL, matter_name TEXT NOT NULL, state TEXT NOT NULL,
  due_day BIGINT, due_kind TEXT NOT NULL, notices BIGINT NOT NULL, changed_at BIGINT NOT NULL,
  PRIMARY KEY (hall, case_id, item_id)
);
CREATE INDEX item_list ON case_item (hall, department, state, due_day);
CREATE INDEX item_due ON case_item (hall, due_day) WHERE due_day IS NOT NULL;
CREATE TABLE number_lease (
  hall TEXT NOT NULL, request TEXT NOT NULL,
  series TEXT NOT NULL, first BIGINT NOT NULL, past BIGINT NOT NULL, prefix TEXT NOT NULL,
  account TEXT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (hall, request)
);
)sql";

// The supervisor's share of pre-filled fields, counted when a case is written: reading it opens no sealed case.
constexpr const char* kPrefill = R"sql(
ALTER TABLE case_head ADD COLUMN filled_fields BIGINT NOT NULL DEFAULT 0;
ALTER TABLE case_head ADD COLUMN prefilled_fields BIGINT NOT NULL DEFAULT 0;
CREATE INDEX case_received ON case_head (hall, hub_received_at);
)sql";

// From which hub sequence on which start of the program numbered the changes.
constexpr const char* kLives = R"sql(
CREATE TABLE life (
  hall TEXT NOT NULL, place BIGINT NOT NULL, first BIGINT NOT NULL, mark TEXT NOT NULL,
  PRIMARY KEY (hall, place)
);
)sql";

// Attachments lie beside the cases, in pieces: a piece and how far its upload is commit together, every hub process
// over the same database sees them, and one backup covers both. The metadata is what the client said, a file's name in
// it.
constexpr const char* kAttachments = R"sql(
CREATE TABLE upload (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  digest TEXT NOT NULL, size BIGINT NOT NULL, mime TEXT NOT NULL, metadata BYTEA NOT NULL,
  received BIGINT NOT NULL, state TEXT NOT NULL, expires_at BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE INDEX upload_end ON upload (hall, state, expires_at);
CREATE TABLE blob_piece (
  hall TEXT NOT NULL, upload TEXT NOT NULL, place BIGINT NOT NULL, body BYTEA NOT NULL,
  PRIMARY KEY (hall, upload, place)
);
CREATE TABLE blob (
  hall TEXT NOT NULL, digest TEXT NOT NULL,
  size BIGINT NOT NULL, mime TEXT NOT NULL, upload TEXT NOT NULL, hub_sequence BIGINT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (hall, digest)
);
)sql";

// What each scope holds, as one number (domain/mirror_sum.h). A scope without a row is counted when first asked for.
constexpr const char* kScopeSums = R"sql(
CREATE TABLE scope_sum (
  hall TEXT NOT NULL, scope TEXT NOT NULL, sum BIGINT NOT NULL,
  PRIMARY KEY (hall, scope)
);
)sql";

// Waiting tickets kept for one window, and how many a window may have kept. `first_at` stays over renewals and holders:
// nobody waits long because of them.
constexpr const char* kReservations = R"sql(
ALTER TABLE hall ADD COLUMN offline_share BIGINT NOT NULL DEFAULT 0;
CREATE TABLE reservation (
  hall TEXT NOT NULL, ticket TEXT NOT NULL,
  window_id TEXT NOT NULL, until BIGINT NOT NULL, first_at BIGINT NOT NULL,
  PRIMARY KEY (hall, ticket)
);
CREATE INDEX reservation_window ON reservation (hall, window_id);
)sql";

} // namespace

std::vector<std::string> schemaSteps()
{
    return {kHallAndPeople, kLanesAndFeed, kQueue, kCases, kPrefill, kLives, kAttachments, kScopeSums, kReservations};
}

} // namespace yc::hub
