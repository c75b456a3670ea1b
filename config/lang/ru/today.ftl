### Today

today-overdue = Просрочено: { $n }
today-due = Срок сегодня: { $n }
today-due-next = Срок в следующий рабочий день: { $n }
today-complaints = Жалобы в работе: { $n }
today-incomplete = Ждут документов: { $n }
today-ready = Результат готов, не выдан: { $n }
today-drafts = Не дописано: { $n }
today-days = Дни, которые не дошли до района: { $n }
today-more = Остальные — в журнале
today-answer-by = ответить до
today-draft = черновик
today-draft-no-service = услуга не выбрана
today-draft-nobody = заявитель не указан
today-nothing = На сегодня всё сделано: ни сроков, ни жалоб, ни черновиков.
today-nothing-new = { $key } — принять новое заявление.
today-clock-right = Часы правы
today-clock-confirmed = Отмечено: часы правы
today-export = Дела на сегодня
about-today = Что горит и что ждёт: сначала просроченное и то, чему срок сегодня, потом неполные пакеты, готовые результаты, черновики и дни, которые ещё не отправлены. Enter открывает выбранное, F6 ведёт дело дальше, Ins принимает новое заявление.
today-tell = известить
today-forward-by = передать до
today-hearings = Готовится отказ: { $n }
