### Today

today-overdue = Мерзімі өтті: { $n }
today-due = Мерзімі бүгін: { $n }
today-due-next = Мерзімі келесі жұмыс күні: { $n }
today-complaints = Жұмыстағы шағым: { $n }
today-incomplete = Құжат күтілуде: { $n }
today-ready = Нәтиже дайын, берілген жоқ: { $n }
today-drafts = Аяқталмаған: { $n }
today-days = Ауданға жетпеген күндер: { $n }
today-more = Қалғаны — журналда
today-answer-by = жауап мерзімі
today-draft = жоба
today-draft-no-service = қызмет таңдалмаған
today-draft-nobody = өтініш беруші жоқ
today-nothing = Бүгінге бәрі жасалды: мерзім де, шағым да, жоба да жоқ.
today-nothing-new = { $key } — жаңа өтініш қабылдау.
today-clock-right = Сағат дұрыс
today-clock-confirmed = Белгіленді: сағат дұрыс
today-export = Бүгінгі істер
about-today = Не асығыс, не күтуде: алдымен мерзімі өткені мен мерзімі бүгін бітетіні, содан кейін толық емес топтамалар, дайын нәтижелер, жобалар және әлі жіберілмеген күндер. Enter таңдалғанды ашады, F6 істі әрі жүргізеді, Ins жаңа өтінішті қабылдайды.
today-tell = хабарлау
today-forward-by = жіберу мерзімі
today-hearings = Бас тарту дайындалуда: { $n }
