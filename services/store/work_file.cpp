#include "store/work_file.h"

#include "store/guard.h"

namespace yc::store
{
namespace
{

constexpr const char* kDiskFull = "disk.full";

} // namespace

void putRow(Database& database, const PutRow& row)
{
    Query statement = database.query(putStatement(row.table, row.cells.size()));
    int index = 0;
    for (const ports::Cell& cell : row.cells)
        statement.bind(++index, cell);
    statement.next();
}

std::int64_t metaNumber(Database& database, std::string_view name)
{
    return database.number("SELECT number FROM meta WHERE name = ?", name);
}

std::string metaWord(Database& database, std::string_view name)
{
    Query found = database.query("SELECT word FROM meta WHERE name = ?", name);
    return found.next() ? found.text(0) : std::string();
}

ports::Row metaRow(std::string_view name, std::int64_t number, std::string word)
{
    return {std::string(name), number, std::move(word)};
}

void Change::put(Table table, ports::Row cells)
{
    m_rows.push_back({table, std::move(cells)});
    putRow(m_database, m_rows.back());
}

WorkFile::WorkFile(std::unique_ptr<Database> database, BlackBox box)
    : m_database(std::move(database)), m_box(std::move(box))
{
}

domain::ClientId WorkFile::client()
{
    return domain::ClientId(metaWord(*m_database, kMetaClient));
}

std::int64_t WorkFile::serial()
{
    return metaNumber(*m_database, kMetaSerial);
}

/// The black box comes before the commit: when it is full, the transaction is undone and nothing is half-written; when
/// the power fails between the two, the record is found ahead of work.db and put into it at the next start.
void WorkFile::change(Copy copy, const std::function<void(Change&)>& body)
{
    const int roomsBefore = m_room != nullptr ? m_room->timesGivenUp() : 0;
    const Result<void> first = guarded([&] { attempt(copy, body); });
    if (first)
        return;
    makeRoom(first.problem());
    if (m_room == nullptr || m_room->timesGivenUp() == roomsBefore)
        throw Refusal(first.problem());
    attempt(copy, body);
}

void WorkFile::makeRoom(const Problem& problem)
{
    if (problem.code == kDiskFull && m_room != nullptr)
        m_room->giveUp();
}

void WorkFile::attempt(Copy copy, const std::function<void(Change&)>& body)
{
    if (m_dead)
        throw Refusal(fail(Fault::Damaged, "store.reopen"));
    Transaction transaction(*m_database);
    Change change(*m_database);
    body(change);
    if (copy != Copy::None) {
        const std::int64_t next = serial() + 1;
        putRow(*m_database, {Table::Meta, metaRow(kMetaSerial, next)});
        const Result<void> appended =
            m_box.append({next, change.takeRows()}, copy == Copy::Now ? BlackBox::Sync::Now : BlackBox::Sync::Later);
        m_dead = !appended && appended.problem().code == "box.uncut";
        orThrow(appended);
    }
    commit(transaction, copy);
}

/// A commit whose sync failed may still have left its frames in the log, where the next start would find them. Another
/// small commit writes over them; when that fails too, or the record cannot be taken back, nothing more is promised.
void WorkFile::commit(Transaction& transaction, Copy copy)
{
    try {
        transaction.commit();
    } catch (const SqliteError& error) {
        m_dead = true;
        makeRoom(error.problem()); // for what covers it
        if (m_database->inTransaction())
            m_database->run("ROLLBACK");
        if (copy != Copy::None)
            orThrow(m_box.takeBack());
        Transaction cover(*m_database);
        putRow(*m_database, {Table::Meta, metaRow(kMetaSerial, serial())});
        cover.commit();
        m_dead = false;
        throw;
    }
}

} // namespace yc::store
