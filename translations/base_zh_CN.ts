<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>yc::ui::Text</name>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%3 %2 %1</source>
        <extracomment>A date in full: %1 year, %2 month as a number or a name, %3 day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2 %1</source>
        <extracomment>A date without its year: %1 month as a number or a name, %2 day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>yc::ui::Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>yc::ui::Wording</name>
    <message>
        <source>en</source>
        <comment>language code</comment>
        <extracomment>The code of the language this file translates to: en or zh</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no longer here. Refresh the list and choose again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile. Look at the new state, then decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules do not allow this now. Check the state of the case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was entered cannot be understood. Check it and enter it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not allowed to do this. Sign in again or ask the supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre cannot be reached. Keep working: it is sent when the network returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre is busy. Try again in a minute; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left. Free disk space and try again; what was saved is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is damaged. It was set aside; tell the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot read it. Update the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for a predecessor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted, material owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended (special procedure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement during review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result to hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement not handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked</source>
        <comment>ticket</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on to the department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted by law after five working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supplement handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C</source>
        <comment>badge: card</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S</source>
        <comment>badge: shared</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <comment>badge: licence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N</source>
        <comment>badge: scanned</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>?</source>
        <comment>badge: inferred</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E</source>
        <comment>badge: earlier</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T</source>
        <comment>badge: typed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <comment>badge: changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>!</source>
        <comment>badge: conflict</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electronic licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inferred, to verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared value changed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources disagree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sharing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number: next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number added at the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window opened or paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May follow later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated from the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electronic licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verified online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the personal file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of acceptance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice of supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account does not fit the rules. Ask the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only PDF, JPEG and PNG can be attached. Scan it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 20 MB. Scan it with fewer dots per inch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The holidays of that year are not published yet, so the day is provisional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings still block this. Press F8 to go through them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two sources disagree in this group. Choose one, then confirm the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case has no such field any more. The answers changed the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case does not need that material any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No supplement was asked for, so none can be handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question is no longer asked. Go on with the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That reading is gone. Choose one of those shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in this case has that role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case was taken in already. Changes go through a supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason. The original value is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The case was taken in already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what this person comes for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalogue does not know this matter. Update the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier call has not come to an end. Wait for its answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date as 2026-11-23</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date lies in the future. Check the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some space, then save again; nothing was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the values offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is not right. Check it against the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is not right. Check it against the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is out of range. Check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file may not be written there. Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not on this machine yet. It comes with the next sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why this may pass. It stays in the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one result to hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter who receives the results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first six digits of the ID are no area. Check digits 1–6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date in the ID does not exist. Check digits 7–14</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last digit of the ID does not match. Check digits 17–18</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ID number has 17 digits and a digit or X</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An ID number has 18 characters. Count them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ID number is not right. Check it against the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A supervisor must approve this. Ask for the approval first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This part is closed. Nothing more can be done to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number of working days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The law asks for a ground. Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List everything that is missing: the notice is given once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The state does not allow this step. Look at the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second notice needs a supervisor and a ground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring of this machine gave no answer. Sign in with your secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer did not come from the centre. Check the network of the hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The centre did not answer in time. Keep working: it is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leased numbers are used up. Connect this machine to the centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record has not this state yet, so the paper cannot be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mobile number has 11 digits and begins with 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is called. Press F9 to call the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No one is waiting. Serve a walk-in or clear the parked cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number as printed, for example A022</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is at your window. Finish, hold or mark absent first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sealed record does not open. It was set aside; tell the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is not right. Check Caps Lock and the input method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall has no such service. Choose one of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen is locked. Unlock it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the citizen for consent before fetching shared data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the card or enter the ID number first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline sign-in has expired here. Connect to the network and sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first sign-in on this machine needs the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five wrong secrets. The account is locked; ask the administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five wrong secrets. Sign in online to use this machine again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine is locked. Ask the administrator to release it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the window you work at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine does not know that number. Connect to the network first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff number or secret is wrong. Check Caps Lock and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses the local store. Close it and start again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has called this number. Call the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is in another state by now. Look at the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number belongs to another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the service to transfer to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue does not know this number. Refresh the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last character of the credit code does not match. Check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The credit code has 18 characters without I, O, Z, S and V. Check it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall has no such window. Choose one of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 min, target %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elderly first; waiting %1 min, target %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pregnant first; waiting %1 min, target %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disabled first; waiting %1 min, target %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>military first; waiting %1 min, target %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came back; waiting %1 min, target %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting %1 min, far past the target of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being served, %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called, on the way to the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at another window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked for %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not come when called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked for %1, may be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked for %1, %2 min late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit passed on %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit ends today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit ends tomorrow %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit ends on %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent online, to be reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the department asks for a supplement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>supplement handed in, to be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the results are here, to be handed out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low rating, to be followed up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entitled without applying; tell the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two versions disagree, a person decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begun here, not handed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suppl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elderly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Military</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device trouble</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
