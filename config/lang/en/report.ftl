### Report and printing of tables

print-exists = The file { $file } is there already: choose another name or confirm that it is replaced
print-absent = The folder { $folder } is not there: check the disk or the stick, or choose another folder
print-full = The disk has no room for the file { $file }: free some space or choose another disk
print-busy = The file { $file } is open in another program: close it there and try again
print-read-only = { $file } may not be written: choose another folder or take the write protection off the file
print-failed = The file { $file } was not written: { $says }. Try again or choose another folder

report-heading = Report on state services rendered
report-period = for the period from { $from } to { $to }
