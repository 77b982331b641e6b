"""`attune replay`: play a list of choices and give every turn, the client after it, and the score."""

import argparse
import json
from collections.abc import Sequence

from scoring.belief import reference_before
from scoring.credit import mixed_credit
from scoring.result import score
from scoring.trace import Exchange
from simulator.cli.vignettes import loaded_vignette
from simulator.client.state import ClientState, start
from simulator.exits import DONE, Refusal
from simulator.play.engine import NotOffered
from simulator.play.events import OptionChosen, PlayEnded
from simulator.play.panel import with_panel
from simulator.play.replay import Replayed, replay
from simulator.play.script import Script, prepare_script
from simulator.play.standing import standing
from simulator.play.traces import trace


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("vignette", metavar="VIGNETTE", help="an id in the library, or a path")
    parser.add_argument(
        "--choices", default="", metavar="a,b,…", help="options in order, each `option` or `turn/option`"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")


def run(options: argparse.Namespace) -> int:
    """Print the replay. Unknown, closed or too many choices are refused with their place."""
    loaded = loaded_vignette(options.vignette)
    script = with_panel(prepare_script(loaded.required()))
    choices = [choice.strip() for choice in options.choices.split(",") if choice.strip()]
    try:
        replayed = replay(script, choices)
    except NotOffered as problem:
        raise Refusal(str(problem)) from None
    report = report_of(script, loaded.sha256, replayed)
    if options.format == "json":
        print(json.dumps(report, ensure_ascii=False, indent=2))
    else:
        _print(replayed, report)
    return DONE


def report_of(script: Script, sha256: str, replayed: Replayed) -> dict[str, object]:
    """The replay as the public contract has it."""
    played = trace(script, replayed.events)
    states = [event.client_state for event in replayed.events if isinstance(event, OptionChosen)]
    references = reference_before(played.exchanges)
    ended = next((event for event in replayed.events if isinstance(event, PlayEnded)), None)
    return {
        "format": 1,
        "vignette": script.vignette.id,
        "hash": sha256,
        "pattern": script.pattern.value,
        "start": standing(script, start(script.pattern)),
        "turns": [
            _turn(script, exchange, client, mixed_credit(exchange, exchange.chosen, script.pattern, reference))
            for exchange, client, reference in zip(played.exchanges, states, references, strict=True)
        ],
        "complete": replayed.complete,
        "ending": ended.ending if ended else None,
        "score": score(played, script.pattern).as_json(),
    }


def _turn(script: Script, exchange: Exchange, client: ClientState, mixed: float) -> dict[str, object]:
    return {
        "session": exchange.session,
        "part": exchange.part,
        "id": exchange.turn,
        "moment": exchange.moment.value,
        "option": exchange.chosen.option,
        "move": exchange.chosen.move.value,
        "tier": exchange.chosen.tier.slug,
        "credit": exchange.chosen.credit,
        "mixed_credit": mixed,
        "offered": [{"id": o.option, "move": o.move.value, "tier": o.tier.slug} for o in exchange.offered],
        "enacted": exchange.enacted,
        "state": standing(script, client),
    }


def _print(replayed: Replayed, report: dict[str, object]) -> None:
    chosen: Sequence[OptionChosen] = [event for event in replayed.events if isinstance(event, OptionChosen)]
    turns = report["turns"]
    assert isinstance(turns, list)
    for event, turn in zip(chosen, turns, strict=True):
        print(
            f"{turn['session']}.{turn['part']:<8} {turn['id']}/{turn['option']}: {turn['move']}, {turn['tier']} (provisional)"
        )
        print(f"{'':<11}{event.line}\n{'':<11}{event.reply}")
    print(f"complete: {'yes' if report['complete'] else 'no'}   ending: {report['ending'] or '-'}")
    print(json.dumps(report["score"], indent=2))
