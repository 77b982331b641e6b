"""What an author does with a vignette before anyone plays it."""
