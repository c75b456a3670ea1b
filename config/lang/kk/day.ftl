### Day close

day-waits = { $day } жіберуді күтуде, { $n } әрекет: { $why }
day-waits-not-tried = әлі жіберілмеген
day-changed = { $day } жабылғаннан кейін өзгерді: жаңа нұсқасы жіберіледі
day-unclosed = { $day } жабылмаған
