### Құжаттар топтамасы, қорытынды

verdict-complete = Топтама толық: тіркеуге болады
verdict-incomplete = { $n } құжат жетіспейді: { $what }
verdict-unanswered = Жауапсыз қалған сұрақ: { $n }
missing-expired = { $what } (мерзімі { $day } өткен)
missing-invalid = { $what } (қабылданбады: { $why })
missing-one-of = біреуі: { $what }
state-registered = тіркелді
state-in-work = жұмыста
state-ready = беруге дайын
state-issued = берілді
state-refused = бас тартылды
state-withdrawn = қайтарып алынды
state-annulled = жойылды
outcome-satisfied = қанағаттандырылды
outcome-partly = ішінара қанағаттандырылды
outcome-not-satisfied = қанағаттандырылмады
outcome-forwarded = жоғары тұрған органға жіберілді
