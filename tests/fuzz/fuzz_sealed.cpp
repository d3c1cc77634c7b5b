// Bytes that were not sealed under this key are refused, whatever they look like.
#include "fakes/seeded_random.h"
#include "fuzz/harness.h"
#include "security/seal.h"

using namespace yc;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static fakes::SeededRandom random;
    static const security::DataKey key = security::DataKey::random(random);
    static const security::Sealer sealer(key, security::Algorithm::Aes256Gcm, random);
    const Result<Bytes> opened = sealer.open({data, size}, "case:1");
    fuzz::promise(!opened, "nobody seals without the key");
    fuzz::promise(opened.problem().code == "seal.broken", "what does not open is called broken");
    return 0;
}
