#pragma once

#include "base/clock.h"
#include "base/files.h"
#include "base/random.h"
#include "catalogue/one_thing.h"
#include "dispatch/rank.h"
#include "domain/work_calendar.h"
#include "hub/pages.h"
#include "hub/people.h"
#include "ports/hub_storage.h"
#include "security/password.h"
#include "security/seal.h"

#include <chrono>
#include <map>
#include <string>

namespace yc::hub
{

/// What a hall may set.
struct Settings {
    domain::HallId hall;
    std::chrono::minutes offset = kChinaOffset;
    std::chrono::hours sessionLength{12}; ///< a clerk's day; then the secret is asked again
    std::chrono::minutes reviewIdle{30};  ///< a reviewer's page ends after that much silence (ASVS 7.3.1)
    std::chrono::hours reviewLength{8};   ///< and in any case after this (ASVS 7.3.2)
    int maxWrongSecrets = 5;
    std::chrono::minutes lockOut{15};
    std::int64_t maxNumbersPerLease = 5000; ///< above thirty days of a busy window
    int waitingTarget = 15;                 ///< people; the supervisor's first figure
    std::chrono::minutes waitTarget{20};
    int calledInTimeTarget = 95;               ///< per cent of those called
    std::int64_t attachmentQuota = 20LL << 30; ///< bytes of attachments, stored and on their way
    std::chrono::hours uploadLife{24};         ///< an upload that nobody goes on with is dropped after this
    security::ArgonCost argonCost;
    bool demo = false;
};

/// Everything the hub works with, handed in. Lives longer than the hub. All of it may be used by any pool thread.
struct Parts {
    ports::HubStorage& storage;
    const security::Sealer& sealer;
    const Clock& clock;
    Random& random;
    const catalogue::Catalogue& catalogue;
    const std::map<std::string, std::string>& catalogueFiles; ///< name -> text, as delivered to workstations
    const domain::WorkCalendar& calendar;
    const Pages& pages;
    const People& people;
    std::string openApi; ///< text of the interface's description
    dispatch::Policy policy;
    Settings settings;

    const std::string& hall() const { return settings.hall.text(); }
    Moment now() const { return clock.now(); }
    Day today() const { return dayOf(clock.now(), settings.offset); }
};

} // namespace yc::hub
