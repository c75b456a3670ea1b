### Today

today-overdue = Overdue: { $n }
today-due = Due today: { $n }
today-due-next = Due on the next working day: { $n }
today-complaints = Complaints in hand: { $n }
today-incomplete = Waiting for documents: { $n }
today-ready = Result ready, not handed out: { $n }
today-drafts = Begun and not registered: { $n }
today-days = Days that have not reached the district: { $n }
today-more = The others are in the register
today-answer-by = answer by
today-draft = draft
today-draft-no-service = no service chosen
today-draft-nobody = no applicant yet
today-nothing = All done for today: nothing due, no complaints, no drafts.
today-nothing-new = { $key }: take in a new application.
today-clock-right = The clock is right
today-clock-confirmed = Noted: the clock is right
today-export = Cases of today
about-today = What burns and what waits: first what is overdue or due today, then incomplete packages, results ready to be handed out, drafts and days not delivered yet. Enter opens what is chosen, F6 moves the case on, Ins takes in a new application.
today-tell = tell
today-forward-by = forward by
today-hearings = Refusals under way: { $n }
