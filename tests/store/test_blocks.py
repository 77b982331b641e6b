"""The answers after blocks of practice, in their order."""

import pytest

from simulator.store.blocks import Blocks
from simulator.store.journal import Journal, JournalProblem


def test_answers_come_back_the_oldest_first() -> None:
    with Journal.in_memory() as journal:
        given = [Blocks(journal).add("preoccupied", "ending", "too-hard"), Blocks(journal).add("secure", "gap", "good")]
        assert Blocks(journal).all() == given


def test_an_answer_that_is_none_of_the_three_is_not_kept() -> None:
    with Journal.in_memory() as journal:
        with pytest.raises(JournalProblem):
            Blocks(journal).add("secure", "gap", "boring")  # type: ignore[arg-type]
        assert Blocks(journal).all() == []
