### Complaints and tallies
