### Settings
settings-office = { $kind }, БИН { $bin } — здесь не меняются
settings-place = Данные: { $dir }
settings-place-memory = Данные: только в памяти, после выхода ничего не останется
settings-program = Программа { $version }, каталог { $catalogue }: { $n ->
    [one] { $n } услуга
    [few] { $n } услуги
   *[other] { $n } услуг
}
settings-language = Язык программы
settings-language-name = русский
settings-borders = Рамки
settings-borders-fine = линиями
settings-borders-plain = простыми знаками + - |
settings-pattern-application = Номер заявления
settings-pattern-non-acceptance = Номер отказа в приёме
settings-pattern-complaint = Номер жалобы
settings-pattern-hint = { "{" }n{ "}" } — порядковый номер, { "{" }n:4{ "}" } — с нулями до четырёх цифр, { "{" }year{ "}" } и { "{" }yy{ "}" } — год. Выданные номера не меняются
settings-example = Номера будут такими: { $numbers }
settings-offset = Часовой пояс
settings-offset-hint = С 1 марта 2024 года вся страна живёт по UTC+05:00. Действует со следующего запуска
settings-saved = Настройки записаны
settings-saved-offset = Настройки записаны. Часовой пояс сменится при следующем запуске
settings-copied = Копия реестра сделана и проверена: { $file }
settings-backup-no-folder = Эта канцелярия живёт только в памяти: копировать нечего
settings-central-none = Общий файл не назван: впишите путь, который дал отдел образования
settings-central-looking = Проверяю: { $path }
settings-central-found = Общий файл { $path }
settings-central-well = Общий файл в порядке
settings-central-wrong = Общий файл: { $n ->
    [one] { $n } место требует внимания
    [few] { $n } места требуют внимания
   *[other] { $n } мест требуют внимания
}
settings-well = в порядке
settings-amiss = внимание
key-copy = Копия
key-check = Проверка
help-backup = сделать копию реестра сейчас
help-check-central = проверить общий файл; ничего не записывает
about-settings = Всё об организации, что может меняться. F2 записывает, F6 проверяет общий файл района и говорит, что с ним, F5 делает проверенную копию реестра. БИН и вид организации не меняются: для другой организации заводят другую папку.
settings-phone = Телефон для справок
settings-phone-hint = Печатается на талоне и расписке
settings-head = Подписывает письма
settings-head-hint = ФИО, как в подписи; пусто — место, чтобы вписать
settings-head-position = Должность руководителя
settings-head-position-hint = Пусто — «Руководитель»
settings-print-folder = Папка для печати
settings-print-folder-hint = Без полного пути — внутри папки организации
settings-open = Напечатанный файл
settings-open-viewer = открыть на экране
settings-open-printer = сразу на принтер
settings-open-nothing = только сохранить
settings-printer = Принтер
settings-printer-hint = Имя, как его знает система; пусто — принтер по умолчанию
settings-command = Своя команда
settings-command-hint = Вместо обычного открытия и печати; {"{"}file{"}"} — файл, {"{"}printer{"}"} — принтер

settings-reader = Сканер штрихкода
settings-reader-usual = обычный (до { $ms } мс)
settings-reader-slow = медленный (до { $ms } мс)
settings-reader-slowest = самый медленный (до { $ms } мс)
settings-reader-hint = Пауза между знаками штрихкода. Код остаётся текстом в поле — выберите медленный
