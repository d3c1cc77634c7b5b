// Scans to the hub, as the two transfers of a workstation ask for it (stored already? begin, send, stored now?),
// against a plain copy of the same bytes with a sync a file. YC_BENCH_SCANS for another count than 2,000.

#include "bench/bench.h"
#include "bench/scan.h"
#include "bench/scratch.h"
#include "central/central_impl.h"
#include "hub/test_hall.h"
#include "security/digest.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>

using namespace yc;
using namespace yc::bench;
using namespace yc::tests;

namespace
{

constexpr int kScans = 2000;
constexpr std::size_t kScanBytes = 300 * 1000;

int scans()
{
    const char* given = std::getenv("YC_BENCH_SCANS");
    return given != nullptr ? std::max(1, std::atoi(given)) : kScans;
}

void upload(ports::Uploads& hub, const Bytes& scan)
{
    const std::string digest = toHex(security::sha256(scan));
    if (hub.stored(digest))
        return;
    const std::string address = need(hub.create({digest, static_cast<std::int64_t>(scan.size()), "image/jpeg"}));
    need(hub.send(address, 0, scan));
    need(hub.stored(digest));
}

} // namespace

int main()
{
    const TestHall hall;
    const SystemClock clock;
    SystemRandom random;
    central::Endpoints endpoints;
    endpoints.hub = "http://127.0.0.1:" + std::to_string(hall.server().port());
    central::CentralImpl central(endpoints, domain::ClientId("bench"), clock, random);
    central.setTokens({.main = hall.desk().token, .others = {}});

    const int count = scans();
    std::atomic<int> next = 0;
    QThreadPool transfers;
    const double ours = millisOf([&] {
        for (std::size_t which = 0; which < ports::kParallelUploads; ++which)
            transfers.start([&, which] {
                for (int number = next++; number < count; number = next++)
                    upload(central.uploads(which), scanOf(static_cast<std::uint64_t>(number), kScanBytes));
            });
        transfers.waitForDone();
    });

    const Scratch folder;
    PosixFiles files;
    const double plain = millisOf([&] {
        for (int number = 0; number < count; ++number) {
            const auto copy = need(files.openForAppend(folder.path() + "/" + std::to_string(number)));
            need(copy->append(scanOf(static_cast<std::uint64_t>(number), kScanBytes)));
            need(copy->sync());
        }
    });
    std::puts(toJson(Object{{"row", "upload"},
                            {"scans", count},
                            {"bytes", static_cast<std::int64_t>(kScanBytes) * count},
                            {"ours", ours},
                            {"against", plain},
                            {"ratio", ours / plain},
                            {"unit", "ms"}})
                  .c_str());
    return 0;
}
