"""The play: a vignette prepared once, one pure step, and what follows from it. No clock, no chance, no input or output."""
