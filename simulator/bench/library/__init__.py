"""What an instructor wants to know of the whole library before a term: who is in it, for what, and how players fare."""
