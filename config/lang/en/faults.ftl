### What went wrong and what to do

number-empty = Type 12 digits or say why there is no number
number-not-digits = A number has digits only: take out letters and signs
number-length = { $n ->
    [one] { $n } digit typed, 12 are needed
   *[other] { $n } digits typed, 12 are needed
}
number-check = The check digit does not agree: compare the number with the document
number-never-issued = Such a number is never issued: compare it with the document
number-bin-given = This is an organisation's BIN; a person's IIN is needed here
number-iin-given = This is a person's IIN; an organisation's BIN is needed here
field-required = Fill in this field
field-too-long = Too long: { $n } characters, { $most } fit
field-name-digits = There are digits in the name: type the surname and given name in letters
field-name-words = Type the surname and the given name
field-phone-letters = A phone has only digits, + - ( ) and spaces
field-phone-short = The phone is too short: type it with its code
field-day = Type the date like this: 02.06.2026
field-time = Type the time like this: 09:00
field-count = Type a whole number

store-busy = The register is held by another program. Wait a little and try again
store-too-new = A newer program kept this register. Install that one here; this one leaves the file alone
store-corrupt = The file of the register is damaged: { $what }
store-corrupt-hint = Close the program and put back the newest copy from the backups folder: the README says how
store-full = The disk is full, nothing was written
store-full-hint = Make room and try again: what you typed is in the draft
store-read-only = The office folder cannot be written to: { $what }
store-other = The register answered: { $what }
rule-package-incomplete = The package is incomplete: no result is issued
rule-state-order = There is no such way from this state
rule-refusal-needs-ground = A refusal needs a ground and a motivation
rule-stands = What stands in the journal is neither changed nor deleted ({ $what }). Annul a mistake, with its reason
file-unreadable = The file { $file } cannot be read: { $what }
office-network-drive = The folder { $dir } is on a network drive, where a register gets damaged. Choose a folder on this computer
office-exists = There is an office in { $dir } already: open it or name another folder
office-folder = The folder { $dir } could not be made: { $what }
office-none = There is no office in { $dir }: begin with kense init, or start kense without a command
office-unfinished = The office was not set up to the end: go through the first start again
office-incomplete = Not everything is filled in: { $n ->
    [one] { $n } field waits
   *[other] { $n } fields wait
} to be mended
office-hours-order = Hours go in order: opening, lunch inside, closing
office-pattern = A pattern of numbers needs { "{" }n{ "}" }, the ordinal, as in 05-12/{ "{" }n{ "}" }
office-rehearsal-stays = A rehearsal stays a rehearsal: begin a new office for real work
service-none = The catalogue has no service { $code }: kense services lists them
service-no-edition = On { $day } the service { $code } has no edition in force
service-edition-lost = The catalogue lacks edition { $edition } of service { $code }: put it back into services.d
service-not-chosen = Choose a service
not-here-provider = This service is not given here. It is given by: { $who }
not-here-system = This service is not taken on paper: the application goes through the egov.kz portal or here: { $system }
not-here-some-system = This service is not taken on paper: the application goes through the egov.kz portal or the information system of the provider
not-here-portal = This service is not taken on paper: the application goes through the egov.kz portal
not-here-state-corporation = A paper application is taken by the State Corporation, not by the provider
not-here-unfinished = The list of this service is not in the program in full yet, so it cannot vouch for it. Register it in the paper journal
clock-behind = The clock says { $now }, but the last entry was made at { $last }. Check the date and time of the computer
clock-behind-hint = If the clock is right, say so and the entry goes on
clock-zone = The computer keeps another time zone than the office, by { $minutes } min. The journal will say { $now }: compare it with the clock on the wall
answer-unknown = The question “{ $question }” has no answer “{ $answer }”: choose from the list
window-outside = Today is outside the time of admission. { $what }
repeat-open = This person already has an open application for this service: { $number }
confirm-hint = If it is meant so, confirm it and register
list-changed = A new list ({ $edition }) is in force since { $from }: check the documents again
fields-wrong = { $n ->
    [one] Mend { $n } field
   *[other] Mend { $n } fields
}
surplus-papers = These papers are not on the list of the service and are not taken: { $what }
missing-item = Needed: { $what }
decline-complete = The package is complete: it cannot be turned away, register the application
decline-is-refusal = By the rules of this service an incomplete package leads to a refusal of the service, not of acceptance
contact-needed = Write down a phone or an address, or the answer will not arrive
case-none = There is no application { $number } in the journal: check the number
case-ended = The case has ended ({ $state }): its papers no longer change
state-no-road = It is “{ $from }” now: there is no way from here to “{ $to }”
reason-needed = Write the reason: it stays in the journal
answer-needed = Write what was answered
handed-to-whom = Write to whom the result was handed
result-day = The day of the result lies between { $from } and { $to }
paper-past = The paper ran out on { $day }: ask for one still in force. { $what }
ground-unknown = The list of this service has no ground “{ $ground }”. It has: { $known }
non-acceptance-annulled = This entry is not there or is annulled already
complaint-about = Say which application or service the complaint is about
complaint-none = There is no complaint { $number } in the journal: check the number
complaint-ended = The complaint { $number } is answered already, or annulled
tally-channel = Only 12.3, 12.4 and 12.5 are entered as day tallies; { $channel } is counted by the program itself
tally-day = { $day } has not come yet: type today or a day before
tally-count = Check the number: no day has that many
day-ahead = { $day } has not come yet: today or a past day can be closed
day-closed = { $day } is closed already, and nothing has changed since
backup-failed = The copy of the register could not be made: { $what }
layout-none = There is no report layout “{ $layout }”. There are: { $known }
period-order = A period goes from the earlier day to the later: { $from } to { $to }
catalogue-problems = { $n ->
    [one] The catalogue has { $n } problem
   *[other] The catalogue has { $n } problems
}
own-editions-left-out = File { $file } is left out, line { $line }: { $what }. Errors in all: { $n }
calendar-unknown-year = The calendar has no holidays of { $year }: terms run on weekends alone
window-judge = Check the time of admission. { $what }
visit-none = The case of this visit is not in the register: give the number of a case of this applicant of today, or leave the link out
visit-other-day = Case No. { $number } was taken on { $day }, another visit: register this application apart
visit-other-applicant = The applicant of case No. { $number } is somebody else: register this application apart
rule-visit-one = A visit is one applicant on one day: register this application apart
rule-visit-stands = The link of the cases of a visit stands
proxy-date-ahead = The date of the paper is still to come: check it
consult-none = There is no consultation No. { $id }
consult-annulled-already = Consultation No. { $id } is annulled already
consult-no-numbers = This looks like an ИИН or БИН: take the number out, nothing about people is kept here
complaint-day = Name a day from { $from } to { $to }
complaint-forward-to-whom = Forwarding is recorded by itself: to whom, what and when
complaint-not-forwarded = Complaint { $number } need not be forwarded: it is satisfied, forwarded already or annulled
complaint-not-above = Complaint { $number } does not wait for the body above: record the forwarding first
complaint-not-longer = The term of complaint { $number } cannot be longer: the law gives that to executive and control bodies only, and once
complaint-longest = Name a day after { $from } and not later than { $to }
complaint-no-news = There is nothing to tell about complaint { $number } yet: record an answer or a forwarding first
hearing-none = No hearing goes before a refusal of this service
hearing-short = The term is shorter than { $least } working days: no hearing goes before a refusal ({ $norm })
hearing-refuse-at-once = Refuse at once: a ground and a motivation
hearing-late = The notice was due by { $by }: given on { $notice }, a decision is possible only from { $from }, late
hearing-late-hint = If a refusal cannot be avoided, confirm: the case will count as late
hearing-too-early = Too early: a hearing can be from { $from } to { $to }, for a decision from { $decide } to { $by }
hearing-too-late = Too late: a hearing can be from { $from } to { $to }, for a decision from { $decide } to { $by }
hearing-day-off = A day off: a hearing can be from { $from } to { $to }, for a decision from { $decide } to { $by }
hearing-plan = Give the notice by { $by }. If today: objections until { $objection }, hearing from { $from } to { $to }, decision from { $decide } to { $due }.
hearing-first = It cannot be refused yet: { $next }
hearing-preliminary-first = This service is refused after a hearing: first a preliminary decision
hearing-first-hint = Give the notice, wait for the objection or hold the hearing. If the law allows to do without, note the exception
hearing-already = There is a preliminary decision on this case already
hearing-ground-needed = Tick one ground at least
hearing-other-ground = The hearing was on other grounds: { $known }. The refusal can rest on those only
hearing-anew = The refusal of case { $number } did not name this: { $what }.
hearing-anew-ground = ground { $number }
hearing-anew-hint = Everything is named the first time. If there is no other way, write why it was not named then
hearing-none-yet = There is no preliminary decision on this case
hearing-case-ended = The case has ended ({ $state }): there is nothing to refuse
hearing-noticed = The notice is noted already
hearing-not-noticed = First note when the notice was received
hearing-objected = The objection is noted already
hearing-was-held = The hearing is noted already
hearing-not-held = There was no hearing yet
hearing-minuted = The minutes are noted already
hearing-waived = The exception is noted already
hearing-way-unknown = There is no way «{ $way }». There are: { $known }
hearing-exception-unknown = There is no exception «{ $id }». There are: { $known }
hearing-day-between = Type a day from { $from } to { $to }
hearing-day-ahead = That day has not come yet: today is { $today }
hearing-nobody-early = The hearing is set for { $day }: before that day nobody can have failed to come
hearing-place-needed = Write where the hearing is
hearing-minutes-number = Type the number of the minutes
hearing-no-rules = The catalogue lacks the rules of a hearing: install the program again
rule-hearing-first = The applicant is heard before this service is refused: first a preliminary decision and a notice
rule-imported-once = This entry of the earlier register is in already
rule-imported-with-file = Entries of the earlier register come with their own file only

code-unread = The code was not read: scan it again
code-no-year = No cases of { $year } here: a code of another organisation or an earlier journal
code-no-case = No case { $ordinal } of { $year } here, the last is { $last }: another organisation's code?
code-first = The code was read. Finish this first, then scan it again
