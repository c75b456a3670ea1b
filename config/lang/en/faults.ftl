### What went wrong and what to do

number-empty = Type 12 digits or say why there is no number
number-not-digits = A number has digits only: take out letters and signs
number-length = { $n ->
    [one] { $n } digit typed, 12 are needed
   *[other] { $n } digits typed, 12 are needed
}
number-check = The check digit does not agree: compare the number with the document
number-never-issued = Such a number is never issued: compare it with the document
number-bin-given = This is an organisation's BIN; a person's IIN is needed here
number-iin-given = This is a person's IIN; an organisation's BIN is needed here
field-required = Fill in this field
field-too-long = Too long: { $n } characters, { $most } fit
field-name-digits = There are digits in the name: type the surname and given name in letters
field-name-words = Type the surname and the given name
field-phone-letters = A phone has only digits, + - ( ) and spaces
field-phone-short = The phone is too short: type it with its code
field-day = Type the date like this: 02.06.2026
field-time = Type the time like this: 09:00
field-count = Type a whole number
