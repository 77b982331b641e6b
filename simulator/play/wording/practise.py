"""The words of *one thing to practise next*: what the key starts, and why. No sentence names a pattern."""

from scoring.vocabulary import Moment
from simulator.locale.catalogue import _

MOMENTS: dict[Moment, str] = {
    Moment.OPENING: _("the first minutes"),
    Moment.INVITATION_DEEPER: _("an invitation to go deeper"),
    Moment.OVER_WINDOW: _("more arousal than a client can work with"),
    Moment.FLAT: _("a flat stretch"),
    Moment.BOUNDARY_TEST: _("a test of the frame"),
    Moment.GAP: _("what the time between two hours leaves behind"),
    Moment.SUDDEN_COLD: _("a sudden coldness"),
    Moment.WITHDRAWAL_RUPTURE: _("drawing back in a strained alliance"),
    Moment.CONFRONTATION_RUPTURE: _("a client turning against you"),
    Moment.CLOSENESS: _("a step closer"),
    Moment.ENDING: _("an ending"),
    Moment.OWN_REACTION: _("something rising in you"),
}
"""What a moment is called in these sentences."""

NOT_ASKED = _("You know the pattern now, so your reading is not asked again.")


def again_in_drill(name: str, moment: Moment) -> str:
    """The same case once more, with feedback on the way."""
    return _("{name} once more, with feedback after every line: look out for {moments_moment}. {not_asked}").format(
        name=name, moments_moment=MOMENTS[moment], not_asked=NOT_ASKED
    )


def again_without_help(name: str, moment: Moment) -> str:
    """The same case once more, without feedback on the way."""
    return _(
        "{name} once more, this time without feedback on the way: look out for {moments_moment}. {not_asked}"
    ).format(name=name, moments_moment=MOMENTS[moment], not_asked=NOT_ASKED)


def met_again(name: str, moment: Moment) -> str:
    """A finished case that holds the moment too."""
    return _("{name} once more, with feedback after every line: {moments_moment} comes there too.").format(
        name=name, moments_moment=MOMENTS[moment]
    )


def carries_over(name: str, moment: Moment, *, begun: bool) -> str:
    """A case that is not finished and holds the moment too."""
    return _("{whom_name_begun}: {moments_moment} comes there too.").format(
        whom_name_begun=_whom(name, begun), moments_moment=MOMENTS[moment]
    )


def another_client(name: str, *, begun: bool) -> str:
    """A case that is not finished, where every line of this one fitted."""
    return _("{whom_name_begun}: every line fitted here, so see what carries over to another client.").format(
        whom_name_begun=_whom(name, begun)
    )


def _whom(name: str, begun: bool) -> str:
    return (
        _("{name}, where you left off").format(name=name)
        if begun
        else _("{name}, whom you have not met yet").format(name=name)
    )
