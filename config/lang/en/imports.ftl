### The earlier register from a spreadsheet

place-import = Earlier register
import-how = A register that was kept in a spreadsheet (XLSX, XLS, ODS, CSV) is taken in whole or not at all. The same file taken in again doubles nothing: only new rows are added.
import-what = What the rows are
import-kind-cases = applications of the earlier register
import-kind-tallies = numbers of the other channels by day
import-file = File
import-file-hint = The full path; a file may be dragged into the window
import-reading = Reading { $file } …
import-about = { $file }, sheet “{ $sheet }”, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
import-about-text = { $file }, { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
import-columns-how = Check what each column holds. F4 changes a column, Enter checks the rows
import-heading = Heading
import-example = Example
import-holds = What it is
import-holds-nothing = not taken in
import-holds-of = Column { $column }: what is it?
import-no-columns = This sheet has no columns
import-field-number = Old number
import-field-day = Day of registration
import-field-service = Service
import-field-code = Code of the service
import-field-applicant = Name of the applicant
import-field-applicant-number = Applicant's IIN (BIN)
import-field-child = Name of the child or student
import-field-child-number = Child's IIN
import-field-phone = Phone
import-field-person = Kind of applicant
import-field-channel = Way of applying
import-field-due = Due day
import-field-outcome = Result of the service
import-field-decided = Day of the result
import-field-medium = Form of the refusal
import-field-result = Paper of the result
import-field-note = Note
import-field-count = Count
import-issued = result given
import-refused = refused
import-withdrawn = withdrawn
import-row = Row
import-column = Column
import-trouble = What is wrong
import-known = What was found
import-nothing-known = There is nothing more to say
import-troubles-how = Correct the file and read it again: with faults nothing is taken in
import-take-how = Nothing is wrong. Enter takes everything in
import-nothing-how = There is nothing to take in
import-ready = Nothing is wrong: { $n ->
    [one] { $n } row will be taken in
   *[other] { $n } rows will be taken in
}, { $there } there already
import-nothing-new = Nothing new: all rows of the file are in already ({ $there })
import-refused-troubles = { $n ->
    [one] { $n } fault found
   *[other] { $n } faults found
}: nothing was taken in
import-working = Taking in the earlier register
import-going = { $n } of { $all } taken in
import-going-how = Esc stops it; then nothing is left behind
import-done = { $n ->
    [one] { $n } row was taken in
   *[other] { $n } rows were taken in
}, { $there } there already
import-done-how = Entries of the earlier register stand in the register after its own ones, marked “earlier”. Enter goes on
import-failed-how = Nothing was taken in. Enter goes back
import-stopped = Stopped: nothing was taken in
import-idle = { $n ->
    [one] { $n } row was passed over: empty or a sum
   *[other] { $n } rows were passed over: empty or sums
}
import-service-known = “{ $typed }” is { $code }, rows: { $n }
import-note-uncounted = { $n ->
    [one] { $n } row does not count in the report
   *[other] { $n } rows do not count in the report
}: the day, the way of applying or the kind of applicant is not said. They can be found
import-note-refusals = { $n ->
    [one] { $n } refusal does not count
   *[other] { $n } refusals do not count
} among those of the report: its day or form is not said
import-note-open = { $n ->
    [one] { $n } row has no result
   *[other] { $n } rows have no result
}: register an unfinished case anew, with its papers
import-note-outcomes = { $n ->
    [one] The result of { $n } row is not understood and is kept
   *[other] The results of { $n } rows are not understood and are kept
} as text: { $words }
import-cell-fault = The formula of this cell gives no value ({ $sign }): correct it
import-day = “{ $typed }” is no date: write it like 02.06.2026
import-day-ahead = { $day } has not come yet: correct the date
import-days-order = The result of { $day } is earlier than the registration of { $registered }: correct one of them
import-service-missing = The service is not said: write its code or name
import-service-unknown = No service “{ $typed }” was found: write its code or its name from the catalogue
import-service-ambiguous = “{ $typed }” fits several services ({ $n }): write the code. { $names }
import-service-clash = The code { $code } and the name ({ $named }) tell of different services: correct one of them
import-channel-unknown = The way of applying “{ $typed }” is not understood: write “paper”, “egov”, or a column of the report such as 12.5
import-person-unknown = The kind of applicant “{ $typed }” is not understood: write “individual” or “legal-entity”
import-person-clash = The number and the kind of applicant disagree: correct one of them
import-medium-unknown = The form of refusal “{ $typed }” is not understood: write “paper” or “electronic”
import-nobody = No name: write the applicant or the child
import-lost-letters = The name “{ $typed }” has question marks for letters: save the file as XLSX or CSV UTF-8
import-double = The same entry as in row { $row }: keep one
import-double-number = The number { $number } stands in row { $row } already: correct it or keep one row
import-double-tally = The same day, service and column as in row { $row }: keep one number
import-changed = This entry was taken in before (file { $file }, row { $row }) with other data: what was taken in does not change; put the earlier data back or remove the row
import-registered = This application is registered here under number { $number }: remove the row
import-column-missing = The file has no column “{ $field }”: say which one it is
import-empty = Not filled in: { $field }
import-tally-channel = “{ $typed }” is no other channel: only 12.3, 12.4 and 12.5 are entered as numbers by day
import-count = “{ $typed }” is no count: a whole number from 0 to 1,000,000 is needed
import-no-sheet = There is no sheet “{ $sheet }”. There are: { $known }
import-map-form = “{ $asked }” is not understood: write COLUMN=FIELD, for example B=day. Fields: { $known }
import-map-column = “{ $asked }”: there is no such column. Write its letter or its heading. Fields: { $known }
import-map-field = “{ $asked }”: there is no such field. Fields: { $known }
import-no-day = no date
import-stage = No. { $number } “{ $service }” is of the earlier register: registered { $day }, { $outcome }, day of the result: { $decided }.
import-stage-open = No. { $number } “{ $service }” is of the earlier register: registered { $day }, that register has no result.
import-card = Earlier case { $number }
import-card-stands = Taken over from the earlier register: here it is only read
import-no-outcome = not said in the earlier register
import-counted-heading = In the report
import-service-named = { $code } { $name }
import-mark = earlier, from “{ $file }”, row { $row }
import-number-of = IIN (BIN)
import-counted = Counts in the report on its day of registration
import-not-counted = Does not count: the day, the way of applying or the kind of applicant is not said
import-history = { $at } { $clerk }: taken in from “{ $file }”, row { $row }
badge-imported = earlier
register-imported = Earlier register
behind-imported = earlier case

inbox-absent = There is no file { $file }: check the path
inbox-folder = { $file } is a folder: name a file in it
inbox-too-large = The file { $file } is larger than { $most } MB: part it
inbox-closed = The file { $file } cannot be opened: { $what }. If another program has it open, close it there
inbox-unknown = { $file } is no spreadsheet: XLSX, XLS, ODS or CSV is needed
inbox-locked = { $file } is locked with a password: take it off and save the file again
inbox-damaged = { $file } is damaged ({ $what }): open it in its own program and save it again
inbox-empty = There is nothing in the file { $file }
