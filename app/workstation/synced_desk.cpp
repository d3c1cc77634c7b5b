#include "workstation/synced_desk.h"

namespace yc::app
{
namespace
{

sync::Parts forSync(const SyncedDeskParts& parts)
{
    return {.store = parts.store,
            .central = parts.synced,
            .desk = parts.threads.desk,
            .queue = parts.threads.queue,
            .cases = parts.threads.cases,
            .statistics = parts.threads.statistics,
            .bell = parts.threads.bell,
            .uploads = parts.threads.uploads,
            .clock = parts.clock,
            .random = parts.random,
            .numbers = parts.numbers};
}

desk::Parts forDesk(const SyncedDeskParts& parts, ports::SyncControl& engine)
{
    return {.store = parts.store,
            .keys = parts.keys,
            .direct = parts.direct,
            .sync = engine,
            .worker = parts.threads.desk,
            .network = parts.threads.direct,
            .background = parts.threads.background,
            .clock = parts.clock,
            .random = parts.random,
            .catalogue = parts.catalogue,
            .calendar = parts.calendar,
            .demo = parts.demo};
}

} // namespace

SyncedDesk::SyncedDesk(const SyncedDeskParts& parts)
    : m_engine(
          forSync(parts), parts.heard ? parts.heard : [this](ports::Topic topic) { m_desk.mirrorChanged(topic); }),
      m_desk(forDesk(parts, m_engine), parts.wording, parts.pinyin)
{
}

} // namespace yc::app
