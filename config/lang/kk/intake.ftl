### New application

about-intake-pick = Қызмет атауының бір бөлігін қазақша не орысша, кодын немесе күнделікті сөзді теріңіз: «1 сынып», «жатақхана». Enter өтінішті ашады. Сұр жолдар мұнда қағаз түрінде қабылданбайды; ондай жолда Enter қайда бару керегін айтады. Жоғарыда — жоба жазбалар. Ins таңдалған қызмет туралы кеңесті жазады: ол еш жерде есептелмейді. F3 таңдалған қызметке не әкелу керегін көрсетеді.
about-intake = Кім өтініш береді, кім үшін, қызметтің сұрақтары. ЖСН-нің алғашқы цифрларын теріңіз: бұрын келген адам өрістің астында шығады, Enter оны алады. F2 не F6 — құжаттарға. Терілгеннің бәрі бірден жобаға жазылады: Esc, шығу, жарықтың өшуі ештеңені жоғалтпайды. F3 — осы жауаптар бойынша «не әкелу керек» парағы.
intake-find = Қызмет
intake-find-hint = атауының бөлігі, коды не сөз: 1 сынып, общежитие
intake-column-service = Қызмет
intake-column-code = Коды
intake-nothing-found = Мұндай қызмет табылмады: қысқарақ не басқа сөзбен теріңіз
intake-not-here = мұнда қабылдамайды
intake-sure-part = ішінара оқылған
intake-sure-memory = жадтан жазылған
intake-doubt-part = ? ішінара
intake-doubt-memory = ?? тексеру
intake-edition = Қағидалардың редакциясы { $edition }
intake-draft = Жоба
intake-draft-nobody = аты терілмеген
intake-draft-keys = Жоба: Enter — сол жерден жалғастыру, Del — алып тастау.
intake-draft-kept = Жоба сақталды: ол «Жаңа өтініш» тізімінде және «Бүгін» экранында
intake-draft-gone = Бұл жоба енді жоқ: қызметті таңдап, қайта бастаңыз
intake-drop-ask = «{ $service }» жобасын ({ $who }) алып тастау керек пе? Ондағы терілгені жоғалады.
intake-drop-act = Алып тастау
intake-dropped = Жоба алынып тасталды
intake-due = Мерзімі: { $day } дейін ({ $term })
intake-capacity = Кім өтініш береді
intake-capacity-representative = ата-анасы не заңды өкілі
intake-capacity-self = өтініш берушінің өзі
intake-capacity-proxy = сенімхат бойынша
intake-iin = Өтініш берушінің ЖСН-і
intake-bin = Өтініш берушінің БСН-і
intake-number = Өтініш берушінің ЖСН не БСН-і
intake-number-hint = 12 цифр; үш цифрдан кейін — бұрын келгендер
intake-no-number = Нөмірі жоқ болса: неге
intake-no-number-hint = мысалы: басқа елдің азаматы, ЖСН берілмеген
intake-name = Өтініш берушінің тегі, аты
intake-phone = Телефон
intake-address = Мекенжай
intake-contact-hint = телефон не мекенжай: жауапты қайда хабарлау керек
intake-proxy = Өкілдің құжаты
intake-proxy-hint = түрі, кім берген: сенімхат, қорғаншылық туралы шешім
intake-child-iin = Баланың ЖСН-і
intake-child-no-number = Баланың ЖСН-і жоқ болса: неге
intake-child-name = Баланың тегі, аты
intake-child-born = Баланың туған күні
intake-student-iin = Білім алушының ЖСН-і
intake-student-no-number = ЖСН жоқ болса: неге
intake-student-name = Білім алушының тегі, аты
intake-student-born = Білім алушының туған күні
intake-offer-hint = Enter — алу, бағыттауыштар — басқасы
intake-elsewhere = Әзірге әрі қарай өтуге болмайды:
intake-item =
    { $before }
    – { $what }
intake-ask-anyway = { $what } Сонда да жалғастырасыз ба?
intake-register-act = Тіркеу
intake-clock-right = Сағат дұрыс
intake-registered =
    № { $number } болып тіркелді
    Күні мен уақыты: { $at }
    Мерзімі: { $due }
    Қалай есептелді: { $rule }
intake-registered-note =
    { $before }
    Біліңіз: { $note }
intake-registered-todo = Өтініш берушіге нөмірі мен мерзімін айтып, талонды беріңіз: оны F5 басып шығарады. Enter — «Бүгін» экранына.
intake-registered-closed = Бұл қызметтің нәтижесі — құжаттар қабылданғаны туралы қолхат: оны басып шығарып (F5), қазір беріңіз, іс жабылды. Enter — «Бүгін» экранына.
intake-declined = Өтініш қабылданбады. Журналдағы жазба № { $number }, { $at }. Жетіспейді:
intake-declined-todo = Өтініш берушіге қағаздары мен қолхатты беріңіз: қолхатты F5 басып шығарады. Enter — «Бүгін» экранына.
intake-more-changes = тағы { $n } өзгеріс; F4 — барлығы
intake-changes = Осы өтініш үшін не өзгерді
about-registered = Өтініш тіркелді. Сол адам тағы бір іспен келсе, F2 келесі өтінішті бастайды: өтініш беруші жазылып қойған, бір келудегі істер байланысты, әрқайсысының нөмірі, мерзімі, топтамасы өзінікі. Enter — «Бүгін» экранына.
again-title = № { $number } өтініш берушісінен тағы
again-title-later = № { $number } өтініш берушісінің жаңа келуі
again-child = Сол қызмет басқа балаға
again-service = Сол балаға басқа қызмет
again-service-own = Сол өтініш берушіге басқа қызмет
again-one-paper = Осы өтініш бойынша басқа қызмет (қағазы бір)
visit-with = № { $number } өтінішімен бір келуде
visit-one-paper = № { $number } өтінішімен бір қағаз: күні мен уақыты сол, { $at }
visit-people-of = Өтініш беруші № { $number } өтінішінен алынды
intake-registered-visit =
    { $before }
    { $visit }
intake-consult-key = { $key } — кеңесті жазу: не сұралды, қайда жіберілді
intake-capacity-guardian = қорғаншы, басқа өкіл
intake-capacity-head = бірінші басшы
intake-organisation = Ұйымның атауы
intake-name-or-organisation = Тегі, аты не ұйым атауы
intake-representative = Өкілдің тегі, аты
intake-representative-hint = ұйым өтініш берсе, толтырыңыз
intake-proxy-number = Құжаттың нөмірі
intake-proxy-date = Құжаттың күні
intake-proxy-list = қарап, қайтарыңыз: тізбедегіні ғана алуға болады
consult-title = Кеңес беру
consult-about = { $service }. Кім емес, не сұралғаны жазылады: аты-жөнсіз, нөмірсіз. Есепке де, ауданға да кірмейді.
consult-asked = Не сұралды
consult-note = Ескертпе
consult-note-hint = бірнеше сөз, жазбаса да болады
consult-where = қайда бару керек
consult-papers = қандай құжаттар
consult-term = қандай мерзім
consult-fee = қанша тұрады
consult-other = басқа
consult-noted = Кеңес жазылды: ол «Күнді жабу» экранында
consult-annul = Кеңестің күшін жою
consult-annul-about = { $time }, { $service }: { $asked }. Жазба тізімде күші жойылған болып, себебімен қалады.
consult-annul-why = Себебі
consult-annul-hint = аты-жөнсіз, нөмірсіз
consult-annul-kept = Кеңестің күші жойылды, жазба тізімде қалды
consult-annulled = күші жойылған: { $why }
consult-list = { $day } күнгі кеңестер
consult-nowhere = Өтініш емес: есеп бағандарына да, ортақ файлға да кірмейді.
consult-time = Уақыты
about-consultations = Өтінішсіз не туралы жауап берілгені: уақыты, қызмет, не сұралғаны. Адамдар жазылмайды. F8 қатемен енгізілгеннің күшін себебімен жояды. Esc — артқа.
