"""A class hosted in lines from the first scene to the end, with raised hands for phones."""

import io
import re
from pathlib import Path

import pytest

from simulator.classroom.hosting import Wish, waiting_class
from simulator.exits import DONE
from simulator.plain.hosting.run import host_in_lines


def hosted(folder: Path, *typed: str, **wish) -> str:
    """What the host read; every line typed is one of these."""
    out = io.StringIO()
    given = io.StringIO("".join(f"{line}\n" for line in typed))
    assert host_in_lines(Wish(("hanne-vik",), port=0, folder=folder, **wish), given, out) == DONE
    return out.getvalue()


def test_the_first_line_says_address_and_code(tmp_path: Path):
    first, words, second, *_ = hosted(tmp_path, "q").splitlines()
    assert re.fullmatch(r"Phones open http://127\.0\.0\.1:\d+ and type [A-Z2-9]{6}", first)
    assert re.fullmatch(r"Their page shows these three words: (\w+, ){2}\w+", words)
    assert "--lan" in second


def test_a_class_goes_from_the_first_vote_to_the_end(tmp_path: Path):
    said = hosted(
        tmp_path,
        *("begin", "open", "hands A 2 B 5 C 4", "close"),
        *("discuss", "open", "", "hands A 6 B 5", "close"),
        *("votes", "reveal", "reveal", "branch", "next", "debrief", "debrief", "end", "end"),
    )
    for wanted in (
        "A   2 #",
        "B   5 #",
        "of 11 chose a line that fits best",
        "95 % interval",
        "Hands: 11 in the first vote, not yet entered in this one.",
        "0 of 0 have voted, and 11 by hand",
        "By hand in this vote: A 2, B 5, C 4.",
        "A line that fits best: ",
        "The class cannot be gone on with after that. Type end once more to end it.",
        "Hanne Vik: I'd like the technique.",
        "Type reveal once more to do it.",
        "May have heard:",
        "Scene 2",
        "Debrief",
        "The class is over. Its log:",
    ):
        assert wanted in said
    assert waiting_class(tmp_path) is None


def test_bars_key_and_reasons_are_the_hosts_before_the_reveal(tmp_path: Path):
    said = hosted(tmp_path, "begin", "why")
    assert "This fits the moment best" in said


@pytest.mark.parametrize("topic", ["pattern", "reaction"])
def test_showing_an_unscored_round_shows_nothing_of_the_key_to_a_room_that_looks_on(tmp_path: Path, topic: str):
    said = hosted(tmp_path, "begin", f"ask {topic}", "close", "reveal", "reveal")
    assert "reveal: show the totals on every phone" in said
    assert "May have heard:" not in said


def test_a_line_is_printed_with_nothing_a_terminal_would_obey(tmp_path: Path):
    said = hosted(tmp_path, "\x1b]0;evil\x07 \u202e")
    assert "\x1b" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize("typed", [("begin", "q"), ("begin",)])
def test_a_class_that_is_left_waits(tmp_path: Path, typed: tuple[str, ...]):
    said = hosted(tmp_path, *typed)
    assert "attune host --resume goes on with it" in said
    waiting = waiting_class(tmp_path)
    assert waiting is not None
    again = io.StringIO()
    host_in_lines(Wish(resume=waiting, port=0, folder=tmp_path), io.StringIO("\n"), again)
    assert "Scene 1" in again.getvalue()


def test_the_end_without_a_debrief_keeps_everybodys_page_until_the_host_leaves(tmp_path: Path):
    said = hosted(tmp_path, "begin", "open", "end", "end", "")
    assert "Everybody has their own page. It can be fetched until you leave" in said


def test_a_rehearsal_says_so_with_every_standing(tmp_path: Path):
    said = hosted(tmp_path, "begin", "open", "close", "q", rehearse=1)
    assert "the trainees are made up" in said
    assert said.count("Rehearsal. ") == 4
    assert "yours alone" in hosted(tmp_path, "q")


def test_the_made_up_trainees_of_a_rehearsal_are_not_said_to_be_disconnected(tmp_path: Path):
    said = hosted(tmp_path, "begin", "open", "q", rehearse=3)
    assert "connected" not in said
    assert re.search(r"\d of \d have voted\.", said) or "all made up" in said or "Nobody is here yet." in said


def test_a_closed_door_is_said_until_it_is_open_again(tmp_path: Path):
    said = hosted(tmp_path, "lock", "", "unlock", "", "q")
    assert said.count("The door is closed to newcomers; unlock opens it.") == 2


def test_what_is_not_possible_is_a_sentence_and_moves_nothing(tmp_path: Path):
    said = hosted(tmp_path, "close", "frobnicate", "kick Ana")
    assert "Not now. What can be done: begin" in said
    assert "frobnicate is no word of mine" in said
    assert "Nobody here is called Ana" in said
