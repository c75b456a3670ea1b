### Day close

day-waits = { $day } жіберуді күтуде, { $n } әрекет: { $why }
day-waits-not-tried = әлі жіберілмеген
day-changed = { $day } жабылғаннан кейін өзгерді: жаңа нұсқасы жіберіледі
day-unclosed = { $day } жабылмаған
sync-waits = { $day } күні жіберуді күтуде: { $why }
sync-nothing = Бәрі жеткізілген, жіберетін ештеңе жоқ
sync-delivered = { $n } күн жеткізіліп, тексерілді
export-done = Жазылды: { $file }

# Screens
trouble-named = { $says }: { $named }
key-other-day = Күн
help-other-day = басқа күнді таңдау
day-state-open = ашық
day-state-unclosed = жабылмаған
day-state-waiting = жіберуді күтуде
day-state-changed = жабылғаннан кейін өзгерді
day-state-delivered = жеткізілді
weekday-mon = дс
weekday-tue = сс
weekday-wed = ср
weekday-thu = бс
weekday-fri = жм
weekday-sat = сн
weekday-sun = жк
day-head = { $day }, { $weekday }
day-line = { $day }, { $weekday } — { $state }
day-pick = Күндер
day-other = ({ $key } — басқа күн)
day-service = Қызмет
day-refused = Бас т.
day-late = Кеш
day-complaints = Шағым
day-not-accepted = Қаб-м.
day-nothing = Бұл күні ештеңе саналмаған. Мұндай күнді де жабыңыз: аудан сіздің жұмыс істегеніңізді, бірақ өтініш болмағанын көреді
day-total = Барлығы
day-told-open = Күн ашық: сандар әлі өзгеруі мүмкін
day-told-unclosed = Күн өтті, бірақ жабылмаған: аудан оны әлі көрмейді
day-told-closed = { $at } жабылды ({ $clerk }), { $revision }-нұсқа
day-told-changed = Жабылғаннан кейін сандар өзгерді: жібергенде жаңа нұсқасы кетеді
day-told-sending = Жіберілуде…
day-told-delivered = { $at } жеткізіліп, қайта оқылды
day-told-waits = Жіберуді күтуде: әлі жіберілмеген
day-unfinished = Мерзімі осы күнге дейінгі { $n } іс аяқталмаған:
day-unfinished-more = тағы { $n } — журналда
day-case-due = { $number }  мерзімі { $due }  { $name }
day-case-late = { $number }  мерзімі { $due } өтті  { $name }
day-drafts = { $n } жоба жатыр
day-all-done = Бәрі аяқталды: мерзімі осы күнге дейінгі іс те, жоба да жоқ
day-close-ask =
    { $day } жабылсын ба?
    { $counts }.
    { $left }
day-close-act = Жауып, жіберу
day-close-zero = Өтініш болған жоқ, бос күн кетеді
day-close-counts = Қабылданды { $accepted }, бас тарту { $refused }, мерзімінен кеш { $late }, шағым { $complaints }
day-close-unfinished = { $n } іс аяқталмаған: { $named }
day-close-drafts = { $n } жоба жатыр
day-close-all-done = Аяқталмағаны жоқ
packet-title = Ауданға не кетеді: { $day }
packet-head = { $day }, { $revision }-нұсқа, { $at } жасалды. Тек сандар: аты-жөні де, ЖСН де жоқ
packet-delivered = { $at } жеткізілді: { $target }
packet-what = Не саналды
packet-who = Кім
packet-number = Саны
packet-zero = Бос күн: өтініш болған жоқ
packet-accepted = қабылданды { $channel }
packet-refused-paper = қағаз түрінде бас тартылды
packet-refused-electronic = электронды түрде бас тартылды
packet-late = мерзімінен кеш көрсетілді
packet-complaint = шағым
packet-not-accepted = қабылдаудан бас тартылды
packet-show-line = { $key } — аудан файлындағы жолдың өзі
packet-show-table = { $key } — қайтадан кесте
about-day = Күннің қызметтер мен есеп бағандары бойынша сандары. F2 күнді жауып, сандарды бірден аудан файлына жібереді; ол қолжетімсіз болса, күн осында күтіп, кейін кетеді, F6 қайта жібереді. Солға, оңға — басқа күн, F3 — нақты не кетті. Жабылғаннан кейінгі түзетулер жаңа нұсқамен өзі кетеді.
about-packet = Аудан файлына дәл осы кетеді: қызметтер мен бағандар бойынша сандар. F3 файл жолының өзін көрсетеді.
