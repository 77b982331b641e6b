"""Two versions of a vignette compared in meaning: what changed, what that moves in play, and which line did it."""
