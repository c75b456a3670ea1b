### Catalogue of services

# What is wrong in a file of the catalogue. Read by whoever mends the file; file and line stand before it.
problem-syntax = this line cannot be read: { $what }
problem-unknown-key = there is no key “{ $key }” here: check the spelling or take it out
problem-missing-key = the key “{ $key }” is missing: add it
problem-type = “{ $key }” needs another value here: { $wanted }
problem-type-text = a string in quotes
problem-type-number = a whole number
problem-type-flag = true or false
problem-type-date = a day such as 2026-06-02
problem-type-list = a list in square brackets
problem-type-table = a table in braces or under its own heading
problem-empty = “{ $key }” is empty: fill it in or take it out
problem-characters = “{ $key }” has unseen control characters inside: type the text again
problem-language = “{ $key }” has no text in { $lang }: add it
problem-own = own names “{ $lang }”: only ru and kk stand here
problem-word = “{ $key }”: there is no word “{ $word }” here; there are { $known }
problem-number = “{ $key }” needs a whole number from { $least } to { $most }
problem-question = this edition has no question “{ $id }”: correct the name or add the question
problem-question-order = the condition of the question leans on “{ $id }”, which is not put before it: change the order of the questions
problem-choice = the question “{ $question }” has no choice “{ $id }”: correct the name or add the choice
problem-choices = the question “{ $id }” has fewer than two choices: add choices
problem-default = this question has no choice “{ $id }”: name one of its choices
problem-group = this edition has no group “{ $id }”: correct the name or add the group
problem-group-small = the group “{ $id }” has fewer than two documents: add a document or take the group out
problem-why = the document “{ $id }” is not always asked for: say in why when and for what reason
problem-duplicate = “{ $id }” already stands on line { $line }: give another name or take the repeat out
problem-term = “{ $word }” is no term; write “3 working-days”, “30 calendar-days”, “20 minutes”, “same-day”, “window”, “fixed 08-30”
problem-month-day = “{ $key }”: “{ $word }” is no day of the year; write month and day, for example 08-31
problem-validity = “{ $word }” is no validity; write “10 calendar-days”, “5 working-days”, “1 month”, “printed-date”
problem-window = the window of admission has one end: write both from and to, or neither
problem-term-window = the term is “window”, but no window of admission has a last day: add a window or another term
problem-paper = paper, ways and column disagree: paper at the provider goes with provider among ways and column 12.1 or 12.2, no paper there with column none
problem-dates = the last day { $to } is before the first { $from }: correct the days
problem-overlap = the edition “{ $id }” starts on { $from } while “{ $other }” is still in force: close one of them with a day
problem-code = code “{ $code }”: eight digits are needed, or a word in lower-case Latin letters
problem-file-name = the file is not named after its code: rename it to { $wanted }
problem-folder = the file lies in the wrong place: services go to services.d, days to calendar.d
problem-second-file = “{ $id }” already stands in { $first }: keep one file
problem-office-id = the program already has an edition “{ $id }”: give yours another id
problem-office-from = the program already has an edition that starts on { $from }: name another first day
problem-year = the day { $day } is not in { $year }: move it to the file of its year
problem-complete-documents = the edition is called complete but has no documents: add them or set complete = false
problem-complete-grounds = the edition is called complete but has no grounds of refusal: add them or set complete = false
problem-complete-outcome = the edition is called complete but has no incomplete section: add what an incomplete package leads to
problem-complete-term = the edition is called complete but has no term for a paper application: add one
problem-complete-variant = with the answers { $answers } a paper application has no term: add a term without a condition or for these answers
