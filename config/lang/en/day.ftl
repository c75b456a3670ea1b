### Day close

day-waits = { $day } waits to be sent, { $n ->
    [one] { $n } try
   *[other] { $n } tries
}: { $why }
day-waits-not-tried = not sent yet
day-changed = { $day } changed after its close: a new revision will go
day-unclosed = { $day } is not closed
sync-waits = The day { $day } waits to be sent: { $why }
sync-nothing = Everything is delivered, there is nothing to send
sync-delivered = { $n ->
    [one] { $n } day delivered and checked
   *[other] { $n } days delivered and checked
}
export-done = Written: { $file }

# Screens
trouble-named = { $says }: { $named }
trouble-then = { $says }. { $todo }
key-other-day = Day
help-other-day = choose another day
day-state-open = open
day-state-unclosed = not closed
day-state-waiting = waits to be sent
day-state-changed = changed after its close
day-state-delivered = delivered
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
day-head = { $day }, { $weekday }
day-line = { $day }, { $weekday }: { $state }
day-pick = Days
day-other = ({ $key }: another day)
day-service = Service
day-refused = Refus.
day-late = Late
day-complaints = Compl.
day-not-accepted = Not t.
day-nothing = Nothing was counted on this day. Close such a day too: the district will see that you worked and nobody came
day-total = Total
day-told-open = The day is open: its numbers may still move
day-told-unclosed = The day has passed and is not closed: the district does not see it yet
day-told-closed = Closed { $at } ({ $clerk }), revision { $revision }
day-told-changed = The numbers moved after the close: a new revision goes with the next sending
day-told-sending = Being sent…
day-told-delivered = Delivered and read back { $at }
day-told-waits = Waits to be sent: not tried yet
day-unfinished = { $n ->
    [one] { $n } case due by this day is not finished:
   *[other] { $n } cases due by this day are not finished:
}
day-unfinished-more = and { $n } more, in the register
day-case-due = { $number }  due { $due }  { $name }
day-case-late = { $number }  was due { $due }  { $name }
day-drafts = { $n ->
    [one] { $n } draft is left
   *[other] { $n } drafts are left
}
day-all-done = All is done: no cases due by this day, no drafts
day-close-ask =
    Close { $day }?
    { $counts }.
    { $left }
day-close-act = Close and send
day-close-zero = Nobody came, an empty day will go
day-close-counts = Accepted { $accepted }, refused { $refused }, late { $late }, complaints { $complaints }
day-close-unfinished = { $n ->
    [one] { $n } case is not finished
   *[other] { $n } cases are not finished
}: { $named }
day-close-drafts = { $n ->
    [one] { $n } draft is left
   *[other] { $n } drafts are left
}
day-close-all-done = Nothing is unfinished
packet-title = What goes to the district: { $day }
packet-head = { $day }, revision { $revision }, made { $at }. Numbers only: no names, no IIN
packet-delivered = Delivered { $at }: { $target }
packet-what = What is counted
packet-who = Who
packet-number = Number
packet-zero = An empty day: nobody came
packet-accepted = accepted { $channel }
packet-refused-paper = refused on paper
packet-refused-electronic = refused electronically
packet-late = completed late
packet-complaint = complaint
packet-not-accepted = not accepted
packet-show-line = { $key }: the line as it stands in the district's file
packet-show-table = { $key }: the table again
about-day = The day's numbers by service and column of the report. F2 closes the day and sends its numbers to the district's file at once; if that cannot be reached the day waits here and goes later, F6 tries again. Left and right are other days, F3 shows what went. Corrections after the close go by themselves as a new revision. Enter shows the consultations of the day.
about-packet = Exactly what goes to the district's file: numbers by service and column. F3 shows the line of the file itself.
day-consultations-annulled = Consultations: { $n }, annulled: { $annulled }, in no report ({ $key }: the list)
day-consultations = Consultations: { $n }, in no report ({ $key }: the list)
day-unclosed-before = { $n ->
    [one] { $n } earlier day
   *[other] { $n } earlier days
} ({ $from } – { $to }) not closed: close those whose numbers the district does not have
