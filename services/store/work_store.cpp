#include "store/work_store.h"

#include "store/guard.h"
#include "store/local_store_impl.h"

namespace yc::store
{

Result<std::unique_ptr<WorkStore>> openWorkStore(const std::string& folder, Files& files, const Clock& clock,
                                                 Random& random, ports::KeyStore* keyStore,
                                                 const StoreSettings& settings)
{
    return guarded([&]() -> std::unique_ptr<WorkStore> {
        const LocalStoreImpl::Surroundings around{folder, files, clock, random, keyStore, settings};
        return std::make_unique<LocalStoreImpl>(around, openWork(folder, files, clock, random));
    });
}

} // namespace yc::store
