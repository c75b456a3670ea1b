### First start

kind-school = мектеп
kind-kindergarten = балабақша
kind-college = колледж
kind-additional-education = қосымша білім беру ұйымы
kind-pmpk = ПМПК
kind-correction-centre = түзету кабинеті, оңалту орталығы
kind-education-department = білім бөлімі (басқармасы)
rehearsal-banner = ЖАТТЫҒУ КЕҢСЕСІ: жазбалар нақты емес
