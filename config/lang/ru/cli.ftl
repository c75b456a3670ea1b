### Command line
