"""The words of a class that looks back: what the room did, where the pattern showed, what to practise next."""

import textwrap
from collections.abc import Sequence

from scoring import honesty
from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.play.wording.debrief import ABOUT

WHAT_THE_ROOM_DID = _("What the room did")
WHAT_IS_COUNTED = _("How many chose a line that fits best, scene by scene.")
HOW_THE_WAYS_WENT = _("How the ways went")
WHERE_THEY_ENDED = _("Where they ended")
IT_SHOWED = _("It showed here")
PRACTISE_NEXT = _("To practise next")
FITS_BEST = _("Fits best here")
HEARD = _("heard")
FIRST = _("first")
AFTER = _("after the talk")
HELPED = _("Here the talk helped most.")
SPLIT = _("The room stood between two lines, and both fit here.")
CONTESTED = _("Two answers can be defended here: readers of the key did not agree.")
HIDDEN = _("The votes are not shown: in a group this small they would tell who voted how.")
TALK_TOOK = _("After the talk fewer were with it; worth a second look.")
NO_VOTES = _("nobody voted")
WAYS_HIDDEN = _(
    "How many took which line is shown from {least} people on: in a smaller group it would tell who it was."
)
MET_BY_FEW = _("few came here; not shown")
ENDINGS_LATER = _("Where the ways ended is shown once {least} have come to the end.")
CLOSENESS = _("closeness, 0 to 9")
AROUSAL = _("arousal, 0 to 10")
NOBODY_HERE = _("No scene was put to the vote.")
QUOTED = 84
"""Letters of a line that is only called to mind."""


def short(line: str) -> str:
    """A line, cut at a word where it is long."""
    cut = textwrap.shorten(line, QUOTED, placeholder="…")
    return f"{cut[:-1].rstrip('.,;:')}…" if cut.endswith("…") else cut


def quoted(line: str) -> str:
    """A line in quotation marks, cut where it is long; what has marks of its own keeps those."""
    cut = short(line)
    return cut if cut.startswith(("“", '"', "«")) else f"“{cut}”"


def share(k: int, n: int) -> str:
    """`5 of 9`; from ten on with the share, `7 of 12, 58 %`. Where nobody voted, that."""
    if not n:
        return NO_VOTES
    said = _("{k} of {n}").format(k=k, n=n)
    if n < honesty.INTERVALS:
        return said
    return _("{said}, {percent}\N{NO-BREAK SPACE}%").format(said=said, percent=round(100 * k / n))


def finished(done: int, of: int) -> str:
    """How many came to the end of their way."""
    return _("{done} of {of} came to the end of their way.").format(done=done, of=of)


def fitted(k: int, n: int) -> str:
    """How many took a line that fits at a turn."""
    return _("{share} took a line that fits").format(share=share(k, n))


def ways_hidden(least: int) -> str:
    """Said where no turn had people enough to be shown."""
    return WAYS_HIDDEN.format(least=least)


def endings_later(least: int) -> str:
    """Said where too few have come to an end for the endings to be shown."""
    return ENDINGS_LATER.format(least=least)


def written_as(name: str, pattern: Pattern) -> str:
    """The pattern, and what its alarm is about."""
    return _("{name} was written as {pattern}: {about}.").format(
        name=name, pattern=_(pattern.label), about=ABOUT[pattern]
    )


def showed(cue: str) -> str:
    """Said of a scene of a quiz: what in it tells of the pattern."""
    return _("It showed here: {cue}").format(cue=cue)


def in_scenes(cue: str, scenes: Sequence[int]) -> str:
    """`scenes 1 and 3: Speaks of the therapist as a tool or a service.`; without numbers the cue alone."""
    if not scenes:
        return cue
    return _("{scenes}: {cue}").format(cue=cue, scenes=scene_numbers(scenes))


def scene_numbers(scenes: Sequence[int]) -> str:
    """`scene 2`, `scenes 2 and 5`, `scenes 1, 2 and 5`."""
    *early, last = (str(one) for one in scenes)
    if not early:
        return _("scene\N{NO-BREAK SPACE}{number}").format(number=last)
    return _("scenes {numbers} and {last}").format(numbers=", ".join(early), last=last)


def heading_of(number: int, name: str = "", pattern: str = "") -> str:
    """`Scene 2`, in a quiz with who sat there and as what they were written: `Scene 2 · Ana · secure`."""
    return " · ".join(filter(None, (_("Scene {number}").format(number=number), name, pattern)))
