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
