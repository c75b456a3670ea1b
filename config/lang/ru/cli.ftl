### Командная строка

cli-clerk = канцелярия
cli-no-folder = Не видно, где хранить канцелярию: назовите папку флагом --data или переменной KENSE_DATA
cli-now-rehearsal = Время задают только в учебной канцелярии: уберите --now или создайте учебную командой kense init --rehearsal
cli-value = { $flag }: вместо «{ $value }» напишите, например, { $like }
cli-demo-alone = --demo открывает экраны: уберите команду или сам флаг
cli-screens = Экраны не открылись: { $what }
cli-file-malformed = Файл { $file }, строка { $line }, столбец { $column }: { $what }
cli-output-needed = Таблицу xlsx пишут в файл: назовите его, например -o report.xlsx
cli-print = Таблица не напечаталась: { $what }
cli-pdf-of-report = PDF с подписями делают из отчёта канцелярии: kense report --format pdf
cli-saved = Записано: { $file }

cli-office-made = Канцелярия «{ $name }» готова: { $dir }
cli-backup = Копия реестра сделана и проверена: { $file }
cli-register-good = Реестр цел, цепочка журнала сходится

cli-registered = Принято, № { $number }
cli-registered-closed = Принято, № { $number }: расписка и есть результат, дело завершено
cli-declined = Отказано в приёме, № { $number }. Не хватает:
cli-norm = Норма: { $norm }
cli-case = { $number }: { $state }, срок { $due }
cli-due = Срок: { $due }
cli-day-zero = День регистрации: { $day }
cli-non-acceptance-annulled = Отказ в приёме { $number } аннулирован

cli-need-required = нужен
cli-need-one-of = нужен один из набора
cli-need-held-by-state = есть у государства, требовать нельзя
cli-need-if-missing-there = требуют, только если в государственной системе его нет
cli-need-on-request = только по запросу
cli-need-before-result = приносят до результата
cli-need-later = приносят позже
cli-standing-given = есть
cli-standing-missing = нет
cli-standing-expired = срок истёк { $day }
cli-standing-invalid = не годится: { $why }
cli-standing-not-needed = сейчас не нужен

cli-complaint = Жалоба принята, № { $number }. Ответ до { $due }
cli-answered = Ответ на жалобу { $number } записан: { $outcome }
cli-complaint-annulled = Жалоба { $number } аннулирована
cli-tally = { $day }, { $service }, { $channel }: { $count } (было { $was })

cli-cell-accepted = принято по { $channel }
cli-cell-refused-paper = отказано на бумаге
cli-cell-refused-electronic = отказано электронно
cli-cell-late = с нарушением срока
cli-cell-complaint = жалоб
cli-cell-not-accepted = отказано в приёме
cli-cell-legal-entity = { $what } (юр. лица)

cli-day-open = { $day } не закрыт
cli-day-closed = { $day } закрыт, версия { $revision }
cli-delivered = { $day } доставлен и прочитан обратно
cli-central-good = Все строки считаются
cli-central-merged = { $n ->
    [one] В файле { $file } теперь { $n } день
    [few] В файле { $file } теперь { $n } дня
   *[other] В файле { $file } теперь { $n } дней
}
cli-catalogue-good = { $n ->
    [one] Каталог { $version }: { $n } услуга, ошибок нет
    [few] Каталог { $version }: { $n } услуги, ошибок нет
   *[other] Каталог { $version }: { $n } услуг, ошибок нет
}
cli-marked = { $code }: отмечено как сверенное с актом { $day }, { $who }
cli-unmarked = { $code }: отметка о сверке снята
cli-marks-none = Отметок о сверке с актом нет
cli-absence = отсутствие № { $id }: с { $since } по { $until }, { $why }
cli-staff-none = Сотрудников нет: kense staff add "ФИО"
cli-consulted = Консультация записана: { $service }, { $asked }. В отчёт не входит
cli-together = Вместе с: { $numbers }
cli-complaint-untold = Заявителя об этом ещё не известили: kense notify
cli-complaint-line = { $number } от { $day }, { $name }: { $state }, ответ до { $due }
cli-complaints-counted = Всего { $all }: в срок { $intime }, позже срока { $late }, ждут ответа { $waiting }, просрочено { $overdue }; передано выше { $forwarded }, не извещены { $untold }
cli-refusal-next = Готовится отказ. Дальше — { $next }
cli-hearing-when = Когда и где заслушали? Укажите --hearing ДАТА ВРЕМЯ МЕСТО
cli-hearing-who = Кто пришёл? Укажите --who ИМЕНА или --nobody
