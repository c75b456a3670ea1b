### The working calendar: screen, own days, command line

place-calendar = Calendar
about-calendar = Arrows go by day and week, PgUp and PgDn by month. Below stands what the day is, how that is known and how much is due on it. Enter shows what must be done by that day. Ins adds a day of your own, Del takes back one that was added.
name-day-holiday = holiday
name-day-off = day off
name-day-working = working day
name-day-cancelled = called off
name-day-announced = announced
name-day-computed = computed
calendar-heads = Mo Tu We Th Fr Sa Su
calendar-marks = h o w c
calendar-month = { $m ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
calendar-in-month = in { $m ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[other] December
} { $year }
calendar-weekday = { $n ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[other] Sunday
}
calendar-legend-today = * today
calendar-legend-dues = (3) due
calendar-day = { $day }, { $weekday }: { $what }
calendar-special = { $kind } — { $name }
calendar-special-computed = { $kind } — { $name } (computed)
calendar-plain-working = working day
calendar-plain-off = weekend
calendar-known = { $certainty }: { $source }
calendar-cancelled-in = called off { $when }
calendar-published-in = became known { $when }
calendar-entered = entered: { $who }
calendar-more = { $n } more, go by days
calendar-due = due: applications — { $cases }, complaints — { $complaints }
calendar-overdue = overdue: applications — { $cases }, complaints — { $complaints }
calendar-no-dues = Nothing is due that day
calendar-due-title = Due on { $day }
calendar-computed-year = There is no official list of { $year }: its days are computed from the rules
key-due-list = Due
help-due-list = what must be done by that day
key-add-day = Add
help-add-day = add a day of your own to the calendar
help-remove-day = take back an added day, with a reason
help-month-back = a month back
help-month-forth = a month on
calendar-goto = A day of the calendar
calendar-add-title = Add a day to the calendar
calendar-add-about = The day goes into the calendar of this office. Due days of cases already taken in do not change by themselves.
calendar-field-date = Day
calendar-field-weekday = Day of the week
calendar-field-kind = What it is
calendar-field-week = For which week
calendar-field-name = Name
calendar-field-name-kk = Name in Kazakh
calendar-field-source = Grounds
calendar-field-source-hint = order, decree, announcement: number and date
calendar-field-known = How known
calendar-week-both = any
calendar-week-five = five days
calendar-week-six = six days
calendar-added = { $day } was added to the calendar
calendar-removed = { $day } was taken out of your calendar
calendar-imported = { $n ->
    [one] Calendar of { $year }: { $n } day
   *[other] Calendar of { $year }: { $n } days
} written to { $file }
calendar-remove-title = Take back your day { $day }
calendar-remove-about = The day will be again what the program knows. An entry about it stays in the journal.
calendar-remove-why = Reason
calendar-moved = Due days of cases and complaints would be others: { $n }; the recorded ones stand unchanged: { $which }
calendar-moved-one = { $number } — { $is } instead of { $was }
calendar-moved-complaint = { $number }, { $what } — { $is } instead of { $was }
calendar-works-anyway = { $day } is a working day anyway: no such entry is needed
calendar-nothing-to-cancel = { $day } is nothing special in the calendar: there is nothing to call off
calendar-year-far = The day must be no earlier than { $from } and no later than { $to }
calendar-day-own-already = { $day } stands in your calendar already
calendar-day-own-already-hint = Take it back first (Del or calendar remove), then add it anew
calendar-day-not-own = { $day } was not added to your calendar
calendar-day-not-own-hint = To call off a day the program knows, add it as "called off"
calendar-year-own-already = There are days of your own in { $year } already
calendar-year-own-already-hint = To replace them add --replace: the file as it was stays beside it as .bak
calendar-no-folder = This office lives in memory alone: there is nowhere to keep a calendar of its own
calendar-file-of-another-year = the file says { $year } but is named after another year: mend the year or the name
cli-calendar-working-days = { $n ->
    [one] { $year }: { $n } working day
   *[other] { $year }: { $n } working days
}
cli-calendar-own = own
calendar-moved-settle = To move them: kense moves --confirm --why "reason"
