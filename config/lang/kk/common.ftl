### Ортақ сөздер

yes = Иә
no = Жоқ
list-empty = Мұнда әзірге ештеңе жоқ
list-nothing-found = Ештеңе табылмады: терілгенді өзгертіңіз
pick-type-to-find = Табу үшін әріп теріңіз
choice-none = таңдалмаған
choice-required = Нұсқалардың бірін таңдаңыз
dialog-question = Сұрақ
dialog-notice = Хабарлама
menu-title = Мәзір
menu-help = Көмек
menu-language = Тіл: қазақша, English, русский
menu-leave = Шығу
leave-unsaved = Терілгені сақталмаған. Шығып, оны жоғалтасыз ба?
leave-anyway = Сақтамай шығу
not-now = Қазір бұл перне жұмыс істемейді: жұмыс істейтіндері экранның төменінде
effect-broke = Ішкі қате: әрекет аяқталмады, деректер бүтін. Кейінірек қайталаңыз
