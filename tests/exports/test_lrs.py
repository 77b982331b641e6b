"""Sending statements: in batches, as often as one likes, counted once; a store that is busy, closed or forbidding is a sentence."""

import base64
from collections.abc import Iterator

import pytest

from simulator.exports.lrs import NotSent, Store
from tests.exports.stores import Records, running


@pytest.fixture
def records() -> Iterator[Records]:
    with running() as store:
        yield store


STATEMENTS = [{"id": f"{number:08d}"} for number in range(250)]


def store(records: Records, waited: list[float] | None = None) -> Store:
    return Store(records.address, "ana", "pass:word", wait=(waited if waited is not None else []).append)


def test_statements_go_in_batches_with_what_a_store_asks_for(records: Records):
    store(records).send(STATEMENTS)
    assert records.batches == [100, 100, 50]
    head = records.seen[0]
    assert head["x-experience-api-version"] == "1.0.3"
    assert base64.b64decode(head["authorization"].removeprefix("Basic ")).decode() == "ana:pass:word"


@pytest.mark.parametrize("strict", [False, True])
def test_sending_twice_counts_nothing_twice(records: Records, strict: bool):
    records.strict = strict
    store(records).send(STATEMENTS)
    store(records).send(STATEMENTS)
    assert len(records.held) == 250


def test_after_a_break_in_the_middle_the_same_file_fills_what_is_missing(records: Records):
    records.strict = True
    store(records).send(STATEMENTS[:130])
    sent = store(records).send(STATEMENTS)
    assert (sent.new, sent.known) == (120, 130)
    assert len(records.held) == 250


def test_a_busy_store_is_asked_again_a_few_times(records: Records):
    waited: list[float] = []
    records.refuses = [503, 429]
    assert store(records, waited).send(STATEMENTS[:3]).new == 3
    assert waited == [1.0, 2.0]
    records.refuses = [503] * 9
    with pytest.raises(NotSent, match="refused the statements"):
        store(records).send(STATEMENTS[:3])


@pytest.mark.parametrize(("status", "words"), [(401, "does not know this user"), (400, "refused"), (302, "refused")])
def test_a_store_that_forbids_refuses_or_sends_elsewhere_is_a_sentence(records: Records, status: int, words: str):
    records.refuses = [status]
    with pytest.raises(NotSent, match=words):
        store(records).send(STATEMENTS[:3])


def test_a_store_that_is_not_there_is_a_sentence():
    with pytest.raises(NotSent, match="cannot be reached"):
        Store("http://127.0.0.1:1/xapi", "ana", "x").send(STATEMENTS[:1])


@pytest.mark.parametrize(
    "address", ["http://lrs.example.org/x", "ftp://127.0.0.1/", "lrs.example.org", "http://127.0.0.1.example.org/"]
)
def test_a_password_never_goes_out_without_tls(address: str):
    with pytest.raises(NotSent, match="https://"):
        Store(address, "ana", "x")


def test_a_password_in_the_address_is_refused():
    with pytest.raises(NotSent, match="ATTUNE_LRS_PASSWORD"):
        Store("https://ana:x@lrs.example.org/", "ana", "x")
