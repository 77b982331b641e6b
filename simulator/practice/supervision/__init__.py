"""What to bring to one's own supervisor, and what comes back from there."""
