### Terms, due days, the calendar

term-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
term-working-days = { $n ->
    [one] { $n } working day
   *[other] { $n } working days
}
term-calendar-days = { $n ->
    [one] { $n } calendar day
   *[other] { $n } calendar days
}
term-calendar-range = { $low } to { $n } calendar days
term-same-day = the same day
term-window = by the last day of admission
term-fixed = by { $day }
due-day-zero = the day of registration, { $day }, is not counted
due-after-hours = filed after closing time: { $day } counts as the day of registration
due-on-day-off = filed on a day off: { $day } counts as the day of registration
due-working = plus { term-working-days }
due-calendar = plus { term-calendar-days }
due-rolled = the end, { $day }, is a day off and moves to the next working day
due-minutes = { term-minutes } within office hours
due-same-day = done the same day
due-fixed = due on { $day }
due-at-corporation = accepted at the State Corporation on { $day }, that day is not counted
due-paused-working = suspended: { term-working-days } more
due-paused-calendar = suspended: { term-calendar-days } more
due-paused-minutes = suspended: { term-minutes } more
due-day-earlier = the term ends on { $day }, and the result goes to the State Corporation a day earlier

### Suspension
suspended-first = The term of { $number } was suspended on { $day }: while it stands still, nothing is decided
suspended-first-hint = Let it go on first: Shift+F6 on the card, or kense resume
suspended-already = The term of { $number } was suspended already, on { $day }
suspend-overdue = The term of { $number } ended on { $due }: nothing of it is left to suspend
suspend-until = The day to go on is later than { $day }
not-suspended = The term of { $number } is not suspended
rule-suspended = The term is suspended: let it go on first, then decide
suspended-over = { $number }: suspended until { $until }. Let the term go on if nothing is awaited any more
stage-suspended = Application { $number } ({ $service }) accepted { $registered }, the term was suspended on { $since }: { $why }
history-suspended = Term suspended: { $why }
history-suspended-until = Term suspended: { $why }, to go on by { $until }
history-resumed = Term goes on
history-due-suspension = Due day moved from { $was } to { $now } by the suspension ({ $why }): { $rule }
history-due-calendar = Due day moved from { $was } to { $now } by a change of the calendar ({ $why }): { $rule }
history-complaint-due = Complaint No. { $number }, { $what }: due day moved from { $was } to { $now } by a change of the calendar ({ $why })
history-complaint-sooner = Complaint No. { $number }, { $what }: due day is earlier now, { $now } instead of { $was }, by a change of the calendar ({ $why })
complaint-term-answer = answer to the complaint
complaint-term-answer-longer = answer to the complaint, made longer
complaint-term-forward = sending the complaint on
complaint-term-control = decision on the complaint
complaint-term-control-longer = decision on the complaint, made longer
card-suspended = Suspended
card-suspended-since = since { $at }: { $why }
card-suspended-until = since { $at }, to go on by { $until }: { $why }
card-suspended-next = The term stands still. Next: let it go on when the wait is over
act-suspend = Suspend the term
act-resume = Let the term go on
act-suspended = { $number }: the term is suspended
act-resumed = { $number }: the term goes on, still due { $due }
act-resumed-moved = { $number }: the term goes on, now due { $due }
act-resume-ask = The term of { $number } has stood still since { $since }. From today it goes on; the due day ({ $due }) moves by the time it stood.
act-resume-yes = Let it go on
form-suspend = Suspend the term of { $number }
form-suspend-about = The day of suspending and the days until it goes on are no part of the term. Meanwhile neither a result nor a refusal can be recorded.
form-suspend-why = Reason
form-suspend-why-hint = What is awaited, and by which paper
form-suspend-until = Go on by
form-suspend-until-hint = Empty: the day is not known yet
key-pause = Suspend
help-pause = suspend the term with a reason, or let it go on

### Steps with a term of their own
card-steps = Steps within the term (Space to note)
card-step-done = done
card-step-late = done late
card-step-overdue = overdue
card-step-waits = waits
card-step-not-begun = not begun
step-is-done = done { $day }
step-is-done-late = done { $day }, was due { $due }
step-is-overdue = was due { $due }
step-is-due = due { $due }
step-is-back = not later than { $due }, if it comes to that
step-is-not-begun = { $term }, { $starts }
step-unknown = This service has no step "{ $step }". It has: { $known }
step-day = The day is between { $from } and { $to }
step-order = Done not before it began: { $day } or later
history-step-done = Step done { $day }: { $what }
history-step-began = Step begun { $day }: { $what }
history-step-open = Note of a step taken back: { $what }
act-steps = Note a step within the term
act-which-step = Which step?
act-step-noted = { $number }: step noted
form-step = Step of { $number }
form-step-about = { $what }
form-step-began = Counted from
form-step-began-hint = By the act: { $starts }
form-step-done = Done
form-step-done-hint = Empty: not done yet
help-step = note a step with a term of its own: when it began, when it was done
today-steps = Step within the term overdue: { $n }
today-step-incomplete = overdue, incomplete
today-step-overdue = step overdue

### Warnings and late ends
badge-today = due today
badge-next-day = a day left
badge-half = half gone
badge-suspended = suspended
today-half = Half of the term gone: { $n }
today-suspended = Term suspended: { $n }
late-why-needed = The due day has passed: write why the case ends late
late-why-hint = The reason stays in the history of the case; the report counts it as late
form-late-why = Why after the due day
form-late-hint = It was due { $due }: the case counts as late
history-late = Due day { $due } missed: { $why }
card-late = After the due day
settings-bell = Bell
settings-bell-hint = Once a day for each case that is overdue or due today

### The calendar moved due days
place-moves = New due days
moves-news = The calendar changed: other due days: { $n }. Enter to look and confirm
moves-was = Was
moves-now = Will be
moves-none = By the calendar every due day stays.
moves-about = In the calendar: { $days }. The days below are not moved until you confirm.
moves-about-unknown = By the calendar in force due days of cases and complaints are others: { $n }. They are not moved until you confirm.
moves-works = { $day } works
moves-rests = { $day } is off
moves-more = { $n } more
moves-why = Why
moves-why-hint = What changed and by which order: it goes into the history of every case and complaint
moves-confirm = Confirm the new due days
moves-confirm-about = The due day of every case and complaint of the list moves, each with an entry. Only another change of the calendar brings the old day back.
moves-confirm-sooner = The due days move, each with an entry. Earlier than before: { $n }. Whoever was told the old day should be told the new one.
moves-done = Due days moved: { $n }
moves-found = Due days of cases and complaints that the calendar moves: { $n }
moves-line = { $number }: { $was } → { $now }
moves-line-complaint = complaint { $number }, { $what }: { $was } → { $now }
moves-sooner-mark = earlier
moves-sooner = Earlier than before: { $n }. Whoever was told the old day should be told the new one
about-moves = Open cases and complaints whose due day is another one by the changed calendar: what it was and what it will be; “earlier” marks a day that comes before the old one. F2 asks the reason and moves them, with an entry in each. Enter opens the card.
key-confirm = Move
help-moves = confirm the new due days with a reason
