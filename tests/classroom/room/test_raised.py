"""Hands as they are written: letters and numbers, each letter once, and a sentence for anything else."""

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.room.raised import NotHands, raised
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.step import step
from tests.classroom.rooms import host, room_of


@pytest.mark.parametrize("text", ["A 3 B 1", "a3 b1", " A 3, B 1 ", "A: 3; B=1", "B1A3"])
def test_letters_and_numbers_are_hands(text: str):
    assert raised(text, "ABCD") == {"A": 3, "B": 1}


@pytest.mark.parametrize("text", ["", "A", "3", "3 A", "Z 3", "A 3 B", "A three", "A -3", "A 3.5", "A 3 and B 1"])
def test_anything_else_is_refused_with_an_example(text: str):
    with pytest.raises(NotHands, match="A 3 B 1"):
        raised(text, "ABCD")


def test_a_letter_that_stands_there_twice_is_refused():
    with pytest.raises(NotHands, match="A stands there twice"):
        raised("A 3 A 5", "ABCD")


def test_the_room_refuses_a_choice_that_is_counted_twice():
    room = host(room_of(), asked.Begin, asked.Open)
    with pytest.raises(Refused):
        step(room, asked.CountHands(room.rev, (("deep", 3), ("deep", 5))), 0)
