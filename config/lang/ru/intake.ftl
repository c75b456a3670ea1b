### New application

about-intake-pick = Наберите часть названия услуги на русском или казахском, её код или обычное слово: «1 класс», «общежитие». Enter открывает заявление. Серым — что здесь на бумаге не принимают; Enter на такой строке говорит, куда обратиться. Сверху — черновики.
about-intake = Кто обращается, для кого, вопросы услуги. Наберите первые цифры ИИН: кто уже был, найдётся под полем, Enter его возьмёт. F2 или F6 — к документам. Всё набранное сразу в черновике: Esc, выход и отключение света ничего не теряют.
intake-find = Услуга
intake-find-hint = часть названия, код или слово: 1 класс, жатақхана
intake-column-service = Услуга
intake-column-code = Код
intake-nothing-found = Такой услуги не нашлось: наберите короче или другим словом
intake-not-here = здесь не принимают
intake-sure-part = прочитано частично
intake-sure-memory = по памяти
intake-doubt-part = ? частично
intake-doubt-memory = ?? проверить
intake-edition = Правила в редакции { $edition }
intake-draft = Черновик
intake-draft-nobody = имя не набрано
intake-draft-keys = Черновик: Enter — продолжить с того же места, Del — убрать.
intake-draft-kept = Черновик сохранён: он в списке «Новое заявление» и на экране «Сегодня»
intake-draft-gone = Этого черновика уже нет: выберите услугу и начните заново
intake-drop-ask = Убрать черновик «{ $service }» ({ $who })? Набранное в нём пропадёт.
intake-drop-act = Убрать
intake-dropped = Черновик убран
intake-due = Срок: до { $day } ({ $term })
intake-capacity = Кто обращается
intake-capacity-representative = родитель или законный представитель
intake-capacity-self = сам заявитель
intake-capacity-proxy = по доверенности
intake-iin = ИИН заявителя
intake-bin = БИН заявителя
intake-number = ИИН или БИН заявителя
intake-number-hint = 12 цифр; после трёх — кто уже обращался
intake-no-number = Если номера нет: почему
intake-no-number-hint = например: гражданин другой страны, ИИН не выдавали
intake-name = ФИО заявителя
intake-phone = Телефон
intake-address = Адрес
intake-contact-hint = телефон или адрес: куда сообщить ответ
intake-proxy = Доверенность
intake-proxy-hint = номер, дата, кто удостоверил
intake-child-iin = ИИН ребёнка
intake-child-no-number = Если ИИН ребёнка нет: почему
intake-child-name = ФИО ребёнка
intake-child-born = День рождения ребёнка
intake-student-iin = ИИН обучающегося
intake-student-no-number = Если ИИН нет: почему
intake-student-name = ФИО обучающегося
intake-student-born = День рождения обучающегося
intake-offer-hint = Enter — взять, стрелки — другой
intake-elsewhere = Дальше пока нельзя:
intake-item =
    { $before }
    – { $what }
intake-ask-anyway = { $what } Всё равно продолжить?
intake-register-act = Зарегистрировать
intake-clock-right = Часы правы
intake-registered =
    Зарегистрировано под № { $number }
    Дата и время: { $at }
    Срок: { $due }
    Как посчитан: { $rule }
intake-registered-note =
    { $before }
    Знать: { $note }
intake-registered-todo = Назовите заявителю номер и срок. Enter — на экран «Сегодня».
intake-registered-closed = Результат этой услуги — расписка о приёме: отдайте её сейчас, дело закрыто. Enter — на экран «Сегодня».
intake-declined = Заявление не принято. Запись в журнале № { $number }, { $at }. Не хватает:
intake-declined-todo = Отдайте заявителю расписку и бумаги. Enter — на экран «Сегодня».
