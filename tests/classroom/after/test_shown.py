"""The analysis as text, page and JSON: the same figures, and with few people few of them."""

import json
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from scoring import honesty
from simulator.classroom.after.as_json import as_json
from simulator.classroom.after.figures import Shown, shown
from simulator.classroom.after.page import page
from simulator.classroom.after.pool import analysis, pooled
from simulator.classroom.after.text import text
from simulator.play.wording import items as words
from simulator.report.page import POLICY
from tests.classroom.after.classes import Class, held
from tests.scenes import scene_text

HOSTILE = "<script>alert(1)</script> [/x] it is all in there, is it not?"


def of(folder: Path, people: int, *, scenes: int = 1, rounds: int = 2, texts: tuple[str, ...] = ()):
    options = ["log", "log", "warm", "deep"]
    played = [
        tuple([options[(who + at * who + number) % 4] for who in range(people)] for at in range(rounds))
        for number in range(scenes)
    ]
    pool = pooled([held(folder, *played, texts=texts)])
    return pool, analysis(pool)


def drawn(folder: Path, people: int, **more) -> Shown:
    return shown(*of(folder, people, **more))


def test_below_ten_there_are_counts_and_nothing_else(tmp_path: Path):
    told = text(drawn(tmp_path, 9))
    assert "9 votes in round 1" in told
    assert "mean credit" not in told.lower().split("by pattern")[0]
    assert "(" not in told.split("9 votes")[0].split("Rest")[1]


def test_from_ten_on_there_are_intervals(tmp_path: Path):
    told = text(drawn(tmp_path, 12))
    assert re.search(r"log ★ +1\.00 +6 +6 +50 % \(25–75\)", told)
    assert "of 12 who voted twice" in told


def test_below_thirty_there_is_no_flag(tmp_path: Path):
    assert not any(item.flags for one in drawn(tmp_path / "a", 29).vignettes for item in one.items)
    assert any(item.flags for one in drawn(tmp_path / "b", 32).vignettes for item in one.items)


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(tmp_path: Path, width: int):
    assert max(map(len, text(drawn(tmp_path, 32, scenes=7), width).splitlines())) <= min(width, 100)


def test_the_json_says_its_format_and_null_where_nothing_can_be_said(tmp_path: Path):
    found = json.loads(json.dumps(as_json(*of(tmp_path, 9)), allow_nan=False))
    assert (found["format"], found["classes"], found["people"]) == (1, 1, 9)
    (item,) = found["items"]
    assert (item["vignette"], item["turn"], item["n"]) == ("scene-0", "cap", 9)
    assert item["difficulty"] is item["fitted"] is item["rest"] is found["form"] is None
    assert sum(line["first"] for line in item["lines"]) == 9
    assert [one["from"] for one in found["needs"]] == [least for least, _, _ in honesty.TABLE]


class Tags(HTMLParser):
    """The names of all tags, and the addresses in them."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.names.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "data", "action")]


def test_the_page_needs_nothing_but_itself_and_runs_nothing(tmp_path: Path):
    hostile = scene_text("scene-0").replace("It sounds like a lonely sort of order.", HOSTILE)
    made = page(drawn(tmp_path, 12, texts=(hostile,)), "en")
    tags = Tags()
    tags.feed(made)
    assert "script" not in tags.names
    assert tags.addresses == []
    assert "&lt;script&gt;" in made
    assert made.startswith("<!doctype html>")
    assert unescape(made).count(POLICY) == 1


def test_the_page_draws_an_overview_and_a_picture_an_item_and_gives_the_figures_in_tables(tmp_path: Path):
    tags = Tags()
    tags.feed(page(drawn(tmp_path, 32, scenes=3), "en"))
    assert tags.names.count("svg") == 1 + 3
    assert tags.names.count("table") == 2 * 3 + 2


def test_the_page_shows_who_went_from_which_line_to_which(tmp_path: Path):
    made = page(drawn(tmp_path, 12), "en")
    assert '<th scope="row">log</th><td>3</td><td>3</td>' in made
    assert "round 1 down, round 2 across" in made
    assert "round 1 down" not in page(drawn(tmp_path / "b", 12, rounds=1), "en")


def test_the_text_lets_no_control_character_of_a_vignette_through(tmp_path: Path):
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text(drawn(tmp_path, 12)))


def test_it_says_whose_key_it_is_and_that_nobody_is_ranked(tmp_path: Path):
    told = " ".join(text(drawn(tmp_path, 12)).split())
    assert "provisional key" in told
    assert "nobody is ranked" in told


def test_nothing_has_no_minus():
    assert [words.signed(value) for value in (-0.004, 0.0, 0.05, -0.05)] == ["+0.00", "+0.00", "+0.05", "-0.05"]


def test_above_every_turn_stands_what_the_client_said(tmp_path: Path):
    seen = drawn(tmp_path, 12)
    said = "Ines Duarte: “It is all in there.”"
    assert said in text(seen)
    assert f'<p class="heard">{said}</p>' in page(seen, "en")


def test_a_turn_that_few_voted_on_is_in_no_drawing_and_one_that_nobody_voted_on_is_nowhere(tmp_path: Path):
    few = page(drawn(tmp_path / "few", 9, scenes=3), "en")
    assert few.count("<svg") == 3
    assert words.NO_DIFFICULTIES in few
    played = (["log"] * 12,)
    one = shown(*both(held(tmp_path, played, ([""] * 12,), played)))
    assert [item.id for item in one.vignettes] == ["scene-0", "scene-2"]


def test_a_class_that_never_came_to_a_vote_is_not_counted(tmp_path: Path):
    lobby = Class(tmp_path, code="M3WQ7R")
    lobby.join("Ana")
    one = shown(*both(held(tmp_path, (["log"] * 12,)), lobby.close()))
    assert one.about == "1 class, 12 people"


def both(*logs: Path):
    """The classes of these logs, and what they say."""
    pool = pooled(logs)
    return pool, analysis(pool)
