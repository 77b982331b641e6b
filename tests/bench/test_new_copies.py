"""`attune new --from`: a new client on the bones of another vignette; it plays like its model and quotes nothing of it."""

import random
import re
from functools import cache
from pathlib import Path

import pytest

from scoring.key_cells import CELLS
from simulator.bench.check import check
from simulator.bench.new.copying import copied
from simulator.cli.main import main
from simulator.play.engine import begin, choose, open_options
from simulator.play.script import prepare_script
from simulator.scenario.findings import Severity
from simulator.scenario.loader import Loaded, load
from simulator.scenario.models import Turn, Vignette
from tests.bench.drafting import somebody, text_of
from tests.shipped import CASES as SHIPPED

A_QUOTATION = 7
"""So many words in a row that are the same are a quotation."""

OF_THE_WORDING = ("Q520", "Q521", "Q522", "Q523", "Q533")
"""Findings on lengths, on words that give a line away, and on tricks that go by either."""

BOUNDS = ("bond", "activation", "safety", "closeness", "strain", "security")

shipped = pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)


@cache
def model(path: Path) -> Loaded:
    return load(path)


@cache
def copy(path: Path) -> Loaded:
    source = model(path).file.data
    assert isinstance(source, dict)
    return load(text_of(copied(source, somebody(name="Robin Ashe", about="Keeps bees."))), "copy.yaml")


def bones(vignette: Vignette) -> list[object]:
    """Everything of a vignette that is no text and no name."""
    found: list[object] = [vignette.pattern, vignette.level, vignette.kind]
    for session in vignette.sessions:
        found.append(session.when is None)
        for turn in (*session.turns, *session.between):
            found += [turn.moment, turn.cues, turn.misleading, turn.own_words, turn.offer_log, turn.risk]
            found.append(turn.pull and (turn.pull.impulse, len(turn.pull.acted_by)))
            for option in turn.options:
                found += [option.move, option.spoken, option.tier, option.agrees, option.goto is None]
                found.append(option.promise and option.promise.due)
                found.append((option.when is None, len(option.reply), len(option.heard), len(option.why)))
    return [*found, *((ending.when is None, len(ending.text)) for ending in vignette.endings)]


@shipped
def test_it_has_no_error_and_no_warning_but_what_the_wording_of_the_drafts_gives_away(path: Path) -> None:
    """The lines wait to be rewritten; how they compare in length and in their words is then another matter."""
    found = [one for one in check(copy(path)) if one.severity is not Severity.HINT]
    assert [one.one_line for one in found if one.code not in OF_THE_WORDING] == []


@shipped
def test_the_bones_are_those_of_the_model(path: Path) -> None:
    assert bones(copy(path).required()) == bones(model(path).required())


@shipped
def test_it_plays_like_its_model_choice_for_choice(path: Path) -> None:
    """The same places chosen, the client moves the same way, turn by turn, to an ending at the same place."""
    old, new = prepare_script(model(path).required()), prepare_script(copy(path).required())
    chance = random.Random(7)
    for _ in range(25):
        (one, _), (other, _) = begin(old), begin(new)
        while one.place is not None:
            assert one.place == other.place
            here, there = (
                open_options(old.turn(one.place), one.client),
                open_options(new.turn(one.place), other.client),
            )
            assert len(here) == len(there)
            place = chance.randrange(len(here))
            one, _ = choose(old, one, here[place].id)
            other, _ = choose(new, other, there[place].id)
            assert one.client == other.client
        assert other.place is None


@shipped
def test_it_quotes_nothing_and_names_nobody(path: Path) -> None:
    old, new = texts(model(path).file.data), texts(copy(path).file.data)
    assert len(old) > 300
    assert (runs(old) & runs(new)) - runs([row.why for row in CELLS]) == set()
    for name in model(path).required().person.name.split():
        assert not any(name in text for text in new)


@shipped
def test_options_and_turns_lose_names_that_tell_of_their_words(path: Path) -> None:
    named = {option.id for turn in turns(copy(path)) for option in turn.options}
    assert named <= set("abcdefghij")
    assert all(turn.id.startswith(turn.moment.value) for turn in turns(copy(path)))


def texts(node: object, field: str = "") -> list[str]:
    """Every authored text of a file, without names and words of the format."""
    if isinstance(node, dict):
        return [text for name, value in node.items() for text in texts(value, name)]
    if isinstance(node, list):
        return [text for value in node for text in texts(value, field)]
    return [node] if isinstance(node, str) and " " in node and field not in BOUNDS else []


def runs(written: list[str]) -> set[tuple[str, ...]]:
    """Every run of words so long that it would be a quotation."""
    words = [re.findall(r"\w+", text.casefold()) for text in written]
    return {tuple(text[at : at + A_QUOTATION]) for text in words for at in range(len(text) - A_QUOTATION + 1)}


def turns(loaded: Loaded) -> list[Turn]:
    return [turn for session in loaded.required().sessions for turn in (*session.turns, *session.between)]


def test_the_command_copies_a_library_vignette_for_a_new_client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    assert main(["new", "--from", "hanne-vik", "--client", "Robin Ashe", "--opening", "So here I am.", "--yes"]) == 0
    vignette = load(tmp_path / "robin-ashe.yaml").required()
    assert (vignette.id, vignette.person.name) == ("robin-ashe", "Robin Ashe")
    opening = vignette.sessions[0].turns[0].client
    assert opening is not None
    assert opening[-1].text == "So here I am."


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--from", "hane-vik"), "did you mean 'hanne-vik'?"),
        (("--from", "hanne-vik", "--sessions", "2"), "--sessions cannot be given with --from"),
    ],
)
def test_what_cannot_be_copied_is_said_in_a_sentence(
    words: tuple[str, ...],
    sentence: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path / "home"))
    assert main(["new", *words, "--yes"]) == 1
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.glob("*.yaml")) == []
