### Прежний журнал из таблицы

place-import = Прежний журнал
import-how = Журнал, который вёлся в таблице (XLSX, XLS, ODS, CSV), переносится сюда целиком или не переносится вовсе. Повторный перенос того же файла ничего не удвоит: добавятся только новые строки.
import-what = Что в строках
import-kind-cases = заявления прежнего журнала
import-kind-tallies = число заявлений за день по другим каналам
import-file = Файл
import-file-hint = Полный путь; файл можно перетащить в окно
import-reading = Читаю { $file } …
import-about = { $file }, лист «{ $sheet }», { $n ->
    [one] { $n } строка
    [few] { $n } строки
   *[other] { $n } строк
}
import-about-text = { $file }, { $n ->
    [one] { $n } строка
    [few] { $n } строки
   *[other] { $n } строк
}
import-columns-how = Проверьте, что в каком столбце. F4 меняет столбец, Enter — проверка строк
import-heading = Заголовок
import-example = Пример
import-holds = Что это
import-holds-nothing = не переносится
import-holds-of = Столбец { $column }: что это?
import-no-columns = На этом листе нет столбцов
import-field-number = Прежний номер
import-field-day = Дата регистрации
import-field-service = Услуга
import-field-code = Код услуги
import-field-applicant = ФИО заявителя
import-field-applicant-number = ИИН (БИН) заявителя
import-field-child = ФИО ребёнка, ученика
import-field-child-number = ИИН ребёнка
import-field-phone = Телефон
import-field-person = Вид заявителя
import-field-channel = Способ подачи
import-field-due = Срок исполнения
import-field-outcome = Результат оказания
import-field-decided = Дата результата
import-field-medium = Форма отказа
import-field-result = Документ результата
import-field-note = Примечание
import-field-count = Количество
import-issued = результат выдан
import-refused = отказано
import-withdrawn = отозвано
import-row = Строка
import-column = Столбец
import-trouble = Что не так
import-known = Что найдено
import-nothing-known = Сказать больше нечего
import-troubles-how = Исправьте файл и прочитайте его снова: с ошибками не переносится ничего
import-take-how = Ошибок нет. Enter переносит всё
import-nothing-how = Переносить нечего
import-ready = Ошибок нет: { $n ->
    [one] перенесётся { $n } строка
    [few] перенесутся { $n } строки
   *[other] перенесётся { $n } строк
}, уже есть { $there }
import-nothing-new = Нового нет: все строки файла уже перенесены ({ $there })
import-refused-troubles = { $n ->
    [one] Найдена { $n } ошибка
    [few] Найдено { $n } ошибки
   *[other] Найдено { $n } ошибок
}: ничего не перенесено
import-working = Перенос прежнего журнала
import-going = Перенесено { $n } из { $all }
import-going-how = Esc — остановить; тогда не останется ничего
import-done = { $n ->
    [one] Перенесена { $n } строка
    [few] Перенесено { $n } строки
   *[other] Перенесено { $n } строк
}, уже было { $there }
import-done-how = Записи прежнего журнала стоят в журнале после своих, с пометкой «прежнее». Enter — дальше
import-failed-how = Ничего не перенесено. Enter — назад
import-stopped = Перенос остановлен: ничего не перенесено
import-idle = { $n ->
    [one] Пропущена { $n } строка: пустая или итог
    [few] Пропущено { $n } строки: пустые или итоги
   *[other] Пропущено { $n } строк: пустые или итоги
}
import-service-known = «{ $typed }» — { $code }, строк: { $n }
import-note-uncounted = { $n ->
    [one] { $n } строка не войдёт в отчёт
    [few] { $n } строки не войдут в отчёт
   *[other] { $n } строк не войдут в отчёт
}: не сказан день, способ подачи или вид заявителя. Найти их будет можно
import-note-refusals = { $n ->
    [one] { $n } отказ не войдёт
    [few] { $n } отказа не войдут
   *[other] { $n } отказов не войдут
} в отказы отчёта: не сказаны день или форма отказа
import-note-open = { $n ->
    [one] У { $n } строки нет результата
   *[other] У { $n } строк нет результата
}: незавершённое дело зарегистрируйте заново, с документами
import-note-outcomes = { $n ->
    [one] У { $n } строки результат непонятен и перенесётся
   *[other] У { $n } строк результат непонятен и перенесётся
} как текст: { $words }
import-cell-fault = Формула в ячейке не посчитана ({ $sign }): исправьте её
import-day = «{ $typed }» не дата: напишите её как 02.06.2026
import-day-ahead = { $day } ещё не наступило: исправьте дату
import-days-order = Дата результата { $day } раньше регистрации { $registered }: исправьте одну из дат
import-service-missing = Не сказано, какая услуга: впишите её код или название
import-service-unknown = Услуга «{ $typed }» не найдена: впишите её код или название из каталога
import-service-ambiguous = «{ $typed }» подходит к нескольким услугам ({ $n }): впишите код. { $names }
import-service-clash = Код { $code } и название ({ $named }) говорят о разных услугах: исправьте одно из них
import-channel-unknown = Способ подачи «{ $typed }» непонятен: напишите «бумага», «портал», «госкорпорация» или столбец отчёта, например 12.5
import-person-unknown = Вид заявителя «{ $typed }» непонятен: напишите «физическое лицо» или «юридическое лицо»
import-person-clash = Номер и вид заявителя говорят о разном: исправьте одно из них
import-medium-unknown = Форма отказа «{ $typed }» непонятна: напишите «бумага» или «электронно»
import-nobody = Нет имени: впишите заявителя или ребёнка
import-lost-letters = В имени «{ $typed }» вместо букв стоят знаки вопроса: сохраните файл как XLSX или CSV UTF-8
import-double = Та же запись, что в строке { $row }: оставьте одну
import-double-number = Номер { $number } уже стоит в строке { $row }: исправьте номер или оставьте одну строку
import-double-tally = Тот же день, услуга и столбец, что в строке { $row }: оставьте одно число
import-changed = Эта запись уже перенесена (файл { $file }, строка { $row }) с другими данными: перенесённое не меняется, верните прежние данные или уберите строку
import-registered = Это заявление уже зарегистрировано здесь под номером { $number }: уберите строку
import-column-missing = В файле не найден столбец «{ $field }»: укажите, где он
import-empty = Не заполнено: { $field }
import-tally-channel = «{ $typed }» — не другой канал: числом за день вносят только 12.3, 12.4 и 12.5
import-count = «{ $typed }» — не количество: нужно целое число от 0 до 1 000 000
import-no-sheet = Листа «{ $sheet }» нет. Есть: { $known }
import-map-form = «{ $asked }» непонятно: пишите СТОЛБЕЦ=ПОЛЕ, например B=day. Поля: { $known }
import-map-column = «{ $asked }»: такого столбца нет. Пишите букву столбца или его заголовок. Поля: { $known }
import-map-field = «{ $asked }»: такого поля нет. Поля: { $known }
import-no-day = без даты
import-stage = № { $number } «{ $service }» — из прежнего журнала: зарегистрировано { $day }, { $outcome }, дата результата: { $decided }.
import-stage-open = № { $number } «{ $service }» — из прежнего журнала: зарегистрировано { $day }, результата в журнале нет.
import-card = Прежнее дело { $number }
import-card-stands = Перенесено из прежнего журнала: здесь его только читают
import-no-outcome = в прежнем журнале не сказан
import-counted-heading = В отчёте
import-service-named = { $code } { $name }
import-mark = прежнее, из «{ $file }», строка { $row }
import-number-of = ИИН (БИН)
import-counted = Учтено в отчёте за день регистрации
import-not-counted = Не учтено: не сказан день, способ подачи или вид заявителя
import-history = { $at } { $clerk }: перенесено из «{ $file }», строка { $row }
badge-imported = прежнее
register-imported = Прежний журнал
behind-imported = прежнее дело

inbox-absent = Файла { $file } нет: проверьте путь
inbox-folder = { $file } — папка: укажите файл в ней
inbox-too-large = Файл { $file } больше { $most } МБ: разделите его
inbox-closed = Файл { $file } не открывается: { $what }. Если он открыт в другой программе, закройте его там
inbox-unknown = { $file } — не таблица: нужен XLSX, XLS, ODS или CSV
inbox-locked = { $file } закрыт паролем: снимите пароль и сохраните его заново
inbox-damaged = { $file } повреждён ({ $what }): откройте его в своей программе и сохраните заново
inbox-empty = В файле { $file } ничего нет
