"""Two tracks in line mode: under a turn's number stands the path taken beside another line, and nothing of it is kept."""

import io
from pathlib import Path

import pytest

from simulator.plain.after_debrief import next_attempt
from simulator.plain.console import Console
from simulator.plain.finished import begins_anew
from simulator.plain.two_tracks import walk_two_tracks
from simulator.play.records import Record
from simulator.play.script import prepare_script
from simulator.practice.attempt import Attempt, Settings
from simulator.practice.debrief.case import case_facts
from simulator.practice.debrief.exact import outlook_of
from simulator.practice.stages import ReadCaseDebrief
from simulator.scenario.loader import load
from simulator.store.journal import Journal
from tests.tui.walking import play

SMALL = Path(__file__).parents[1] / "tui" / "two_sessions.yaml"
GOLDEN = Path(__file__).with_name("two_tracks.txt")


def typing(*lines: str) -> tuple[Console, io.StringIO]:
    out = io.StringIO()
    return Console(io.StringIO("".join(f"{line}\n" for line in lines)), out, lambda asked: ()), out


@pytest.fixture
def small() -> Attempt:
    """The small case, played carelessly to its end."""
    loaded, journal = load(SMALL), Journal.in_memory()
    row = journal.begin_attempt(
        vignette_id="two-sessions", name="Marit Lie", source=loaded.text, sha256=loaded.sha256, seed=1
    )
    attempt = Attempt(row.id, prepare_script(loaded.required()), Settings(seed=1), journal, [])
    return play(attempt, ReadCaseDebrief, careless=True)


def kept(attempt: Attempt) -> list[Record]:
    return list(attempt.journal.records(attempt.id))


def test_both_tracks_are_told_turn_by_turn_and_the_other_one_is_walked_line_by_line(small: Attempt) -> None:
    before = kept(small)
    console, out = typing("l", "1", "1", "")
    walk_two_tracks(small, console, "silence", outlook_of(small.script))
    assert out.getvalue() == GOLDEN.read_text(encoding="utf-8")
    assert kept(small) == before
    assert len(small.journal.attempts()) == 1


def test_a_number_takes_that_line_at_the_fork_and_a_letter_says_how_it_goes_on(small: Attempt) -> None:
    console, out = typing("3", "m", "o", "")
    walk_two_tracks(small, console, "silence", None)
    printed = out.getvalue()
    assert printed.count("You, other line: That may be enough for today.") == 3
    assert printed.count("(the matched line)") == 2
    assert printed.count("After it: matched lines throughout.") == 1
    assert "Still possible" not in printed


def test_where_the_line_that_was_said_is_picked_both_tracks_are_told_once(small: Attempt) -> None:
    console, out = typing("2", "")
    walk_two_tracks(small, console, "silence", None)
    same = out.getvalue().split("Which line instead?")[1]
    assert "Your pick is the line you said, so both tracks are the same." in same
    assert same.split("Nothing of this is kept")[1].count("I have helped many people to sleep.") == 1
    assert "after session 1 · turn 3 of 3\nThe same on both tracks." in same


def test_after_a_debrief_a_turns_number_walks_it_and_leads_back_to_what_was_offered(attempt: Attempt) -> None:
    play(attempt, ReadCaseDebrief, careless=True)
    facts, before = case_facts(attempt.script, attempt.records), kept(attempt)
    console, out = typing("99", "2", "", "")
    assert next_attempt(attempt, facts, console) is None
    printed = out.getvalue()
    assert f"1 to {len(facts.turns)}: the turn with that number once more" in printed
    assert f"There is no 99 here; the numbers run from 1 to {len(facts.turns)}." in printed
    assert "Two tracks: session 1 · turn 2 of" in printed
    assert printed.count("Enter leaves.") == 2
    assert kept(attempt) == before


def test_a_finished_client_offers_it_too(attempt: Attempt) -> None:
    play(attempt, ReadCaseDebrief)
    before = kept(attempt)
    console, out = typing("t", "3", "", "", "")
    assert not begins_anew(attempt, console)
    assert "t: Two tracks: another line beside the path you took" in out.getvalue()
    assert "Two tracks: session 1 · turn 3 of 26" in out.getvalue()
    assert kept(attempt) == before


@pytest.mark.parametrize("typed", [("t",), ("t", "3"), ("t", "q")])
def test_the_end_of_input_leaves_from_anywhere(attempt: Attempt, typed: tuple[str, ...]) -> None:
    play(attempt, ReadCaseDebrief)
    console, _ = typing(*typed)
    assert not begins_anew(attempt, console)
