"""The room's own vocabulary: its phases, the ways of playing, the topics a vote can be about."""

from enum import StrEnum


class Phase(StrEnum):
    """Where the room stands. The server alone moves it; a phone never does."""

    LOBBY = "lobby"
    SCENE = "scene"
    OPEN = "open"
    CLOSED = "closed"
    DISCUSS = "discuss"
    REVEAL = "reveal"
    BRANCH = "branch"
    DEBRIEF = "debrief"
    ENDED = "ended"


class Mode(StrEnum):
    """*together*: one client for the whole room. *each*: everybody their own, at their own pace. *quiz*: single scenes in a row."""

    TOGETHER = "together"
    EACH = "each"
    QUIZ = "quiz"


class Topic(StrEnum):
    """What a vote is about. Only the line has a key; the two others are never scored."""

    LINE = "line"
    PATTERN = "pattern"
    REACTION = "reaction"


class Policy(StrEnum):
    """Who decides which line the client hears: the most votes (at a tie the host), the host, or the key (the matched line)."""

    PLURALITY = "plurality"
    HOST = "host"
    MATCHED = "matched"


ROUNDS = 2
"""A line is voted on once, and once more after the talk."""
