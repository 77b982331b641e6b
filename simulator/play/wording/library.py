"""The words of the library and of the first start."""

from collections.abc import Sequence

from simulator.locale.catalogue import _

FIRST_START = (
    _("You will sit with a client, written line by line, and choose what to say."),
    _("Nobody tells you how this client relates; you come to read it from what happens between the two of you."),
    _("You can stop at any moment, and nothing is lost."),
)
MEET_FIRST = _("Meet your first client")

TITLE = _("Attunement")
SHELVES = {
    "due": _("due today"),
    "continue": _("continue"),
    "new": _("new"),
    "finished": _("finished"),
    "scenes": _("scenes"),
    "check-up": _("check-up"),
    "record": _("your work"),
}
"""The short column at the left, in its order."""

ROUND_SHELVES = ("due", "scenes", "check-up")
"""The shelves that hold rounds of scenes and no clients."""

RECORD: dict[str, tuple[str, str]] = {
    "record/progress": (_("How you work"), _("Strategies, moments, reading, repairs, and what rises in you.")),
    "record/notes": (_("Notes"), _("What you wrote and what the journal dated: find, write, share one by one.")),
    "record/supervision": (_("Supervision"), _("What to bring to your next hour, and what came back from it.")),
}
"""The pages of the trainee's own record, each with a line on what it is."""

ALWAYS = ("continue", "new", "finished")
"""The shelves that stand there empty too; another one comes when there is something on it."""

EMPTY = {
    "continue": _("Nobody is waiting in the middle of a session."),
    "new": _("There is no client you have not met."),
    "finished": _("You have not finished with a client yet."),
}
"""What stands where a shelf holds nothing."""

NEW = _("new")
MET_IN_CLASS = _("met in a class")
LEVELS = {1: _("clear cues"), 2: _("mixed cues"), 3: _("a misleading first impression")}


SCENE_LEFT = _("a scene you are in the middle of")


def standing(open_session: int | None, finished: int, *, met: bool = False) -> str:
    """Where the trainee stands with this client: `new`, `met in a class`, `in session 2`, `finished twice`."""
    if open_session is not None:
        return _("in session {open_session}").format(open_session=open_session)
    if finished == 0:
        return MET_IN_CLASS if met else NEW
    return {1: _("finished once"), 2: _("finished twice")}.get(
        finished, _("finished {finished} times").format(finished=finished)
    )


def minutes(number: int) -> str:
    """How long all sessions take together."""
    return _("{number} min").format(number=number)


def level_and_themes(level: int, themes: Sequence[str]) -> str:
    """The last line of a row."""
    return _("level {level}, {levels_get_level} · {join_themes}").format(
        level=level, levels_get_level=LEVELS.get(level, ""), join_themes=", ".join(themes)
    )


def quoted(line: str) -> str:
    """A sentence the client said, in quotation marks once."""
    return f"“{line.strip().strip('“”').strip(chr(34))}”"
