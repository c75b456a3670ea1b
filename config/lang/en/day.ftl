### Day close

day-waits = { $day } waits to be sent, { $n ->
    [one] { $n } try
   *[other] { $n } tries
}: { $why }
day-waits-not-tried = not sent yet
day-changed = { $day } changed after its close: a new revision will go
day-unclosed = { $day } is not closed
