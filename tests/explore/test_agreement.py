"""Three ways to the same figures: every path walked by the engine, plays drawn at random, and exploration."""

import math
import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings

from scoring.vocabulary import Pattern
from simulator.explore.explorer import explore
from simulator.explore.finals import Finals
from simulator.explore.outlook import Outlook
from simulator.explore.players import guessing, key
from simulator.explore.record import Exploration
from simulator.explore.sampled import PLAYS, SampledSweeper
from simulator.explore.sweep import Sweep, Sweeper
from simulator.play.engine import begin, choose, open_options
from simulator.play.events import PlayEnded, TurnEntered
from simulator.play.replay import replay
from simulator.play.script import Script, prepare_script
from simulator.scenario.library import load
from tests.explore.enumerated import Enumerated, TooManyPaths, enumerate_paths
from tests.play.vignettes import vignettes

MOST_PATHS = 3_000
QUICKLY = (Phase.explicit, Phase.reuse, Phase.generate)  # a failing vignette is small enough as it comes
SMALL = settings(
    max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much], deadline=None
)
CASES = {Pattern.DISMISSING: "hanne-vik", Pattern.SECURE: "ewa-nowak"}


def enumerated(script: Script) -> Enumerated:
    try:
        return enumerate_paths(script, MOST_PATHS)
    except TooManyPaths:
        assume(False)
        raise


def close(found: float, expected: float) -> bool:
    return math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-12)


@SMALL
@given(vignettes())
def test_exploration_gives_what_walking_every_path_gives(vignette):
    script = prepare_script(vignette)
    walked = enumerated(script)
    found = explore(script, "0")
    assert found.paths == walked.paths
    for id_, turn in found.turns.items():
        assert close(turn.share, walked.turns[id_])
        for option, share in turn.options.items():
            assert close(share, walked.options[f"{id_}/{option}"])
    for id_, share in found.endings.items():
        assert close(share, walked.endings[id_])
    guess = found.player("random")
    assert close(guess.broken_off, walked.broken_off)
    assert close(guess.mean["security"], walked.security)
    assert close(guess.mean["strain"], walked.strain)
    assert close(guess.outcome, walked.mean_outcome)
    assert close(guess.fit, walked.earned / walked.weight)
    assert (found.best.outcome, found.worst.outcome) == (max(walked.outcomes), min(walked.outcomes))


@SMALL
@given(vignettes())
def test_alarms_are_met_as_often_as_by_walking_every_path(vignette):
    script = prepare_script(vignette)
    walked = enumerated(script)
    for alarm in explore(script, "0").alarms:
        match alarm.kind:
            case "cold":
                expected = walked.turns[alarm.turn]
            case "cancelled":
                expected = walked.cancelled[alarm.session]
            case "left":
                expected = walked.broken_off
            case _:
                expected = walked.ruptured[alarm.turn]
        assert close(alarm.by_chance, expected)


@SMALL
@given(vignettes())
def test_what_is_never_met_is_met_on_no_path_and_all_else_has_a_way_that_shows_it(vignette):
    script = prepare_script(vignette)
    walked = enumerated(script)
    found = explore(script, "0")
    never = {one.id for one in found.never if one.kind in ("turn", "option", "ending")}
    for id_, turn in found.turns.items():
        assert (walked.turns[id_] == 0) == (id_ in never)
        for option in turn.options:
            reference = f"{id_}/{option}"
            met = walked.options[reference] > 0
            assert met == (reference in found.witnesses.options)
            assert met or reference in never or id_ in never
    for id_, way in found.witnesses.turns.items():
        entered = {event.turn for event in replay(script, way).events if isinstance(event, TurnEntered)}
        assert id_ in entered
    for reference, way in found.witnesses.options.items():
        assert way[-1] == reference
        replay(script, way)
    for id_, way in found.witnesses.endings.items():
        last = replay(script, way).events[-1]
        assert isinstance(last, PlayEnded)
        assert last.ending == id_


@SMALL
@given(vignettes())
def test_the_ways_to_best_and_worst_lead_there_and_no_turn_has_a_shorter_way(vignette):
    script = prepare_script(vignette)
    walked = enumerated(script)
    found = explore(script, "0")
    finals = _outcome_of(script, found.best.choices), _outcome_of(script, found.worst.choices)
    assert finals == (found.best.outcome, found.worst.outcome)
    assert finals == (max(walked.outcomes), min(walked.outcomes))


def _outcome_of(script: Script, choices: tuple[str, ...]) -> int:
    from simulator.client.outcome import outcome

    last = replay(script, choices).events[-1]
    assert isinstance(last, PlayEnded)
    return 0 if last.broken_off else outcome(last.client_state, script.pattern)


@SMALL
@given(vignettes())
def test_what_is_still_possible_agrees_with_every_path_from_there(vignette):
    script = prepare_script(vignette)
    walked = enumerated(script)
    outlook = Outlook(Sweeper(script, [guessing()]).run())
    for (place, client), (worst, best) in walked.possible.items():
        after = outlook.after(client, place)
        assert min(one.worst for one in after.values()) == worst
        assert max(one.best for one in after.values()) == best


@SMALL
@given(vignettes())
def test_every_client_the_engine_meets_is_known_and_nothing_else_is(vignette):
    """State by state: pushing the engine's clients through the same forgetting gives exactly the crowd of each turn."""
    script = prepare_script(vignette)
    walked = enumerated(script)
    sweep = Sweeper(script, [guessing()]).run()
    assert sum(len(crowd) for crowd in sweep.crowds) == sweep.states
    for place, clients in walked.choosing.items():
        met = _seen_at(sweep, place)
        seen = {(c.bond, c.activation, c.safety, c.closeness, c.strain, c.security, c.rupture, c.age) for c in clients}
        assert seen == met


def _seen_at(sweep: Sweep, place: int) -> set[tuple[int, ...]]:
    from simulator.explore.passage import scene

    crowd = sweep.crowds[place]
    client = sweep.layout.unpack(crowd.numbers)
    here = scene(sweep.script, sweep.script.turn(place), client, len(crowd))
    fields = ("bond", "activation", "safety", "closeness", "strain", "security", "rupture", "age")
    columns = [
        [int(value) for value in _column(getattr(here.entered, name), len(crowd))[here.chooses]] for name in fields
    ]
    return set(zip(*columns, strict=True))


def _column(value, count):
    import numpy as np

    return np.broadcast_to(np.asarray(value), count)


@pytest.fixture(scope="module")
def hanne() -> tuple[Script, Exploration]:
    script = prepare_script(load("hanne-vik").required())
    return script, explore(script, "0")


def test_random_plays_stay_within_four_sigma_of_the_exact_shares(hanne):
    script, found = hanne
    plays = 2_000
    endings, turns = _drawn(script, plays)
    for id_, share in found.endings.items():
        assert abs(endings[id_] / plays - share) <= _four_sigma(share, plays)
    for id_, turn in found.turns.items():
        assert abs(turns[id_] / plays - turn.share) <= _four_sigma(turn.share, plays)


def _drawn(script: Script, plays: int) -> tuple[Counter[str | None], Counter[str]]:
    chance = random.Random(2)
    endings: Counter[str | None] = Counter()
    turns: Counter[str] = Counter()
    for _ in range(plays):
        play, events = begin(script)
        while play.place is not None:
            option = chance.choice(open_options(script.turn(play.place), play.client))
            play, more = choose(script, play, option.id)
            events.extend(more)
        turns.update(event.turn for event in events if isinstance(event, TurnEntered))
        endings.update(event.ending for event in events if isinstance(event, PlayEnded))
    return endings, turns


def _four_sigma(share: float, plays: int) -> float:
    return 4 * math.sqrt(max(share * (1 - share), 1 / plays) / plays)


def test_a_sampled_sweep_comes_near_the_exact_one_and_draws_the_same_plays_each_time(hanne):
    script, found = hanne
    first, again = (Finals(SampledSweeper(script, [guessing()]).run()).ending_shares(0) for _ in range(2))
    assert first == again
    for id_, share in first.items():
        assert abs(share - found.endings[id_]) <= _four_sigma(found.endings[id_], PLAYS)


def test_the_key_player_plays_the_same_as_the_engine_by_the_key(hanne):
    script, found = hanne
    play, _ = begin(script)
    while play.place is not None:
        best = max(open_options(script.turn(play.place), play.client), key=lambda option: option.tier.credit)
        play, events = choose(script, play, best.id)
    ended = events[-1]
    assert isinstance(ended, PlayEnded)
    assert found.player("key").endings[ended.ending or ""] > 0
    assert Finals(Sweeper(script, [key()]).run()).broken_off(0) == found.player("key").broken_off == 0.0
