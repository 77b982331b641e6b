"""A finished client in line mode: read once more, or begun anew; and what the debrief counts."""

import io
from pathlib import Path

import pytest

from scoring.vocabulary import Question
from simulator.exits import DONE
from simulator.plain import counting, debrief, run
from simulator.plain.console import Console
from simulator.plain.counting import counted
from simulator.plain.finished import begins_anew
from simulator.play.records import NoteAnswer
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import case_facts
from simulator.practice.opening import begun, last_finished, resumed
from simulator.practice.stages import ReadCaseDebrief, StateBelief, WriteNote
from simulator.scenario.playable import playable
from simulator.store.comments import Comments
from simulator.store.journal import Journal
from tests.plain.conftest import sit
from tests.tui.walking import play

SMALL = Path(__file__).parents[1] / "tui" / "two_sessions.yaml"


@pytest.fixture
def finished(attempt: Attempt) -> Attempt:
    """A play to its end, with a note, and a question kept for the supervisor."""
    play(attempt, WriteNote)
    attempt.write_note(1, (NoteAnswer(Question.ALLIANCE, "threat", "folder"),), "slow")
    attempt.hold_supervision(1, "depleted", "", "why her?")
    play(attempt, ReadCaseDebrief)
    attempt.mark_read("case-debrief", 4)
    return attempt


def asked(attempt: Attempt, *lines: str) -> tuple[bool, str]:
    out = io.StringIO()
    console = Console(io.StringIO("".join(f"{line}\n" for line in lines)), out, lambda _: ())
    return begins_anew(attempt, console), out.getvalue()


def test_everything_can_be_read_once_more_and_nothing_is_written(finished: Attempt) -> None:
    before = list(finished.records)
    anew, printed = asked(finished, "d", "1", "n", "")
    assert not anew
    for words in (
        "Client: Hanne Vik, 38: finished",
        "d: The case debrief",
        "1: After session 1",
        "Whose alarm it was: ",
        "What carried: You: ",
        "How does the client experience the alliance? as a threat to self-reliance",
        "Take this to your supervisor: why her?",
    ):
        assert words in printed
    assert finished.records == before


def test_a_turn_with_a_comment_on_it_is_told_too(finished: Attempt) -> None:
    facts = case_facts(finished.script, finished.records)
    turn = next(turn for number, turn in enumerate(facts.turns) if number not in facts.worth)
    Comments(finished.journal).put(finished.id, turn.turn, "Dr Abara", "Slower here.")
    assert "Dr Abara, " in asked(finished, "d", "")[1]
    assert ": Slower here." in asked(finished, "d", "")[1]


@pytest.mark.parametrize("lines", [(), ("q",), ("",), ("x", "9")])
def test_the_end_of_input_and_any_other_line_begin_nothing(finished: Attempt, lines: tuple[str, ...]) -> None:
    assert not asked(finished, *lines)[0]


def test_one_key_begins_anew(finished: Attempt) -> None:
    assert asked(finished, "a")[0]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    return tmp_path


def test_a_finished_case_is_begun_anew_from_the_command_line_only_by_its_key(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def typed(text: str) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(text))
        assert run.run_plain(str(SMALL), "session", False, 3) == DONE
        return capsys.readouterr().out

    typed("1\n" * 60)
    with Journal.open() as journal:
        assert last_finished(journal, "two-sessions") is not None
        assert resumed(journal, "two-sessions") is None
    assert "Enter leaves." in typed("")
    with Journal.open() as journal:
        assert len(journal.attempts()) == 1
    assert "your reading is neither asked nor scored" in typed("a\n")
    with Journal.open() as journal:
        assert len(journal.attempts()) == 2


def test_where_the_pattern_is_known_the_reading_is_not_asked(finished: Attempt) -> None:
    journal = finished.journal
    chosen = playable(journal.source(journal.attempt(finished.id).sha256))
    again = begun(journal, chosen, mode="session", study=False, gauges=False, seed=1)
    assert again.settings.known
    assert not finished.settings.known
    printed, _ = sit(again, ["1"] * 60)
    assert printed.count("your reading is neither asked nor scored") == 1
    assert "Belief: " not in printed
    assert "You knew the pattern in this play, so your reading was not asked." in printed


def test_a_play_whose_debrief_was_not_read_makes_nothing_known(attempt: Attempt) -> None:
    play(attempt, ReadCaseDebrief)
    journal = attempt.journal
    chosen = playable(journal.source(journal.attempt(attempt.id).sha256))
    again = begun(journal, chosen, mode="session", study=False, gauges=False, seed=1)
    assert not again.settings.known
    assert isinstance(play(again, StateBelief).stage, StateBelief)


def test_the_debrief_counts_every_way_to_play_and_says_so_where_it_takes_long(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(debrief, "counted", counted)
    monkeypatch.setattr(counting, "LONG", 0.0)
    journal = Journal.in_memory()
    attempt = begun(journal, playable(SMALL), mode="session", study=False, gauges=False, seed=3)
    printed, _ = sit(play(attempt, ReadCaseDebrief, careless=True), [])
    assert "Still possible from here: " in printed
    assert capsys.readouterr().err == "counting every way to play this case …\n"
