### Пакет документов, заключение

verdict-complete = Пакет полный: можно регистрировать
verdict-incomplete = { $n ->
    [one] Не хватает { $n } документа
   *[other] Не хватает { $n } документов
}: { $what }
verdict-unanswered = { $n ->
    [one] Остался { $n } вопрос без ответа
    [few] Осталось { $n } вопроса без ответа
   *[other] Осталось { $n } вопросов без ответа
}
missing-expired = { $what } (срок истёк { $day })
missing-invalid = { $what } (не принят: { $why })
missing-one-of = одно из: { $what }
state-registered = зарегистрировано
state-in-work = в работе
state-ready = готово к выдаче
state-issued = выдано
state-refused = отказано
state-withdrawn = отозвано
state-annulled = аннулировано
outcome-satisfied = удовлетворена
outcome-partly = удовлетворена частично
outcome-not-satisfied = не удовлетворена
outcome-forwarded = направлена в вышестоящий орган
