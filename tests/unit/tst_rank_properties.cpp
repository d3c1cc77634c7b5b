#include "dispatch/rank.h"
#include "fakes/calendars.h"
#include "fakes/seeded_random.h"

#include <QTest>
#include <algorithm>
#include <rapidcheck.h>

using namespace yc;
using namespace yc::dispatch;
using domain::PriorityClass;
using domain::TicketState;
using domain::WorkItem;
using domain::WorkItemKind;
using std::chrono::minutes;

namespace
{

const Moment kNow = fakes::at("2026-11-23", 10);
const Policy kPolicy;
/// The longest lead that anything coming in can have over its own arrival.
const minutes kLongestLead = std::max(kPolicy.deadlineLead, kPolicy.elderly);

WorkItem anyItem(int id)
{
    constexpr int kSpan = 5 * 24 * 60; // minutes before now
    WorkItem item;
    item.kind = static_cast<WorkItemKind>(*rc::gen::inRange(0, static_cast<int>(WorkItemKind::Draft) + 1));
    item.id = std::to_string(id);
    item.since = kNow - minutes(*rc::gen::inRange(0, kSpan));
    if (item.kind != WorkItemKind::Ticket && *rc::gen::arbitrary<bool>())
        item.due = item.since + minutes(*rc::gen::inRange(-600, 3 * kSpan));
    item.priority = static_cast<PriorityClass>(*rc::gen::inRange(0, static_cast<int>(PriorityClass::Returned) + 1));
    item.ticketState = static_cast<TicketState>(*rc::gen::inRange(0, static_cast<int>(TicketState::Left) + 1));
    item.mine = *rc::gen::arbitrary<bool>();
    return item;
}

/// Something that waits and has come in by itself: an appointment counts by its time instead.
WorkItem inLine(int id)
{
    WorkItem item = anyItem(id);
    if (item.kind == WorkItemKind::Appointment)
        item.kind = WorkItemKind::Supplement;
    item.ticketState = TicketState::Waiting;
    return item;
}

std::vector<WorkItem> anyItems()
{
    std::vector<WorkItem> items;
    for (int count = *rc::gen::inRange(0, 40); count > 0; --count)
        items.push_back(anyItem(count));
    return items;
}

std::vector<WorkItem> people()
{
    std::vector<WorkItem> items = anyItems();
    for (WorkItem& item : items) {
        item.kind = WorkItemKind::Ticket;
        item.ticketState = TicketState::Waiting;
        item.due.reset();
        item.since = kNow - minutes(*rc::gen::inRange(0, 120));
    }
    return items;
}

std::vector<std::string> idsOf(const std::vector<WorkItem>& items, Moment now = kNow)
{
    std::vector<std::string> ids;
    for (const Ranked& row : rank(items, now))
        ids.push_back(items[row.index].id);
    return ids;
}

std::vector<WorkItem> ordered(const std::vector<WorkItem>& items)
{
    std::vector<WorkItem> rows;
    for (const Ranked& row : rank(items, kNow))
        rows.push_back(items[row.index]);
    return rows;
}

} // namespace

class TestRankProperties : public QObject
{
    Q_OBJECT

private slots:
    void everyRowHasExactlyOnePlace();
    void theOrderDoesNotDependOnTheInputsOrder();
    void aHeadStartIsBounded();
    void aStarvingPersonIsPassedByNobodyWhoCameLater();
    void aLateRushNeverGoesBeforeWhatHasWaitedLongEnough();
    void theNextTicketHeadsTheWaitingOnes();
    void aLongListIsOrderedAsItsPairsAre();
};

void TestRankProperties::everyRowHasExactlyOnePlace()
{
    QVERIFY(rc::check("a permutation with reasons", [] {
        const std::vector<WorkItem> items = anyItems();
        std::vector<bool> seen(items.size(), false);
        for (const Ranked& row : rank(items, kNow)) {
            RC_ASSERT(!seen.at(row.index));
            seen[row.index] = true;
            RC_ASSERT(!row.reason.empty());
        }
        RC_ASSERT(std::ranges::all_of(seen, [](bool placed) { return placed; }));
    }));
}

void TestRankProperties::theOrderDoesNotDependOnTheInputsOrder()
{
    QVERIFY(rc::check("stable under permutation", [] {
        std::vector<WorkItem> items = anyItems();
        const std::vector<std::string> before = idsOf(items);
        std::ranges::reverse(items);
        RC_ASSERT(idsOf(items) == before);
        std::ranges::rotate(items, items.begin() + static_cast<std::ptrdiff_t>(items.size() / 3));
        RC_ASSERT(idsOf(items) == before);
    }));
}

void TestRankProperties::aHeadStartIsBounded()
{
    QVERIFY(rc::check("nobody passes an arrival more than the longest head start earlier", [] {
        const std::vector<WorkItem> rows = ordered(people());
        for (std::size_t ahead = 0; ahead < rows.size(); ++ahead) {
            for (std::size_t behind = ahead + 1; behind < rows.size(); ++behind)
                RC_ASSERT(rows[ahead].since - rows[behind].since <= kPolicy.elderly);
        }
    }));
}

void TestRankProperties::aStarvingPersonIsPassedByNobodyWhoCameLater()
{
    QVERIFY(rc::check("past the starvation limit the line is first come, first served", [] {
        const std::vector<WorkItem> rows = ordered(people());
        for (std::size_t behind = 0; behind < rows.size(); ++behind) {
            if (kNow - rows[behind].since < kPolicy.starvation)
                continue;
            for (std::size_t ahead = 0; ahead < behind; ++ahead)
                RC_ASSERT(rows[ahead].since <= rows[behind].since);
        }
    }));
}

void TestRankProperties::aLateRushNeverGoesBeforeWhatHasWaitedLongEnough()
{
    QVERIFY(rc::check("starvation-free", [] {
        const WorkItem old = inLine(0);
        const Moment passed = old.since + kPolicy.paper + kLongestLead;
        const Moment later = passed + minutes(60);
        std::vector<WorkItem> items{old};
        for (int id = 1; id < 30; ++id) {
            WorkItem rush = inLine(id);
            rush.since = passed + minutes(*rc::gen::inRange(1, 60));
            if (rush.due)
                rush.due = rush.since + minutes(*rc::gen::inRange(-600, 600));
            items.push_back(rush);
        }
        RC_ASSERT(idsOf(items, later).front() == old.id);
    }));
}

void TestRankProperties::theNextTicketHeadsTheWaitingOnes()
{
    QVERIFY(rc::check("call next agrees with the list", [] {
        const std::vector<WorkItem> items = anyItems();
        const auto rows = rank(items, kNow);
        const auto first = std::ranges::find_if(rows, [&items](const Ranked& row) {
            const WorkItem& item = items[row.index];
            return item.kind == WorkItemKind::Ticket && item.ticketState == TicketState::Waiting;
        });
        const std::optional<std::size_t> next = nextTicket(items, kNow);
        RC_ASSERT(next.has_value() == (first != rows.end()));
        if (next)
            RC_ASSERT(*next == first->index);
    }));
}

void TestRankProperties::aLongListIsOrderedAsItsPairsAre()
{
    constexpr int kCount = 10'000;                          // past the length up to which rows are compared
    constexpr std::uint64_t kSpan = 120ULL * 365 * 24 * 60; // minutes: some rows lie before 1970
    fakes::SeededRandom random;
    std::vector<WorkItem> items(kCount);
    for (int i = 0; i < kCount; ++i) {
        items[i].id = std::to_string(i);
        items[i].kind = static_cast<WorkItemKind>(randomBelow(random, 10));
        items[i].ticketState = static_cast<TicketState>(randomBelow(random, 9));
        items[i].mine = randomBelow(random, 2) == 0;
        items[i].since = kNow - minutes(randomBelow(random, i % 2 == 0 ? kSpan : 60));
    }
    const std::vector<WorkItem> rows = ordered(items);
    QCOMPARE(rows.size(), items.size());
    for (std::size_t i = 1; i < rows.size(); ++i)
        QCOMPARE(idsOf({rows[i], rows[i - 1]}).front(), rows[i - 1].id);
}

QTEST_APPLESS_MAIN(TestRankProperties)
#include "tst_rank_properties.moc"
