"""`expect:` in a vignette, proved or refuted with a list of choices that shows it."""

from collections.abc import Iterator

from simulator.bench.check.expected import unsaid
from simulator.bench.check.subject import Subject
from simulator.bench.proof.never import shown
from simulator.explore.expected import shown_by
from simulator.explore.named import player_named
from simulator.explore.record import Exploration
from simulator.play.script import Script
from simulator.play.wording.shares import percent
from simulator.scenario.expect import ACCEPTABLE, BROKEN_OFF, Expectation, share_bounds
from simulator.scenario.findings import Finding

ROUNDING = 1e-9


def broken_expectations(subject: Subject, script: Script, found: Exploration) -> Iterator[Finding]:
    """A finding for every expectation that does not hold."""
    doubtful = {finding.line for finding in unsaid(subject)}
    for index, one in enumerate(subject.vignette.expect):
        if subject.loaded.marks.head(("expect", index)).line in doubtful:
            continue
        try:
            yield from _refuted(subject, script, found, index, one)
        except LookupError:
            message = f"this vignette has no player {one.player}: no option makes that move, or it is the client's own pattern"
            yield subject.at("D431", ("expect", index, "player"), message)


def _refuted(subject: Subject, script: Script, found: Exploration, index: int, one: Expectation) -> Iterator[Finding]:
    name = "key-or-acceptable" if one.player == ACCEPTABLE else one.player
    if one.ending is not None and one.share is not None:
        player = found.player(name)
        share = player.broken_off if one.ending == BROKEN_OFF else player.endings[one.ending]
        low, high = share_bounds(one.share)
        if not low - ROUNDING <= share <= high + ROUNDING:
            what = "break off" if one.ending == BROKEN_OFF else f"end with {one.ending}"
            message = f"{percent(share)} of the plays of the player {one.player} {what}; expected is {one.share} %"
            yield subject.at("D430", ("expect", index, "share"), message.replace("% %", "%"))
    elif one.never is not None:
        choices = shown_by(script, player_named(script, one.player), one.never)
        if choices is not None:
            message = f"what is expected never to hold does hold in a play of the player {one.player}"
            yield subject.at_field("D430", ("expect", index, "never"), message, note=shown(choices))
