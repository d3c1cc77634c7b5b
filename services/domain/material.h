#pragma once

#include "base/clock.h"
#include "domain/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::domain
{

/// How strictly a material is asked for.
enum class Necessity { Required, Conditional, Deferrable };
/// Published ways of not asking for the paper, beside "must be handed in".
enum class NotAsked { No, Generated, Licence, Verified, PersonalSpace };
/// How it was taken.
enum class TakenAs { Nothing, Paper, Licence, File, Generated, Verified, NotNeeded, Promised };

/// A file, kept sealed under its digest; only this description travels inside an operation.
struct Attachment {
    std::string digest;    ///< SHA-256 of the plain bytes, hex
    std::string mime;      ///< application/pdf, image/jpeg, image/png
    std::string name;      ///< as the clerk sees it
    std::int64_t size = 0; ///< bytes, at most kMaxAttachment

    friend bool operator==(const Attachment&, const Attachment&) = default;
};
inline constexpr std::int64_t kMaxAttachment = 20LL << 20;

/// A material of a case as it stands.
struct TakenMaterial {
    std::string key;        ///< material id and role: "M10/mother"; unique in the case
    TakenAs as = TakenAs::Nothing;
    int count = 0;          ///< sheets of paper
    std::string licence;    ///< number of the electronic licence or the verification
    std::vector<Attachment> files;
    bool originalSeen = false;
    std::optional<Day> promisedBy; ///< 容缺: date of the supplement
    Moment at{};

    bool settled() const { return as != TakenAs::Nothing; }
    friend bool operator==(const TakenMaterial&, const TakenMaterial&) = default;
};

std::string name(Necessity necessity);
std::string name(NotAsked way);
std::string name(TakenAs way);
std::optional<Necessity> necessityFrom(const std::string& name);
std::optional<NotAsked> notAskedFrom(const std::string& name);
std::optional<TakenAs> takenAsFrom(const std::string& name);

} // namespace yc::domain
