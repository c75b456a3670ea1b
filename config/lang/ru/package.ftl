### Пакет документов, заключение

verdict-complete = Пакет полный: можно регистрировать
verdict-incomplete = { $n ->
    [one] Не хватает { $n } документа
   *[other] Не хватает { $n } документов
}: { $what }
verdict-unanswered = { $n ->
    [one] Остался { $n } вопрос без ответа
    [few] Осталось { $n } вопроса без ответа
   *[other] Осталось { $n } вопросов без ответа
}
missing-expired = { $what } (срок истёк { $day })
missing-invalid = { $what } (не принят: { $why })
missing-one-of = одно из: { $what }
state-registered = зарегистрировано
state-in-work = в работе
state-ready = готово к выдаче
state-issued = выдано
state-refused = отказано
state-withdrawn = отозвано
state-annulled = аннулировано
outcome-satisfied = удовлетворена
outcome-partly = удовлетворена частично
outcome-not-satisfied = не удовлетворена
outcome-forwarded = направлена в вышестоящий орган
about-package = Все документы этого варианта услуги: что принести, в каком виде и почему. Пробел отмечает принесённое и переходит к следующему нужному. F4 — срок годности и ответ государственной системы. F2 регистрирует, когда пакет полный; F8 — отказ в приёме с перечнем недостающего. F3 — лист «что принести», чтобы отдать родителю. Esc — назад, отметки останутся. Внизу — чего требовать нельзя. «? частично» у документа — строка прочитана в акте не вся, «?? проверить» — записана по памяти: сверьте с правилами.
package-column-name = Документ
package-column-form = Как дают
package-column-standing = Отметка
package-empty = По этой услуге документов не просят
package-form-original = подлинник
package-form-copy = копия
package-form-both = подлинник+копия
package-form-shown = показать, вернуть
package-form-filled = заполненная форма
package-form-free = свободная форма
package-form-unspecified = посмотреть
package-how-original = подлинник, остаётся у нас
package-how-copy = копия, остаётся у нас
package-how-both = подлинник сверить и вернуть, копия остаётся у нас
package-how-shown = показывают: посмотрите и верните, копию не берите
package-how-filled = заполненная форма из правил
package-how-free = в свободной форме
package-how-unspecified = правила не говорят: посмотрите подлинник, копию не просите
package-is-there = есть
package-is-expired = срок истёк
package-is-bad = не годится
package-is-one-of = один из
package-is-needed = нужен
package-is-in-system = в госсистеме
package-is-on-request = по запросу
package-is-before-result = до результата
package-is-later = потом
package-is-not-needed = не нужен
package-is-not-demanded = не просить
package-name = { $row }. { $name }
package-system-holds = Сведения есть в государственных системах: требовать нельзя. Показали — посмотрите и верните.
package-system-has-not = Вы записали, что в государственной системе этих сведений нет: документ можно просить.
package-system-if-missing = Сначала проверьте государственную систему. Просить можно, только если там сведений нет: отметьте это (F4).
package-on-request = Нужен, только если организация его запросила: отметьте запрос (F4).
package-before-result = Приносят после приёма, до результата. Приём заявления не задерживает, выдачу результата — да.
package-later = Приносят позже. Приём заявления он не задерживает.
package-how = Как дают: { $how }.
package-why = Почему: { $why }
package-why-always = Почему: нужен всегда.
package-group = Достаточно одного из набора: { $name }.
package-good-until = Годен до { $day }.
package-validity = Действует { $term } со своей даты.
package-validity-printed = Действует до дня, указанного на нём.
package-until-ask = Впишите, до какого дня годен: F4.
package-months = { $n ->
    [one] { $n } месяц
    [few] { $n } месяца
   *[other] { $n } месяцев
}
package-certified = Заверяет: { $by }.
package-pieces = Сколько: { $n } шт.
package-note = Знать: { $note }
package-sure = Сверьте с правилами: { $word }.
package-source = Откуда: { $source }
package-more = { $key } — прочитать всё
package-reminders = Помнить: { $what }
package-reminders-head = Помнить:
package-reminder = – { $what }
package-not-demanded = Требовать нельзя:
package-not-demanded-name = Не просите: { $what }
package-not-demanded-why = Почему: { $why }
package-not-on-list = Этого нет в списке услуги: не просят, не берут и не отмечают
package-document = Документ
package-until = Годен до
package-absent = В государственной системе нет
package-absent-hint = ответ останется в деле
package-request = Организация запросила
package-surplus-dropped = Отметка снята, в этом варианте не нужно: { $what }
package-not-yet = Пакет неполный, регистрировать нельзя. Не хватает:
package-not-yet-todo = Enter — вернуться к документам; там F8 — отказ в приёме с этим перечнем. Уйти можно сейчас: черновик сохранён.
package-decline-ask = Отказать в приёме? Запись пойдёт в журнал под своим номером. Не хватает:
package-decline-norm =
    { $before }
    Норма: { $norm }
package-decline-act = Отказать в приёме
package-is-shown = уже показан
package-shown-before = Уже показан сегодня по № { $number }. Второй раз не просите; отметьте, если это он.
