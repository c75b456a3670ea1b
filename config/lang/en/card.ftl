### Card of a case

stage-registered = Application { $number } ({ $service }) was taken on { $registered }; the answer is due by { $due }
stage-in-work = Application { $number } ({ $service }), taken on { $registered }, is being worked on; the answer is due by { $due }
stage-overdue = Application { $number } ({ $service }) was taken on { $registered }; the term ended on { $due } and there is no answer yet
stage-incomplete = Application { $number } ({ $service }), taken on { $registered }, waits for papers: { $what }. The answer is due by { $due }
stage-ready = The result of application { $number } ({ $service }) of { $registered } is ready to be collected. Term { $due }
stage-issued = The result of application { $number } ({ $service }) of { $registered } was issued on { $day }. The term was { $due }
stage-refused = Application { $number } ({ $service }) of { $registered } was refused on { $day }: { $why }. The term was { $due }
stage-withdrawn = Application { $number } ({ $service }) of { $registered } was withdrawn by the applicant on { $day }. The term was { $due }
stage-annulled = Entry { $number } ({ $service }) of { $registered } was annulled as a mistake. The term was { $due }
history-registered = Registered as { $number }, due { $due }
history-declined = Not accepted, No. { $number }
history-started = Taken into work
history-paper-brought = Brought: { $what }
history-paper-invalid = Paper not good: { $what } — { $why }
history-paper-not-in-system = Not in the state system: { $what }
history-paper-requested = Asked for: { $what }
history-ready = Result ready: No. { $number } of { $day }
history-issued = Result issued: No. { $number } of { $day }, received by { $to }
history-handed-out = Result received by { $to }
history-refused = Refused: ground { $ground } (art. { $law }) — { $why }
history-withdrawn = Withdrawn by the applicant: { $why }
history-annulled = Annulled: { $why }
history-complained = Complaint No. { $number }
history-answered = Complaint No. { $number } answered
history-other = Entry “{ $what }”
