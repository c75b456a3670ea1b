### Сроки, день исполнения, календарь

term-minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
   *[other] { $n } минут
}
term-working-days = { $n ->
    [one] { $n } рабочий день
    [few] { $n } рабочих дня
   *[other] { $n } рабочих дней
}
term-calendar-days = { $n ->
    [one] { $n } календарный день
    [few] { $n } календарных дня
   *[other] { $n } календарных дней
}
term-calendar-range = { $n ->
    [one] от { $low } до { $n } календарного дня
   *[other] от { $low } до { $n } календарных дней
}
term-same-day = в день обращения
term-window = до последнего дня приёма
term-fixed = до { $day }
due-day-zero = день регистрации { $day } не считается
due-after-hours = подано после окончания приёма: днём регистрации считается { $day }
due-on-day-off = подано в выходной день: днём регистрации считается { $day }
due-working = плюс { term-working-days }
due-calendar = плюс { term-calendar-days }
due-rolled = конец срока { $day } — выходной, перенесён на следующий рабочий день
due-minutes = { term-minutes } в часы приёма
due-same-day = оказывается в день обращения
due-fixed = срок назначен на { $day }
due-at-corporation = принято в Госкорпорации { $day }, этот день не считается
due-paused-working = приостановка: ещё { term-working-days }
due-paused-calendar = приостановка: ещё { term-calendar-days }
due-paused-minutes = приостановка: ещё { term-minutes }
due-day-earlier = срок кончается { $day }, а в Госкорпорацию результат передают днём раньше

### Приостановка срока
suspended-first = Срок по { $number } приостановлен { $day }: пока он стоит, дело не решают
suspended-first-hint = Сначала возобновите срок: Shift+F6 в карточке или kense resume
suspended-already = Срок по { $number } уже приостановлен { $day }
suspend-overdue = Срок по { $number } прошёл { $due }: приостанавливать уже нечего
suspend-until = Дата возобновления — позже { $day }
not-suspended = Срок по { $number } не приостановлен
rule-suspended = Срок приостановлен: сначала возобновите его, потом решайте дело
suspended-over = { $number }: срок приостановлен до { $until }. Возобновите его, если ждать больше нечего
stage-suspended = Заявление { $number } ({ $service }) принято { $registered }, срок приостановлен { $since }: { $why }
history-suspended = Срок приостановлен: { $why }
history-suspended-until = Срок приостановлен: { $why }, возобновить до { $until }
history-resumed = Срок возобновлён
history-due-suspension = Срок перенесён с { $was } на { $now } из-за приостановки ({ $why }): { $rule }
history-due-calendar = Срок перенесён с { $was } на { $now }, изменился календарь ({ $why }): { $rule }
history-complaint-due = Жалоба № { $number }, { $what }: срок перенесён с { $was } на { $now }, изменился календарь ({ $why })
history-complaint-sooner = Жалоба № { $number }, { $what }: срок стал раньше, { $now } вместо { $was }, изменился календарь ({ $why })
complaint-term-answer = ответ на жалобу
complaint-term-answer-longer = ответ на жалобу, продлённый
complaint-term-forward = передача жалобы
complaint-term-control = решение по жалобе
complaint-term-control-longer = решение по жалобе, продлённое
card-suspended = Приостановлен
card-suspended-since = с { $at }: { $why }
card-suspended-until = с { $at }, возобновить до { $until }: { $why }
card-suspended-next = Срок стоит. Дальше — возобновить его, когда дождётесь
act-suspend = Приостановить срок
act-resume = Возобновить срок
act-suspended = { $number }: срок приостановлен
act-resumed = { $number }: срок возобновлён, день исполнения прежний — { $due }
act-resumed-moved = { $number }: срок возобновлён, теперь до { $due }
act-resume-ask = Срок по { $number } стоит с { $since }. С сегодняшнего дня он идёт дальше; день исполнения ({ $due }) сдвинется на время приостановки.
act-resume-yes = Возобновить
form-suspend = Приостановить срок по { $number }
form-suspend-about = День приостановки и дни до возобновления в срок не входят. Пока срок стоит, результат и отказ не записать.
form-suspend-why = Причина
form-suspend-why-hint = Чего ждём и по какому документу
form-suspend-until = Возобновить до
form-suspend-until-hint = Пусто — день пока не известен
key-pause = Пауза
help-pause = приостановить срок с причиной или возобновить его

### Шаги со своим сроком
card-steps = Шаги внутри срока (Пробел — отметить)
card-step-done = сделано
card-step-late = с опозданием
card-step-overdue = просрочен
card-step-waits = ждёт
card-step-not-begun = не начат
step-is-done = сделано { $day }
step-is-done-late = сделано { $day }, срок был { $due }
step-is-overdue = срок { $due } прошёл
step-is-due = до { $due }
step-is-back = не позже { $due }, если до этого дойдёт
step-is-not-begun = { $term }, { $starts }
step-unknown = Шага «{ $step }» у этой услуги нет. Есть: { $known }
step-day = Дата — от { $from } до { $to }
step-order = Сделано не раньше начала: { $day } или позже
history-step-done = Шаг сделан { $day }: { $what }
history-step-began = Шаг начат { $day }: { $what }
history-step-open = Отметка о шаге снята: { $what }
act-steps = Отметить шаг внутри срока
act-which-step = Какой шаг?
act-step-noted = { $number }: шаг отмечен
form-step = Шаг по { $number }
form-step-about = { $what }
form-step-began = Отсчёт с
form-step-began-hint = По акту: { $starts }
form-step-done = Сделано
form-step-done-hint = Пусто — ещё не сделано
help-step = отметить шаг со своим сроком: когда начат, когда сделан
today-steps = Шаг внутри срока просрочен: { $n }
today-step-incomplete = просрочен, неполный
today-step-overdue = шаг просрочен

### Предупреждения и просрочка
badge-today = срок сегодня
badge-next-day = остался день
badge-half = полсрока
badge-suspended = срок стоит
today-half = Прошла половина срока: { $n }
today-suspended = Срок приостановлен: { $n }
late-why-needed = Срок прошёл: напишите, почему дело завершается позже
late-why-hint = Причина останется в истории дела; в отчёте оно посчитается как просроченное
form-late-why = Почему позже срока
form-late-hint = Срок был { $due }: дело посчитается просроченным
history-late = Срок { $due } нарушен: { $why }
card-late = Позже срока
settings-bell = Звонок
settings-bell-hint = Один раз в день на каждое дело, которое просрочено или со сроком сегодня

### Календарь передвинул сроки
place-moves = Новые сроки
moves-news = Календарь изменился: другие сроки — { $n }. Enter — посмотреть и подтвердить
moves-was = Было
moves-now = Станет
moves-none = По календарю все сроки прежние.
moves-about = В календаре: { $days }. Сроки ниже не сдвинуты, пока вы не подтвердите.
moves-about-unknown = По действующему календарю у дел и жалоб другие сроки: { $n }. Сроки не сдвинуты, пока вы не подтвердите.
moves-works = { $day } — рабочий
moves-rests = { $day } — выходной
moves-more = ещё { $n }
moves-why = Почему
moves-why-hint = Что изменилось и каким приказом: это войдёт в историю каждого дела и жалобы
moves-confirm = Подтвердить новые сроки
moves-confirm-about = У каждого дела и жалобы из списка сдвинется срок и появится запись. Вернуть прежний срок можно только новым изменением календаря.
moves-confirm-sooner = Сроки сдвинутся, в каждом деле и жалобе появится запись. Раньше прежнего станут: { $n }. Если человеку называли прежний день, сообщите ему новый.
moves-done = Сроки сдвинуты: { $n }
moves-found = Сроков дел и жалоб, которые календарь сдвигает: { $n }
moves-line = { $number }: { $was } → { $now }
moves-line-complaint = жалоба { $number }, { $what }: { $was } → { $now }
moves-sooner-mark = раньше
moves-sooner = Раньше прежнего станут: { $n }. Если человеку называли прежний день, сообщите ему новый
about-moves = Открытые дела и жалобы, у которых по изменённому календарю другой срок: было и станет; «раньше» — новый день ближе прежнего. F2 спрашивает причину и сдвигает сроки, в каждом деле и жалобе остаётся запись. Enter открывает карточку.
key-confirm = Сдвинуть
help-moves = подтвердить новые сроки с причиной
