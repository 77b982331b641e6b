"""A class that plays one vignette together: the room, its log, its server."""
