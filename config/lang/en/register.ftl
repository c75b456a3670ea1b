### Register

register-placeholder = number, surname, IIN or service
register-day = Date
register-empty = No such entries: type something else or take the filter off
register-newest-first = All applications, newest first
register-filtered = Filter: { $what }. { $key } takes it off
register-by-service = Service “{ $service }”: there is no such number and no such surname
register-filter = Filter
register-all = all
register-open = open
register-newest = newest first
register-oldest = oldest first
register-due-first = by term, soonest first
register-from = Taken from
register-to = Taken until
register-from-day = from { $day }
register-to-day = until { $day }
register-order = Order
register-service-hint = A code or a word: “school”, “dormitory”. Empty: all services
register-no-service = The catalogue has no service “{ $what }”: type another word or leave it empty
register-days-order = The last day is before the first ({ $from }): correct the date
about-register = All applications. Type a number, a surname, an IIN or a service and the list narrows at once; capitals, е and ё and Latin look-alikes make no difference. F4 filters by state, service and days, “not accepted” is there too; Del takes the filter off. F3 answers at what stage. F5 writes the list to a file, F6 moves the case on, F8 annuls a mistaken entry.
register-file-code = Code
register-file-mark = Attention
register-file-made = Made { $at }, rows: { $n }
register-file-not-all = The first { $n } rows are shown: narrow the filter to see the others
