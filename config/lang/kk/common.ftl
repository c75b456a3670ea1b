### Words used everywhere
