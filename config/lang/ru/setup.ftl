### First start
