### New application

about-intake-pick = Наберите часть названия услуги на русском или казахском, её код или обычное слово: «1 класс», «общежитие». Enter открывает заявление. Серым — что здесь на бумаге не принимают; Enter на такой строке говорит, куда обратиться. Сверху — черновики. Ins записывает консультацию о выбранной услуге: она нигде не считается. F3 показывает, что принести для выбранной услуги.
about-intake = Кто обращается, для кого, вопросы услуги. Наберите первые цифры ИИН: кто уже был, найдётся под полем, Enter его возьмёт. F2 или F6 — к документам. Всё набранное сразу в черновике: Esc, выход и отключение света ничего не теряют. F3 — лист «что принести» по этим ответам.
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
intake-proxy = Документ представителя
intake-proxy-hint = вид и кто выдал: доверенность, решение об опеке
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
intake-registered-todo = Назовите заявителю номер и срок и отдайте талон: его печатает F5. Enter — на экран «Сегодня».
intake-registered-closed = Результат этой услуги — расписка о приёме: напечатайте её (F5) и отдайте сейчас, дело закрыто. Enter — на экран «Сегодня».
intake-declined = Заявление не принято. Запись в журнале № { $number }, { $at }. Не хватает:
intake-declined-todo = Отдайте заявителю бумаги и расписку: её печатает F5. Enter — на экран «Сегодня».
intake-more-changes = и ещё изменений: { $n }; F4 — все
intake-changes = Что изменилось для этого заявления
about-registered = Заявление зарегистрировано. Если тот же человек пришёл ещё с чем-то, F2 начинает следующее заявление: заявитель уже вписан, дела одного визита связаны, у каждого свой номер, срок и пакет. Enter — на экран «Сегодня».
again-title = Ещё от заявителя по № { $number }
again-title-later = Новый визит заявителя по № { $number }
again-child = Та же услуга для другого ребёнка
again-service = Другая услуга для того же ребёнка
again-service-own = Другая услуга для того же заявителя
again-one-paper = Другая услуга по этому же заявлению (бумага одна)
visit-with = Один визит с № { $number }
visit-one-paper = Одно заявление с № { $number }: дата и время те же, { $at }
visit-people-of = Заявитель взят из № { $number }
intake-registered-visit =
    { $before }
    { $visit }
intake-consult-key = { $key } — записать консультацию: что спросили и куда направили
intake-capacity-guardian = опекун, другой представитель
intake-capacity-head = первый руководитель
intake-organisation = Название организации
intake-name-or-organisation = ФИО заявителя или название
intake-representative = ФИО представителя
intake-representative-hint = заполните, если обращается организация
intake-proxy-number = Номер документа
intake-proxy-date = Дата документа
intake-proxy-list = посмотрите и верните: брать можно лишь то, что есть в перечне
consult-title = Консультация
consult-about = { $service }. Записывается, что спросили, а не кто: без имён и номеров. В отчёт и в район не идёт.
consult-asked = О чём спросили
consult-note = Заметка
consult-note-hint = несколько слов, можно не писать
consult-where = куда обращаться
consult-papers = какие документы
consult-term = какой срок
consult-fee = сколько стоит
consult-other = другое
consult-noted = Консультация записана: она на экране «Закрытие дня»
consult-annul = Аннулировать консультацию
consult-annul-about = { $time }, { $service }: { $asked }. Запись останется в списке как аннулированная, с причиной.
consult-annul-why = Почему
consult-annul-hint = без имён и номеров
consult-annul-kept = Консультация аннулирована, запись осталась в списке
consult-annulled = аннулирована: { $why }
consult-list = Консультации { $day }
consult-nowhere = Не заявления: в графы отчёта и в общий файл не входят.
consult-time = Время
about-consultations = Кому и о чём отвечали без заявления: время, услуга, о чём спросили. Людей здесь нет. F8 аннулирует внесённую по ошибке, с причиной. Esc — назад.
