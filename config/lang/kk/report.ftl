### Есеп және кестелерді басып шығару

print-exists = { $file } файлы бұрыннан бар: басқа атау таңдаңыз немесе ауыстыруды растаңыз
print-absent = { $folder } қалтасы жоқ: дискіні немесе флешканы тексеріңіз не басқа қалта таңдаңыз
print-full = Дискіде { $file } файлына орын жетпейді: орын босатыңыз немесе басқа диск таңдаңыз
print-busy = { $file } файлы басқа бағдарламада ашық: оны сол жерде жауып, қайталаңыз
print-read-only = { $file } ішіне жазуға болмайды: басқа қалта таңдаңыз немесе файлдан жазу тыйымын алыңыз
print-failed = { $file } файлы жазылмады: { $says }. Қайталаңыз немесе басқа қалта таңдаңыз

report-heading = Көрсетілген мемлекеттік қызметтер туралы есеп
report-period = { $from } – { $to } кезеңі үшін

# Screens
export-as = Қандай түрде жазу керек
export-xlsx = Excel (xlsx)
export-csv = CSV кестесі
export-text = Мәтін (txt)
period-title = Қай кезең үшін
period-which = Кезең
period-whole = файлдағының бәрі
period-this-month = осы ай, бүгінге дейін
period-last-month = өткен ай
period-quarter = осы тоқсан, бүгінге дейін
period-last-quarter = өткен тоқсан
period-half-year = осы жартыжылдық, бүгінге дейін
period-year = жыл басынан (өсу қорытындысымен)
period-own = басқа: … бастап … дейін
period-from = Қай күннен
period-to = Қай күнге дейін
report-layout = нысаны: { $name }
report-nothing-behind = Бұл санның артында бірде-бір іс жоқ
behind-title = Сан неден құралды
behind-number = №
behind-day = Күні
behind-kind = Бұл не
behind-name = Кім
behind-case = өтініш
behind-complaint = шағым
behind-non-acceptance = қабылдаудан б/т
behind-tally = күн қорытындысы
behind-tally-entered = Бұл сан күн қорытындысымен енгізілген: оны «Арналар бойынша күн қорытындысында» түзетуге болады
behind-not-all = { $all } ішінен { $shown } көрсетілген: қалғанын көру үшін қысқарақ кезең алыңыз
about-report = Кез келген кезең үшін ресми есеп. Көрсеткілер сандар бойымен жүреді, төменде бұл қандай сан екені жазылған; Enter ол неден құралғанын көрсетеді. F4 — кезең, F6 — кестенің басқа нысаны, F5 Excel, CSV немесе мәтінге жазады.
column-service = Қызмет
column-total = Бәрі
column-121 = 12.1
column-122 = 12.2
column-123 = 12.3
column-124 = 12.4
column-125 = 12.5
column-refused = Бас тарту бәрі
column-refused-electronic = Бас тарту электр.
column-refused-paper = Бас тарту қағазда
column-late = Мерзі- мінен кеш
column-complaints = Шағым
column-individual = жеке
column-legal = заңды
