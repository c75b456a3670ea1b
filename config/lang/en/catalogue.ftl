### Catalogue of services

# What is wrong in a file of the catalogue. Read by whoever mends the file; file and line stand before it.
problem-syntax = this line cannot be read: { $what }
problem-unknown-key = there is no key “{ $key }” here: check the spelling or take it out
problem-missing-key = the key “{ $key }” is missing: add it
problem-type = “{ $key }” needs another value here: { $wanted }
problem-type-text = a string in quotes
problem-type-number = a whole number
problem-type-flag = true or false
problem-type-date = a day such as 2026-06-02
problem-type-list = a list in square brackets
problem-type-table = a table in braces or under its own heading
problem-empty = “{ $key }” is empty: fill it in or take it out
problem-characters = “{ $key }” has unseen control characters inside: type the text again
problem-language = “{ $key }” has no text in { $lang }: add it
problem-own = own names “{ $lang }”: only ru and kk stand here
problem-word = “{ $key }”: there is no word “{ $word }” here; there are { $known }
problem-place = there is no place or word “{ $place }” here; there are { $known }
problem-journal-column = column “{ $column }”: write a word and a share of the width from 1 to 60, for example “learner 20”, or “- 20” for an empty one
problem-no-form = the program knows no blank “{ $form }”; there are { $known }: rename the file
problem-number = “{ $key }” needs a whole number from { $least } to { $most }
problem-question = this edition has no question “{ $id }”: correct the name or add the question
problem-question-order = the condition of the question leans on “{ $id }”, which is not put before it: change the order of the questions
problem-choice = the question “{ $question }” has no choice “{ $id }”: correct the name or add the choice
problem-choices = the question “{ $id }” has fewer than two choices: add choices
problem-default = this question has no choice “{ $id }”: name one of its choices
problem-group = this edition has no group “{ $id }”: correct the name or add the group
problem-group-small = the group “{ $id }” has fewer than two documents: add a document or take the group out
problem-why = the document “{ $id }” is not always asked for: say in why when and for what reason
problem-duplicate = “{ $id }” already stands on line { $line }: give another name or take the repeat out
problem-term = “{ $word }” is no term; write “3 working-days”, “30 calendar-days”, “20 minutes”, “same-day”, “window”, “fixed 08-30”
problem-month-day = “{ $key }”: “{ $word }” is no day of the year; write month and day, for example 08-31
problem-validity = “{ $word }” is no validity; write “10 calendar-days”, “5 working-days”, “1 month”, “printed-date”
problem-window = the window of admission has one end: write both from and to, or neither
problem-readings = a difference with one reading: write two or more in readings
problem-evidence = “{ $id }” says nothing of how it is known: add proves, look, limit, person or unknowable
problem-term-window = the term is “window”, but no window of admission has a last day: add a window or another term
problem-paper = paper, ways and column disagree: paper at the provider goes with provider among ways and column 12.1 or 12.2, no paper there with column none
problem-dates = the last day { $to } is before the first { $from }: correct the days
problem-overlap = the edition “{ $id }” starts on { $from } while “{ $other }” is still in force: close one of them with a day
problem-code = code “{ $code }”: eight digits are needed, or a word in lower-case Latin letters
problem-file-name = the file is not named after its code: rename it to { $wanted }
problem-folder = the file lies in the wrong place: services go to services.d, days to calendar.d
problem-second-file = “{ $id }” already stands in { $first }: keep one file
problem-office-id = the program already has an edition “{ $id }”: give yours another id
problem-year = the day { $day } is not in { $year }: move it to the file of its year
problem-complete-documents = the edition is called complete but has no documents: add them or set complete = false
problem-complete-grounds = the edition is called complete but has no grounds of refusal: add them or set complete = false
problem-complete-outcome = the edition is called complete but has no incomplete section: add what an incomplete package leads to
problem-complete-term = the edition is called complete but has no term for a paper application: add one
problem-complete-variant = with the answers { $answers } a paper application has no term: add a term without a condition or for these answers
problem-unreachable = the document “{ $id }” is asked for with no answers at all: correct its condition or take it out
problem-idle-question = the question “{ $id }” changes nothing, neither documents nor term nor result: take it out or add a condition
problem-duplicate-document = the document “{ $id }” has the name of “{ $other }”, and with the answers { $answers } both are asked for: leave one or make them a group
problem-empty-variant = with the answers { $answers } no document is asked for: complete the list or take the answer out
problem-too-many-variants = there are more than { $most } combinations of answers, too many to check: take needless questions out
catalogue-code = Code
catalogue-service = Service
catalogue-who = Who gives it
catalogue-paper = On paper
catalogue-known = Confidence
catalogue-find = Find:
catalogue-type = a word of the name, or the code
catalogue-here = here
catalogue-elsewhere = not ours
catalogue-corporation = State Corp.
catalogue-online = online only
catalogue-portal = portal only
catalogue-unfinished = by journal
catalogue-count = { $n ->
    [one] { $n } service
   *[other] { $n } services
}. Enter opens the entry: terms, documents, grounds
catalogue-own-problems = Files with errors are left out, the rest holds. { $n ->
    [one] Correct { $n } place
   *[other] Correct { $n } places
}:
catalogue-more-problems = and { $n } more: kense catalogue check
place-entry = Entry of the catalogue
catalogue-in-force = In force since { $from }
catalogue-until = In force from { $from } to { $to }
catalogue-closed = Closed: from { $from } to { $to }
catalogue-from = Not in force yet: from { $from }
catalogue-edition = edition { $n } of { $of }
key-older = Older
key-newer = Newer
help-older = the edition before this one
help-newer = the edition after this one
help-next-heading = to the next heading
help-prev-heading = to the heading before
help-search-anew = clear what is typed and search anew
about-catalogue = All services in education. Type a word, the beginning of one or a code: the list narrows by itself and forgives a wrong letter. Enter opens the entry with its terms, documents and grounds of refusal. F3 shows the sheet "what to bring"; no case is opened. “+ compared”: your office compared the entry with the act; “! compare again”: the list has changed since.
about-entry = The whole entry of a service and where it comes from. Arrows, PgUp and PgDn scroll, Tab goes to the next heading. Left and Right show other editions: an application is judged by the one in force on the day it was registered. F3 shows the sheet "what to bring" by this edition. Ins marks the entry as compared with the act, F8 takes the mark back with a reason; it falls by itself when the edition or the list changes.

key-compare = Compare
help-compare = mark the entry as compared with the act
help-take-back = take the mark of comparison back, with a reason

# Comparing an entry with the act
mark-never = not compared with the act
mark-stands = compared on { $day }
mark-fallen = compared on { $day }, changed since
mark-never-full = Nobody has compared it with the act yet
mark-stands-full = + Compared with the act on { $day }: { $who }; edition { $act }
mark-fallen-full = ! Compared on { $day }: { $who }. The list has changed since: compare again
mark-by-key = { $says } ({ $key } to mark it)
mark-list-stands = + compared
mark-list-fallen = ! compare again
mark-heading = Compared with the act
mark-line = { $day }: { $who }; edition of the act { $act }
mark-line-changed = the list has changed since
mark-line-other = it was the entry { $id } that was compared, not this one
mark-line-taken = taken back { $at }: { $why }
mark-title = Compared with the act
mark-about = The entry “{ $service }” was compared with the text of the act: documents, terms, grounds of refusal. The mark stays until a newer edition or a change of the list.
mark-who = Who compared
mark-day = When
mark-act = Edition of the act
mark-act-hint = day and number of the amending order it was compared with
mark-note = Note
mark-kept = The comparison is marked
mark-take-title = Take the mark back
mark-take-about = The mark stays in the history of the entry with the reason.
mark-take-why = Why it is taken back
mark-taken-kept = The mark is taken back
mark-day-ahead = This day has not come yet: give { $today } or an earlier one
mark-taken-already = This mark was taken back already: choose one that stands
mark-none = There is no mark of comparison: compare the entry with the act first

# An entry of the catalogue
catalogue-incomplete = ! The entry is incomplete: it informs, but no case is opened by it. Register in the paper journal
catalogue-own-mark = The sign * marks a translation by the program, not the text of the act
catalogue-english = The English is the program's own translation throughout; the Russian and Kazakh texts have the force of law
catalogue-own = translation by the program
catalogue-names = Name
catalogue-act = Act and source
catalogue-order = Order No. { $number } of { $day }
catalogue-registered = No. { $number } in the register of acts
catalogue-act-edition = Edition read: { $edition }
catalogue-annex = The list is annex { $annex }
catalogue-shipped = Entry { $id }, shipped with the program
catalogue-office = Entry { $id }, the office's own: file { $file }
catalogue-who-and-how = Who gives it and how to ask
catalogue-providers = Given by: { $who }
catalogue-system = information system: { $system }
catalogue-ways = Ways: { $ways }
catalogue-column = In the report: { $column }
catalogue-recipients = Who may ask: { $who }
catalogue-beneficiary = For whom: { $who }
catalogue-waiting = At most { $n } min in the queue
catalogue-at-desk = At most { $n } min at the desk
catalogue-terms = Terms
catalogue-none-entered = Not entered: see the act
catalogue-when = when: { $condition }
catalogue-or = or
catalogue-windows = When it is open
catalogue-window = Every year from { $from } to { $to }
catalogue-window-note = On the days told below
catalogue-decision-from = decision not before { $day }
catalogue-questions = What to ask
catalogue-documents = Documents
catalogue-pieces = { $n ->
    [one] { $n } piece
   *[other] { $n } pieces
}
catalogue-group = one document of the set “{ $group }” is enough
catalogue-on-request = only when the provider asks for it
catalogue-before-result = brought after acceptance, before the result; does not stand in the way of acceptance, the result waits for it
catalogue-later = brought later; does not stand in the way of acceptance
catalogue-certified = the copy is certified by: { $by }
catalogue-not-demanded = What must not be asked for
catalogue-grounds = Grounds of refusal
catalogue-law = Law on state services: { $law }
catalogue-outcome = If the package is incomplete
catalogue-norm = The paper cites: { $norm }
catalogue-no-norm = The form cites nothing
catalogue-paper-form = Form: { $form }
catalogue-results = Result
catalogue-valid = holds { $valid }
catalogue-hearing = Hearing
catalogue-differences = Where the texts differ
catalogue-applied = Applied: { $applied }
catalogue-sub-terms = Terms of their own within the service
catalogue-starts = Counted from: { $from }
catalogue-journals = Journals the act prescribes
catalogue-columns = Columns: { $columns }
catalogue-notes = What else to know

# Words of the field
name-form-original = the original, which stays here
name-form-copy = a copy
name-form-original-and-copy = a copy; the original is compared and given back
name-form-shown = shown and given back; no copy is taken
name-form-filled = the form of the act, filled in
name-form-free = in free form
name-form-unspecified = the act does not say in what form: look at the original, ask for no copy
name-system-holds = held by state systems: the package is complete without it
name-system-if-missing = taken from state systems; asked for only if they have no record
name-system-no = brought by the applicant
name-way-provider = at the provider
name-way-egov = the portal egov.kz
name-way-state-corporation = the State Corporation
name-way-phone = by phone, proactively
name-way-information-system = an information system
name-fee-free = Free: no money is taken
name-fee-paid-or-free = Paid or free, by the group or the contract
name-paper-provider = A paper application is taken by the provider
name-paper-state-corporation = A paper application is taken by the State Corporation only
name-paper-none = Not taken on paper
name-column-none = no paper applications here
name-channel-paper = 12.1, on paper (there is no other road)
name-channel-alternative = 12.2, on paper (the portal or the State Corporation is an alternative)
name-channel-information-system = 12.3, information system
name-channel-state-corporation = 12.4, State Corporation
name-channel-egov = 12.5, the portal egov.kz
name-confidence-text = read in the act
name-confidence-part = read in part
name-confidence-memory = check in the act
name-person-individual = an individual
name-person-legal-entity = a legal entity
name-beneficiary-child = a child; a parent or representative asks
name-beneficiary-student = a learner; in person or through a representative
name-beneficiary-applicant = the applicant alone
name-hearing-printed = A refusal is heard first: the order says so
name-hearing-by-law = A refusal is heard first by the administrative code where the term is five working days or longer
name-hearing-none = Not provided for: the order does not name it or the term is shorter than five working days
name-incomplete-non-acceptance = The application is not accepted; a receipt of non-acceptance is given
name-incomplete-no-further = Refused in further consideration with a notice; not counted as a refusal of the service
name-incomplete-refusal = The service is refused; counted among refusals
name-outside-warn = outside these days the program warns
name-outside-block = outside these days no application is registered
name-result-receipt = receipt of acceptance
name-result-order = order of the head
name-result-notice = notice
name-result-certificate = certificate
name-result-talon = talon
name-result-duplicate = duplicate
name-result-direction = direction
name-result-decision = decision
name-result-conclusion = conclusion
name-result-payment = payment
name-validity-calendar-days = good for { $n ->
    [one] { $n } calendar day
   *[other] { $n } calendar days
} from its date
name-validity-working-days = good for { $n ->
    [one] { $n } working day
   *[other] { $n } working days
} from its date
name-validity-months = good for { $n ->
    [one] { $n } month
   *[other] { $n } months
} from its date
name-validity-printed = good until the day printed on it
