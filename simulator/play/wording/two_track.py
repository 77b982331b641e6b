"""The words of two tracks side by side: the path taken, and the same play with another line at one turn."""

from simulator.locale.catalogue import _

TITLE = _("Two tracks")
DOOR = _("Two tracks: another line beside the path you took")
ASIDE = _("Nothing of this is kept: it is looking, not another attempt.")
NOT_KEPT = _("Nothing of this is kept.")

TAKEN = _("The path you took")
OTHER = _("The other line")
BOTH = _("Both tracks")
YOURS, OTHERS = _("your path"), _("other line")
PATH, LINE = _("path"), _("other")
"""Short names of the two, for labels, and shorter ones, for the rows of a drawing."""

LEGEND = _("● yours  ◇ other  ◈ both  ┆ they part  ╳ rupture  ○ repair  ⊗ both at once")
THE_SAME = _("The same on both tracks.")
THE_SAME_WORDS = _("The same is said on both tracks.")
NOT_MET = _("This track does not come to this turn.")
OVER = _("The work is over on this track.")
WAITS = _("This track waits for a line.")
PICK_AT_FORK = _("Which line instead?")
PICK_NEXT = _("What is said on the other track?")
SAID = _("you said this")
KEEPS_MOST, FITS_BEST = _("keeps the most possible"), _("fits best by the provisional key")
STOOD = _("Client stands at")
NOT_COUNTED = _("What stays possible was not counted for this case.")

WHOSE: dict[str, str] = {
    "shared": _("before they part"),
    "fork": _("here the tracks part"),
    "mine": _("your own line again"),
    "matched": _("the matched line"),
    "picked": _("the line you picked"),
    "not-open": _("the matched line; yours is not open here"),
    "not-met": _("the matched line; your path does not come here"),
}
"""Whose line a turn of the other track holds."""

REST: dict[str, str] = {
    "mine": _("After it: your own lines, where they are open."),
    "matched": _("After it: matched lines throughout."),
    "picked": _("After it: line by line, as you pick."),
}
"""How the other track goes on."""

_WHY: dict[str, str] = {
    "keeps-more": _("The other line keeps the most possible."),
    "keeps-as-much": _("The other line keeps as much possible as yours, and fits at least as well."),
    "fits": _("The other line fits best by the provisional key."),
    "picked": _("The other line is your pick."),
    "none-keeps-more": _("No other line keeps more possible here than yours; pick one to see what it would change."),
    "none-fits-better": _("No other line fits better here than yours; pick one to see what it would change."),
    "picked-the-same": _("Your pick is the line you said, so both tracks are the same."),
}


def why(ground: str) -> str:
    """Why it is this line."""
    return _WHY[ground]


def part_at(place: str) -> str:
    """`The tracks part: session 2 · turn 9 of 26.`"""
    return _("The tracks part: {place}.").format(place=place)


def possible(before: int, after: int) -> str:
    """`62 of 100, now 40`"""
    if after == before:
        return _("{before} of 100, before this line and after it").format(before=before)
    return _("{before} of 100, now {after}").format(before=before, after=after)


def stays(best: int) -> str:
    """`still possible after it: 62`"""
    return _("still possible after it: {best}").format(best=best)


def stands(name: str, before: int, after: int, word: str) -> str:
    """`distance 3 → 4, within her reach`"""
    told = f"{before}" if before == after else f"{before} → {after}"
    return _("{name} {told}, {word}").format(name=name, told=told, word=word)


def ended(title: str, outcome: int) -> str:
    """`Ended: A door ajar. 62 of 100.`"""
    return (
        _("Ended: {title}. {outcome} of 100.").format(title=title, outcome=outcome)
        if title
        else _("Ended. {outcome} of 100.").format(outcome=outcome)
    )


HOW_IT_ENDED = _("how it ended")
OTHER_ONLY = _("on the other track only")


def place_on_other(session: int, *, between: bool) -> str:
    """The place of a turn that the path taken does not come to."""
    where = _("after session {session}") if between else _("session {session}")
    return f"{where.format(session=session)} · {OTHER_ONLY}"


ROWS = {"distance": _("Distance"), "arousal": _("Arousal")}
STILL = _("Still possible")
NO_POINT = "-"
"""Stands in a row of figures where a track does not come to a turn."""


def labelled(label: str, track: str) -> str:
    """`Client, your path`"""
    return _("{label}, {track}").format(label=label, track=track)


SESSIONS = _("Session")
LINE_MODE_HINT = _(
    "A number takes that line instead. m: matched lines throughout. o: your own lines. l: line by line. Enter goes back."
)
LINE_MODE_NEXT = _("A number says that line. m: matched lines throughout. o: your own lines. Enter goes back.")


def from_to(first: str, last: str) -> str:
    """`session 1 · turn 6 of 28, to session 4 · turn 28 of 28`"""
    return _("{first}, to {last}").format(first=first, last=last)


LINE_MODE_TURN = _("The number of a turn walks it with another line beside yours. Enter goes back.")


def line_mode_offer(turns: int) -> str:
    """How line mode offers it, after the numbers it is offered under."""
    return _("1 to {turns}: the turn with that number once more, with another line beside yours").format(turns=turns)
