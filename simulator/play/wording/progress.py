"""The words of the progress page: what one does surely, where one gets caught, and how few answers that rests on."""

from collections.abc import Sequence
from itertools import pairwise

from scoring.estimate import Standing
from scoring.profile import TOO_FEW
from scoring.vocabulary import Feeling, Pattern, Strategy
from simulator.locale.catalogue import _
from simulator.play.wording.debrief import STRATEGIES
from simulator.play.wording.numbers import as_written, number, short

TITLE = _("How you work")
NOTHING_YET = _(
    "Nothing has been finished yet. Play one client to the end, or a few scenes, and come back: no picture is drawn from nothing."
)
STRATEGIES_TITLE = _("Five strategies")
STRATEGIES_MEAN = _(
    "From 0 to 1: how well your lines fitted, 1 for the best line each time. In brackets the range in which chance may move it (90 %)."
)
BLIND_MARK = _("│ is what blind choosing would have earned.")
OLDER_LESS = _("Older answers count less, half after sixty days.")
CELLS_TITLE = _("Moment by moment, with each way of relating")
CELLS_MEAN = _(
    "Each figure with its number of answers; a dot where there are too few ({too_few} at least). Drawn towards what you do in general, "
    "the more the fewer there are."
).format(too_few=TOO_FEW)
READ_AND_MET_TITLE = _("Read, and met")
BELIEFS_TITLE = _("How sure, and how right")
REPAIRS_TITLE = _("Rupture and repair")
REACTIONS_TITLE = _("What rises in you")
REACTIONS_MEAN = _("No feeling is wrong. What is known to be stirred comes from the article and from clinical lore.")
CLIENTS_TITLE = _("Your clients' security, from session to session")
CLIENTS_MEAN = _("0 to 10; after the arrow what lines matched to the key would have come to over the same sessions.")
POSSIBLE_TITLE = _("What was still possible")
POSSIBLE_MEAN = _("The best outcome, of 100, that could still be reached, turn by turn; every way to play was counted.")
PROVISIONAL = _("All of it by the provisional key. Nothing here says how anybody does with real clients.")
PRACTISE = _("practise what is due")
TOO_FEW_WORDS = _("too few")
MEASURES: dict[str, str] = {
    "dose": _("dose of feeling"),
    "repair": _("repair, how soon"),
    "promises_kept": _("promises kept"),
    "frame_consistency": _("boundary tests met alike"),
    "safety_regularity": _("safety signals, how regular"),
    "within_reach": _("within the client's reach"),
}

SHORT_PATTERNS: dict[Pattern, str] = {
    Pattern.SECURE: _("secure"),
    Pattern.DISMISSING: _("dismiss."),
    Pattern.PREOCCUPIED: _("preocc."),
    Pattern.FEARFUL: _("fearful"),
}
"""Names for the heads of a table."""


def opening(attempts: int, again: int) -> str:
    """What the picture rests on."""
    met = _("one client or scene met for the first time")
    if attempts != 1:
        met = _("{attempts} clients and scenes met for the first time").format(attempts=attempts)
    if not again:
        return _("This rests on {met}.").format(met=met)
    more = _("one more play") if again == 1 else _("{again} more plays").format(again=again)
    return _(
        "This rests on {met}. {more} at clients you knew by then count for reactions and repairs, and for no figure of your lines."
    ).format(met=met, more=more[:1].upper() + more[1:])


def surest(strategy: Strategy) -> str:
    """What somebody does most surely."""
    return _("What you do most surely: {strategy}.").format(strategy=STRATEGIES[strategy])


def caught(moment: str, pattern: Pattern, value: Standing, *, surely: bool) -> str:
    """The cell in which somebody gets caught; where it is not `surely` lower than the others, that it may be chance."""
    said = (
        _("Where you get caught: {moment}, with {pattern} clients, {figure}.")
        if surely
        else _(
            "Lowest so far: {moment}, with {pattern} clients, {figure}. Its range still overlaps your other moments, "
            "so this may be chance."
        )
    )
    return said.format(moment=moment, pattern=_(pattern.label), figure=figure(value))


def figure(value: Standing) -> str:
    """`.72 (.61 to .83), n 14`."""
    return _("{value} ({low} to {high}), n {n}").format(
        value=_share(value.value), low=_share(value.low), high=_share(value.high), n=value.n
    )


def too_few(n: int) -> str:
    """Where no figure is given."""
    return _("too few answers yet ({n} of {least})").format(n=n, least=TOO_FEW)


def course(values: Sequence[float]) -> str:
    """How a strategy went, the oldest stretch first: `.52 .60 .71`."""
    return " ".join(_share(value) for value in values)


def read_and_met(both: int, read: int, met: int, neither: int) -> tuple[str, ...]:
    """Four counts with what each means."""
    return (
        _("{n} read and met").format(n=both),
        _("{n} read, and the lines did not follow yet: technique").format(n=read),
        _("{n} met before it was read: a sound way to begin").format(n=met),
        _("{n} neither yet").format(n=neither),
    )


def beliefs(n: int, score: float, over: float) -> str:
    """How good the stated beliefs are."""
    sure = (
        _("about as sure as the cues allowed")
        if abs(over) < 0.05
        else _("surer than the cues allowed by {points} points").format(points=round(100 * over))
        if over > 0
        else _("less sure than the cues allowed by {points} points").format(points=round(-100 * over))
    )
    return _("{n} beliefs: Brier score {score} (0 is exact, an even split 0.75); {sure}.").format(
        n=n, score=number(score), sure=sure
    )


def band(sure: float, right: float, n: int) -> str:
    """One band of sureness."""
    return _("where you gave about {sure} points, you were right {right} times in 100 (n {n})").format(
        sure=round(100 * sure), right=round(100 * right), n=n
    )


def repairs(ruptures: int, at_once: int, later: int, never: int) -> str:
    """What became of ruptures."""
    if not ruptures:
        return _("No rupture has opened yet.")
    opened = _("One rupture opened") if ruptures == 1 else _("{ruptures} ruptures opened").format(ruptures=ruptures)
    return _("{opened}: {at_once} repaired with the first line, {later} later, {never} not.").format(
        opened=opened, at_once=at_once, later=later, never=never
    )


def latency(turns: float) -> str:
    """How many turns a repair took."""
    if turns == 1:
        return _("Where you came back to it, it was mostly with the very first line.")
    return _("Where you came back to it, it typically took {turns} turns (1 is the first line).").format(
        turns=as_written(f"{turns:g}")
    )


def felt(pattern: Pattern, feeling: Feeling, acted: int, pulls: int) -> str:
    """`With anxious-preoccupied clients you most often feel protective, and act on it in 3 of 7.`"""
    said = _("With {pattern} clients you most often feel {feeling}").format(
        pattern=_(pattern.label), feeling=_(feeling.label)
    )
    if not pulls:
        return _("{said}.").format(said=said)
    return _("{said}. When you felt it and something pulled at you, you acted it out {acted} of {pulls} times.").format(
        said=said, acted=acted, pulls=pulls
    )


def not_logged(pattern: Pattern) -> str:
    """Where nothing was logged with clients of this pattern."""
    return _("With {pattern} clients you have logged nothing yet.").format(pattern=_(pattern.label))


def known_pull(feelings: Sequence[Feeling]) -> str:
    """What clients of a pattern are known to stir."""
    return _("Known to be stirred: {feelings}.").format(feelings=", ".join(_(feeling.label) for feeling in feelings))


def pulls(acted: int, of: int) -> str:
    """All invitations of a pattern; empty where there was none."""
    return _("Of all that pulled at you there, you acted out {acted} of {of}.").format(acted=acted, of=of) if of else ""


def security(values: Sequence[int], matched: Sequence[int]) -> str:
    """`3 3 4 5 → 5`."""
    return f"{' '.join(str(value) for value in values)} → {matched[-1] if matched else '–'}"


def possible(values: Sequence[int]) -> str:
    """`100 → 92 → 61`: from the first turn down to where it ended, a step each time something was no longer to be had."""
    steps = [values[0], *(after for before, after in pairwise(values) if after != before)]
    return " → ".join(str(value) for value in steps)


def _share(value: float) -> str:
    return short(value) if 0 < value < 1 else f"{value:.0f}"
