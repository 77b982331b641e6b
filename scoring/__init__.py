"""What a choice is worth: the vocabularies, the key and every measure taken of a played session.

Pure: this package reads no file, knows no client model and imports nothing else of ours.
"""
