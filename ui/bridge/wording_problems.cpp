#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace yc::ui
{

namespace
{

struct Sentence {
    std::string_view code;
    const char* text;
};

// Sorted by code. A code may end in ".": then it stands for every code that begins so.
constexpr std::array kSentences{
    Sentence{"account.",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The account does not fit the rules. Ask the administrator")},
    Sentence{"attachment.kind",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Only PDF, JPEG and PNG can be attached. Scan it again")},
    Sentence{"attachment.on_its_way",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The file is still on its way from the window. Look again in a few minutes")},
    Sentence{"attachment.too_large",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The file is larger than 20 MB. Scan it with fewer dots per inch")},
    Sentence{"attachment.unknown",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The file is neither here nor at the hub. Scan it again")},
    Sentence{"calendar.year",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The holidays of that year are not published yet, so the day is provisional")},
    Sentence{"case.exists",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The hub has this case already. Nothing is left to do")},
    Sentence{"case.field_conflict",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "Another window changed the same field. Both values are kept: choose which one counts")},
    Sentence{"case.field_decided",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "%1 stays as it is: %2 has been decided on it. Ask that department, or begin a new case")},
    Sentence{"case.field_disputed",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "%1 has two values already. Decide in the sync drawer which one counts")},
    Sentence{"case.field_moved",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "Another value came meanwhile. Look at all of them and decide again")},
    Sentence{"case.field_settled",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "Somebody has decided this already. Open the case; correct it if it is wrong")},
    Sentence{"case.findings_block",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Findings still block this. Press F8 to go through them")},
    Sentence{
        "case.group_in_conflict",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "Two sources disagree in this group. Choose one, then confirm the group")},
    Sentence{"case.no_field", QT_TRANSLATE_NOOP("yc::ui::Wording",
                                                "This case has no such field any more. The answers changed the form")},
    Sentence{"case.no_material",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "This case does not need that material any more")},
    Sentence{"case.no_notice_out",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "No supplement was asked for, so none can be handed in")},
    Sentence{"case.no_question",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "This question is no longer asked. Go on with the next one")},
    Sentence{"case.no_reading",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "That reading is gone. Choose one of those shown")},
    Sentence{"case.no_role", QT_TRANSLATE_NOOP("yc::ui::Wording", "Nobody in this case has that role")},
    Sentence{"case.not_a_draft",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The case was taken in already. Changes go through a supplement")},
    Sentence{"case.not_taken_in",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The case is a draft still. Change it in the form")},
    Sentence{"case.nothing_changed",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Nothing was changed. Enter the right value first")},
    Sentence{"case.nothing_to_withdraw",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Every part of this case is decided. Nothing is left to withdraw")},
    Sentence{"case.number_taken",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "Another case has this receipt number. Keep the paper and tell the administrator")},
    Sentence{"case.reason_missing",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Choose a reason. The original value is kept")},
    Sentence{"case.taken_in", QT_TRANSLATE_NOOP("yc::ui::Wording", "The case was taken in already")},
    Sentence{"case.withdrawn",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The applicant has withdrawn this case. Begin a new one")},
    Sentence{"case.which_thing", QT_TRANSLATE_NOOP("yc::ui::Wording", "Choose what this person comes for")},
    Sentence{"case.", QT_TRANSLATE_NOOP(
                          "yc::ui::Wording",
                          "The hub did not take the case as it was sent. It is kept here: show it to the supervisor")},
    Sentence{"catalogue.no_thing",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The catalogue does not know this matter. Update the catalogue")},
    Sentence{"claim.not_ended",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "An earlier call has not come to an end. Wait for its answer")},
    Sentence{"claim.other_window",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "That call belongs to another window. Call again")},
    Sentence{"client.",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The hub does not let this machine in. The work stays here: tell the administrator")},
    Sentence{"date.form", QT_TRANSLATE_NOOP("yc::ui::Wording", "Enter the date as 2026-11-23")},
    Sentence{"date.future", QT_TRANSLATE_NOOP("yc::ui::Wording", "The date lies in the future. Check the year")},
    Sentence{"disk.full", QT_TRANSLATE_NOOP("yc::ui::Wording",
                                            "The disk is full. Free some space, then save again; nothing was lost")},
    Sentence{"disk.files_over_budget",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "This machine holds as many scans as it may. Take the document on "
                                                  "paper, or scan again once some have been sent")},
    Sentence{"disk.no_room_for_files",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The disk is nearly full: what is left is kept for cases. Take the "
                                                  "document on paper, or free some space and scan again")},
    Sentence{"endpoint.not_encrypted",
             QT_TRANSLATE_NOOP(
                 "yc::ui::Wording",
                 "The address of the centre does not encrypt. Ask the administrator for one that begins with https")},
    Sentence{"endpoint.",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The address of the centre cannot be used. Ask the administrator to check it")},
    Sentence{"field.enum", QT_TRANSLATE_NOOP("yc::ui::Wording", "Choose one of the values offered")},
    Sentence{"field.format",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The form is not right. Check it against the document")},
    Sentence{"field.length",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The length is not right. Check it against the document")},
    Sentence{"field.missing", QT_TRANSLATE_NOOP("yc::ui::Wording", "Fill this in")},
    Sentence{"field.pattern",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The form is not right. Check it against the document")},
    Sentence{"field.range", QT_TRANSLATE_NOOP("yc::ui::Wording", "The number is out of range. Check it")},
    Sentence{"field.required", QT_TRANSLATE_NOOP("yc::ui::Wording", "Fill this in")},
    Sentence{"file.denied",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The file may not be written there. Choose another folder")},
    Sentence{"file.missing",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The file is not on this machine yet. It comes with the next sync")},
    Sentence{"file.too_large",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The file is larger than 20 MB. Scan it with fewer dots per inch")},
    Sentence{"finding.reason_missing",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Write why this may pass. It stays in the timeline")},
    Sentence{"handout.no_items", QT_TRANSLATE_NOOP("yc::ui::Wording", "Choose at least one result to hand out")},
    Sentence{"handout.no_receiver", QT_TRANSLATE_NOOP("yc::ui::Wording", "Enter who receives the results")},
    Sentence{"id.area",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The first six digits of the ID are no area. Check digits 1–6")},
    Sentence{"id.birth",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The birth date in the ID does not exist. Check digits 7–14")},
    Sentence{"id.check_digit",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The last digit of the ID does not match. Check digits 17–18")},
    Sentence{"id.date",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The birth date in the ID does not exist. Check digits 7–14")},
    Sentence{"id.form", QT_TRANSLATE_NOOP("yc::ui::Wording", "An ID number has 17 digits and a digit or X")},
    Sentence{"id.length", QT_TRANSLATE_NOOP("yc::ui::Wording", "An ID number has 18 characters. Count them")},
    Sentence{"id.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The ID number is not right. Check it against the document")},
    Sentence{"item.approver_missing",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "A supervisor must approve this. Ask for the approval first")},
    Sentence{"item.closed",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "This part is closed. Nothing more can be done to it")},
    Sentence{"item.day_missing", QT_TRANSLATE_NOOP("yc::ui::Wording", "Enter the date")},
    Sentence{"item.days", QT_TRANSLATE_NOOP("yc::ui::Wording", "Enter the number of working days")},
    Sentence{"item.ground_missing", QT_TRANSLATE_NOOP("yc::ui::Wording", "The law asks for a ground. Choose one")},
    Sentence{"item.lines_missing",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "List everything that is missing: the notice is given once")},
    Sentence{"item.not_from_here",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The state does not allow this step. Look at the timeline")},
    Sentence{"item.second_notice",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "A second notice needs a supervisor and a ground")},
    Sentence{"item.unknown", QT_TRANSLATE_NOOP("yc::ui::Wording", "The case has no such part any more. Open it again")},
    Sentence{"keyring.", QT_TRANSLATE_NOOP("yc::ui::Wording",
                                           "The key ring of this machine gave no answer. Sign in with your secret")},
    Sentence{"mirror.digest_only",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Of this old case only number and name are kept here. Ask the "
                                                  "departments that handled it for the rest")},
    Sentence{"net.gateway",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The centre itself does not answer. Keep working: it is tried again")},
    Sentence{
        "net.not_ours",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "The answer did not come from the centre. Check the network of the hall")},
    Sentence{"net.proxy",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "A proxy holds the way to the centre. Show it to the administrator")},
    Sentence{"net.timeout", QT_TRANSLATE_NOOP("yc::ui::Wording",
                                              "The centre did not answer in time. Keep working: it is tried again")},
    Sentence{
        "numbers.exhausted",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "The leased numbers are used up. Connect this machine to the centre")},
    Sentence{"operation.dependency",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "An earlier step of this work was refused. Settle that one first")},
    Sentence{"operation.held",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "It waits for an earlier step that the hub has not got yet. It goes on by itself")},
    Sentence{"operation.user",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The hub no longer knows the clerk who did this. Show it to the supervisor")},
    Sentence{"operation.",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The hub does not understand this step. It is kept here: tell the administrator")},
    Sentence{"paper.too_early",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The record has not this state yet, so the paper cannot be printed")},
    Sentence{"phone.form", QT_TRANSLATE_NOOP("yc::ui::Wording", "A mobile number has 11 digits and begins with 1")},
    Sentence{"push.",
             QT_TRANSLATE_NOOP(
                 "yc::ui::Wording",
                 "The hub and this machine count their work differently. Nothing is lost: tell the administrator")},
    Sentence{"queue.nobody_called",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Nobody is called. Press F9 to call the next one")},
    Sentence{"queue.nobody_waits",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "No one is waiting. Serve a walk-in or clear the parked cases")},
    Sentence{"queue.number", QT_TRANSLATE_NOOP("yc::ui::Wording", "Enter the number as printed, for example A022")},
    Sentence{"queue.one_at_a_time",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Somebody is at your window. Finish, hold or mark absent first")},
    Sentence{"seal.broken",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "A sealed record does not open. It was set aside; tell the administrator")},
    Sentence{"secret.wrong",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The secret is not right. Check Caps Lock and the input method")},
    Sentence{"service.unknown",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The hall has no such service. Choose one of the list")},
    Sentence{"session.locked", QT_TRANSLATE_NOOP("yc::ui::Wording", "The screen is locked. Unlock it first")},
    Sentence{"session.none", QT_TRANSLATE_NOOP("yc::ui::Wording", "Nobody is signed in. Sign in first")},
    Sentence{"sharing.consent_missing",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Ask the citizen for consent before fetching shared data")},
    Sentence{"sharing.no_id_number",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Read the card or enter the ID number first")},
    Sentence{"sharing.nobody",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "Shared data knows nobody by that number. Check it, or fill the form by hand")},
    Sentence{"sharing.", QT_TRANSLATE_NOOP("yc::ui::Wording",
                                           "Shared data cannot be fetched for this case. Fill the form by hand")},
    Sentence{
        "signin.expired_offline",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "Offline sign-in has expired here. Connect to the network and sign in")},
    Sentence{"signin.first_needs_network",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The first sign-in on this machine needs the network")},
    Sentence{"signin.locked",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Five wrong secrets. The account is locked; ask the administrator")},
    Sentence{"signin.locked_offline",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Five wrong secrets. Sign in online to use this machine again")},
    Sentence{"signin.machine_locked",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "This machine is locked. Ask the administrator to release it")},
    Sentence{"signin.no_secret", QT_TRANSLATE_NOOP("yc::ui::Wording", "Enter your secret")},
    Sentence{"signin.no_user", QT_TRANSLATE_NOOP("yc::ui::Wording", "Enter your staff number")},
    Sentence{"signin.no_window", QT_TRANSLATE_NOOP("yc::ui::Wording", "Choose the window you work at")},
    Sentence{
        "signin.unknown_offline",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "This machine does not know that number. Connect to the network first")},
    Sentence{"signin.wrong",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Staff number or secret is wrong. Check Caps Lock and try again")},
    Sentence{"store.foreign",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The folder of this machine holds a file of another program. It was left as it is: "
                               "tell the administrator")},
    Sentence{"store.in_use",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Another program uses the local store. Close it and start again")},
    Sentence{"store.locked",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The local store is locked. Sign in again; what was saved is kept")},
    Sentence{"store.newer",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "A newer version has used the local store, which was left as it is. Start that version, "
                               "or ask the administrator for it")},
    Sentence{"ticket.already_called",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Another window has called this number. Call the next one")},
    Sentence{"ticket.double_service",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "Window %2 has served number %1 as well. Both services are kept: compare the cases")},
    Sentence{"ticket.not_from_here",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The number is in another state by now. Look at the queue")},
    Sentence{"ticket.not_yours",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "Another window serves this number. Your case is kept")},
    Sentence{"ticket.other_window", QT_TRANSLATE_NOOP("yc::ui::Wording", "The number belongs to another window")},
    Sentence{"ticket.reserved",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "%1 is kept for window %2 in case the network fails. Call another")},
    Sentence{"ticket.service_missing", QT_TRANSLATE_NOOP("yc::ui::Wording", "Choose the service to transfer to")},
    Sentence{
        "ticket.stale_fence",
        QT_TRANSLATE_NOOP("yc::ui::Wording", "The number was given to another window meanwhile. Your case is kept")},
    Sentence{"ticket.unknown",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The queue does not know this number. Refresh the queue")},
    Sentence{"ticket.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The queue did not take this step. Look at the queue")},
    Sentence{"upload.quota",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The hub has no more room for scans. Tell the administrator, then try again")},
    Sentence{"upload.",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The hub did not take the file. Try again, or scan it anew")},
    Sentence{"uscc.check",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The last character of the credit code does not match. Check it")},
    Sentence{"uscc.", QT_TRANSLATE_NOOP("yc::ui::Wording",
                                        "The credit code has 18 characters without I, O, Z, S and V. Check it")},
    Sentence{"vault.wrong_secret",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The secret is not right. Check Caps Lock and the input method")},
    Sentence{"window.busy",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "This window still has a called number. Finish it or mark it absent first")},
    Sentence{"window.unknown",
             QT_TRANSLATE_NOOP("yc::ui::Wording", "The hall has no such window. Choose one of the list")},
    Sentence{"window.", QT_TRANSLATE_NOOP("yc::ui::Wording", "The window cannot do this now. Look at its state")},
    Sentence{"wire.",
             QT_TRANSLATE_NOOP("yc::ui::Wording",
                               "The hub and this program do not understand each other. Tell the administrator")},
};

constexpr std::string_view kOfTls = "tls.";

// Exact codes win over families.
const char* sentenceOf(std::string_view code)
{
    const auto exact = std::ranges::find(kSentences, code, &Sentence::code);
    if (exact != kSentences.end())
        return exact->text;
    const auto family = std::ranges::find_if(kSentences, [code](const Sentence& sentence) {
        return sentence.code.back() == '.' && code.starts_with(sentence.code);
    });
    return family != kSentences.end() ? family->text : nullptr;
}

} // namespace

QString Wording::code(const std::string& code, const std::vector<std::string>& args)
{
    if (code.starts_with(kOfTls)) { // the words of the diagnosis, in one line
        const Failure words = failure(code);
        return tr("%1. %2", "what it means, what to do").arg(words.meaning, words.remedy);
    }
    const char* text = sentenceOf(code);
    if (text == nullptr)
        return {};
    QString sentence = tr(text);
    for (const std::string& arg : args) {
        if (sentence.contains(u'%'))
            sentence = sentence.arg(qt(arg));
    }
    return sentence;
}

} // namespace yc::ui
