### Card of a case
