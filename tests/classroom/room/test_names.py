"""Names are plain, short, nobody else's, and do nothing."""

import unicodedata

import pytest

from simulator.classroom.room.names import CELLS, as_asked, folded, generated, named

HOSTILE = (
    "\x1b]0;x\x07",
    "[/]",
    "\u202eevil",
    "<img src=x onerror=alert(1)>",
    "a" * 1000,
    "e" + "\u0301" * 200,
    "\u3164",
    "\u200b",
    "界" * 40,
)


def cells(text: str) -> int:
    """How wide the text is on a terminal."""
    seen = [one for one in text if unicodedata.category(one) != "Mn"]
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in seen)


def test_without_a_wish_one_gets_two_plain_words():
    assert len(generated(frozenset(), 5).split()) == 2
    assert generated(frozenset(), 5) == generated(frozenset(), 5)


def test_five_thousand_generated_names_are_all_different():
    taken: set[str] = set()
    for draw in range(5000):
        taken.add(folded(generated(taken, draw * 7)))
    assert len(taken) == 5000


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_name_is_short_and_holds_nothing_that_acts(text: str):
    name = named(text, frozenset(), 1)
    assert len(name) > 0
    assert all(unicodedata.category(one)[0] != "C" for one in name)
    assert cells(name) <= CELLS


@pytest.mark.parametrize("other", ["Ana", "ana", "ＡＮＡ", " Ana  ", "A.n.a", "Áná", "ΑΝΑ", "Аһа".replace("һ", "п")])
def test_a_second_ana_is_told_apart(other: str):
    assert named(other, {folded("Ana")}, 1).endswith(" 2")


@pytest.mark.parametrize(
    ("asked", "alias", "same"),
    [
        ("", "Amber Heron", True),
        ("  Ana  Maria ", "Ana Maria", True),
        ("Ana", "Ana 2", False),
        ("Maximiliana von Hohenstein", "Maximiliana von Hohenste", False),
        ("Host", "Amber Heron", False),
    ],
)
def test_a_name_other_than_the_one_asked_for_is_noticed(asked: str, alias: str, same: bool):
    assert as_asked(asked, alias) is same


@pytest.mark.parametrize(
    "word", ["Instructor", "sYstem", "Ηost", "", "\u202e", "The Instructor", "H0st 2", "Host2", "admin-"]
)
def test_nobody_is_called_like_the_house(word: str):
    assert len(named(word, frozenset(), 1).split()) == 2


@pytest.mark.parametrize("name", ["Аna", "Anа", "Ηanne", "pаypal", "Ꭺna", "Ana Мüller"])
def test_a_name_put_together_from_scripts_that_look_alike_is_not_had_by_anybody(name: str):
    assert not set(named(name, frozenset(), 1).split()) & set(name.split())


@pytest.mark.parametrize("name", ["Анна", "Ελένη", "José", "李 Ana", "Łukasz", "नेहा", "דנה", "Amarna"])
def test_a_name_of_any_one_script_is_had_as_it_was_asked_for(name: str):
    assert named(name, frozenset(), 1) == unicodedata.normalize("NFKC", name)


@pytest.mark.parametrize(("one", "other"), [("Mama", "Marna"), ("Willi", "Wi11i"), ("Vvilma", "Wilma"), ("Bob", "B0b")])
def test_names_that_look_the_same_are_told_apart(one: str, other: str):
    assert named(other, {folded(one)}, 1).endswith(" 2")


def test_names_without_a_letter_are_not_all_the_same():
    assert folded("☕") != folded("🌱")
    assert folded("!") != folded("?")
