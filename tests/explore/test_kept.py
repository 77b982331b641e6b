"""Explorations are kept by content and by rules, and what is kept never matters for more than time."""

import json

import pytest

from simulator.explore import kept
from simulator.explore.as_json import as_json
from simulator.explore.explorer import explore
from simulator.explore.layout import Layout, TooMuchToRemember
from simulator.play.conditions import Numbering
from simulator.play.script import Script, prepare_script
from simulator.scenario.loader import load
from simulator.scenario.when import Conditions
from tests.play.vignettes import option, session, text, turn, vignette


@pytest.fixture
def script(monkeypatch, tmp_path) -> Script:
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    return prepare_script(vignette(session(turn("one", option("a"), option("b"), option("c")))))


def test_what_was_explored_once_is_read_back_the_same(script, monkeypatch):
    first = kept.explored(script, "f" * 64)
    monkeypatch.setattr(kept, "explore", lambda *_: pytest.fail("explored again"))
    assert kept.explored(script, "f" * 64) == first


@pytest.mark.parametrize("damage", [b"", b"{", b'{"vignette": 1}', b"\xff\xfe"])
def test_a_damaged_file_is_explored_again(script, tmp_path, damage):
    first = kept.explored(script, "f" * 64)
    (file,) = (tmp_path / "explored").iterdir()
    file.write_bytes(damage)
    assert kept.explored(script, "f" * 64) == first


def test_a_folder_that_cannot_be_written_is_no_harm(script, tmp_path):
    (tmp_path / "explored").write_text("a file in the way")
    assert kept.explored(script, "f" * 64).paths == 3


def test_another_text_is_another_exploration(script, monkeypatch):
    kept.explored(script, "f" * 64)
    explored_again = []
    monkeypatch.setattr(kept, "explore", lambda *given: explored_again.append(given) or explore(*given))
    kept.explored(script, "e" * 64)
    assert explored_again


def test_more_than_a_packed_client_holds_is_refused_in_a_sentence():
    with pytest.raises(TooMuchToRemember, match="more than can be counted exactly"):
        Layout.of(Numbering({}, {}, {str(number): number for number in range(30)}), 0)


@pytest.mark.parametrize("remembered", [7, 8, 9, 20])
def test_many_choices_that_only_texts_ask_for_are_no_hindrance(remembered):
    turns = [turn(f"t{number}", option("a"), option("b")) for number in range(2)]
    asked = [f"t{number % 2}/{'ab'[number % 2]}" for number in range(remembered)]
    scenes = text(
        *((Conditions(chose=one, bond=f"at least {n % 10}"), "seen") for n, one in enumerate(asked)), "unseen"
    )
    many = [turn(f"m{number}", option(f"o{number}"), option("z")) for number in range(remembered)]
    told = text(*((Conditions(chose=f"m{number}/o{number}"), "then") for number in range(remembered)), "else")
    made = prepare_script(
        vignette(session(*many, *turns), session(turn("last", option("a"), option("b"), scene=told, client=scenes)))
    )
    assert len(made.numbering.chosen) >= remembered
    assert explore(made, "0").paths == 2 ** (remembered + 3)


def test_the_json_is_the_public_contract(script):
    found = as_json(script, explore(script, "f" * 64))
    told = json.loads(json.dumps(found))
    assert list(told)[:4] == ["format", "vignette", "hash", "method"]
    assert told["paths"] == 3
    assert told["turns"]["one"] == {"share": 1.0, "options": {"a": 0.333333, "b": 0.333333, "c": 0.333333}}
    player = told["players"][0]
    assert player["name"] == "key"
    assert {"fit", "fit_corrected", "broken_off", "outcome", "endings", "final"} <= set(player)
    assert {"bond", "task", "window", "reach", "security", "promises"} <= set(player["final"])
    assert told["best"]["choices"]


def test_conditions_of_an_expectation_can_ask_for_what_nothing_else_asks():
    asked = Conditions(chose="one/b")
    made = prepare_script(vignette(session(turn("one", option("a"), option("b"))), expect=()))
    assert "one/b" not in made.numbering.chosen
    from simulator.scenario.expect import Expectation

    expecting = prepare_script(
        vignette(session(turn("one", option("a"), option("b"))), expect=(Expectation(player="random", never=asked),))
    )
    assert "one/b" in expecting.numbering.chosen


def test_the_shipped_hash_is_that_of_the_text():
    assert len(load("x: 1").sha256) == 64
