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
