"""The words of *one thing to practise next*: what the key starts, and why. No sentence names a pattern."""

from scoring.vocabulary import Moment

MOMENTS: dict[Moment, str] = {
    Moment.OPENING: "the first minutes",
    Moment.INVITATION_DEEPER: "an invitation to go deeper",
    Moment.OVER_WINDOW: "more arousal than a client can work with",
    Moment.FLAT: "a flat stretch",
    Moment.BOUNDARY_TEST: "a test of the frame",
    Moment.GAP: "what the time between two hours leaves behind",
    Moment.SUDDEN_COLD: "a sudden coldness",
    Moment.WITHDRAWAL_RUPTURE: "drawing back in a strained alliance",
    Moment.CONFRONTATION_RUPTURE: "a client turning against you",
    Moment.CLOSENESS: "a step closer",
    Moment.ENDING: "an ending",
    Moment.OWN_REACTION: "something rising in you",
}
"""What a moment is called in these sentences."""

NOT_ASKED = "You know the pattern now, so your reading is not asked again."


def again_in_drill(name: str, moment: Moment) -> str:
    """The same case once more, with feedback on the way."""
    return f"{name} once more, with feedback after every line: look out for {MOMENTS[moment]}. {NOT_ASKED}"


def again_without_help(name: str, moment: Moment) -> str:
    """The same case once more, without feedback on the way."""
    return f"{name} once more, this time without feedback on the way: look out for {MOMENTS[moment]}. {NOT_ASKED}"


def met_again(name: str, moment: Moment) -> str:
    """A finished case that holds the moment too."""
    return f"{name} once more, with feedback after every line: {MOMENTS[moment]} comes there too."


def carries_over(name: str, moment: Moment, *, begun: bool) -> str:
    """A case that is not finished and holds the moment too."""
    return f"{_whom(name, begun)}: {MOMENTS[moment]} comes there too."


def another_client(name: str, *, begun: bool) -> str:
    """A case that is not finished, where every line of this one fitted."""
    return f"{_whom(name, begun)}: every line fitted here, so see what carries over to another client."


def _whom(name: str, begun: bool) -> str:
    return f"{name}, where you left off" if begun else f"{name}, whom you have not met yet"
