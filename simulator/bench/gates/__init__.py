"""Whether tricks win a vignette: what each player may score at most, and what a case must not allow."""
