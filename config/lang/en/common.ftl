### Words used everywhere

yes = Yes
no = No
list-empty = Nothing here yet
list-nothing-found = Nothing found: change what is typed
pick-type-to-find = Type letters to find
choice-none = not chosen
choice-required = Choose one of the options
dialog-question = Question
dialog-notice = Message
menu-title = Menu
menu-help = Help
menu-language = Language: English, русский, қазақша
menu-leave = Exit
leave-unsaved = What you typed is not saved. Leave and lose it?
leave-anyway = Leave without saving
not-now = This key does nothing now: those that do are at the bottom of the screen
effect-broke = A fault of the program: the action is not finished, the data are safe. Try again later
