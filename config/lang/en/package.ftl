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
about-package = Every document of this variant of the service: what to bring, how and why. Space ticks what was brought and goes to the next one needed. F4: until when it is good, what the state system answered. F2 registers once the package is complete; F8 does not accept and names what is missing. F3 shows the sheet "what to bring" for the parent. Esc goes back, the ticks stay. Below stands what must not be demanded. “? in part” at a document: its row was not read in full, “?? to check”: it is from memory; compare it with the rules.
package-column-name = Document
package-column-form = How it is given
package-column-standing = Mark
package-empty = This service asks for no documents
package-form-original = original
package-form-copy = copy
package-form-both = original + copy
package-form-shown = show, give back
package-form-filled = filled form
package-form-free = free form
package-form-unspecified = look at it
package-how-original = the original, it stays here
package-how-copy = a copy, it stays here
package-how-both = compare the original and give it back, the copy stays here
package-how-shown = shown: look and give it back, take no copy
package-how-filled = the filled form of the rules
package-how-free = in free form
package-how-unspecified = the rules do not say: look at the original, ask for no copy
package-is-there = there
package-is-expired = expired
package-is-bad = not good
package-is-one-of = one of
package-is-needed = needed
package-is-in-system = state system
package-is-on-request = on request
package-is-before-result = before the result
package-is-later = later
package-is-not-needed = not needed
package-is-not-demanded = do not ask
package-name = { $row }. { $name }
package-system-holds = State systems hold this: do not demand it. If it is shown, look and give it back.
package-system-has-not = You noted that the state system has no record: the document may be asked for.
package-system-if-missing = Look in the state system first. Ask for it only if there is no record there: note that (F4).
package-on-request = Needed only if the organisation has asked for it: note the request (F4).
package-before-result = Brought after acceptance, before the result. It does not hold up the application; it holds up the result.
package-later = Brought later. It does not hold up the application.
package-how = How it is given: { $how }.
package-why = Why: { $why }
package-why-always = Why: always needed.
package-group = One of the set is enough: { $name }.
package-good-until = Good until { $day }.
package-validity = Good for { $term } from its date.
package-validity-printed = Good until the day printed on it.
package-until-ask = Write down until which day it is good: F4.
package-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
package-certified = Certified by: { $by }.
package-pieces = How many: { $n }.
package-note = Know: { $note }
package-sure = Check against the rules: { $word }.
package-source = Source: { $source }
package-more = { $key } to read it all
package-reminders = Remember: { $what }
package-reminders-head = Remember:
package-reminder = – { $what }
package-not-demanded = Must not be demanded:
package-not-demanded-name = Do not ask for: { $what }
package-not-demanded-why = Why: { $why }
package-not-on-list = This is not on the list of the service: it is not asked for, not taken and not ticked
package-document = Document
package-until = Good until
package-absent = The state system has no record
package-absent-hint = the answer stays with the case
package-request = The organisation asked for it
package-surplus-dropped = Tick taken back, not needed in this variant: { $what }
package-not-yet = The package is incomplete and cannot be registered. Missing:
package-not-yet-todo = Enter goes back to the documents; F8 there does not accept and names this list. You may leave now: the draft is kept.
package-decline-ask = Not accept the application? The entry goes into the journal under its own number. Missing:
package-decline-norm =
    { $before }
    Norm: { $norm }
package-decline-act = Do not accept
package-is-shown = shown already
package-shown-before = Shown today already for No. { $number }. Do not ask again; tick it if it is the same.
