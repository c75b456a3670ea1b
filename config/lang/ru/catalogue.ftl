### Catalogue
