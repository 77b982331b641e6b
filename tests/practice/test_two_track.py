"""Two tracks from one turn: what another line there would have changed, over the vignettes that come with the program."""

import random
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from simulator.explore.outlook import Outlook
from simulator.explore.players import guessing
from simulator.explore.sweep import Sweeper
from simulator.play.engine import NotOffered, begin, choose, open_options
from simulator.play.events import PlayEnded
from simulator.play.records import Chose, LoggedReaction, Record, SaidFirst
from simulator.play.script import Script, prepare_script
from simulator.practice.debrief.steps import walk, walk_records
from simulator.practice.two_track import TwoTracks, two_tracks
from simulator.scenario.loader import load
from tests.shipped import CASES

SMALL = Path(__file__).parents[1] / "tui" / "two_sessions.yaml"
HANNE = next(path for path in CASES if path.stem == "hanne-vik")


def script_of(path: Path) -> Script:
    return prepare_script(load(path).required())


def played(script: Script, seed: int) -> list[Record]:
    """A whole play in which lines that fit are likelier, so that most plays come to a late session and hold some of each kind."""
    dice, records = random.Random(seed), []
    play, _ = begin(script)
    while play.place is not None:
        turn = script.turn(play.place)
        lines = open_options(turn, play.client)
        option = dice.choices(lines, [0.05 + line.tier.credit for line in lines])[0]
        records.append(Chose(turn.id, option.id))
        play, _ = choose(script, play, option.id)
    return records


def forks(script: Script, records: list[Record], **asked) -> Iterator[TwoTracks]:
    return (two_tracks(script, records, one.turn, **asked) for one in records if isinstance(one, Chose))


@pytest.fixture(scope="module")
def hanne() -> Script:
    return script_of(HANNE)


@pytest.fixture(scope="module")
def outlook(hanne: Script) -> Outlook:
    return Outlook(Sweeper(hanne, [guessing()]).run())


@pytest.fixture(scope="module")
def small() -> Script:
    return script_of(SMALL)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_from_every_turn_the_other_track_is_a_play_to_its_end(path: Path):
    script = script_of(path)
    records = played(script, seed=len(path.stem))
    for number, both in enumerate(forks(script, records)):
        lines = [turn.facts.said.option for turn in both.other.turns]
        assert isinstance(walk(script, lines).events[-1], PlayEnded)
        assert both.other.end is not None
        assert both.other.waits is None
        assert [turn.whose for turn in both.other.turns[: number + 1]] == ["shared"] * number + ["fork"]
        assert {turn.whose for turn in both.other.turns[number + 1 :]} <= {"mine", "matched"}
        assert both.fork == number


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_line_that_was_said_gives_the_path_taken_once_more(path: Path):
    script = script_of(path)
    records = played(script, seed=3)
    for one in records[::5]:
        both = two_tracks(script, records, one.turn, one.option)
        assert not both.apart
        assert both.differ == ()
        assert both.taken.end == both.other.end
        assert both.taken.points == both.other.points


def test_no_line_keeps_more_possible_than_the_best_neighbour(hanne: Script, outlook: Outlook):
    for seed in range(3):
        for both in forks(hanne, played(hanne, seed), exact=outlook):
            known = {line.option: line.best for line in both.lines}
            assert known[both.neighbour] == max(known.values())
            assert known[both.neighbour] >= known[both.said]
            assert both.instead == both.neighbour


def test_among_lines_that_keep_as_much_possible_the_better_tier_is_taken(hanne: Script, outlook: Outlook):
    for both in forks(hanne, played(hanne, 1), exact=outlook):
        lines = {line.option: line for line in both.lines}
        equal = [line for line in both.lines if line.best == lines[both.neighbour].best]
        assert lines[both.neighbour].tier.credit == max(line.tier.credit for line in equal)


def test_where_nothing_is_counted_the_best_neighbour_is_the_first_of_the_best_tier(hanne: Script):
    for both in forks(hanne, played(hanne, 1)):
        best = max(line.tier.credit for line in both.lines)
        among = [line.option for line in both.lines if line.tier.credit == best]
        assert both.neighbour == next((option for option in among if option != both.said), both.said)


def test_what_is_possible_is_told_before_and_after_each_line_of_both_tracks(hanne: Script, outlook: Outlook):
    records = played(hanne, 2)
    both = two_tracks(hanne, records, records[5].turn, exact=outlook)
    for track in (both.taken, both.other):
        possible = [turn.possible for turn in track.turns]
        assert all(one is not None and one.worst <= one.after <= one.before for one in possible)
        assert track.end is not None
        assert possible[-1].after == track.end.outcome
        for earlier, later in pairwise(possible):
            assert later.before == earlier.after


def test_with_matched_lines_throughout_every_line_after_the_fork_is_the_matched_one(hanne: Script):
    records = played(hanne, 4)
    both = two_tracks(hanne, records, records[2].turn, rest="matched")
    assert {turn.whose for turn in both.other.turns[3:]} == {"matched"}
    for step in walk(hanne, [turn.facts.said.option for turn in both.other.turns]).steps[3:]:
        best = max(option.tier.credit for option in step.turn.options if option.id in step.entered.offered)
        assert step.option(step.chosen.option).tier.credit == best


def test_ones_own_line_is_taken_again_wherever_it_is_open(hanne: Script):
    records = played(hanne, 6)
    mine = {record.turn: record.option for record in records}
    for both in forks(hanne, records):
        for step, turn in zip(
            walk(hanne, [turn.facts.said.option for turn in both.other.turns]).steps, both.other.turns, strict=True
        ):
            own = mine.get(step.turn.id)
            if turn.whose == "mine":
                assert turn.facts.said.option == own
            if turn.whose == "matched":
                assert own not in step.entered.offered


def test_line_by_line_the_other_track_waits_until_a_line_is_picked(small: Script):
    records = played(small, 1)
    waiting = two_tracks(small, records, records[0].turn, rest=())
    assert waiting.other.end is None
    assert waiting.other.waits is not None
    assert [turn.whose for turn in waiting.other.turns] == ["fork"]
    picked = waiting.next_lines[0].option
    further = two_tracks(small, records, records[0].turn, rest=(picked,))
    assert [turn.whose for turn in further.other.turns] == ["fork", "picked"]
    assert further.other.turns[-1].facts.said.option == picked
    assert further.other.turns[-1].place == waiting.other.waits.place


def test_a_line_that_is_not_open_and_a_turn_that_was_not_played_are_refused(small: Script):
    records = played(small, 1)
    with pytest.raises(NotOffered):
        two_tracks(small, records, records[0].turn, "nothing")
    with pytest.raises(NotOffered):
        two_tracks(small, records, records[0].turn, rest=("nothing",))
    with pytest.raises(LookupError, match="was not played"):
        two_tracks(small, records, "elsewhere")


def test_each_row_holds_one_turn_and_before_the_fork_both_tell_the_same(hanne: Script):
    records = played(hanne, 5)
    for both in forks(hanne, records):
        places = [row.either.place for row in both.rows]
        assert places == sorted(set(places))
        assert all(number >= both.fork for number in both.differ)
        assert both.apart == (both.fork in both.differ)
        for row in both.rows:
            assert row.taken is None or row.other is None or row.taken.facts.turn == row.other.facts.turn
        assert [row.taken for row in both.rows if row.taken] == list(both.taken.turns)
        assert [row.other for row in both.rows if row.other] == list(both.other.turns)


def test_what_was_written_before_the_fork_stands_on_both_tracks_and_what_came_after_on_one(hanne: Script):
    choices = played(hanne, 1)
    logs = [LoggedReaction(one.turn, (), None, 3) for one in choices]
    records = [
        record
        for one, log in zip(choices, logs, strict=True)
        for record in (SaidFirst(one.turn, f"own {one.turn}"), one, log)
    ]
    both = two_tracks(hanne, records, choices[3].turn)
    assert all(turn.facts.own_words and turn.facts.reacted for turn in both.taken.turns)
    own = [bool(turn.facts.own_words) for turn in both.other.turns]
    assert own == [True] * 4 + [False] * (len(own) - 4)
    logged = [turn.facts.reacted is not None for turn in both.other.turns]
    assert logged == [True] * 3 + [False] * (len(logged) - 3)


def test_a_session_that_opens_or_does_not_take_place_is_told_before_the_turn_after_it(hanne: Script):
    both = two_tracks(hanne, (records := played(hanne, 1)), records[0].turn)
    assert both.taken.turns[0].led_in[0].voice == "session"
    told = [line.text for turn in both.taken.turns for line in turn.led_in]
    shown = [event.text for event in walk_records(hanne, records).events if getattr(event, "text", "")]
    assert all(text in [*told, *(line.text for line in both.taken.end.led_in)] for text in shown)
