"""The interface's own words in other languages: catalogues, and the one function that looks them up."""
