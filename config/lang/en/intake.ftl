### New application

about-intake-pick = Type a part of the service's name in Russian or Kazakh, its code or an everyday word: “1 класс”, “dormitory”. Enter opens the application. Grey lines are not taken on paper here; Enter on one says where to go. Drafts stand above. Ins notes a consultation about the chosen service: it counts nowhere. F3 shows what to bring for the chosen service.
about-intake = Who asks, for whom, the questions of the service. Type the first digits of the ИИН: somebody seen before is found under the field, Enter takes them. F2 or F6 goes to the documents. All that is typed is in the draft at once: Esc, leaving or a power cut loses nothing. F3 shows the sheet "what to bring" for these answers.
intake-find = Service
intake-find-hint = part of a name, code or word: 1 класс, dormitory
intake-column-service = Service
intake-column-code = Code
intake-nothing-found = No such service was found: type less or another word
intake-not-here = not taken here
intake-sure-part = read in part
intake-sure-memory = from memory
intake-doubt-part = ? in part
intake-doubt-memory = ?? to check
intake-edition = Rules in the edition of { $edition }
intake-draft = Draft
intake-draft-nobody = no name typed
intake-draft-keys = Draft: Enter goes on from the same place, Del removes it.
intake-draft-kept = The draft is kept: it is in the list of “New application” and on “Today”
intake-draft-gone = This draft is no longer there: choose the service and begin anew
intake-drop-ask = Remove the draft “{ $service }” ({ $who })? What is typed in it will be lost.
intake-drop-act = Remove
intake-dropped = The draft is removed
intake-due = Due: by { $day } ({ $term })
intake-capacity = Who asks
intake-capacity-representative = parent or legal representative
intake-capacity-self = the applicant in person
intake-capacity-proxy = by a power of attorney
intake-iin = ИИН of the applicant
intake-bin = БИН of the applicant
intake-number = ИИН or БИН of the applicant
intake-number-hint = 12 digits; after three, those seen before
intake-no-number = If there is no number: why
intake-no-number-hint = for example: citizen of another country, no ИИН given
intake-name = Full name of the applicant
intake-phone = Phone
intake-address = Address
intake-contact-hint = phone or address: where to send the answer
intake-proxy = Paper of the representative
intake-proxy-hint = kind and who gave it: power of attorney, decision on guardianship
intake-child-iin = ИИН of the child
intake-child-no-number = If the child has no ИИН: why
intake-child-name = Full name of the child
intake-child-born = Birthday of the child
intake-student-iin = ИИН of the learner
intake-student-no-number = If there is no ИИН: why
intake-student-name = Full name of the learner
intake-student-born = Birthday of the learner
intake-offer-hint = Enter takes, arrows choose another
intake-elsewhere = Not yet:
intake-item =
    { $before }
    – { $what }
intake-ask-anyway = { $what } Go on all the same?
intake-register-act = Register
intake-clock-right = The clock is right
intake-registered =
    Registered under No. { $number }
    Date and time: { $at }
    Due: { $due }
    How it was reckoned: { $rule }
intake-registered-note =
    { $before }
    Know: { $note }
intake-registered-todo = Tell the applicant the number and the due day and give the talon: F5 prints it. Enter goes to “Today”.
intake-registered-closed = The result of this service is the receipt of acceptance: print it (F5) and hand it over now, the case is closed. Enter goes to “Today”.
intake-declined = The application was not accepted. Entry of the journal No. { $number }, { $at }. Missing:
intake-declined-todo = Give the applicant the papers and the receipt: F5 prints it. Enter goes to “Today”.
intake-more-changes = and { $n } more changes; F4 tells all
intake-changes = What changed for this application
about-registered = The application is registered. If the same person came with more, F2 begins the next application: the applicant is filled in, cases of one visit are linked, each keeps its own number, term and package. Enter goes to “Today”.
again-title = More from the applicant of No. { $number }
again-title-later = A new visit of the applicant of No. { $number }
again-child = The same service for another child
again-service = Another service for the same child
again-service-own = Another service for the same applicant
again-one-paper = Another service on this same application (one paper)
visit-with = One visit with No. { $number }
visit-one-paper = One application with No. { $number }: the same date and time, { $at }
visit-people-of = The applicant is taken from No. { $number }
intake-registered-visit =
    { $before }
    { $visit }
intake-consult-key = { $key }: note a consultation
intake-capacity-guardian = guardian, another representative
intake-capacity-head = head of the organisation
intake-organisation = Name of the organisation
intake-name-or-organisation = Full name or organisation
intake-representative = Full name of its person
intake-representative-hint = fill in if an organisation applies
intake-proxy-number = Number of the paper
intake-proxy-date = Date of the paper
intake-proxy-list = look and give back: only what the list names is taken
consult-title = Consultation
consult-about = { $service }. What was asked is noted, not who asked: no names, no numbers. It goes into no report and not to the district.
consult-asked = What was asked
consult-note = Note
consult-note-hint = a few words, may stay empty
consult-where = where to apply
consult-papers = which documents
consult-term = how long it takes
consult-fee = what it costs
consult-other = something else
consult-noted = The consultation is noted: it is on “Day close”
consult-annul = Annul the consultation
consult-annul-about = { $time }, { $service }: { $asked }. It stays in the list as annulled, with the reason.
consult-annul-why = Why
consult-annul-hint = no names and no numbers
consult-annul-kept = The consultation is annulled and stays in the list
consult-annulled = annulled: { $why }
consult-list = Consultations of { $day }
consult-nowhere = No applications: they count in no column and go into no file.
consult-time = Time
about-consultations = What was answered without an application: time, service, what was asked. Nobody is named. F8 annuls one entered by mistake, with a reason. Esc goes back.
