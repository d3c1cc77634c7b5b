// What recovery reads from a black box that a disk has damaged.
#include "fuzz/harness.h"
#include "store/box_record.h"

using namespace yc;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto record = store::decodeRecord({data, size});
    if (!record)
        return 0;
    const auto again = store::decodeRecord(store::encode(*record));
    fuzz::promise(again && *again == *record, "a record is read back as it was written");
    return 0;
}
