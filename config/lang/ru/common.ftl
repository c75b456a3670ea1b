### Общие слова

yes = Да
no = Нет
list-empty = Здесь пока пусто
list-nothing-found = Ничего не нашлось: измените набранное
pick-type-to-find = Набирайте буквы, чтобы найти
choice-none = не выбрано
choice-required = Выберите один из вариантов
dialog-question = Вопрос
dialog-notice = Сообщение
menu-title = Меню
menu-help = Помощь
menu-language = Язык: русский, қазақша, English
menu-leave = Выход
leave-unsaved = Набранное не записано. Уйти и потерять его?
leave-anyway = Уйти без записи
not-now = Сейчас эта клавиша не действует: действующие — внизу экрана
effect-broke = Внутренняя ошибка: действие не закончено, данные целы. Повторите позже
