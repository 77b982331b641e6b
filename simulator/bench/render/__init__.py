"""How the findings of some files are shown: one file a form, each a function from a report to the text to print."""
