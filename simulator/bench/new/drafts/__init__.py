"""Words to begin with, as data: what a client may say and what could be answered, plain enough to play and meant to be rewritten."""
