"""What is due: pattern by moment, spaced over days, always with another client."""
