### Отчёт и печать таблиц

print-exists = Файл { $file } уже есть: выберите другое имя или подтвердите замену
print-absent = Папки { $folder } нет: проверьте диск или флешку либо выберите другую папку
print-full = На диске не хватает места для файла { $file }: освободите место или выберите другой диск
print-busy = Файл { $file } открыт в другой программе: закройте его там и повторите
print-read-only = В { $file } нельзя записать: выберите другую папку или снимите с файла запрет записи
print-failed = Файл { $file } не записан: { $says }. Повторите или выберите другую папку

report-heading = Отчёт об оказанных государственных услугах
report-period = за период с { $from } по { $to }

# Screens
export-as = В каком виде записать
export-xlsx = Excel (xlsx)
export-csv = Таблица CSV
export-text = Текст (txt)
period-title = За какой период
period-which = Период
period-whole = всё, что есть в файле
period-this-month = этот месяц по сегодня
period-last-month = прошлый месяц
period-quarter = этот квартал по сегодня
period-last-quarter = прошлый квартал
period-half-year = это полугодие по сегодня
period-year = с начала года (нарастающим итогом)
period-own = другой: с … по …
period-from = С какого дня
period-to = По какой день
report-layout = форма: { $name }
report-nothing-behind = За этим числом нет ни одного дела
behind-title = Из чего сложилось число
behind-number = №
behind-day = День
behind-kind = Что это
behind-name = Кто
behind-case = заявление
behind-complaint = жалоба
behind-non-acceptance = отказ в приёме
behind-tally = итог дня
behind-tally-entered = Это число внесено итогом дня: исправить его можно в «Итогах дня по каналам»
behind-not-all = Показано { $shown } из { $all }: возьмите период короче, чтобы увидеть остальные
about-report = Официальный отчёт за любой период. Стрелки ходят по числам, внизу написано, что это за число; Enter показывает дела, из которых оно сложилось. F4 — период, F6 — другая форма таблицы, F5 записывает в Excel, CSV или текст.
column-service = Услуга
column-total = Всего
column-121 = 12.1
column-122 = 12.2
column-123 = 12.3
column-124 = 12.4
column-125 = 12.5
column-refused = Отказы всего
column-refused-electronic = Отказы электр.
column-refused-paper = Отказы на бумаге
column-late = Позже срока
column-complaints = Жалоб
column-individual = физ.
column-legal = юр.
