"""The words of the library and of the first start."""

from collections.abc import Sequence

FIRST_START = (
    "You will sit with a client, written line by line, and choose what to say.",
    "Nobody tells you how this client relates; you come to read it from what happens between the two of you.",
    "You can stop at any moment, and nothing is lost.",
)
MEET_FIRST = "Meet your first client"

TITLE = "Attunement"
SHELVES = {
    "continue": "continue",
    "new": "new",
    "finished": "finished",
    "scenes": "scenes",
    "check-up": "check-up",
}
"""The short column at the left, in its order."""

ROUND_SHELVES = ("scenes", "check-up")
"""The shelves that hold rounds of scenes and no clients."""

ALWAYS = ("continue", "new", "finished")
"""The shelves that stand there empty too; another one comes when there is something on it."""

EMPTY = {
    "continue": "Nobody is waiting in the middle of a session.",
    "new": "There is no client you have not met.",
    "finished": "You have not finished with a client yet.",
}
"""What stands where a shelf holds nothing."""

NEW = "new"
LEVELS = {1: "clear cues", 2: "mixed cues", 3: "a misleading first impression"}


def standing(open_session: int | None, finished: int) -> str:
    """Where the trainee stands with this client: `new`, `in session 2`, `finished twice`."""
    if open_session is not None:
        return f"in session {open_session}"
    if finished == 0:
        return NEW
    return {1: "finished once", 2: "finished twice"}.get(finished, f"finished {finished} times")


def minutes(number: int) -> str:
    """How long all sessions take together."""
    return f"{number} min"


def level_and_themes(level: int, themes: Sequence[str]) -> str:
    """The last line of a row."""
    return f"level {level}, {LEVELS.get(level, '')} · {', '.join(themes)}"


def quoted(line: str) -> str:
    """A sentence the client said, in quotation marks once."""
    return f"“{line.strip().strip('“”').strip(chr(34))}”"
