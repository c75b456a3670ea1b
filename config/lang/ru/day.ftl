### Day close

day-waits = { $day } ждёт отправки, { $n ->
    [one] { $n } попытка
    [few] { $n } попытки
   *[other] { $n } попыток
}: { $why }
day-waits-not-tried = ещё не отправляли
day-changed = { $day } изменён после закрытия: уйдёт новая версия
day-unclosed = { $day } не закрыт
