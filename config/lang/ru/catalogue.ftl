### Каталог услуг

# Что не так в файле каталога. Читает тот, кто правит файл; впереди стоят файл и строка.
problem-syntax = строка не читается: { $what }
problem-unknown-key = ключа «{ $key }» здесь не бывает: проверьте написание или уберите его
problem-missing-key = нет ключа «{ $key }»: добавьте его
problem-type = «{ $key }»: здесь нужно другое значение — { $wanted }
problem-type-text = строка в кавычках
problem-type-number = целое число
problem-type-flag = true или false
problem-type-date = дата вида 2026-06-02
problem-type-list = список в квадратных скобках
problem-type-table = таблица в фигурных скобках или под своим заголовком
problem-empty = «{ $key }» пусто: заполните или уберите
problem-characters = «{ $key }»: внутри есть невидимые управляющие знаки, наберите текст заново
problem-language = «{ $key }»: нет текста на языке { $lang }, допишите его
problem-own = own называет «{ $lang }»: здесь пишут только ru и kk
problem-word = «{ $key }»: слова «{ $word }» здесь нет; есть { $known }
problem-number = «{ $key }»: нужно целое число от { $least } до { $most }
problem-question = вопроса «{ $id }» в этой редакции нет: исправьте имя или добавьте вопрос
problem-question-order = условие вопроса опирается на «{ $id }», а он задаётся не раньше: переставьте вопросы
problem-choice = у вопроса «{ $question }» нет ответа «{ $id }»: исправьте имя или добавьте ответ
problem-choices = у вопроса «{ $id }» меньше двух ответов: добавьте ответы
problem-default = ответа «{ $id }» у этого вопроса нет: назовите один из его ответов
problem-group = группы «{ $id }» в этой редакции нет: исправьте имя или добавьте группу
problem-group-small = в группе «{ $id }» меньше двух документов: добавьте документ или уберите группу
problem-why = документ «{ $id }» просят не всегда: напишите в why, когда и почему
problem-duplicate = «{ $id }» уже есть в строке { $line }: дайте другое имя или уберите повтор
problem-term = «{ $word }» — не срок; пишут «3 working-days», «30 calendar-days», «20 minutes», «same-day», «window», «fixed 08-30»
problem-month-day = «{ $key }»: «{ $word }» — не день года; пишут месяц и день, например 08-31
problem-validity = «{ $word }» — не срок годности; пишут «10 calendar-days», «5 working-days», «1 month», «printed-date»
problem-window = у окна приёма стоит один конец: напишите и from, и to, либо ни одного
problem-term-window = срок «window» без окна приёма, у которого есть последний день: добавьте окно или другой срок
problem-paper = paper, ways и column не сходятся: бумага у услугодателя — это ways с provider и column 12.1 или 12.2, без неё — column none
problem-dates = последний день { $to } раньше первого { $from }: исправьте даты
problem-overlap = редакция «{ $id }» начинается { $from }, а «{ $other }» в этот день ещё действует: закройте одну из них датой
problem-code = код «{ $code }»: нужно восемь цифр или слово строчными латинскими буквами
problem-file-name = файл называется не по коду: переименуйте в { $wanted }
problem-folder = файл лежит не там: услуги — в services.d, дни — в calendar.d
problem-second-file = «{ $id }» уже есть в файле { $first }: оставьте один файл
problem-office-id = редакция с именем «{ $id }» уже есть в программе: дайте своей другое имя
problem-office-from = редакция, которая начинается { $from }, уже есть в программе: укажите другой первый день
problem-year = день { $day } не из { $year } года: перенесите его в файл своего года
problem-complete-documents = редакция названа полной, но документов нет: допишите их или поставьте complete = false
problem-complete-grounds = редакция названа полной, но оснований отказа нет: допишите их или поставьте complete = false
problem-complete-outcome = редакция названа полной, но нет раздела incomplete: допишите, чем кончается неполный пакет
problem-complete-term = редакция названа полной, но срока для бумажного заявления нет: добавьте срок
problem-complete-variant = при ответах { $answers } у бумажного заявления нет срока: добавьте срок без условия или для этих ответов
