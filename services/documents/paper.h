#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/text.h"
#include "documents/wording.h"
#include "domain/material.h"

#include <optional>
#include <string>
#include <vector>

namespace yc::documents
{

// What each paper prints, as plain values. Names and numbers come in full: the paper masks what it may not show.

/// Who applies.
struct Applicant {
    std::string name;
    std::string role;          ///< 母亲; "" = not said
    std::string idNumber;
    bool organisation = false; ///< its name and its credit code are public, so neither is masked
};

/// Where and by whom the work at the window was done.
struct Counter {
    std::string window; ///< "07"
    std::string clerk;
    std::string clerkId;
};

/// One moment by two clocks. When they differ by more than kClockTolerance the paper prints both (evidence of order).
struct Times {
    Moment local{};
    Moment hub{}; ///< Moment{} until the hub has it
};
inline constexpr std::chrono::minutes kClockTolerance{5};

/// One department's part. Days are working days.
struct MatterLine {
    std::string name;
    std::string department;
    int promisedDays = 0;
    std::optional<Day> due;         ///< expected before acceptance, promised after it
    bool provisional = false;       ///< the calendar of a year it crosses is not published
    std::optional<Day> accepted;    ///< acceptance notice
    bool deemed = false;            ///< accepted by operation of law (行政许可法 art. 32)
    std::optional<Day> deficientBy; ///< 容缺: the promised supplement is due on that day
};

/// A material as it was taken in. TakenAs::Nothing is not printed: it was not received.
struct MaterialLine {
    std::string name;
    std::string whose;
    domain::TakenAs as = domain::TakenAs::Paper;
    int count = 1;             ///< copies
    int pages = 0;             ///< of the pictures taken; 0 = not said
    bool originalSeen = false;
    std::optional<Day> promisedBy;
};

/// 收件凭证: material was taken in; nothing is decided.
struct ReceiptVoucher {
    std::string receiptNumber;
    Applicant applicant;
    std::string oneThing;
    std::vector<MatterLine> matters;
    std::vector<MaterialLine> materials;
    Times received;
    Counter counter;
    int promisedDays = 0;
    std::optional<Day> expected; ///< counted as if accepted on the day of receipt
    bool provisional = false;
    std::string collection;      ///< 领取方式, in words
    bool originalsReturned = true;
};

/// 受理通知书: the authority has accepted. Printed only after the hub's verdict.
struct AcceptanceNotice {
    std::string receiptNumber;
    Applicant applicant;
    std::string oneThing;
    std::vector<MatterLine> matters; ///< the accepted ones
    std::vector<MaterialLine> materials;
    Times accepted;
    Counter counter;
    std::string authority;           ///< whose special seal it bears; "" = the hall
};

/// One thing that is missing or wrong.
struct SupplementLine {
    std::string what;
    std::string basis;
    std::string form; ///< what would be lawful
};
struct SupplementPart {
    std::string matter;
    std::string department;
    std::vector<SupplementLine> lines;
    std::optional<Day> deadline;
};

/// 一次性补正告知书: everything that is missing, of all departments, once.
struct SupplementNotice {
    std::string receiptNumber;
    Applicant applicant;
    std::string oneThing;
    std::vector<SupplementPart> parts;
    Times received;
    Moment issued{};
    Counter counter;
    std::string authority;
};

enum class DeliveryWay { Self, Agent, Post };

/// A document handed over.
struct ResultLine {
    std::string name;
    std::string number;
    std::string department;
    int count = 1;
};

/// 送达回证: results were handed over; the day the receiver writes is the day of service.
struct DeliveryReceipt {
    std::string receiptNumber;
    Applicant applicant;
    std::string oneThing;
    std::vector<ResultLine> results;
    DeliveryWay way = DeliveryWay::Self;
    std::string receiver;       ///< "" = the applicant
    std::string receiverId;
    std::string place;          ///< hall and window, or the postal address
    std::string trackingNumber; ///< of the post
    Moment handedOut{};
    Counter counter;
    std::string authority;
};

/// What stands on every paper of a hall.
struct Letterhead {
    std::string hall;
    std::string enquiry;     ///< query way: hot line, address
    std::string supervision; ///< whom to complain to
    std::string qrPrefix;    ///< before the number in the QR code: the address of the progress page; "" = number alone
    Moment printedAt{};      ///< also the date inside the PDF, so that equal input gives equal bytes
    std::chrono::minutes offset = kChinaOffset;
    bool demo = false;       ///< marks every page as sample data
    Wording wording;
};

/// The paper as PDF (A4). Refused: "paper.number" (no receipt number, or one a bar code cannot hold),
/// "paper.too_tall" (one text needs more than a page), "paper.canvas" (no memory). Malformed UTF-8 prints as U+FFFD.
/// Any thread; equal input gives equal bytes.
Result<Bytes> render(const ReceiptVoucher& paper, const Letterhead& letterhead);
Result<Bytes> render(const AcceptanceNotice& paper, const Letterhead& letterhead);
Result<Bytes> render(const SupplementNotice& paper, const Letterhead& letterhead);
Result<Bytes> render(const DeliveryReceipt& paper, const Letterhead& letterhead);

/// Pages it takes, laid out but not drawn.
Result<int> pageCount(const ReceiptVoucher& paper, const Letterhead& letterhead);
Result<int> pageCount(const AcceptanceNotice& paper, const Letterhead& letterhead);
Result<int> pageCount(const SupplementNotice& paper, const Letterhead& letterhead);
Result<int> pageCount(const DeliveryReceipt& paper, const Letterhead& letterhead);

} // namespace yc::documents
