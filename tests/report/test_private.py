"""No typed word gets near a report before its key is shared."""

from dataclasses import asdict

import pytest

from scoring.vocabulary import Pattern
from simulator.play.records import Chose, HeldSupervision, LoggedReaction, ToldPattern, WroteNote
from simulator.report.private import key, shared_records, without_private
from tests.store.making import EVERY_KIND

TYPED = ("I'd like to hear more.", "a note", "she was asked for logs", "What do I do with my hands?")
RECORDS = [*EVERY_KIND, ToldPattern("folder", Pattern.SECURE, 2, "by the keys")]


def texts(records) -> str:
    return " ".join(str(asdict(record)) for record in records)


def test_nothing_typed_is_left_where_nothing_is_shared():
    left = texts(without_private(RECORDS, "a", frozenset(), reactions=False))
    assert not [words for words in (*TYPED, "by the keys") if words in left]


def test_what_was_chosen_from_a_list_stays():
    left = without_private(RECORDS, "a", frozenset(), reactions=False)
    assert RECORDS[0] in left
    note = next(record for record in left if isinstance(record, WroteNote))
    assert [answer.answer for answer in note.answers] == ["threat"]


def test_reactions_come_only_where_they_are_wanted():
    assert not [r for r in without_private(RECORDS, "a", frozenset(), reactions=False) if isinstance(r, LoggedReaction)]
    assert (
        len([r for r in without_private(RECORDS, "a", frozenset(), reactions=True) if isinstance(r, LoggedReaction)])
        == 2
    )


def test_a_reaction_that_was_shared_comes_by_itself():
    seq = next(n for n, record in enumerate(RECORDS, start=1) if isinstance(record, LoggedReaction))
    left = without_private(RECORDS, "a", {key("a", seq)}, reactions=False)
    assert [r for r in left if isinstance(r, LoggedReaction)] == [RECORDS[seq - 1]]


def test_a_shared_record_is_whole_and_no_other():
    seq = next(n for n, record in enumerate(RECORDS, start=1) if isinstance(record, WroteNote))
    shared = frozenset({key("a", seq), key("b", 1), "a"})
    left = texts(without_private(RECORDS, "a", shared, reactions=False))
    assert [words in left for words in TYPED] == [False, True, True, False]
    assert shared_records(RECORDS, "a", shared) == (RECORDS[seq - 1],)


@pytest.mark.parametrize("reactions", [True, False])
def test_places_are_those_of_the_journal_even_where_reactions_are_left_out(reactions: bool):
    records = [Chose("a", "b"), LoggedReaction("a", (), None, 0), HeldSupervision(1, "", "", "why?")]
    assert "why?" in texts(without_private(records, "a", {key("a", 3)}, reactions=reactions))
    assert "why?" not in texts(without_private(records, "a", {key("a", 2)}, reactions=reactions))
