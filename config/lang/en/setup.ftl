### First start

kind-school = school
kind-kindergarten = kindergarten
kind-college = college
kind-additional-education = organisation of additional education
kind-pmpk = PMPK (psychological, medical and pedagogical consultation)
kind-correction-centre = correction cabinet, rehabilitation centre
kind-education-department = department of education
rehearsal-banner = REHEARSAL: these entries are not real
