### Command line

cli-clerk = front desk
cli-no-folder = There is no usual place for the office here: name its folder with --data or KENSE_DATA
cli-now-rehearsal = The time is given in a rehearsal office only: leave --now out, or make one with kense init --rehearsal
cli-value = { $flag }: instead of “{ $value }” write, for example, { $like }
cli-demo-alone = --demo opens the screens: leave out the verb or the flag
cli-screens = The screens did not open: { $what }
cli-file-malformed = File { $file }, line { $line }, column { $column }: { $what }
cli-output-needed = An xlsx table goes to a file: name it, for example -o report.xlsx
cli-print = The table was not printed: { $what }
cli-pdf-of-report = A signed PDF is made of the report of an office: kense report --format pdf
cli-saved = Written: { $file }

cli-office-made = The office “{ $name }” is ready: { $dir }
cli-backup = The register was copied and the copy proved: { $file }
cli-register-good = The register is sound, the chain of its journal agrees

cli-registered = Accepted, No. { $number }
cli-registered-closed = Accepted, No. { $number }: the receipt is the result, the case is closed
cli-declined = Not accepted, No. { $number }. Missing:
cli-norm = Norm: { $norm }
cli-case = { $number }: { $state }, due { $due }
cli-due = Due: { $due }
cli-day-zero = Day of registration: { $day }
cli-non-acceptance-annulled = Non-acceptance { $number } is annulled

cli-need-required = needed
cli-need-one-of = one of its set is needed
cli-need-held-by-state = the state holds it, must not be demanded
cli-need-if-missing-there = demanded only if the state system has no record
cli-need-on-request = only on request
cli-need-before-result = brought before the result
cli-need-later = handed in later
cli-standing-given = there
cli-standing-missing = missing
cli-standing-expired = expired { $day }
cli-standing-invalid = not good: { $why }
cli-standing-not-needed = not needed now

cli-complaint = Complaint registered, No. { $number }. Answer due { $due }
cli-answered = The answer to complaint { $number } is recorded: { $outcome }
cli-complaint-annulled = Complaint { $number } is annulled
cli-tally = { $day }, { $service }, { $channel }: { $count } (was { $was })

cli-cell-accepted = accepted in { $channel }
cli-cell-refused-paper = refused on paper
cli-cell-refused-electronic = refused electronically
cli-cell-late = late
cli-cell-complaint = complaints
cli-cell-not-accepted = not accepted
cli-cell-legal-entity = { $what } (legal entities)

cli-day-open = { $day } is not closed
cli-day-closed = { $day } is closed, revision { $revision }
cli-delivered = { $day } is delivered and read back
cli-central-good = All lines count
cli-central-merged = { $n ->
    [one] { $file } now holds { $n } day
   *[other] { $file } now holds { $n } days
}
cli-catalogue-good = { $n ->
    [one] Catalogue { $version }: { $n } service, no errors
   *[other] Catalogue { $version }: { $n } services, no errors
}
cli-marked = { $code }: marked as compared with the act on { $day } by { $who }
cli-unmarked = { $code }: the mark of comparison is taken back
cli-marks-none = There are no marks of comparison with the act
cli-absence = absence No. { $id }: from { $since } to { $until }, { $why }
cli-staff-none = There is nobody: kense staff add "name"
cli-consulted = Consultation noted: { $service }, { $asked }. It counts in no report
cli-together = Together with: { $numbers }
cli-complaint-untold = The applicant has not been told yet: kense notify
cli-complaint-line = { $number } of { $day }, { $name }: { $state }, answer by { $due }
cli-complaints-counted = { $all } in all: in time { $intime }, late { $late }, waiting { $waiting }, overdue { $overdue }; sent above { $forwarded }, not told { $untold }
cli-refusal-next = A refusal is under way. Next: { $next }
cli-hearing-when = When and where was it held? Give --hearing DATE TIME PLACE
cli-hearing-who = Who came? Give --who NAMES or --nobody
