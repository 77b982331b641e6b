"""xAPI statements: the parts that version 1.0.3 asks for, ids that stay, and a day instead of a time."""

from uuid import UUID

import pytest

from simulator.exports.outgoing import outgoing
from simulator.exports.xapi import as_file, from_file, statements
from tests.exports.rows import a_class

OFFERED = {"log": "Then show me the log.", "warm": "It sounds lonely."}


def made(**more):
    out = outgoing(a_class(6, **more), names=False, key=b"k" * 32)
    return statements(out, lambda _: OFFERED, "en")


def test_a_statement_says_who_did_what_with_what():
    one = made(credit=0.6, best=False)[0]
    assert UUID(one["id"]).version == 4
    assert one["actor"]["account"]["name"].startswith("P-")
    assert one["verb"]["id"] == "http://adlnet.gov/expapi/verbs/answered"
    definition = one["object"]["definition"]
    assert (definition["interactionType"], [c["id"] for c in definition["choices"]]) == ("choice", ["log", "warm"])
    assert one["result"]["response"] == "log"
    assert one["result"]["score"] == {"scaled": 0.6}
    assert one["result"]["success"] is False


def test_the_finest_time_is_the_day():
    assert {one["timestamp"] for one in made()} == {"2026-11-24T00:00:00Z"}


def test_ids_are_one_each_and_the_same_for_the_same_export():
    assert [one["id"] for one in made()] == [one["id"] for one in made()]
    assert len({one["id"] for one in made()}) == 6


def test_a_file_comes_back_as_it_was_written():
    assert from_file(as_file(made()).encode()) == made()


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b'[{"id": 3}]', b"\xff", b"[" * 5000, b'[{"id":"a"},{"id":"a"}]'])
def test_a_file_that_is_none_of_these_holds_nothing(body: bytes):
    assert from_file(body) == []
