### Package, documents, verdicts

verdict-complete = The package is complete: it can be registered
verdict-incomplete = { $n ->
    [one] { $n } document is missing
   *[other] { $n } documents are missing
}: { $what }
verdict-unanswered = { $n ->
    [one] { $n } question is still open
   *[other] { $n } questions are still open
}
missing-expired = { $what } (expired on { $day })
missing-invalid = { $what } (not accepted: { $why })
missing-one-of = one of: { $what }
state-registered = registered
state-in-work = in work
state-ready = ready to hand out
state-issued = issued
state-refused = refused
state-withdrawn = withdrawn
state-annulled = annulled
outcome-satisfied = satisfied
outcome-partly = satisfied in part
outcome-not-satisfied = not satisfied
outcome-forwarded = forwarded to the body above
