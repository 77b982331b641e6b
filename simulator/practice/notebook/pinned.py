"""The turns of an attempt that a note can be pinned to, with what was said there, and whether something tore or mended."""

from collections.abc import Mapping
from dataclasses import dataclass

from scoring.vocabulary import Moment
from simulator.play.records import Chose
from simulator.play.script import prepare_script
from simulator.practice.debrief.steps import walk_records
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.playable import playable
from simulator.store.dated import dated
from simulator.store.journal import AttemptRow, Journal


@dataclass(frozen=True)
class Pinned:
    """One turn: the session, the client's words and what was said, the moment it was said at (UTC in ISO form); the rupture that
    opened there, if one did, and whether what was said repaired one."""

    session: int
    client: str
    said: str
    at: str
    opened: Moment | None
    repaired: bool


def pinned(journal: Journal, row: AttemptRow) -> Mapping[str, Pinned]:
    """The turns with a choice, by their ids, in the order of play. Raises LookupError, UnreadableRecord, ValueError."""
    try:
        script = prepare_script(playable(journal.source(row.sha256), row.name).vignette)
    except VignetteRefused as refused:
        raise ValueError(str(refused)) from None
    chosen = dated(journal, attempt=row.id)
    times = {one.record.turn: one.at for one in chosen if isinstance(one.record, Chose)}
    walk = walk_records(script, [one.record for one in chosen])
    return {
        step.turn.id: Pinned(
            step.exchange.session,
            step.entered.client or step.entered.scene,
            step.option(step.chosen.option).line,
            times[step.turn.id],
            step.exchange.rupture_opened,
            step.exchange.repaired,
        )
        for step in walk.steps
    }
