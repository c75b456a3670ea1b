### Complaints and tallies

# Screens
complaint-number = №
complaint-at = Поступила
complaint-due = Ответ до
complaint-state = Состояние
complaint-who = Кто жалуется
complaint-service = Услуга
complaint-subject = На что жалоба
complaints-empty = Жалоб нет. Ins — зарегистрировать
complaints-late = { $n ->
    [one] { $n } жалоба просрочена: ответьте или передайте сегодня
    [few] { $n } жалобы просрочены: ответьте или передайте сегодня
   *[other] { $n } жалоб просрочено: ответьте или передайте сегодня
}
complaint-annulled = аннулирована
complaint-answered-late = позже: { $outcome }
complaint-overdue = { $n ->
    [one] просрочена на { $n } день
    [few] просрочена на { $n } дня
   *[other] просрочена на { $n } дней
}
complaint-today = ответить сегодня
complaint-left = { $n ->
    [one] остался { $n } день
    [few] осталось { $n } дня
   *[other] осталось { $n } дней
}
complaint-title = Жалоба № { $number }
complaint-registered = Поступила
complaint-due-day = Ответить до
complaint-case = По заявлению
complaint-party-number = ИИН или БИН
complaint-contact = Телефон или адрес
complaint-history = Что сделано
complaint-new = Новая жалоба
complaint-case-number = № заявления, если есть
complaint-case-hint = По номеру программа сама возьмёт услугу, имя и телефон
complaint-or-service = Услуга
complaint-service-hint = Нужна, если номер заявления не указан; набирайте название
complaint-contact-hint = Куда отправить ответ
complaint-will-be-due = Ответить до { $day }: { $steps }
complaint-of-case = Заявление { $number } от { $day }, { $name }
complaint-without-case = Назовите заявление или услугу; звёздочкой отмечено обязательное
complaint-kept = Жалоба { $number } зарегистрирована, ответить до { $due }
answer-title = Ответ на жалобу № { $number }
answer-about = Ответ записывают один раз: потом его не изменить. F2 — записать
answer-outcome = Итог
answer-text = Что ответили
answer-text-hint = Коротко: что установили и что сделано
answer-at = Ответ дан
complaint-answer-kept = Ответ на жалобу { $number } записан: { $outcome }
complaint-annul-title = Аннулировать жалобу № { $number }
complaint-annul-about = Только для записи, внесённой по ошибке: она останется в журнале и не будет считаться
complaint-annul-why = Причина
complaint-annul-kept = Жалоба { $number } аннулирована
about-complaints = Жалобы на услуги: ответ, передача выше и извещение — каждое в свой срок по закону. Ins записывает новую жалобу, F6 — что дальше: ответ с итогом, передачу, решение; F4 — как известили заявителя; F8 аннулирует ошибочную запись, Enter показывает жалобу целиком.
about-complaint = Жалоба целиком: сроки с нормами, ответ, передача, решение, извещения и всё, что сделано. F6 записывает, что дальше, F4 — как известили заявителя, F8 аннулирует ошибочную запись, Enter открывает заявление, на которое жалуются. F5 печатает ответ или уведомление о передаче.
about-complaint-new = Назовите номер заявления, на которое жалуются, или услугу. F2 регистрирует жалобу; срок ответа написан вверху.
tally-of-day = Итоги за { $day }
tally-day-closed = день закрыт: исправление уйдёт новой версией
tally-service = Услуга
tally-123 = 12.3 ИС
tally-124 = 12.4 ЦОН
tally-125 = 12.5 egov.kz
tally-individual = физ.л.
tally-legal = юр.л.
tally-total = Итого
tally-cell = { $service } — { $channel }, { $who }. Наберите число; Enter или стрелка записывает, Esc возвращает прежнее
tally-cell-none = { $service } — { $channel }, { $who }: эту услугу так не запрашивают
tally-no-channel = «{ $service }» через { $channel } не запрашивают: перейдите в ячейку без прочерка
tally-kept = Было { $was }, стало { $n }: { $service }, { $channel }, { $who }
tally-kept-closed = Уйдёт новая версия дня. { $kept }
tally-other-day = Другой день
tally-which-day = День
tallies-empty = По каталогу ни одну услугу вашей организации не запрашивают через egov.kz, ЦОН или информационную систему: вносить нечего
person-individual = физ. лица
person-legal = юр. лица
channel-121 = 12.1 бумажно
channel-122 = 12.2 альтернативно
channel-123 = 12.3 информационная система
channel-124 = 12.4 Госкорпорация (ЦОН)
channel-125 = 12.5 egov.kz
about-tallies = Сколько заявлений за день пришло мимо вашего стола: через информационную систему (12.3), ЦОН (12.4) и egov.kz (12.5). Выберите ячейку стрелками и наберите число. F4 — другой день.
complaint-forward = { $n ->
    [one] передать: { $n } день
    [few] передать: { $n } дня
   *[other] передать: { $n } дней
}
complaint-forward-today = передать сегодня
complaint-forward-overdue = { $n ->
    [one] не передана { $n } день
    [few] не передана { $n } дня
   *[other] не передана { $n } дней
}
complaint-untold = известить заявителя
complaint-above = выше, до { $day }
complaint-above-overdue = выше, срок прошёл
complaints-counted = { $period }: всего { $all } · в срок { $intime } · позже { $late } · ждут { $waiting } · просрочено { $overdue } · выше { $forwarded }
complaint-forwarded = Передана
complaint-ruled = Решение от
complaint-ruling = Решение органа
complaint-told = Извещён
complaint-by = до { $day }
complaint-duty = { $what }: { $state } ({ $norm })
duty-done = сделано { $day }
duty-late = сделано { $day }, позже срока
duty-missed = не сделано, срок прошёл
duty-owed = нужно сделать
duty-awaited = ждём решения
duty-unless-satisfied = если не удовлетворите полностью
duty-none = не требуется
complaint-longer = Срок продлён
complaint-longer-until = до { $day }: { $why }
complaint-forwarded-to = { $day }, { $to }; { $file }
complaint-ruling-of = { $day }, { $outcome }: { $text }
complaint-told-of = { $day }, { $way }: { $of }
complaint-again = Жалуется повторно
complaint-of-day = { $number } от { $day }
complaint-same = Тот же человек уже жаловался по этому заявлению: { $which }
notice-by-hand = лично в руки
notice-post = по почте
notice-e-mail = по электронной почте
notice-phone = по телефону
news-longer = о продлении срока
news-answer = об ответе
news-forwarding = о передаче в вышестоящий орган
news-ruling = о решении вышестоящего органа
answer-about-forward = Ответ записывают один раз: потом его не изменить. Если жалоба не удовлетворена полностью, до { $day } передайте её с делом выше. F2 — записать
answer-forward = передать в вышестоящий орган
answer-longer = продлить срок ответа
forward-title = Передать жалобу № { $number }
forward-about = Жалоба не удовлетворена полностью: её передают с делом в вышестоящий орган до { $day }. F2 — записать
forward-about-old = Жалобу с делом передают в вышестоящий орган. F2 — записать
forward-to = Куда передана
forward-file = Что передано
forward-file-hint = Номер письма и листы дела: например, исх. 7, дело на 12 листах
forward-day = День передачи
ruling-title = Решение по жалобе № { $number }
ruling-about = Что решил орган: { $to }. Решение записывают один раз. F2 — записать
ruling-day = День решения
ruling-text = Что решено
ruling-longer = орган продлил срок
longer-until = Новый срок
longer-most = Не позже { $day }
longer-why = Причина продления
notice-title = Известить по жалобе № { $number }
notice-about = Заявителя известили { $of }. Связь: { $contact }. F2 — записать
notice-no-contact = не указана
notice-way = Как известили
notice-day = Когда
complaint-forward-kept = Жалоба { $number } передана; решения ждут до { $day }
complaint-ruling-kept = Решение по жалобе { $number } записано: { $outcome }
complaint-longer-kept = Срок по жалобе { $number } продлён до { $day }
complaint-notice-kept = Записано: заявитель по жалобе { $number } извещён { $way }
