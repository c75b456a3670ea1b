### Командалық жол

cli-clerk = кеңсе
cli-no-folder = Кеңсені қайда сақтау керегі белгісіз: қалтаны --data белгісімен немесе KENSE_DATA айнымалысымен атаңыз
cli-now-rehearsal = Уақыт тек жаттығу кеңсесінде беріледі: --now белгісін алып тастаңыз немесе жаттығу кеңсесін kense init --rehearsal арқылы жасаңыз
cli-value = { $flag }: «{ $value }» орнына, мысалы, { $like } деп жазыңыз
cli-demo-alone = --demo экрандарды ашады: бұйрықты немесе осы белгіні алып тастаңыз
cli-screens = Экрандар ашылмады: { $what }
cli-file-malformed = { $file } файлы, { $line }-жол, { $column }-баған: { $what }
cli-output-needed = xlsx кестесі файлға жазылады: оны атаңыз, мысалы -o report.xlsx
cli-print = Кесте басып шығарылмады: { $what }
cli-pdf-of-report = Қол қойылатын PDF кеңсенің есебінен жасалады: kense report --format pdf
cli-saved = Жазылды: { $file }

cli-office-made = «{ $name }» кеңсесі дайын: { $dir }
cli-backup = Тізілімнің көшірмесі жасалып, тексерілді: { $file }
cli-register-good = Тізілім бүтін, журнал тізбегі сәйкес

cli-registered = Қабылданды, № { $number }
cli-registered-closed = Қабылданды, № { $number }: қолхаттың өзі нәтиже, іс аяқталды
cli-declined = Қабылдаудан бас тартылды, № { $number }. Жетіспейді:
cli-norm = Норма: { $norm }
cli-case = { $number }: { $state }, мерзімі { $due }
cli-due = Мерзімі: { $due }
cli-day-zero = Тіркеу күні: { $day }
cli-non-acceptance-annulled = Қабылдаудан бас тарту { $number } жойылды

cli-need-required = қажет
cli-need-one-of = жиынтықтан біреуі қажет
cli-need-held-by-state = мемлекетте бар, талап етуге болмайды
cli-need-if-missing-there = мемлекеттік жүйеде жоқ болса ғана талап етіледі
cli-need-on-request = тек сұрату бойынша
cli-need-before-result = нәтижеге дейін әкелінеді
cli-need-later = кейін әкелінеді
cli-standing-given = бар
cli-standing-missing = жоқ
cli-standing-expired = мерзімі { $day } өткен
cli-standing-invalid = жарамайды: { $why }
cli-standing-not-needed = қазір қажет емес

cli-complaint = Шағым қабылданды, № { $number }. Жауап мерзімі { $due }
cli-answered = { $number } шағымға жауап жазылды: { $outcome }
cli-complaint-annulled = { $number } шағым жойылды
cli-tally = { $day }, { $service }, { $channel }: { $count } (бұрын { $was })

cli-cell-accepted = { $channel } бойынша қабылданды
cli-cell-refused-paper = қағаз түрінде бас тартылды
cli-cell-refused-electronic = электронды түрде бас тартылды
cli-cell-late = мерзімі бұзылды
cli-cell-complaint = шағым
cli-cell-not-accepted = қабылдаудан бас тартылды
cli-cell-legal-entity = { $what } (заңды тұлғалар)

cli-day-open = { $day } жабылмаған
cli-day-closed = { $day } жабылды, { $revision }-нұсқа
cli-delivered = { $day } жеткізіліп, қайта оқылды
cli-central-good = Барлық жол есептеледі
cli-central-merged = { $file } файлында енді { $n } күн бар
cli-catalogue-good = { $version } каталогы: { $n } қызмет, қате жоқ
cli-marked = { $code }: актімен салыстырылды деп белгіленді, { $day }, { $who }
cli-unmarked = { $code }: салыстыру белгісі алып тасталды
cli-marks-none = Актімен салыстыру белгілері жоқ
cli-absence = № { $id } болмауы: { $since } — { $until }, { $why }
cli-staff-none = Қызметкер жоқ: kense staff add "аты-жөні"
cli-consulted = Кеңес жазылды: { $service }, { $asked }. Есепке кірмейді
cli-together = Бірге: { $numbers }
cli-complaint-untold = Бұл туралы өтініш берушіге әлі хабарланбады: kense notify
cli-complaint-line = { $day } күнгі { $number }, { $name }: { $state }, жауап мерзімі { $due }
cli-complaints-counted = Барлығы { $all }: мерзімінде { $intime }, мерзімінен кеш { $late }, жауап күтуде { $waiting }, мерзімі өткен { $overdue }; жоғары жіберілген { $forwarded }, хабарланбаған { $untold }
cli-refusal-next = Бас тарту дайындалуда. Келесі қадам — { $next }
cli-hearing-when = Қашан және қайда тыңдалды? --hearing КҮНІ УАҚЫТЫ ОРНЫ көрсетіңіз
cli-hearing-who = Кім келді? --who АТЫ-ЖӨНІ немесе --nobody деп көрсетіңіз
