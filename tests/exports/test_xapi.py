"""xAPI statements: the parts that version 1.0.3 asks for, ids that stay, and a day instead of a time."""

import re
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


def named():
    return statements(outgoing(a_class(6), names=True), lambda _: OFFERED, "en")


def test_with_names_the_ids_are_for_good_and_under_pseudonyms_two_exports_share_none():
    assert [one["id"] for one in named()] == [one["id"] for one in named()]
    assert {UUID(one["id"]).version for one in named()} == {5}
    pseudonymous = [
        {one["id"] for one in statements(outgoing(a_class(6), names=False), lambda _: OFFERED, "en")} for _ in "ab"
    ]
    assert pseudonymous[0].isdisjoint(pseudonymous[1])


@pytest.mark.parametrize("one", [*made(), *made(credit=0.0, best=False), *named()])
def test_a_statement_has_the_shape_of_xapi_1_0_3(one: dict):
    """xAPI-Data of adlnet/xAPI-Spec: 2.4.1 to 2.4.7 and 2.4.10, interactions in Appendix C."""
    assert set(one) == {"id", "timestamp", "actor", "verb", "object", "result", "context"}, (
        "no version, no stored, no authority"
    )
    assert str(UUID(one["id"])) == one["id"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", one["timestamp"])
    assert set(one["actor"]) == {"objectType", "account"}, "one inverse functional identifier, and it is no mailbox"
    assert set(one["actor"]["account"]) == {"homePage", "name"}
    iris = [
        one["actor"]["account"]["homePage"],
        one["verb"]["id"],
        one["object"]["id"],
        one["object"]["definition"]["type"],
    ]
    iris += [*one["result"]["extensions"], *(other["id"] for other in one["context"]["contextActivities"]["parent"])]
    assert all(re.fullmatch(r"https?://[^\s<>\"{}|\\^`]+", iri) for iri in iris)
    maps = [one["verb"]["display"], one["object"]["definition"]["name"]]
    maps += [choice["description"] for choice in one["object"]["definition"]["choices"]]
    assert all(re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", lang) and words for found in maps for lang, words in found.items())
    choices = [choice["id"] for choice in one["object"]["definition"]["choices"]]
    assert len(set(choices)) == len(choices)
    assert not any(re.search(r"\s|\[[.,:]\]", id_) for id_ in choices)
    assert one["result"]["response"] in choices
    assert -1 <= one["result"]["score"]["scaled"] <= 1
    assert type(one["result"]["success"]) is bool
    assert None not in one.values(), "null stands nowhere but in extensions"


def test_a_file_comes_back_as_it_was_written():
    assert from_file(as_file(made()).encode()) == made()


@pytest.mark.parametrize("body", [b"", b"{}", b"[1]", b'[{"id": 3}]', b"\xff", b"[" * 5000, b'[{"id":"a"},{"id":"a"}]'])
def test_a_file_that_is_none_of_these_holds_nothing(body: bytes):
    assert from_file(body) == []
