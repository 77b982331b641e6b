"""Drafts for the tests of `attune new`, and ways to play them."""

from collections.abc import Callable, Sequence

from scoring.vocabulary import Moment, Pattern, Tier
from simulator.bench.new.case import case
from simulator.bench.new.drafts.answers import DRAFTS
from simulator.bench.new.explanations import Explanations
from simulator.bench.new.page import page
from simulator.bench.new.wishes import RUPTURES, Person, Wishes
from simulator.bench.new.writing import TOP
from simulator.client.state import ClientState
from simulator.play.engine import begin, choose, open_options
from simulator.play.events import Event, PlayEnded
from simulator.play.script import Option, Script, prepare_script
from simulator.scenario.loader import Loaded, load
from simulator.scenario.schema_file import schema_path

Policy = Callable[[Sequence[Option]], Option]

RANK = list(Tier)

EVERY_WISH: tuple[tuple[Pattern, int, Moment], ...] = tuple(
    (pattern, sessions, rupture) for pattern in Pattern for sessions in range(1, 5) for rupture in RUPTURES
)


def somebody(pattern: Pattern = Pattern.DISMISSING, **changed: object) -> Person:
    plain = {
        "name": "Ines Duarte",
        "age": 52,
        "pronoun": "she",
        "about": "Ferry pilot on the Tagus.",
        "setting": "One hour a week",
        "opening": DRAFTS[pattern].opening_line,
    }
    return Person(**{**plain, **changed})  # type: ignore[arg-type]


def wish(pattern: Pattern, sessions: int, rupture: Moment, where: int | None = None) -> Wishes:
    return Wishes(pattern, somebody(pattern), sessions, where or min(2, sessions), rupture)


def text_of(data: dict[str, object]) -> str:
    return page(data, Explanations.read(schema_path()), TOP)


def drafted(wishes: Wishes) -> Loaded:
    return load(text_of(case(wishes)), "draft.yaml")


def script_of(wishes: Wishes) -> Script:
    return prepare_script(drafted(wishes).required())


def play(script: Script, policy: Policy) -> tuple[list[Event], ClientState]:
    """A whole play by this policy: what happened, and the client at its end."""
    now, events = begin(script)
    while now.place is not None:
        chosen = policy(open_options(script.turn(now.place), now.client))
        now, more = choose(script, now, chosen.id)
        events += more
    return events, now.client


def by_the_key(options: Sequence[Option]) -> Option:
    return min(options, key=lambda option: RANK.index(option.tier))


def against_the_key(options: Sequence[Option]) -> Option:
    return max(options, key=lambda option: RANK.index(option.tier))


def end_of(events: Sequence[Event]) -> PlayEnded:
    (end,) = [event for event in events if isinstance(event, PlayEnded)]
    return end
