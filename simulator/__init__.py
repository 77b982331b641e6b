"""The simulator: vignettes, the client model, the play, and the ways to look at it."""
