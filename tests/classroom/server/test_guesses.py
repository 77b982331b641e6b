"""Guessed codes are slowed, mistyped ones are not, and a right one is let in from an address that mistypes."""

import asyncio
import itertools

import pytest

from simulator.classroom.hosting import Hosted
from simulator.classroom.room.refused import Refused
from simulator.classroom.server import house as house_module
from simulator.classroom.server.guesses import Guesses, where
from simulator.classroom.server.limits import (
    WAITING_CODES,
    WAITING_CODES_IN_ALL,
    WRONG_CODE_SECONDS,
    WRONG_CODES,
    WRONG_CODES_A_SEAT,
    WRONG_CODES_IN_ALL,
)
from simulator.classroom.server.tokens import CODE_LENGTH, CODE_LETTERS, new_code, same_code


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_ten_mistyped_codes_a_minute_are_answered_at_once_and_then_they_wait():
    clock = Clock()
    guesses = Guesses(clock)
    assert [guesses.wrong("10.0.0.7") for _ in range(WRONG_CODES + 1)] == [0.0] * WRONG_CODES + [WRONG_CODE_SECONDS]
    assert guesses.wrong("10.0.0.8") == 0.0
    clock.now += 61
    assert guesses.wrong("10.0.0.7") == 0.0


def test_an_address_from_which_a_class_is_seated_may_mistype_more():
    guesses = Guesses(Clock())
    for _ in range(20):
        guesses.seated("10.0.0.7")
    allowed = WRONG_CODES + 20 * WRONG_CODES_A_SEAT
    assert [guesses.wrong("10.0.0.7") for _ in range(allowed + 1)] == [0.0] * allowed + [WRONG_CODE_SECONDS]


def test_a_hundred_wrong_codes_from_everywhere_make_every_wrong_one_wait():
    guesses = Guesses(Clock())
    for number in range(WRONG_CODES_IN_ALL):
        guesses.wrong(f"10.0.{number}.1")
    assert guesses.wrong("10.9.9.9") == WRONG_CODE_SECONDS
    assert guesses.looks("10.9.9.9")


def test_while_five_wrong_codes_of_an_address_wait_no_other_is_looked_at_there():
    guesses = Guesses(Clock())
    held = [guesses.waiting("10.0.0.7") for _ in range(WAITING_CODES)]
    for one in held:
        assert guesses.looks("10.0.0.7")
        one.__enter__()
    assert not guesses.looks("10.0.0.7")
    assert guesses.looks("10.0.0.8")
    held[0].__exit__(None, None, None)
    assert guesses.looks("10.0.0.7")


def test_thirty_in_all_wait_at_a_time():
    guesses = Guesses(Clock())
    held = [guesses.waiting(f"10.0.{number}.1") for number in range(WAITING_CODES_IN_ALL)]
    for one in held:
        one.__enter__()
    assert not guesses.looks("10.9.9.9")


@pytest.mark.parametrize(
    ("address", "counts_as"),
    [
        ("10.0.0.7", "10.0.0.7"),
        ("::ffff:10.0.0.7", "10.0.0.7"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
    ],
)
def test_an_ipv6_network_counts_as_one_address(address: str, counts_as: str):
    assert where(address) == counts_as


def test_guessing_at_full_speed_gets_nowhere_near_the_bar_of_one_hit_in_a_hundred_minutes():
    a_minute = WRONG_CODES_IN_ALL + WAITING_CODES_IN_ALL * 60 / WRONG_CODE_SECONDS
    assert a_minute / (0.95 * len(CODE_LETTERS) ** CODE_LENGTH) < 0.01 / 1000


async def test_from_an_address_that_mistypes_without_end_the_right_code_is_let_in_at_once(
    hosted: Hosted, monkeypatch: pytest.MonkeyPatch
):
    waits: list[float] = []

    async def noted(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr(house_module.asyncio, "sleep", noted)
    house = hosted.server.house
    for _ in range(30):
        with pytest.raises(Refused, match="not the code"):
            await house.joined("ZZZZZZ", "", "10.0.0.7")
    monkeypatch.undo()
    assert waits == [WRONG_CODE_SECONDS] * 20
    async with asyncio.timeout(2):
        await house.joined(hosted.code, "", "10.0.0.7")
    assert len(hosted.room.people) == 1


async def test_a_flood_of_guesses_is_not_looked_at_and_one_elsewhere_comes_in(
    hosted: Hosted, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("simulator.classroom.server.guesses.WRONG_CODE_SECONDS", 0.3)
    house = hosted.server.house
    codes = ("".join(one) for one in itertools.product("BCD", repeat=6))
    guessed = [house.joined(next(codes), "", "10.0.0.7") for _ in range(200)]
    flood = asyncio.gather(*guessed, return_exceptions=True)
    await asyncio.sleep(0.05)
    await house.joined(hosted.code, "", "10.0.0.8")
    told = [str(one) for one in await flood]
    assert sum("not the code" in one for one in told) == WRONG_CODES + WAITING_CODES
    assert len(hosted.room.people) == 1
    await house.joined(hosted.code, "", "10.0.0.7")


def test_a_code_holds_no_vowel_and_no_two_signs_that_look_alike():
    assert not set("AEIOUY012568") & set(CODE_LETTERS)
    codes = [new_code() for _ in range(3000)]
    assert all(len(one) == CODE_LENGTH and set(one) <= set(CODE_LETTERS) for one in codes)
    assert not [one for one in codes if "FCK" in one or "SS" in one]


@pytest.mark.parametrize("typed", ["zsgbl q", "25681-0", "ZSGBLQ", "2S6BIO"])
def test_whichever_of_two_signs_that_look_alike_is_typed_it_is_the_code(typed: str):
    assert same_code(typed, "ZSGBLQ")
    assert same_code(typed, "2568LQ"), "a code of an earlier version"
    assert not same_code(typed, "ZSGBLR")
