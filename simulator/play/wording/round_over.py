"""The words at the end of a round: how the lines fitted, moment by moment, and when each comes again."""

from collections.abc import Sequence

from scoring.vocabulary import Moment, Pattern
from simulator.locale.catalogue import _


def fitted(fitting: int, of: int) -> str:
    """`4 of 5 lines fitted, by the provisional key.`"""
    if of == 1:
        return (
            _("The line fitted, by the provisional key.")
            if fitting
            else _("The line did not fit yet, by the provisional key.")
        )
    return _("{fitting} of {of} lines fitted, by the provisional key.").format(fitting=fitting, of=of)


def pattern(met: Pattern, moments: Sequence[str]) -> str:
    """`dismissing-avoidant: gap fitted, again in 4 days; flat not yet, again tomorrow.`"""
    return _("{pattern}: {moments}.").format(pattern=_(met.label), moments="; ".join(moments))


def moment(met: Moment, *, fits: bool, days: int | None) -> str:
    """One moment: whether the line fitted, and in how many days it comes again (None where that is not known)."""
    said = _("{moment} fitted") if fits else _("{moment} not yet")
    told = said.format(moment=_(met.label))
    return told if days is None else _("{told}, again {when}").format(told=told, when=when(days))


def waiting(moments: int) -> str:
    """What is due at once."""
    if moments == 1:
        return _("One more moment is due today.")
    return _("{moments} more moments are due today.").format(moments=moments)


def comes_next(unit: tuple[Pattern, Moment], days: int) -> str:
    """What comes first of all."""
    return _("Next comes {moment}, {pattern}: {when}.").format(
        moment=_(unit[1].label), pattern=_(unit[0].label), when=when(days)
    )


def when(days: int) -> str:
    """`today`, `tomorrow`, `in 4 days`."""
    if days < 1:
        return _("today")
    return _("tomorrow") if days == 1 else _("in {days} days").format(days=days)
