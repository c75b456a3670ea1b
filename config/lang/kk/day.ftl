### Day close

day-waits = { $day } жіберуді күтуде, { $n } әрекет: { $why }
day-waits-not-tried = әлі жіберілмеген
day-changed = { $day } жабылғаннан кейін өзгерді: жаңа нұсқасы жіберіледі
day-unclosed = { $day } жабылмаған
sync-waits = { $day } күні жіберуді күтуде: { $why }
sync-nothing = Бәрі жеткізілген, жіберетін ештеңе жоқ
sync-delivered = { $n } күн жеткізіліп, тексерілді
export-done = Жазылды: { $file }
