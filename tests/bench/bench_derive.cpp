// One thing and its answers -> matters, form, materials: the slowest of the shipped catalogue against one frame.

#include "base/files.h"
#include "bench/bench.h"
#include "catalogue/derive.h"
#include "catalogue/load.h"

using namespace yc;
using namespace yc::bench;

namespace
{

constexpr int kRounds = 201;

} // namespace

int main()
{
    const catalogue::Loaded loaded = catalogue::load(PosixFiles(), YC_SOURCE_DIR "/resources/catalogue");
    if (!loaded.usable())
        return 1;
    double slowest = 0;
    for (const catalogue::OneThing& thing : loaded.catalogue.oneThings) {
        const Object answers = catalogue::usualAnswers(thing);
        std::vector<double> millis;
        for (int round = 0; round < kRounds; ++round)
            millis.push_back(cpuMillisOf([&] {
                if (catalogue::derive(loaded.catalogue, thing, answers).matters.empty())
                    std::exit(1);
            }));
        slowest = std::max(slowest, quantile(millis, 0.5));
    }
    tell("derive", {slowest, kFrameMillis}, "<= 0.1", "ms");
    return 0;
}
