### Рабочий календарь: экран, свои дни, командная строка

place-calendar = Календарь
about-calendar = Стрелки ведут по дням и неделям, PgUp и PgDn — по месяцам. Внизу сказано, что это за день, откуда это известно и сколько в нём сроков. Enter показывает, что к этому дню должно быть сделано. Ins вносит свой день, Del убирает внесённый.
name-day-holiday = праздник
name-day-off = выходной
name-day-working = рабочий день
name-day-cancelled = отменён
name-day-announced = объявлено
name-day-computed = вычислено
calendar-heads = пн вт ср чт пт сб вс
calendar-marks = п в р о
calendar-month = { $m ->
    [1] Январь
    [2] Февраль
    [3] Март
    [4] Апрель
    [5] Май
    [6] Июнь
    [7] Июль
    [8] Август
    [9] Сентябрь
    [10] Октябрь
    [11] Ноябрь
   *[other] Декабрь
} { $year }
calendar-in-month = { $m ->
    [1] в январе
    [2] в феврале
    [3] в марте
    [4] в апреле
    [5] в мае
    [6] в июне
    [7] в июле
    [8] в августе
    [9] в сентябре
    [10] в октябре
    [11] в ноябре
   *[other] в декабре
} { $year } года
calendar-weekday = { $n ->
    [1] понедельник
    [2] вторник
    [3] среда
    [4] четверг
    [5] пятница
    [6] суббота
   *[other] воскресенье
}
calendar-legend-today = * сегодня
calendar-legend-dues = (3) сроки
calendar-day = { $day }, { $weekday }: { $what }
calendar-special = { $kind } — { $name }
calendar-special-computed = { $kind } — { $name } (вычислено)
calendar-plain-working = рабочий день
calendar-plain-off = выходной день недели
calendar-known = { $certainty }: { $source }
calendar-cancelled-in = отменён { $when }
calendar-published-in = стало известно { $when }
calendar-entered = внесено: { $who }
calendar-more = ещё { $n }, листайте по дням
calendar-due = сроки: заявлений — { $cases }, жалоб — { $complaints }
calendar-overdue = просрочено: заявлений — { $cases }, жалоб — { $complaints }
calendar-no-dues = Сроков в этот день нет
calendar-due-title = Что к { $day }
calendar-computed-year = За { $year } год официального списка нет: дни вычислены по правилам
key-due-list = Сроки
help-due-list = что должно быть сделано к этому дню
key-add-day = Внести
help-add-day = внести свой день в календарь
help-remove-day = убрать внесённый день, с причиной
help-month-back = на месяц назад
help-month-forth = на месяц вперёд
calendar-goto = День в календаре
calendar-add-title = Внести день в календарь
calendar-add-about = День встанет в календарь этого кабинета. Сроки уже принятых дел сами не меняются.
calendar-field-date = День
calendar-field-weekday = День недели
calendar-field-kind = Что за день
calendar-field-week = Для какой недели
calendar-field-name = Название
calendar-field-name-kk = Название по-казахски
calendar-field-source = Основание
calendar-field-source-hint = приказ, постановление, объявление: номер и дата
calendar-field-known = Как известно
calendar-week-both = любая
calendar-week-five = пятидневная
calendar-week-six = шестидневная
calendar-added = { $day } внесено в календарь
calendar-removed = { $day } убрано из своего календаря
calendar-imported = { $n ->
    [one] Календарь { $year } года: { $n } день
    [few] Календарь { $year } года: { $n } дня
   *[other] Календарь { $year } года: { $n } дней
} записано в { $file }
calendar-remove-title = Убрать свой день { $day }
calendar-remove-about = День вернётся к тому, что известно программе. Запись об этом останется в журнале.
calendar-remove-why = Причина
calendar-moved = Сроки дел и жалоб пришлись бы на другой день: { $n }; записанные сроки не изменены: { $which }
calendar-moved-one = { $number } — { $is } вместо { $was }
calendar-moved-complaint = { $number }, { $what } — { $is } вместо { $was }
calendar-works-anyway = { $day } и без того рабочий день: такую запись вносить не нужно
calendar-nothing-to-cancel = { $day } в календаре ничем не отмечено: отменять нечего
calendar-year-far = День должен быть не раньше { $from } и не позже { $to } года
calendar-day-own-already = День { $day } уже внесён в свой календарь
calendar-day-own-already-hint = Сначала уберите его (Del или calendar remove), потом внесите заново
calendar-day-not-own = День { $day } в свой календарь не вносили
calendar-day-not-own-hint = Чтобы отменить день, известный программе, внесите его как «отменён»
calendar-year-own-already = Свои дни { $year } года уже есть
calendar-year-own-already-hint = Чтобы заменить их, добавьте --replace: прежний файл останется рядом с окончанием .bak
calendar-no-folder = Этот кабинет живёт только в памяти: свой календарь хранить негде
calendar-file-of-another-year = в файле стоит { $year } год, а назван он по другому: исправьте год или имя файла
cli-calendar-working-days = { $n ->
    [one] { $year } год: { $n } рабочий день
    [few] { $year } год: { $n } рабочих дня
   *[other] { $year } год: { $n } рабочих дней
}
cli-calendar-own = свой
calendar-moved-settle = Чтобы сдвинуть сроки: kense moves --confirm --why "причина"
