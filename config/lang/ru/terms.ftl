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
