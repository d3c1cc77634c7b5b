#pragma once

#include "domain/ids.h"
#include "store/black_box.h"
#include "store/room.h"
#include "store/sqlite.h"

#include <functional>
#include <memory>

namespace yc::store
{

/// What one transaction of work.db puts. Rows that go through put() are also in its black box record.
class Change
{
public:
    explicit Change(Database& database) : m_database(database) {}
    void put(Table table, ports::Row cells);
    Database& database() { return m_database; }
    std::vector<PutRow> takeRows() { return std::move(m_rows); }

private:
    Database& m_database;
    std::vector<PutRow> m_rows;
};

/// work.db and the black box beside it. One thread.
class WorkFile
{
public:
    WorkFile(std::unique_ptr<Database> database, BlackBox box);

    Database& database() { return *m_database; }
    BlackBox& box() { return m_box; }
    domain::ClientId client();

    /// What becomes of the rows put: nothing more, a copy in the black box that a later sync makes durable, or one that
    /// is on disk before change() returns.
    enum class Copy { None, Later, Now };
    /// One transaction, durable when this returns; nothing of it stays when it throws. `body` is run again when the disk
    /// was full and the reserve made room.
    void change(Copy copy, const std::function<void(Change&)>& body);
    /// Number of the last record copied.
    std::int64_t serial();
    /// What to give up when the disk is full. It outlives this file's last change.
    void keepRoom(Room& room) { m_room = &room; }

private:
    void attempt(Copy copy, const std::function<void(Change&)>& body);
    void makeRoom(const Problem& problem);
    void commit(Transaction& transaction, Copy copy);

    std::unique_ptr<Database> m_database;
    BlackBox m_box;
    Room* m_room = nullptr;
    bool m_dead = false; ///< an undo failed: only opening anew tells what is on disk
};

void putRow(Database& database, const PutRow& row);

inline constexpr std::string_view kMetaClient = "client";
inline constexpr std::string_view kMetaSerial = "serial";
inline constexpr std::string_view kMetaLocalOrder = "local_order";
inline constexpr std::string_view kMetaLastVerdict = "last_verdict";
std::int64_t metaNumber(Database& database, std::string_view name);
std::string metaWord(Database& database, std::string_view name);
ports::Row metaRow(std::string_view name, std::int64_t number, std::string word = {});

} // namespace yc::store
