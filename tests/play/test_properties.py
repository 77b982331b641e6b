"""What holds for every vignette and every way to play it."""

import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.result import score
from scoring.vocabulary import Moment, Move, Pattern
from simulator.client.numbers import BREAKING_POINT, CLOSEST, MOST
from simulator.client.state import ClientState
from simulator.play.engine import begin, choose, open_options
from simulator.play.events import Event, GapPassed, OptionChosen, PlayEnded, SessionClosed, TurnEntered
from simulator.play.replay import replay
from simulator.play.script import Script, prepare_script
from simulator.play.shuffle import shown_order
from simulator.play.traces import trace
from simulator.scenario import models
from simulator.scenario.walk import steps
from tests.play.vignettes import text, vignettes

ROUGH = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
SEEDS = st.integers(0, 10_000)


def wander(script: Script, seed: int) -> tuple[list[str], list[Event]]:
    """Choose at random to the end; the choices as `turn/option`, and what happened."""
    chance = random.Random(seed)
    play, events = begin(script)
    choices: list[str] = []
    while play.place is not None:
        turn = script.turn(play.place)
        picked = chance.choice(open_options(turn, play.client))
        choices.append(f"{turn.id}/{picked.id}")
        play, more = choose(script, play, picked.id)
        events.extend(more)
    return choices, events


def clients(events: list[Event]) -> list[ClientState]:
    return [event.client_state for event in events if hasattr(event, "client_state")]


@ROUGH
@given(vignettes(), SEEDS)
def test_every_path_ends_once_and_turns_come_in_the_order_of_the_file(vignette, seed):
    script = prepare_script(vignette)
    choices, events = wander(script, seed)
    assert [type(event) for event in events].count(PlayEnded) == 1
    assert isinstance(events[-1], PlayEnded)
    places = [event.place for event in events if isinstance(event, TurnEntered)]
    assert all(before < after for before, after in pairwise(places))
    assert len(choices) <= sum(1 for step in steps(vignette) if step.turn.options)


@ROUGH
@given(vignettes(), SEEDS)
def test_replay_equals_play(vignette, seed):
    script = prepare_script(vignette)
    choices, events = wander(script, seed)
    again = replay(script, choices)
    assert again.complete
    assert list(again.events) == events
    bare = replay(script, [choice.split("/")[1] for choice in choices])
    assert bare == again


@ROUGH
@given(vignettes(), SEEDS)
def test_a_prefix_of_the_choices_gives_a_prefix_of_what_happened(vignette, seed):
    script = prepare_script(vignette)
    choices, events = wander(script, seed)
    half = replay(script, choices[: len(choices) // 2])
    assert list(half.events) == events[: len(half.events)]


@ROUGH
@given(vignettes(), SEEDS, st.data())
def test_what_happened_does_not_depend_on_what_is_written_later(vignette, seed, data):
    """The same choices give the same events up to the first turn that was written differently."""
    order = [step.turn.id for step in steps(vignette)]
    kept = set(order[: data.draw(st.integers(0, len(order)))])
    choices, events = wander(prepare_script(vignette), seed)
    early = [choice for choice in choices if choice.split("/")[0] in kept]
    other = replay(prepare_script(_rewritten(vignette, kept)), early)
    assert _up_to(other.events, kept) == _up_to(events, kept)


def _up_to(events: Sequence[Event], kept: set[str]) -> list[Event]:
    return list(takewhile(lambda event: not isinstance(event, TurnEntered) or event.turn in kept, events))


def _rewritten(vignette: models.Vignette, kept: set[str]) -> models.Vignette:
    """The vignette with every other turn written anew: another moment, other words, other moves."""

    def anew(turn: models.Turn) -> models.Turn:
        if turn.id in kept:
            return turn
        options = tuple(
            replace(one, move=Move.PRESS_ON, spoken=None, tier=None, reply=text("Other.")) for one in turn.options
        )
        moment = Moment.ENDING if turn.moment is Moment.OVER_WINDOW else Moment.OVER_WINDOW
        return replace(turn, moment=moment, client=text("Other."), options=options)

    sessions = tuple(
        replace(one, turns=tuple(map(anew, one.turns)), between=tuple(map(anew, one.between)))
        for one in vignette.sessions
    )
    return replace(vignette, sessions=sessions)


@ROUGH
@given(vignettes(), SEEDS)
def test_the_client_stays_in_its_scales(vignette, seed):
    _, events = wander(prepare_script(vignette), seed)
    for client in clients(events):
        for scale in ("bond", "task", "goal", "activation", "safety", "strain", "security"):
            assert 0 <= getattr(client, scale) <= MOST
        assert 0 <= client.closeness <= CLOSEST
        assert client.rupture in (0, 1, 2)
        assert 0 <= client.age <= 2


@ROUGH
@given(vignettes(), SEEDS)
def test_breaking_off_is_at_the_breaking_point_and_never_for_secure(vignette, seed):
    _, events = wander(prepare_script(vignette), seed)
    ended = events[-1]
    assert isinstance(ended, PlayEnded)
    insecure = vignette.pattern is not Pattern.SECURE
    assert ended.broken_off == (insecure and ended.client_state.strain >= BREAKING_POINT)
    if ended.broken_off:
        assert ended.ending == "broke-off"
    if insecure:
        settled = [e.client_state for e in events[:-1] if isinstance(e, (OptionChosen, SessionClosed, GapPassed))]
        assert all(client.strain < BREAKING_POINT for client in settled[:-1])


@ROUGH
@given(vignettes(), SEEDS)
def test_scores_stay_in_their_ranges(vignette, seed):
    script = prepare_script(vignette)
    _, events = wander(script, seed)
    played = trace(script, events)
    found = score(played, script.pattern)
    assert found.fit.n == len(played.exchanges)
    assert 0 <= found.fit.fit <= 1
    assert 0 <= found.mixed.fit <= found.mixed.best + 1e-9
    assert found.fit.corrected is None or found.fit.corrected <= 1 + 1e-9
    measures = found.process
    for share in (
        measures.in_window,
        measures.edge_share,
        measures.promises_kept,
        measures.enacted,
        measures.within_reach,
    ):
        assert share is None or 0 <= share <= 1
    for hundred in (measures.dose, measures.repair, measures.safety_regularity):
        assert hundred is None or 0 <= hundred <= 100
    assert measures.repaired <= measures.ruptures
    assert all(promise.outcome != "open" for promise in played.promises if promise.due <= played.sessions_closed)


@given(st.lists(st.sampled_from("abcdefgh"), unique=True), SEEDS, st.sampled_from(["folder", "quiet"]))
def test_a_shuffle_loses_nothing_and_is_the_same_at_every_return(options, seed, turn):
    order = shown_order(options, seed, turn)
    assert sorted(order) == sorted(options)
    assert shown_order(options, seed, turn) == order


def test_another_seed_or_another_turn_is_another_order():
    options = "abcdef"
    assert len({shown_order(options, seed, "folder") for seed in range(20)}) > 10
    assert shown_order(options, 1, "folder") != shown_order(options, 1, "quiet")


def test_every_slot_is_as_likely_as_another():
    first = [shown_order("abcd", seed, "folder")[0] for seed in range(2000)]
    assert all(430 <= first.count(option) <= 570 for option in "abcd")
