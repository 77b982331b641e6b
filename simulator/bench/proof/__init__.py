"""What an exploration proves, told to an author."""
