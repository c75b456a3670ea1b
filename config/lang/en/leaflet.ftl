### The sheet "what to bring" and the sheet of the information stand. A parent reads them, so the words are plain

leaflet-bring-title = What to bring: { $service }
leaflet-stand-title = Information stand: { $service }
leaflet-check-part = The act was not read in full or not in its newest edition: compare this sheet with the act.
leaflet-check-memory = The text of the act was not read, this is from memory: compare the whole sheet with the act.
leaflet-check-this = Compare with the act.
leaflet-check-law = Compare with the law.
leaflet-unfinished = The list in the program is not complete: ask where the application is handed in.
leaflet-not-entered = Not entered in the program: look in the act.
leaflet-no-list = The program has no list of documents: ask where the application is handed in.
leaflet-nothing = There is nothing to bring.
leaflet-case = Your case
leaflet-when = When: { $what }
leaflet-or-when = or: { $what }
leaflet-answer = { $question } { $answer }
leaflet-either = { $left } or { $right }
leaflet-ask = { $question } { $choices }
leaflet-choice = { $id } — { $text }
leaflet-where = Where to go
leaflet-who = Given by: { $who }
leaflet-way-provider = the office of the organisation
leaflet-way-egov = the portal egov.kz
leaflet-way-corporation = the State Corporation "Government for Citizens"
leaflet-way-phone = by phone, answering a message of the portal
leaflet-way-named = { $system }
leaflet-way-system = an information system
leaflet-paper-corporation = Paper applications are taken by the State Corporation only, not by the organisation itself.
leaflet-paper-none = No paper application is taken: it is made only in the ways named above.
leaflet-waiting = { $n ->
    [one] At most { $n } minute in the queue.
   *[other] At most { $n } minutes in the queue.
}
leaflet-at-desk = { $n ->
    [one] At most { $n } minute at the desk.
   *[other] At most { $n } minutes at the desk.
}
leaflet-bring = What to bring
leaflet-needed = Which documents are needed
leaflet-show = What is enough to show: looked at and given back, no copy is taken
leaflet-held = What need not be brought: state systems have these data
leaflet-on-request = What to bring only when asked for it
leaflet-before-result = What to bring before the result, on the day appointed: acceptance does not wait for it
leaflet-later = What to bring later: the application does not wait for it
leaflet-documents = List of documents
leaflet-pieces = { $what }, { $n } pcs
leaflet-one-of = One document of these — { $what }:
leaflet-group = One document of the set is enough: { $what }.
leaflet-named = { $name } ({ $how })
leaflet-how = In what form: { $how }.
leaflet-how-original = the original, it stays in the file
leaflet-how-copy = a copy
leaflet-how-both = a copy; the original is compared and given back
leaflet-how-shown = shown; no copy is taken
leaflet-how-form = a filled form
leaflet-how-free = in free form
leaflet-how-unspecified = the act does not say; the original is looked at, no copy is asked for
leaflet-shown-held = State systems have these data too: if you do not have it with you, the application is still taken.
leaflet-state-holds = State systems have these data: this document may not be demanded.
leaflet-if-missing = Asked for only when the state system has no such data.
leaflet-this-before-result = Brought before the result, on the day appointed: acceptance does not wait for it.
leaflet-this-later = Brought later: the application does not wait for it.
leaflet-this-on-request = Only when the organisation asks for it.
leaflet-certified = The copy is certified by: { $by }.
leaflet-good-calendar-days = { $n ->
    [one] Good for { $n } calendar day from its own date.
   *[other] Good for { $n } calendar days from its own date.
}
leaflet-good-working-days = { $n ->
    [one] Good for { $n } working day from its own date.
   *[other] Good for { $n } working days from its own date.
}
leaflet-good-months = { $n ->
    [one] Good for { $n } month from its own date.
   *[other] Good for { $n } months from its own date.
}
leaflet-good-printed = Good until the day printed on it.
leaflet-not-needed = What may not be demanded
leaflet-fact = { $what } ({ $norm })
leaflet-term = Term
leaflet-term-way = { $term } ({ $way })
leaflet-window = When it is open: { $what }
leaflet-fee = Fee
leaflet-fee-free = Free.
leaflet-fee-paid-or-free = Paid or free: depends on the group or the contract.
leaflet-acceptance = When you hand the application in
leaflet-result = What you get
leaflet-valid = Valid: { $valid }
leaflet-incomplete = If something is missing or a document has expired
leaflet-non-acceptance = The application is not accepted and a receipt of non-acceptance lists what is missing.
leaflet-no-further = The application is considered no further and a notice is given. That is no refusal of the service.
leaflet-refusal = The service is refused, with the reasons.
leaflet-norm = Norm: { $norm }
leaflet-grounds = Why the service may be refused
leaflet-refused = What a refusal must be like
leaflet-complaint = How to complain
leaflet-source = Where this comes from
leaflet-order = Order No. { $number } of { $day }: { $title }
leaflet-edition = Edition: { $edition }
leaflet-day = As on { $day }.
leaflet-own-mark = * The program's translation: the act has no such text in this language, or it was not read.

# Screen
place-leaflet = What to bring
place-stand = Sheet for the stand
about-leaflet = The sheet for a parent: what to bring, what only to show, what may not be demanded, term, fee, refusal, complaint. F6 changes its language: Russian, Kazakh, both side by side. F3 shows the sheet of the information stand and back, F4 other answers, F5 prints the sheet or writes it to a file. No case is opened.
about-leaflet-ask = The list depends on the answers. Choose them with left and right; Enter in the last field or F6 shows the sheet. No case is opened.
leaflet-asked = First the answers the list depends on
key-bring = Bring
key-stand = Stand
key-answers = Answers
help-bring = what to bring: the sheet for a parent
help-stand = the sheet of the information stand and back
help-answers = other answers to the questions of the service
help-leaflet-print = print the sheet or write it to a file
help-leaflet-language = language of the sheet: Russian, Kazakh, both side by side
leaflet-save-as = Print or write the sheet
leaflet-as-paper = Print (PDF), { $tongue }
leaflet-as-text = Text to a file, { $tongue }
leaflet-tongue-ru = in Russian
leaflet-tongue-kk = in Kazakh
leaflet-tongue-both = in two languages side by side
leaflet-shown-in = Sheet { $tongue }. F6: another language
