### Complaints and tallies

# Screens
complaint-number = No.
complaint-at = Came
complaint-due = Due
complaint-state = State
complaint-who = Who complains
complaint-service = Service
complaint-subject = What about
complaints-empty = No complaints. Ins registers one
complaints-late = { $n ->
    [one] { $n } complaint is overdue: answer or forward today
   *[other] { $n } complaints are overdue: answer or forward today
}
complaint-annulled = annulled
complaint-answered-late = late: { $outcome }
complaint-overdue = { $n ->
    [one] { $n } day overdue
   *[other] { $n } days overdue
}
complaint-today = answer today
complaint-left = { $n ->
    [one] { $n } day left
   *[other] { $n } days left
}
complaint-title = Complaint No. { $number }
complaint-registered = Registered
complaint-due-day = Answer by
complaint-case = About application
complaint-party-number = IIN or BIN
complaint-contact = Phone or address
complaint-history = What was done
complaint-new = New complaint
complaint-case-number = No. of the application, if any
complaint-case-hint = By the number the program takes service, name and phone itself
complaint-or-service = Service
complaint-service-hint = Needed if no application is named; type its name
complaint-contact-hint = Where the answer goes
complaint-will-be-due = Answer by { $day }: { $steps }
complaint-of-case = Application { $number } of { $day }, { $name }
complaint-without-case = Name an application or a service; what must be filled bears a star
complaint-kept = Complaint { $number } is registered, answer by { $due }
answer-title = Answer to complaint No. { $number }
answer-about = The answer is recorded once and does not change afterwards. F2 records it
answer-outcome = Outcome
answer-text = What was answered
answer-text-hint = In short: what was found and what was done
answer-at = Answered
complaint-answer-kept = The answer to complaint { $number } is recorded: { $outcome }
complaint-annul-title = Annul complaint No. { $number }
complaint-annul-about = Only for an entry made by mistake: it stays in the journal and is not counted
complaint-annul-why = Reason
complaint-annul-kept = Complaint { $number } is annulled
about-complaints = Complaints about services: the answer, the forwarding and the notice each have their term by law. Ins records a new one, F6 what comes next: the answer with its outcome, the forwarding, the decision; F4 how the applicant was told; F8 annuls an entry made by mistake, Enter shows one whole.
about-complaint = A complaint whole: terms with their norms, answer, forwarding, decision, notices and all that was done. F6 records what comes next, F4 how the applicant was told, F8 annuls an entry made by mistake, Enter opens the application it is about. F5 prints the answer, or the notice that it was sent on.
about-complaint-new = Name the application complained about by its number, or a service. F2 registers the complaint; the last day of the answer stands above.
tally-of-day = Tallies of { $day }
tally-day-closed = the day is closed: a correction goes as a new revision
tally-service = Service
tally-123 = 12.3 inf. system
tally-124 = 12.4 state corp.
tally-125 = 12.5 egov.kz
tally-individual = person
tally-legal = entity
tally-total = Total
tally-cell = { $service }: { $channel }, { $who }. Type a number; Enter or an arrow keeps it, Esc brings the old one back
tally-cell-none = { $service }: { $channel }, { $who }: this service is not asked for that way
tally-no-channel = { $service } is not asked for through { $channel }: go to a cell without a dash
tally-kept = Was { $was }, now { $n }: { $service }, { $channel }, { $who }
tally-kept-closed = A new revision of the day will go. { $kept }
tally-other-day = Another day
tally-which-day = Day
tallies-empty = By the catalogue no service of your organisation is asked for through egov.kz, the State Corporation or an information system: there is nothing to enter
person-individual = individuals
person-legal = legal entities
channel-121 = 12.1 paper
channel-122 = 12.2 alternative
channel-123 = 12.3 information system
channel-124 = 12.4 State Corporation
channel-125 = 12.5 egov.kz
about-tallies = How many applications of a day did not pass your desk: by the information system (12.3), the State Corporation (12.4) and egov.kz (12.5). Choose a cell with the arrows and type a number. F4 is another day.
complaint-forward = { $n ->
    [one] forward: { $n } day
   *[other] forward: { $n } days
}
complaint-forward-today = forward today
complaint-forward-overdue = { $n ->
    [one] forwarding { $n } day late
   *[other] forwarding { $n } days late
}
complaint-untold = tell the applicant
complaint-above = above, by { $day }
complaint-above-overdue = above, term passed
complaints-counted = { $period }: all { $all } · in time { $intime } · late { $late } · waiting { $waiting } · overdue { $overdue } · sent above { $forwarded }
complaint-forwarded = Forwarded
complaint-ruled = Decided on
complaint-ruling = Decision above
complaint-told = Told
complaint-by = by { $day }
complaint-duty = { $what }: { $state } ({ $norm })
duty-done = done { $day }
duty-late = done { $day }, late
duty-missed = not done, the term has passed
duty-owed = to be done
duty-awaited = awaited
duty-unless-satisfied = unless you satisfy it in full
duty-none = not needed
complaint-longer = Term longer
complaint-longer-until = until { $day }: { $why }
complaint-forwarded-to = { $day }, { $to }; { $file }
complaint-ruling-of = { $day }, { $outcome }: { $text }
complaint-told-of = { $day }, { $way }: { $of }
complaint-again = Complains again
complaint-of-day = { $number } of { $day }
complaint-same = The same person has already complained about this application: { $which }
notice-by-hand = by hand
notice-post = by post
notice-e-mail = by e-mail
notice-phone = by phone
news-longer = of the longer term
news-answer = of the answer
news-forwarding = of the forwarding to the body above
news-ruling = of the decision of the body above
answer-about-forward = The answer is recorded once and does not change afterwards. Unless the complaint is satisfied in full, forward it with the file by { $day }. F2 records it
answer-forward = forward to the body above
answer-longer = make the term longer
forward-title = Forward complaint No. { $number }
forward-about = The complaint is not satisfied in full: it goes with the file to the body above by { $day }. F2 records it
forward-about-old = The complaint goes with the file to the body above. F2 records it
forward-to = Forwarded to
forward-file = What was sent
forward-file-hint = Number of the letter and sheets of the file: for example, letter 7, 12 sheets
forward-day = Day sent
ruling-title = Decision on complaint No. { $number }
ruling-about = What the body decided: { $to }. It is recorded once. F2 records it
ruling-day = Day of the decision
ruling-text = What was decided
ruling-longer = the body takes longer
longer-until = New last day
longer-most = Not later than { $day }
longer-why = Why it is longer
notice-title = Tell about complaint No. { $number }
notice-about = The applicant was told { $of }. Contact: { $contact }. F2 records it
notice-no-contact = not given
notice-way = How told
notice-day = When
complaint-forward-kept = Complaint { $number } is forwarded; a decision is expected by { $day }
complaint-ruling-kept = The decision on complaint { $number } is recorded: { $outcome }
complaint-longer-kept = The term of complaint { $number } now ends on { $day }
complaint-notice-kept = Recorded: the applicant of complaint { $number } was told { $way }
