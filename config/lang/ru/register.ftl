### Register

register-placeholder = номер, фамилия, ИИН или услуга
register-day = Дата
register-empty = Таких записей нет: наберите иначе или снимите отбор
register-newest-first = Все заявления, новые сверху
register-filtered = Отбор: { $what }. { $key } снимает его
register-by-service = Услуга «{ $service }»: такого номера и такой фамилии нет
register-filter = Отбор
register-all = все
register-open = в производстве
register-newest = новые сверху
register-oldest = старые сверху
register-due-first = по сроку, ближайшие сверху
register-from = Приняты с
register-to = Приняты по
register-from-day = с { $day }
register-to-day = по { $day }
register-order = Порядок
register-service-hint = Код или слово: «школа», «общежитие». Пусто — все услуги
register-no-service = Услуги «{ $what }» в каталоге нет: наберите другое слово или оставьте пустым
register-days-order = Последний день раньше первого ({ $from }): поправьте дату
about-register = Все заявления. Набирайте номер, фамилию, ИИН или услугу — список сужается сразу; большие и малые буквы, е и ё, похожие латинские буквы не различаются. F4 — отбор по состоянию, услуге и дням, там же «не принято»; Del снимает отбор. F3 — ответ о стадии. F5 записывает список в файл, F6 ведёт дело дальше, F8 аннулирует ошибочную запись.
register-file-code = Код
register-file-mark = Внимание
register-file-made = Составлено { $at }, строк: { $n }
register-file-not-all = Показаны первые { $n } строк: сузьте отбор, чтобы увидеть остальные
