"""A seal opens with its passphrase alone, and a text opens only as it was sealed and where it belongs."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from simulator.store import seal as sealing
from simulator.store.problems import JournalDamaged, WrongPassphrase
from simulator.store.seal import Altered, DataKey, new_seal, unwrapped, wrapped_in


@pytest.fixture(autouse=True)
def quick_derivation(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sealing, "PARAMETERS", {"memory_kib": 32, "iterations": 1, "lanes": 1})
    return


def test_the_passphrase_gives_the_key_back_and_another_does_not() -> None:
    seal, key = new_seal("two  words ä")
    assert unwrapped(seal, "two  words a\u0308") == key
    with pytest.raises(WrongPassphrase, match="try again"):
        unwrapped(seal, "two words ä")
    again = wrapped_in("other", key)
    assert unwrapped(again, "other") == key
    assert again.wrapped != seal.wrapped


def test_no_two_seals_share_key_owner_or_salt() -> None:
    (one, first), (two, second) = new_seal("x"), new_seal("x")
    assert len({one.owner, two.owner, one.salt, two.salt, first.secret, second.secret}) == 6


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(ValueError, match="several words"):
        new_seal("  ")


def test_a_text_opens_only_unchanged_and_only_where_it_belongs() -> None:
    key = DataKey("me", bytes(32))
    sealed = key.shut("I was afraid of her.", "note", 1)
    assert b"afraid" not in sealed
    assert key.opened(sealed, "note", 1) == "I was afraid of her."
    for other in (
        sealed[:-1],
        sealed[:5],
        b"",
        bytes([sealed[0] ^ 1]) + sealed[1:],
        sealed[:-1] + bytes([sealed[-1] ^ 1]),
    ):
        with pytest.raises(Altered):
            key.opened(other, "note", 1)
    for elsewhere in (("note", 2), ("note", "1"), ("note",), ("note1",)):
        with pytest.raises(Altered):
            key.opened(sealed, *elsewhere)
    with pytest.raises(Altered):
        DataKey("you", bytes(32)).opened(sealed, "note", 1)


def test_a_key_does_not_print_itself() -> None:
    assert "0000" not in repr(DataKey("me", b"0" * 32))


@pytest.mark.parametrize(
    "asked",
    [
        {"memory_kib": 10**9, "iterations": 1, "lanes": 1},
        {"memory_kib": 32, "iterations": 10**6, "lanes": 1},
        {"memory_kib": 32, "iterations": 0, "lanes": 1},
        {"memory_kib": "32", "iterations": 1, "lanes": 1},
        {"memory_kib": 32},
        [],
    ],
)
def test_a_seal_that_asks_for_too_much_is_refused_before_it_is_tried(asked: object) -> None:
    seal, _ = new_seal("x")
    with pytest.raises(JournalDamaged, match="seal of the notes"):
        unwrapped(replace(seal, parameters=json.dumps(asked)), "x")


def test_weaker_parameters_put_into_a_seal_do_not_open_it() -> None:
    seal, _ = new_seal("x")
    with pytest.raises(WrongPassphrase):
        unwrapped(replace(seal, parameters=seal.parameters.replace("32", "33")), "x")
