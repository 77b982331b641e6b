"""One's own reactions by pattern, beside the pull that is known for it (article: track countertransference). None is marked wrong."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from scoring.vocabulary import Feeling, Impulse, Pattern
from simulator.practice.progress.facts import Reacted
from simulator.practice.progress.known import Known

KNOWN_PULL: dict[Pattern, tuple[Feeling, ...]] = {
    Pattern.SECURE: (Feeling.AT_EASE, Feeling.PROUD),
    Pattern.DISMISSING: (Feeling.SUPERFLUOUS, Feeling.HELPLESS, Feeling.DEFLATED, Feeling.SLEEPY),
    Pattern.PREOCCUPIED: (Feeling.DEPLETED, Feeling.BOUNDARY_UNEASY, Feeling.PROTECTIVE, Feeling.PULLED_IN),
    Pattern.FEARFUL: (Feeling.PULLED_BOTH_WAYS, Feeling.HELPLESS, Feeling.CRITICIZED),
}
"""What clients of a pattern are known to stir: the article; for protective and special with anxious clients also Westerling et al.;
the rest is clinical lore (`docs/evidence.md`)."""


@dataclass(frozen=True)
class Reactions:
    """With clients of one pattern: how many reactions were logged, the feelings ticked, most often first, and the impulses.

    `acted` of `pulls` invitations were acted out, whether or not anything was logged; `most` is the feeling ticked most often, None
    where nothing was logged, and `most_acted` of `most_pulls` say how often the line after it acted the invitation out.
    """

    logged: int
    feelings: tuple[tuple[Feeling, int], ...]
    impulses: tuple[tuple[Impulse, int], ...]
    acted: int
    pulls: int
    most: Feeling | None
    most_acted: int
    most_pulls: int


def reactions_by_pattern(known: Sequence[Known]) -> dict[Pattern, Reactions]:
    """For each pattern what was felt with its clients."""
    return {pattern: _reactions([one for one in known if one.facts.pattern is pattern]) for pattern in Pattern}


def _reactions(known: Sequence[Known]) -> Reactions:
    logs = [log for one in known for log in one.facts.reactions]
    feelings = Counter(feeling for log in logs for feeling in log.feelings)
    impulses = Counter(log.impulse for log in logs if log.impulse is not None)
    ranked = sorted(feelings.items(), key=lambda pair: (-pair[1], list(Feeling).index(pair[0])))
    most = ranked[0][0] if ranked else None
    return Reactions(
        logged=len(logs),
        feelings=tuple(ranked),
        impulses=tuple(sorted(impulses.items(), key=lambda pair: (-pair[1], pair[0].value))),
        acted=sum(one.facts.pulls[0] for one in known),
        pulls=sum(one.facts.pulls[1] for one in known),
        most=most,
        most_acted=sum(_with(most, logs)),
        most_pulls=len(_with(most, logs)),
    )


def _with(feeling: Feeling | None, logs: Iterable[Reacted]) -> list[bool]:
    return [log.enacted for log in logs if feeling in log.feelings and log.enacted is not None]
