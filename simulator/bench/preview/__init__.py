"""Preview: an author plays a vignette while writing it. What was played, why something is closed, what moved, what a save changed."""
