### Жұмыс күнтізбесі: экран, өз күндері, команда жолы

place-calendar = Күнтізбе
about-calendar = Бағыттама пернелер күн мен аптаны, PgUp пен PgDn айды ауыстырады. Төменде қандай күн екені, қайдан белгілі екені және неше мерзім барын айтады. Enter осы күнге не істелуі керегін көрсетеді. Ins өз күнін енгізеді, Del енгізілгенін алып тастайды.
name-day-holiday = мереке
name-day-off = демалыс
name-day-working = жұмыс күні
name-day-cancelled = жойылған
name-day-announced = жарияланған
name-day-computed = есептелген
calendar-heads = дс сс ср бс жм сб жс
calendar-marks = м д ж -
calendar-month = { $year } жылғы { $m ->
    [1] қаңтар
    [2] ақпан
    [3] наурыз
    [4] сәуір
    [5] мамыр
    [6] маусым
    [7] шілде
    [8] тамыз
    [9] қыркүйек
    [10] қазан
    [11] қараша
   *[other] желтоқсан
}
calendar-in-month = { $year } жылғы { $m ->
    [1] қаңтарда
    [2] ақпанда
    [3] наурызда
    [4] сәуірде
    [5] мамырда
    [6] маусымда
    [7] шілдеде
    [8] тамызда
    [9] қыркүйекте
    [10] қазанда
    [11] қарашада
   *[other] желтоқсанда
}
calendar-weekday = { $n ->
    [1] дүйсенбі
    [2] сейсенбі
    [3] сәрсенбі
    [4] бейсенбі
    [5] жұма
    [6] сенбі
   *[other] жексенбі
}
calendar-legend-today = * бүгін
calendar-legend-dues = (3) мерзім
calendar-day = { $day }, { $weekday }: { $what }
calendar-special = { $kind } — { $name }
calendar-special-computed = { $kind } — { $name } (есептелген)
calendar-plain-working = жұмыс күні
calendar-plain-off = аптаның демалыс күні
calendar-known = { $certainty }: { $source }
calendar-cancelled-in = { $when } жойылды
calendar-published-in = { $when } белгілі болды
calendar-entered = енгізген: { $who }
calendar-more = тағы { $n }, күндермен жылжыңыз
calendar-due = мерзімдер: өтініш — { $cases }, шағым — { $complaints }
calendar-overdue = мерзімі өткен: өтініш — { $cases }, шағым — { $complaints }
calendar-no-dues = Бұл күнге мерзім жоқ
calendar-due-title = { $day } күніне не керек
calendar-computed-year = { $year } жылдың ресми тізімі жоқ: күндер ереже бойынша есептелді
key-due-list = Мерзім
help-due-list = осы күнге не істелуі керек
key-add-day = Енгізу
help-add-day = күнтізбеге өз күнін енгізу
help-remove-day = енгізілген күнді себебімен алып тастау
help-month-back = бір ай артқа
help-month-forth = бір ай алға
calendar-goto = Күнтізбедегі күн
calendar-add-title = Күнтізбеге күн енгізу
calendar-add-about = Күн осы кеңсенің күнтізбесіне енеді. Қабылданған істердің мерзімі өздігінен өзгермейді.
calendar-field-date = Күні
calendar-field-weekday = Апта күні
calendar-field-kind = Қандай күн
calendar-field-week = Қай аптаға
calendar-field-name = Атауы
calendar-field-name-kk = Қазақша атауы
calendar-field-source = Негізі
calendar-field-source-hint = бұйрық, қаулы, хабарландыру: нөмірі мен күні
calendar-field-known = Қалай белгілі
calendar-week-both = кез келген
calendar-week-five = бес күндік
calendar-week-six = алты күндік
calendar-added = { $day } күнтізбеге енгізілді
calendar-removed = { $day } өз күнтізбесінен алып тасталды
calendar-imported = { $year } жылдың күнтізбесі: { $n } күн { $file } файлына жазылды
calendar-remove-title = Өз күнін алып тастау: { $day }
calendar-remove-about = Күн бағдарламаға белгілі қалпына оралады. Бұл туралы жазба журналда қалады.
calendar-remove-why = Себебі
calendar-moved = Істер мен шағымдардың { $n } мерзімі басқа күнге келер еді, жазылған мерзімдер өзгерген жоқ: { $which }
calendar-moved-one = { $number } — { $was } орнына { $is }
calendar-moved-complaint = { $number }, { $what } — { $was } орнына { $is }
calendar-works-anyway = { $day } онсыз да жұмыс күні: мұндай жазба қажет емес
calendar-nothing-to-cancel = { $day } күнтізбеде белгіленбеген: жоятын ештеңе жоқ
calendar-year-far = Күн { $from } жылдан ерте, { $to } жылдан кеш болмауы керек
calendar-day-own-already = { $day } күні өз күнтізбесіне енгізілген
calendar-day-own-already-hint = Алдымен оны алып тастаңыз (Del немесе calendar remove), сосын қайта енгізіңіз
calendar-day-not-own = { $day } күні өз күнтізбесіне енгізілмеген
calendar-day-not-own-hint = Бағдарламаға белгілі күнді жою үшін оны «жойылған» деп енгізіңіз
calendar-year-own-already = { $year } жылдың өз күндері бар
calendar-year-own-already-hint = Оларды ауыстыру үшін --replace қосыңыз: бұрынғы файл .bak жалғауымен қасында қалады
calendar-no-folder = Бұл кеңсе тек жадта: өз күнтізбесін сақтайтын жер жоқ
calendar-file-of-another-year = файлда { $year } жыл тұр, ал аты басқаша: жылды немесе файл атын түзетіңіз
cli-calendar-working-days = { $year } жыл: { $n } жұмыс күні
cli-calendar-own = өз күні
calendar-moved-settle = Мерзімдерді жылжыту үшін: kense moves --confirm --why "себебі"
