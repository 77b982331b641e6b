"""The play as lines of the transcript, with what moved under each answer, and where the client stands, in words with its numbers."""

from collections.abc import Iterator
from dataclasses import replace

from scoring.cells import staged_tier
from simulator.bench.preview.moved import moved
from simulator.bench.preview.played import Played
from simulator.bench.preview.why import asked
from simulator.client.state import ClientState
from simulator.play.events import TurnEntered
from simulator.play.script import Option, Script
from simulator.play.traces import reading
from simulator.play.wording.session import TIERS
from simulator.practice.gauges import Gauge, gauges
from simulator.practice.transcript import SpokenLine, spoken
from simulator.tui.widgets.choices import Choice

OVER = "The play is over. b goes one choice back, s to the first."


def transcript(played: Played, *, moves: bool) -> list[SpokenLine]:
    """Everything said so far; with `moves` also what moved in the client."""
    return [*_lead(played.script), *_lines(played, moves)]


def _lead(script: Script) -> Iterator[SpokenLine]:
    yield from (SpokenLine(lead.who, lead.text) for lead in script.vignette.lead)


def _lines(played: Played, moves: bool) -> Iterator[SpokenLine]:
    for at, event in enumerate(played.events):
        what = moved(played.script, played.events, at) if moves else ()
        told = [SpokenLine("scene", "\n".join(f"→ {one.words}" for one in what))] if what else []
        before = isinstance(event, TurnEntered)
        yield from (*(told if before else ()), *spoken(played.script, event), *(() if before else told))


def choices(played: Played, *, authors_view: bool) -> list[Choice]:
    """The open options, in the order of the file; in the author's view with their id, their move, and how well they fit."""
    if played.turn is None:
        return []
    return [
        Choice(option.id, option.line, _about(played, option) if authors_view else option.source.think or "")
        for option in played.turn.options
        if option.test(played.client)
    ]


def _about(played: Played, option: Option) -> str:
    staged = staged_tier(played.script.pattern, option.spoken, option.tier, reading(played.client, played.script))
    tier = option.tier if option.source.tier else staged
    thought = f" · {option.source.think}" if option.source.think else ""
    return f"{option.id} · {option.move} · {TIERS[tier]}{thought}"


def closed(played: Played) -> str:
    """The options that are closed here, each with what is lacking; empty where all are open."""
    if played.turn is None:
        return ""
    rows = (
        f"closed: {option.id} ({'; '.join(line.words for line in lines if not line.holds)})"
        for option in played.turn.options
        if not option.test(played.client)
        for lines in [asked(played.script, option.source.when, played.client)]
    )
    return "\n".join(rows)


def numbered(client: ClientState, script: Script) -> tuple[Gauge, ...]:
    """The gauges, their words with the number in front."""
    told = gauges(reading(client, script), script.vignette.person.pronoun)
    return tuple(replace(gauge, word=f"{gauge.value} {gauge.word}") for gauge in told)


def standing(client: ClientState, script: Script) -> str:
    """Where a client stands, on one line."""
    return " · ".join(f"{gauge.name} {gauge.word}" for gauge in numbered(client, script))
