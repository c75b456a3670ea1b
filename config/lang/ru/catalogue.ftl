### Каталог услуг

# Что не так в файле каталога. Читает тот, кто правит файл; впереди стоят файл и строка.
problem-syntax = строка не читается: { $what }
problem-unknown-key = ключа «{ $key }» здесь не бывает: проверьте написание или уберите его
problem-missing-key = нет ключа «{ $key }»: добавьте его
problem-type = «{ $key }»: здесь нужно другое значение — { $wanted }
problem-type-text = строка в кавычках
problem-type-number = целое число
problem-type-flag = true или false
problem-type-date = дата вида 2026-06-02
problem-type-list = список в квадратных скобках
problem-type-table = таблица в фигурных скобках или под своим заголовком
problem-empty = «{ $key }» пусто: заполните или уберите
problem-characters = «{ $key }»: внутри есть невидимые управляющие знаки, наберите текст заново
problem-language = «{ $key }»: нет текста на языке { $lang }, допишите его
problem-own = own называет «{ $lang }»: здесь пишут только ru и kk
problem-word = «{ $key }»: слова «{ $word }» здесь нет; есть { $known }
problem-place = места или слова «{ $place }» здесь нет; есть { $known }
problem-journal-column = столбец «{ $column }»: напишите слово и долю ширины от 1 до 60, например «learner 20», или «- 20» для пустой графы
problem-no-form = бланка «{ $form }» программа не знает; есть { $known }: переименуйте файл
problem-number = «{ $key }»: нужно целое число от { $least } до { $most }
problem-question = вопроса «{ $id }» в этой редакции нет: исправьте имя или добавьте вопрос
problem-question-order = условие вопроса опирается на «{ $id }», а он задаётся не раньше: переставьте вопросы
problem-choice = у вопроса «{ $question }» нет ответа «{ $id }»: исправьте имя или добавьте ответ
problem-choices = у вопроса «{ $id }» меньше двух ответов: добавьте ответы
problem-default = ответа «{ $id }» у этого вопроса нет: назовите один из его ответов
problem-group = группы «{ $id }» в этой редакции нет: исправьте имя или добавьте группу
problem-group-small = в группе «{ $id }» меньше двух документов: добавьте документ или уберите группу
problem-why = документ «{ $id }» просят не всегда: напишите в why, когда и почему
problem-duplicate = «{ $id }» уже есть в строке { $line }: дайте другое имя или уберите повтор
problem-term = «{ $word }» — не срок; пишут «3 working-days», «30 calendar-days», «20 minutes», «same-day», «window», «fixed 08-30»
problem-month-day = «{ $key }»: «{ $word }» — не день года; пишут месяц и день, например 08-31
problem-validity = «{ $word }» — не срок годности; пишут «10 calendar-days», «5 working-days», «1 month», «printed-date»
problem-window = у окна приёма стоит один конец: напишите и from, и to, либо ни одного
problem-readings = расхождение из одного чтения: запишите в readings не меньше двух
problem-evidence = «{ $id }» не говорит, откуда это известно: добавьте proves, look, limit, person или unknowable
problem-term-window = срок «window» без окна приёма, у которого есть последний день: добавьте окно или другой срок
problem-paper = paper, ways и column не сходятся: бумага у услугодателя — это ways с provider и column 12.1 или 12.2, без неё — column none
problem-dates = последний день { $to } раньше первого { $from }: исправьте даты
problem-overlap = редакция «{ $id }» начинается { $from }, а «{ $other }» в этот день ещё действует: закройте одну из них датой
problem-code = код «{ $code }»: нужно восемь цифр или слово строчными латинскими буквами
problem-file-name = файл называется не по коду: переименуйте в { $wanted }
problem-folder = файл лежит не там: услуги — в services.d, дни — в calendar.d
problem-second-file = «{ $id }» уже есть в файле { $first }: оставьте один файл
problem-office-id = редакция с именем «{ $id }» уже есть в программе: дайте своей другое имя
problem-year = день { $day } не из { $year } года: перенесите его в файл своего года
problem-complete-documents = редакция названа полной, но документов нет: допишите их или поставьте complete = false
problem-complete-grounds = редакция названа полной, но оснований отказа нет: допишите их или поставьте complete = false
problem-complete-outcome = редакция названа полной, но нет раздела incomplete: допишите, чем кончается неполный пакет
problem-complete-term = редакция названа полной, но срока для бумажного заявления нет: добавьте срок
problem-complete-variant = при ответах { $answers } у бумажного заявления нет срока: добавьте срок без условия или для этих ответов
problem-unreachable = документ «{ $id }» не просят ни при каких ответах: исправьте условие или уберите документ
problem-idle-question = вопрос «{ $id }» ничего не меняет: ни документов, ни срока, ни результата; уберите его или допишите условие
problem-duplicate-document = документ «{ $id }» называется так же, как «{ $other }», и при ответах { $answers } просят оба: оставьте один или соберите их в группу
problem-empty-variant = при ответах { $answers } не просят ни одного документа: допишите список или уберите ответ
problem-too-many-variants = сочетаний ответов больше { $most }, все не проверить: уберите лишние вопросы
catalogue-code = Код
catalogue-service = Услуга
catalogue-who = Кто оказывает
catalogue-paper = На бумаге
catalogue-known = Достоверность
catalogue-find = Найти:
catalogue-type = слово из названия или код
catalogue-here = здесь
catalogue-elsewhere = не у нас
catalogue-corporation = Госкорпорация
catalogue-online = электронно
catalogue-portal = только портал
catalogue-unfinished = по журналу
catalogue-count = { $n ->
    [one] { $n } услуга
    [few] { $n } услуги
   *[other] { $n } услуг
}. Enter — вся запись: сроки, документы, основания
catalogue-own-problems = Файлы с ошибками не применены, остальное действует. { $n ->
    [one] Исправьте { $n } место
    [few] Исправьте { $n } места
   *[other] Исправьте { $n } мест
}:
catalogue-more-problems = и ещё { $n }: kense catalogue check
place-entry = Запись каталога
catalogue-in-force = Действует с { $from }
catalogue-until = Действует с { $from } по { $to }
catalogue-closed = Не действует: с { $from } по { $to }
catalogue-from = Ещё не действует: с { $from }
catalogue-edition = редакция { $n } из { $of }
key-older = Прежняя
key-newer = Новая
help-older = прежняя редакция
help-newer = следующая редакция
help-next-heading = к следующему разделу
help-prev-heading = к предыдущему разделу
help-search-anew = стереть набранное и искать заново
about-catalogue = Все услуги в сфере образования. Набирайте слово, часть слова или код: список сужается сам, ошибка в букве прощается. Enter открывает запись со сроками, документами и основаниями отказа. F3 — лист «что принести», дело не заводится. «+ сверено» — запись сравнили с актом у вас, «! сверить заново» — с тех пор перечень изменился.
about-entry = Вся запись об услуге и откуда она взята. Стрелки, PgUp и PgDn листают, Tab ведёт к следующему разделу. Влево и Вправо показывают другие редакции: заявление судят по той, что действовала в день его регистрации. F3 — лист «что принести» по этой редакции. Ins отмечает, что запись сверена с актом, F8 снимает отметку с причиной; отметка сама падает, когда меняется редакция или перечень.

key-compare = Сверка
help-compare = отметить: запись сверена с актом
help-take-back = снять отметку о сверке, с причиной

# Сверка записи с актом
mark-never = с актом не сверено
mark-stands = сверено { $day }
mark-fallen = сверено { $day }, с тех пор изменилось
mark-never-full = С актом ещё никто не сверял
mark-stands-full = + Сверено с актом { $day }: { $who }; ред. { $act }
mark-fallen-full = ! Сверялось { $day }: { $who }. С тех пор перечень изменился: сверьте заново
mark-by-key = { $says } ({ $key } — отметить сверку)
mark-list-stands = + сверено
mark-list-fallen = ! сверить заново
mark-heading = Сверка с актом
mark-line = { $day } — { $who }; редакция акта { $act }
mark-line-changed = с тех пор перечень изменился
mark-line-other = сверяли запись { $id }, а не эту
mark-line-taken = отметка снята { $at }: { $why }
mark-title = Сверка с актом
mark-about = Запись «{ $service }» сверили с текстом акта: документы, сроки, основания отказа. Отметка остаётся до новой редакции или до изменения перечня.
mark-who = Кто сверил
mark-day = Когда
mark-act = Редакция акта
mark-act-hint = день и номер приказа об изменениях, с которым сверяли
mark-note = Заметка
mark-kept = Отметка о сверке записана
mark-take-title = Снять отметку о сверке
mark-take-about = Отметка останется в истории записи вместе с причиной.
mark-take-why = Почему снимаете
mark-taken-kept = Отметка о сверке снята
mark-day-ahead = Этот день ещё не настал: укажите { $today } или раньше
mark-taken-already = Эта отметка уже снята: выберите действующую
mark-none = Отметки о сверке нет: сначала сверьте запись с актом

# Запись каталога
catalogue-incomplete = ! Запись неполная: программа рассказывает об услуге, но дел по ней не заводит. Регистрируйте по журналу
catalogue-own-mark = Знак * — перевод программы, а не текст акта
catalogue-english = Английский текст всюду — перевод программы; сила у русского и казахского
catalogue-own = перевод программы
catalogue-names = Название
catalogue-act = Акт и источник
catalogue-order = Приказ № { $number } от { $day }
catalogue-registered = В реестре нормативных правовых актов № { $number }
catalogue-act-edition = Прочитана редакция { $edition }
catalogue-annex = Перечень — в приложении { $annex }
catalogue-shipped = Запись { $id }, из программы
catalogue-office = Запись { $id }, своя: файл { $file }
catalogue-who-and-how = Кто оказывает и как обратиться
catalogue-providers = Оказывает: { $who }
catalogue-system = информационная система: { $system }
catalogue-ways = Способы: { $ways }
catalogue-column = В отчёте: { $column }
catalogue-recipients = Обращаются: { $who }
catalogue-beneficiary = Для кого: { $who }
catalogue-waiting = В очереди не дольше { $n } мин
catalogue-at-desk = Обслуживание не дольше { $n } мин
catalogue-terms = Сроки
catalogue-none-entered = Не внесено: смотрите акт
catalogue-when = когда: { $condition }
catalogue-or = или
catalogue-windows = Когда принимают
catalogue-window = Каждый год с { $from } по { $to }
catalogue-window-note = В дни, о которых сказано ниже
catalogue-decision-from = решение — не раньше { $day }
catalogue-questions = О чём спросить
catalogue-documents = Документы
catalogue-pieces = { $n } шт.
catalogue-group = достаточно одного документа из набора «{ $group }»
catalogue-on-request = только если услугодатель попросит
catalogue-before-result = приносят после приёма, до результата; приёму заявления не мешает, без него результат не выдают
catalogue-later = приносят позже; приёму заявления не мешает
catalogue-certified = копию заверяет: { $by }
catalogue-not-demanded = Чего не требовать
catalogue-grounds = Основания отказа в услуге
catalogue-law = Закон о государственных услугах: { $law }
catalogue-outcome = Если пакет неполный
catalogue-norm = Ссылка в документе: { $norm }
catalogue-no-norm = Форма ни на что не ссылается
catalogue-paper-form = Форма: { $form }
catalogue-results = Результат
catalogue-valid = действует { $valid }
catalogue-hearing = Заслушивание
catalogue-differences = Где тексты расходятся
catalogue-applied = Применяется: { $applied }
catalogue-sub-terms = Свои сроки внутри услуги
catalogue-starts = Отсчёт: { $from }
catalogue-journals = Журналы, которые ведутся по акту
catalogue-columns = Графы: { $columns }
catalogue-notes = Что ещё знать

# Слова предметной области
name-form-original = подлинник, остаётся у нас
name-form-copy = копия
name-form-original-and-copy = копия; подлинник сверяют и возвращают
name-form-shown = показывают и забирают; копию не берут
name-form-filled = заполненная форма из акта
name-form-free = в свободной форме
name-form-unspecified = акт не говорит, в каком виде: посмотрите подлинник, копию не просите
name-system-holds = есть в государственных системах: без него пакет полный
name-system-if-missing = берут из государственных систем; просят, только если там сведений нет
name-system-no = приносит заявитель
name-way-provider = у услугодателя
name-way-egov = портал egov.kz
name-way-state-corporation = Государственная корпорация
name-way-phone = по телефону, проактивно
name-way-information-system = информационная система
name-fee-free = Бесплатно: денег не берут
name-fee-paid-or-free = Платно или бесплатно: зависит от группы или договора
name-paper-provider = Бумажное заявление принимает сам услугодатель
name-paper-state-corporation = Бумажное заявление принимает только Государственная корпорация
name-paper-none = На бумаге не принимают
name-column-none = бумажных заявлений здесь не бывает
name-channel-paper = 12.1, на бумаге (другого пути нет)
name-channel-alternative = 12.2, на бумаге (есть портал или Госкорпорация)
name-channel-information-system = 12.3, информационная система
name-channel-state-corporation = 12.4, Государственная корпорация
name-channel-egov = 12.5, портал egov.kz
name-confidence-text = прочитано в акте
name-confidence-part = прочитано частично
name-confidence-memory = проверить по акту
name-person-individual = физическое лицо
name-person-legal-entity = юридическое лицо
name-beneficiary-child = ребёнок; просит родитель или законный представитель
name-beneficiary-student = обучающийся; сам или через представителя
name-beneficiary-applicant = сам заявитель
name-hearing-printed = Перед отказом заслушивают: так сказано в приказе
name-hearing-by-law = Перед отказом заслушивают по АППК, если срок пять рабочих дней и больше
name-hearing-none = Не предусмотрено: приказ его не называет или срок короче пяти рабочих дней
name-incomplete-non-acceptance = Заявление не принимают и дают расписку об отказе в приёме
name-incomplete-no-further = Отказывают в дальнейшем рассмотрении и уведомляют; отказом в услуге это не считается
name-incomplete-refusal = Отказывают в оказании услуги; считается среди отказов
name-outside-warn = вне этих дней программа предупредит
name-outside-block = вне этих дней заявление не регистрируется
name-result-receipt = расписка о приёме
name-result-order = приказ руководителя
name-result-notice = уведомление
name-result-certificate = справка
name-result-talon = талон
name-result-duplicate = дубликат
name-result-direction = направление
name-result-decision = решение
name-result-conclusion = заключение
name-result-payment = выплата
name-validity-calendar-days = годен { $n ->
    [one] { $n } календарный день
    [few] { $n } календарных дня
   *[other] { $n } календарных дней
} со своей даты
name-validity-working-days = годен { $n ->
    [one] { $n } рабочий день
    [few] { $n } рабочих дня
   *[other] { $n } рабочих дней
} со своей даты
name-validity-months = годен { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[other] { $n } месяцев
} со своей даты
name-validity-printed = годен до дня, напечатанного на нём
