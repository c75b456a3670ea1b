### Day close

day-waits = { $day } waits to be sent, { $n ->
    [one] { $n } try
   *[other] { $n } tries
}: { $why }
day-waits-not-tried = not sent yet
day-changed = { $day } changed after its close: a new revision will go
day-unclosed = { $day } is not closed
sync-waits = The day { $day } waits to be sent: { $why }
sync-nothing = Everything is delivered, there is nothing to send
sync-delivered = { $n ->
    [one] { $n } day delivered and checked
   *[other] { $n } days delivered and checked
}
export-done = Written: { $file }
