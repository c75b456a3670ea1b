### Мерзімдер, орындау күні, күнтізбе

term-minutes = { $n } минут
term-working-days = { $n } жұмыс күні
term-calendar-days = { $n } күнтізбелік күн
term-calendar-range = { $low }–{ $n } күнтізбелік күн
term-same-day = өтініш берген күні
term-window = қабылдаудың соңғы күніне дейін
term-fixed = { $day } дейін
due-day-zero = тіркелген күн { $day } есептелмейді
due-after-hours = қабылдау аяқталғаннан кейін берілді: тіркеу күні { $day } деп есептеледі
due-on-day-off = демалыс күні берілді: тіркеу күні { $day } деп есептеледі
due-working = қосу { term-working-days }
due-calendar = қосу { term-calendar-days }
due-rolled = мерзімнің соңы { $day } — демалыс күні, келесі жұмыс күніне ауысты
due-minutes = қабылдау уақытында { term-minutes }
due-same-day = өтініш берген күні көрсетіледі
due-fixed = мерзімі { $day } күніне белгіленген
