### Settings
