### Card of a case

stage-registered = Заявление { $number } ({ $service }) принято { $registered }, ответ до { $due }
stage-in-work = Заявление { $number } ({ $service }) принято { $registered }, на рассмотрении, ответ до { $due }
stage-overdue = Заявление { $number } ({ $service }) принято { $registered }, срок { $due } прошёл, ответа ещё нет
stage-incomplete = Заявление { $number } ({ $service }) принято { $registered }, ждёт документов: { $what }. Ответ до { $due }
stage-ready = По заявлению { $number } ({ $service }) от { $registered } результат готов, можно забрать. Срок { $due }
stage-issued = По заявлению { $number } ({ $service }) от { $registered } результат выдан { $day }. Срок был { $due }
stage-refused = По заявлению { $number } ({ $service }) от { $registered } отказано { $day }: { $why }. Срок был { $due }
stage-withdrawn = Заявление { $number } ({ $service }) от { $registered } отозвано заявителем { $day }. Срок был { $due }
stage-annulled = Запись { $number } ({ $service }) от { $registered } аннулирована как ошибочная. Срок был { $due }
history-registered = Зарегистрировано под № { $number }, срок { $due }
history-declined = Отказано в приёме, № { $number }
history-started = Взято в работу
history-paper-brought = Принесли: { $what }
history-paper-invalid = Документ не годится: { $what } — { $why }
history-paper-not-in-system = В государственной системе нет: { $what }
history-paper-requested = Запрошено: { $what }
history-ready = Результат готов: № { $number } от { $day }
history-issued = Результат выдан: № { $number } от { $day }, получил { $to }
history-handed-out = Результат получил { $to }
history-refused = Отказано: основание { $ground } (ст. { $law }) — { $why }
history-withdrawn = Отозвано заявителем: { $why }
history-annulled = Аннулировано: { $why }
history-complained = Жалоба № { $number }
history-answered = Дан ответ на жалобу № { $number }
history-other = Запись «{ $what }»
