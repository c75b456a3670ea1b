### Central file

central-no-target = The district's file is not named: name it in the settings. The day waits in the outbox and will not be lost
central-absent = The folder { $path } is not there now: check the network or put the stick in. The day waits in the outbox and goes at the next try
central-not-a-folder = { $path } is a file, a folder is needed here: correct the path in the settings. The day waits in the outbox
central-is-a-folder = { $path } is a folder: add the name of the file in the settings, for example counts.jsonl. The day waits in the outbox
central-not-yet = There is no file { $path } yet, the folder is there: the first day sent will make it. If there was a file, ask where it was moved
central-busy = The district's file was busy all the time: another program (a spreadsheet, say) has it open or another school is writing. Ask to close it and try again. The day waits in the outbox
central-read-only = { $path } cannot be written to: ask the district for the right to write or take the protection off the stick. The day waits in the outbox
central-full = The disk of the district's file is full: tell the district. The day waits in the outbox and goes when there is room
central-not-written = What was written could not be read back: the network or the stick lost it. Try again, and if that does not help take another stick. The day waits in the outbox
central-unfit = The day was not sent: { $fault }. Correct the name and the BIN of the organisation in the settings. The day waits in the outbox
central-io = The district's file did not answer: { $text }. Try again later. The day waits in the outbox

central-line = Line { $n }: { $fault }
central-line-empty = the line is empty
central-line-torn = the line is torn or is no line of counts; it is not counted
central-line-checksum = the checksum does not agree; the line is not counted
central-line-newer = a line of the newer version { $n }: update the program to count it
central-line-grammar = the line breaks the form (field { $what }); it is not counted
central-conflict = { $name } (BIN { $bin }), { $day }: { $n ->
    [one] { $n } different record
   *[other] { $n } different records
} for one day. One of them counts; ask the organisation to close that day anew

central-step-new = { $day }: send
central-step-gone = { $day }: was delivered but is gone from the file; send again
central-step-there = { $day }: lies in the file already; mark as delivered
central-step-superseded = { $day }: replaced by a later correction; do not send
central-step-clash = { $day }: the file already has a record of your organisation that is not here. See whether the register is kept on two computers or an old copy was brought back; then close the day anew

central-check-will-make = The file { $path } will appear with the first day sent
central-check-will-append = New days will be added at the end of { $path }; what lies there is not changed
central-check-holds = { $n ->
    [one] The file has { $n } day
   *[other] The file has { $n } days
}, organisations: { $offices }
central-check-fresh-line = The last line is not finished: the next record will start on a fresh line
central-check-faults = { $n ->
    [one] { $n } line is not counted: see which
   *[other] { $n } lines are not counted: see which
}
central-check-newer = There are lines of the newer version { $n }: update the program to count them
central-check-copies = { $n ->
    [one] { $n } file like it lies beside
   *[other] { $n } files like it lie beside
} ({ $name }): they may hold days that are not here. Merge them: nothing is counted twice

central-organisations = { $n ->
    [one] Consolidated, { $n } organisation
   *[other] Consolidated, { $n } organisations
}

# Screens
key-behind = Who
help-behind = which organisations gave this number; a line whole
key-which = File
help-which = file, period and layout
ledger-no-file = The district's file is not named: name it
ledger-absent = { $path }: there is no such folder now. Check the network, put the stick in or correct the path
ledger-is-a-folder = { $path } is a folder: add the name of the file, for example counts.jsonl
ledger-not-yet = The folder is there and the file { $path } is not yet: nobody has sent a day so far
ledger-closed = { $path } may not be read: ask for the right to read it
ledger-busy = The district's file is held by another program: ask to close it and try again
ledger-io = The district's file could not be read: { $text }. Try again later
ledger-read = { $n ->
    [one] { $n } day read
   *[other] { $n } days read
}, organisations: { $offices }
central-sender = Organisation
central-bin = BIN
central-district = District
central-last = Last day
central-days = Days
central-empty = The file holds no day that can be counted
central-faults = What is not counted, or counted with a question
central-no-faults = Nothing to remark: every line is counted
central-part-table = Table
central-part-senders = Who has sent: { $n }
central-part-faults = Remarks: { $n }
central-tab = Tab: next
central-unnamed = The district's file is not named. Name it ({ $key }): schools and kindergartens send their closed days there
central-reading = Reading { $path }…
central-again = { $again } reads again, { $other } names another file
central-which = What to show
central-file = File
central-file-hint = Full path, for example \\server\share\counts.jsonl
central-layout = Layout
central-nothing-behind = Nobody sent any of this: the number is nil
central-behind = The number { $n } by organisation
about-central = The district's consolidated report from the common file. Tab goes between the table, the organisations (silent the longest first) and the lines that are not counted. Enter on a number names the organisations, F4 is file and period, F6 reads the file again, F5 writes the table.
