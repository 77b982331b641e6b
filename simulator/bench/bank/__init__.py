"""The gates of the review over a whole bank of vignettes: does anything but reading the client win?"""
