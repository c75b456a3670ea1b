### Лист «что принести» и лист информационного стенда. Его читает родитель, поэтому слова простые

leaflet-bring-title = Что принести: { $service }
leaflet-stand-title = Информационный стенд: { $service }
leaflet-check-part = Акт прочитан не полностью или не в последней редакции: сверьте этот лист с актом.
leaflet-check-memory = Текст акта не прочитан, сведения записаны по памяти: сверьте весь лист с актом.
leaflet-check-this = Сверьте с актом.
leaflet-check-law = Сверьте с законом.
leaflet-unfinished = Перечень в программе неполный: уточните его там, куда подают заявление.
leaflet-not-entered = В программу не внесено: уточните по акту.
leaflet-no-list = Перечня документов в программе нет: уточните его там, куда подают заявление.
leaflet-nothing = Приносить ничего не нужно.
leaflet-case = Ваш случай
leaflet-when = Когда: { $what }
leaflet-or-when = или: { $what }
leaflet-answer = { $question } { $answer }
leaflet-either = { $left } или { $right }
leaflet-ask = { $question } { $choices }
leaflet-choice = { $id } — { $text }
leaflet-where = Куда обращаться
leaflet-who = Оказывает: { $who }
leaflet-way-provider = канцелярия организации
leaflet-way-egov = портал egov.kz
leaflet-way-corporation = Государственная корпорация «Правительство для граждан»
leaflet-way-phone = по телефону, в ответ на сообщение портала
leaflet-way-named = { $system }
leaflet-way-system = информационная система
leaflet-paper-corporation = На бумаге заявление принимает только Государственная корпорация, в самой организации его не принимают.
leaflet-paper-none = На бумаге заявление не принимают: его подают только так, как названо выше.
leaflet-waiting = { $n ->
    [one] Ожидание в очереди — не больше { $n } минуты.
   *[other] Ожидание в очереди — не больше { $n } минут.
}
leaflet-at-desk = { $n ->
    [one] Обслуживание — не больше { $n } минуты.
   *[other] Обслуживание — не больше { $n } минут.
}
leaflet-bring = Что принести
leaflet-needed = Какие документы нужны
leaflet-show = Что достаточно показать: посмотрят и вернут, копию не берут
leaflet-held = Что приносить не нужно: эти сведения берут из государственных систем
leaflet-on-request = Что принести, только если об этом попросят
leaflet-before-result = Что принести до результата, в назначенный день: приём заявления этого не ждёт
leaflet-later = Что принести позже: приём заявления этого не ждёт
leaflet-documents = Перечень документов
leaflet-pieces = { $what }, { $n } шт.
leaflet-one-of = Один документ из этих — { $what }:
leaflet-group = Достаточно одного документа из набора: { $what }.
leaflet-named = { $name } ({ $how })
leaflet-how = В каком виде: { $how }.
leaflet-how-original = подлинник, остаётся в деле
leaflet-how-copy = копия
leaflet-how-both = копия; подлинник сверят и вернут
leaflet-how-shown = показать; копию не берут
leaflet-how-form = заполненная форма
leaflet-how-free = в свободной форме
leaflet-how-unspecified = в акте не сказано; подлинник посмотрят, копию не просят
leaflet-shown-held = Эти сведения есть и в государственных системах: если документа с собой нет, приём это не останавливает.
leaflet-state-holds = Сведения есть в государственных системах: требовать этот документ нельзя.
leaflet-if-missing = Попросят, только если в государственной системе этих сведений нет.
leaflet-this-before-result = Приносят до результата, в назначенный день: приём заявления этого не ждёт.
leaflet-this-later = Приносят позже: приём заявления этого не ждёт.
leaflet-this-on-request = Только если организация об этом попросит.
leaflet-certified = Копию заверяет: { $by }.
leaflet-good-calendar-days = { $n ->
    [one] Годен { $n } календарный день со своей даты.
    [few] Годен { $n } календарных дня со своей даты.
   *[other] Годен { $n } календарных дней со своей даты.
}
leaflet-good-working-days = { $n ->
    [one] Годен { $n } рабочий день со своей даты.
    [few] Годен { $n } рабочих дня со своей даты.
   *[other] Годен { $n } рабочих дней со своей даты.
}
leaflet-good-months = { $n ->
    [one] Годен { $n } месяц со своей даты.
    [few] Годен { $n } месяца со своей даты.
   *[other] Годен { $n } месяцев со своей даты.
}
leaflet-good-printed = Годен до дня, указанного на нём.
leaflet-not-needed = Чего требовать не вправе
leaflet-fact = { $what } ({ $norm })
leaflet-term = Срок
leaflet-term-way = { $term } ({ $way })
leaflet-window = Когда принимают: { $what }
leaflet-fee = Плата
leaflet-fee-free = Бесплатно.
leaflet-fee-paid-or-free = Платно или бесплатно: зависит от группы или договора.
leaflet-acceptance = Когда подаёте заявление
leaflet-result = Что получите
leaflet-valid = Действует: { $valid }
leaflet-incomplete = Если чего-то не хватает или срок документа истёк
leaflet-non-acceptance = Заявление не примут и выдадут расписку об отказе в приёме с перечнем недостающего.
leaflet-no-further = Заявление не станут рассматривать дальше и выдадут уведомление. Отказом в услуге это не считается.
leaflet-refusal = В услуге откажут, с объяснением причин.
leaflet-norm = Норма: { $norm }
leaflet-grounds = Почему могут отказать в услуге
leaflet-refused = Каким должен быть отказ
leaflet-complaint = Как пожаловаться
leaflet-source = Откуда эти сведения
leaflet-order = Приказ № { $number } от { $day }: { $title }
leaflet-edition = Редакция: { $edition }
leaflet-day = Показано на { $day }.
leaflet-own-mark = * Перевод программы: на этом языке такого текста в акте нет или он не прочитан.

# Экран
place-leaflet = Что принести
place-stand = Лист для стенда
about-leaflet = Лист для родителя: что принести, что только показать, чего требовать не вправе, срок, плата, отказ, жалоба. F6 меняет язык: русский, казахский, оба рядом. F3 показывает лист информационного стенда и обратно, F4 — другие ответы, F5 печатает лист или пишет его в файл. Дело при этом не заводится.
about-leaflet-ask = Список зависит от ответов. Выберите их стрелками влево и вправо; Enter в последнем поле или F6 покажет лист. Дело при этом не заводится.
leaflet-asked = Сначала — ответы, от которых зависит список
key-bring = Принести
key-stand = Стенд
key-answers = Ответы
help-bring = что принести: лист для родителя
help-stand = лист информационного стенда и обратно
help-answers = другие ответы на вопросы услуги
help-leaflet-print = напечатать лист или записать его в файл
help-leaflet-language = язык листа: русский, казахский, оба рядом
leaflet-save-as = Напечатать или записать лист
leaflet-as-paper = Печать (PDF), { $tongue }
leaflet-as-text = Текст в файл, { $tongue }
leaflet-tongue-ru = по-русски
leaflet-tongue-kk = по-казахски
leaflet-tongue-both = на двух языках рядом
leaflet-shown-in = Лист { $tongue }. F6 — другой язык
