#pragma once

#include "desk/context.h"
#include "domain/case_digest.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace yc::desk
{

/// The cases this window can see. At hand are those that ask for work here: drafts, cases of today, cases that wait for
/// the window. Every other one is read when it is asked for, because a hall has a hundred thousand of them.
///
/// A case's view is the hub's with our own unacknowledged operations run again on top (domain/rebase.h); what is taken
/// in for an open notice stands on top of that. A draft of ours is never replaced.
class CaseBook
{
public:
    explicit CaseBook(Context& context) : m_context(context) {}

    Result<domain::CaseRecord> find(const domain::CaseId& id);
    /// The same without what is taken in here for a notice and not handed in: as the hub will have it once our operations
    /// have arrived.
    Result<domain::CaseRecord> findSent(const domain::CaseId& id);
    /// The hub's last word alone.
    Result<domain::CaseRecord> findMirrored(const domain::CaseId& id) const;
    const std::map<std::string, domain::CaseRecord>& atHand();
    /// Keep a record as it is now, on disk when it returns: a draft, or what is taken in for a notice.
    Result<void> save(const domain::CaseRecord& record);
    /// A promise about that case has been kept, or it is gone: look again.
    void renew(const domain::CaseId& id);
    /// The sync brought digests or verdicts.
    void changed(const ports::NewDigests& fresh);
    void clear();

    /// Earlier cases of the applicant with that identity number, newest first, without `except`.
    std::vector<domain::CaseRecord> historyOf(const std::string& idNumber, const domain::CaseId& except);
    /// Operations of that case that have not arrived.
    std::vector<domain::OperationId> unsentOf(const domain::CaseId& id) const;
    std::vector<domain::Operation> pendingOf(const domain::CaseId& id) const;
    /// Its receipt number, which never changes once given; "" for a draft or an unknown case.
    std::string receiptNumberOf(const domain::CaseId& id);

private:
    void load();
    Result<domain::CaseRecord> seen(const domain::CaseId& id) const;
    /// The hub's word, our own record, our operations: in this order.
    Result<domain::CaseRecord> built(const domain::CaseId& id, std::optional<domain::CaseRecord> mirrored) const;
    Result<domain::CaseRecord> sent(const domain::CaseId& id, std::optional<domain::CaseRecord> mirrored,
                                    const Result<domain::CaseRecord>& own) const;
    void put(const domain::CaseId& id, const Result<domain::CaseRecord>& record);
    bool staysAtHand(const domain::CaseRecord& record) const;
    void countUnsent();
    /// The hub's cases of that person. Opened once: the history is shown anew with every field that is typed.
    const std::vector<domain::CaseRecord>& mirroredOf(const std::string& idNumber);

    Context& m_context;
    bool m_loaded = false;
    std::map<std::string, domain::CaseRecord> m_atHand;
    std::set<std::string> m_unsent; ///< cases with operations that have not arrived
    std::map<std::string, std::string> m_receiptNumbers;
    struct Person {
        std::string idNumber;
        std::vector<domain::CaseRecord> cases;
    };
    Person m_lastAsked; ///< no number = nobody, or the hub has told something since
};

} // namespace yc::desk
