"""Vignettes as files: the format, the loader that says where a mistake is, and the library of what is installed."""
