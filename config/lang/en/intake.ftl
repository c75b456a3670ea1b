### New application
