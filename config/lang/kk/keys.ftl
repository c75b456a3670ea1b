### Keys and help
