### Day close

day-waits = { $day } ждёт отправки, { $n ->
    [one] { $n } попытка
    [few] { $n } попытки
   *[other] { $n } попыток
}: { $why }
day-waits-not-tried = ещё не отправляли
day-changed = { $day } изменён после закрытия: уйдёт новая версия
day-unclosed = { $day } не закрыт
sync-waits = День { $day } ждёт отправки: { $why }
sync-nothing = Всё доставлено, отправлять нечего
sync-delivered = { $n ->
    [one] Доставлен и проверен { $n } день
    [few] Доставлены и проверены { $n } дня
   *[other] Доставлено и проверено { $n } дней
}
export-done = Записано: { $file }

# Screens
trouble-named = { $says }: { $named }
trouble-then = { $says }. { $todo }
key-other-day = День
help-other-day = выбрать другой день
day-state-open = открыт
day-state-unclosed = не закрыт
day-state-waiting = ждёт отправки
day-state-changed = изменён после закрытия
day-state-delivered = доставлен
weekday-mon = пн
weekday-tue = вт
weekday-wed = ср
weekday-thu = чт
weekday-fri = пт
weekday-sat = сб
weekday-sun = вс
day-head = { $day }, { $weekday }
day-line = { $day }, { $weekday } — { $state }
day-pick = Дни
day-other = ({ $key } — другой день)
day-service = Услуга
day-refused = Отказ
day-late = Поздно
day-complaints = Жалоб
day-not-accepted = Не пр.
day-nothing = За этот день ничего не посчитано. Закройте и такой день: район увидит, что вы работали, а заявлений не было
day-total = Итого
day-told-open = День открыт: числа ещё могут измениться
day-told-unclosed = День прошёл, а не закрыт: район его ещё не видит
day-told-closed = Закрыт { $at } ({ $clerk }), версия { $revision }
day-told-changed = После закрытия числа изменились: при отправке уйдёт новая версия
day-told-sending = Отправляется…
day-told-delivered = Доставлен и прочитан обратно { $at }
day-told-waits = Ждёт отправки: ещё не отправляли
day-unfinished = { $n ->
    [one] Не завершено { $n } дело, срок — по этот день:
    [few] Не завершены { $n } дела, срок — по этот день:
   *[other] Не завершено { $n } дел, срок — по этот день:
}
day-unfinished-more = и ещё { $n } — в журнале
day-case-due = { $number }  срок { $due }  { $name }
day-case-late = { $number }  срок { $due } прошёл  { $name }
day-drafts = { $n ->
    [one] Лежит { $n } черновик
    [few] Лежат { $n } черновика
   *[other] Лежит { $n } черновиков
}
day-all-done = Всё завершено: дел со сроком по этот день и черновиков нет
day-close-ask =
    Закрыть { $day }?
    { $counts }.
    { $left }
day-close-act = Закрыть и отправить
day-close-zero = Заявлений не было, уйдёт пустой день
day-close-counts = Принято { $accepted }, отказов { $refused }, позже срока { $late }, жалоб { $complaints }
day-close-unfinished = { $n ->
    [one] Не завершено { $n } дело
    [few] Не завершены { $n } дела
   *[other] Не завершено { $n } дел
}: { $named }
day-close-drafts = { $n ->
    [one] лежит { $n } черновик
    [few] лежат { $n } черновика
   *[other] лежит { $n } черновиков
}
day-close-all-done = Незавершённого нет
packet-title = Что уходит в район: { $day }
packet-head = { $day }, версия { $revision }, составлен { $at }. Только числа: ни имён, ни ИИН
packet-delivered = Доставлен { $at }: { $target }
packet-what = Что посчитано
packet-who = Кто
packet-number = Число
packet-zero = Пустой день: заявлений не было
packet-accepted = принято { $channel }
packet-refused-paper = отказано на бумаге
packet-refused-electronic = отказано электронно
packet-late = оказано позже срока
packet-complaint = жалоба
packet-not-accepted = отказано в приёме
packet-show-line = { $key } — строка, как она стоит в файле района
packet-show-table = { $key } — снова таблица
about-day = Числа дня по услугам и графам отчёта. F2 закрывает день и сразу отправляет числа в файл района; если он недоступен, день ждёт здесь и уйдёт позже, F6 повторяет отправку. Влево и вправо — другой день, F3 — что именно ушло. Исправления после закрытия уходят сами новой версией. Enter показывает консультации дня.
about-packet = Ровно то, что уходит в файл района: числа по услугам и графам. F3 показывает саму строку файла.
day-consultations-annulled = Консультаций: { $n }, аннулировано: { $annulled }, в отчёт не входят ({ $key } — список)
day-consultations = Консультаций: { $n }, в отчёт не входят ({ $key } — список)
day-unclosed-before = { $n ->
    [one] { $n } прежний день
    [few] { $n } прежних дня
   *[other] { $n } прежних дней
} ({ $from } – { $to }) не закрыты: закройте те, чисел которых у района нет
