### First start

kind-school = школа
kind-kindergarten = детский сад
kind-college = колледж
kind-additional-education = организация дополнительного образования
kind-pmpk = ПМПК
kind-correction-centre = кабинет коррекции, реабилитационный центр
kind-education-department = отдел (управление) образования
rehearsal-banner = УЧЕБНАЯ КАНЦЕЛЯРИЯ: записи не настоящие
