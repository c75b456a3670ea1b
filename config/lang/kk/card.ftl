### Card of a case

stage-registered = { $number } өтініші ({ $service }) { $registered } қабылданды, жауап { $due } дейін
stage-in-work = { $number } өтініші ({ $service }) { $registered } қабылданды, қаралуда, жауап { $due } дейін
stage-overdue = { $number } өтініші ({ $service }) { $registered } қабылданды, мерзімі { $due } өтті, жауап әлі жоқ
stage-incomplete = { $number } өтініші ({ $service }) { $registered } қабылданды, құжат күтілуде: { $what }. Жауап { $due } дейін
stage-ready = { $registered } берілген { $number } өтініші ({ $service }) бойынша нәтиже дайын, алуға болады. Мерзімі { $due }
stage-issued = { $registered } берілген { $number } өтініші ({ $service }) бойынша нәтиже { $day } берілді. Мерзімі { $due } болған
stage-refused = { $registered } берілген { $number } өтініші ({ $service }) бойынша { $day } бас тартылды: { $why }. Мерзімі { $due } болған
stage-withdrawn = { $registered } берілген { $number } өтінішін ({ $service }) өтініш беруші { $day } қайтарып алды. Мерзімі { $due } болған
stage-annulled = { $registered } жасалған { $number } жазбасы ({ $service }) қате деп жойылды. Мерзімі { $due } болған
history-registered = № { $number } болып тіркелді, мерзімі { $due }
history-declined = Қабылдаудан бас тартылды, № { $number }
history-started = Жұмысқа алынды
history-paper-brought = Әкелінді: { $what }
history-paper-invalid = Құжат жарамсыз: { $what } — { $why }
history-paper-not-in-system = Мемлекеттік жүйеде жоқ: { $what }
history-paper-requested = Сұратылды: { $what }
history-ready = Нәтиже дайын: № { $number }, { $day }
history-issued = Нәтиже берілді: № { $number }, { $day }, алған { $to }
history-handed-out = Нәтижені алған { $to }
history-refused = Бас тартылды: { $ground }-негіз ({ $law }-бап) — { $why }
history-withdrawn = Өтініш беруші қайтарып алды: { $why }
history-annulled = Жойылды: { $why }
history-complained = № { $number } шағым
history-answered = № { $number } шағымға жауап берілді
history-other = «{ $what }» жазбасы
