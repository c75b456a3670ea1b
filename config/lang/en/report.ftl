### Report and printing of tables

print-exists = The file { $file } is there already: choose another name or confirm that it is replaced
print-absent = The folder { $folder } is not there: check the disk or the stick, or choose another folder
print-full = The disk has no room for the file { $file }: free some space or choose another disk
print-busy = The file { $file } is open in another program: close it there and try again
print-read-only = { $file } may not be written: choose another folder or take the write protection off the file
print-failed = The file { $file } was not written: { $says }. Try again or choose another folder

report-heading = Report on state services rendered
report-period = for the period from { $from } to { $to }

# Screens
export-as = Which form of file
export-xlsx = Excel (xlsx)
export-csv = CSV table
export-text = Text (txt)
period-title = Which period
period-which = Period
period-whole = all there is in the file
period-this-month = this month to today
period-last-month = last month
period-quarter = this quarter to today
period-last-quarter = last quarter
period-half-year = this half-year to today
period-year = since 1 January (cumulative)
period-own = another: from … to …
period-from = From
period-to = To
report-layout = layout: { $name }
report-nothing-behind = There is no case behind this number
behind-title = What the number is made of
behind-number = No.
behind-day = Day
behind-kind = What it is
behind-name = Who
behind-case = application
behind-complaint = complaint
behind-non-acceptance = not accepted
behind-tally = day tally
behind-tally-entered = This number was entered as a day tally: it is corrected among the day tallies
behind-not-all = { $shown } of { $all } are shown: take a shorter period to see the others
about-report = The official report of any period. Arrows walk over the numbers, below stands what a number is; Enter shows the cases it is made of. F4 is the period, F6 the other layout, F5 writes Excel, CSV or text.
column-service = Service
column-total = Total
column-121 = 12.1
column-122 = 12.2
column-123 = 12.3
column-124 = 12.4
column-125 = 12.5
column-refused = Refused in all
column-refused-electronic = Refused electr.
column-refused-paper = Refused on paper
column-late = Late
column-complaints = Com- plaints
column-individual = pers.
column-legal = entit.
