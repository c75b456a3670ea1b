### Register

register-placeholder = нөмірі, тегі, ЖСН немесе қызмет
register-day = Күні
register-empty = Мұндай жазба жоқ: басқаша теріңіз немесе іріктеуді алып тастаңыз
register-newest-first = Барлық өтініш, жаңалары жоғарыда
register-filtered = Іріктеу: { $what }. { $key } оны алып тастайды
register-by-service = «{ $service }» қызметі: мұндай нөмір де, тек те жоқ
register-filter = Іріктеу
register-all = барлығы
register-open = қаралуда
register-newest = жаңалары жоғарыда
register-oldest = ескілері жоғарыда
register-due-first = мерзімі бойынша, жақындары жоғарыда
register-from = Мына күннен бастап
register-to = Мына күнге дейін
register-from-day = { $day } бастап
register-to-day = { $day } дейін
register-order = Реті
register-service-hint = Коды немесе сөз: «мектеп», «жатақхана». Бос болса — барлық қызмет
register-no-service = Каталогта «{ $what }» қызметі жоқ: басқа сөз теріңіз немесе бос қалдырыңыз
register-days-order = Соңғы күн біріншісінен ({ $from }) бұрын: күнді түзетіңіз
about-register = Барлық өтініш. Нөмірін, тегін, ЖСН немесе қызметті теріңіз — тізім бірден тарылады; бас және кіші әріптер, е мен ё, ұқсас латын әріптері бірдей. F4 — күйі, қызметі, күндері бойынша іріктеу, «қабылданбады» да сонда; Del іріктеуді алып тастайды. F3 — кезең туралы жауап. F5 тізімді файлға жазады, F6 істі әрі жүргізеді, F8 қате жазбаны жояды.
register-file-code = Коды
register-file-mark = Назар аударыңыз
register-file-made = Жасалған уақыты { $at }, жол саны: { $n }
register-file-not-all = Алғашқы { $n } жол көрсетілді: қалғанын көру үшін іріктеуді тарылтыңыз
