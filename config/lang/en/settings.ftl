### Settings
settings-office = { $kind }, БИН { $bin }: not changed here
settings-place = Data: { $dir }
settings-place-memory = Data: in memory only, nothing stays after you leave
settings-program = Program { $version }, catalogue { $catalogue }: { $n ->
    [one] { $n } service
   *[other] { $n } services
}
settings-language = Language
settings-language-name = English
settings-borders = Borders
settings-borders-fine = lines
settings-borders-plain = plain signs + - |
settings-pattern-application = Number of an application
settings-pattern-non-acceptance = Number of a non-acceptance
settings-pattern-complaint = Number of a complaint
settings-pattern-hint = { "{" }n{ "}" } is the ordinal, { "{" }n:4{ "}" } the same with zeros to four digits, { "{" }year{ "}" } and { "{" }yy{ "}" } the year. Numbers given already stay
settings-example = Numbers will look so: { $numbers }
settings-offset = Time zone
settings-offset-hint = Since 1 March 2024 the whole country keeps UTC+05:00. In force from the next start
settings-saved = Settings are saved
settings-saved-offset = Settings are saved. The time zone changes at the next start
settings-copied = A copy of the register is made and proved: { $file }
settings-backup-no-folder = This office lives in memory only: there is nothing to copy
settings-central-none = No central file is named: write the path given by the district
settings-central-looking = Looking at { $path }
settings-central-found = Central file { $path }
settings-central-well = The central file is well
settings-central-wrong = Central file: { $n ->
    [one] { $n } thing needs a look
   *[other] { $n } things need a look
}
settings-well = well
settings-amiss = look
key-copy = Copy
key-check = Check
help-backup = make a copy of the register now
help-check-central = look at the central file; writes nothing
about-settings = Everything about the organisation that may change. F2 saves, F6 looks at the central file of the district and says how it is, F5 makes a proved copy of the register. The БИН and the kind do not change: another organisation gets another folder.
settings-phone = Phone of the desk
settings-phone-hint = Printed on the talon and the receipt
settings-head = Signs the letters
settings-head-hint = Name as in the signature; empty leaves a line to write it on
settings-head-position = Position of the head
settings-head-position-hint = Empty: "Head"
settings-print-folder = Folder of prints
settings-print-folder-hint = Without a full path it lies in the office folder
settings-open = A printed file
settings-open-viewer = is opened on the screen
settings-open-printer = goes to the printer
settings-open-nothing = is only kept
settings-printer = Printer
settings-printer-hint = Its name in the system; empty: the system’s own choice
settings-command = Own command
settings-command-hint = In place of the usual opening and printing; {"{"}file{"}"} is the file, {"{"}printer{"}"} the printer

settings-reader = Barcode reader
settings-reader-usual = usual (up to { $ms } ms)
settings-reader-slow = slow (up to { $ms } ms)
settings-reader-slowest = slowest (up to { $ms } ms)
settings-reader-hint = The pause between the signs of a barcode. If a code stays as text in a field, choose a slow one
