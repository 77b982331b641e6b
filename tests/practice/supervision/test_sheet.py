"""What stands on the sheet that goes to a supervisor, and what does not."""

import csv
import io
from datetime import timedelta

import pytest

from scoring.vocabulary import Feeling, Impulse
from simulator.practice.attempt import Attempt
from simulator.practice.opening import begun
from simulator.practice.stages import ChooseLine, OfferLog, SayFirst
from simulator.practice.supervision.agenda import agenda
from simulator.practice.supervision.sheet import LEGEND, sheet
from simulator.scenario.playable import playable
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from tests.practice.journals import START, Days, worst
from tests.shipped import SHIPPED

OWN = "the canary in my own words"


def one_turn(journal: Journal, *, strength: int = 3) -> Attempt:
    """A case begun: own words and a reaction at its turns, and the least fitting line, up to a session's end."""
    chosen = playable(next(path for path in SHIPPED if path.stem == "hanne-vik"))
    attempt = begun(journal, chosen, mode="session", study=False, gauges=False, seed=1)
    while True:
        match attempt.stage:
            case SayFirst():
                attempt.say_first(OWN)
            case OfferLog():
                attempt.log_reaction([Feeling.PROTECTIVE], Impulse.RESCUE, strength)
            case ChooseLine():
                attempt.choose(worst(attempt))
            case _:
                return attempt


@pytest.fixture
def journal():
    with Journal.in_memory(Days()) as journal:
        one_turn(journal, strength=5)
        yield journal


def rows(journal: Journal, **wanted: bool) -> list[dict[str, str]]:
    text = sheet(journal, agenda(journal, START + timedelta(days=1)), **wanted)
    return [row for row in csv.DictReader(io.StringIO(text)) if not row["attempt"].startswith(LEGEND)]


def test_each_turn_stands_once_with_its_day_and_every_reason(journal: Journal):
    found = rows(journal)
    assert found
    assert len({row["turn"] for row in found}) == len(found)
    assert {row["day"] for row in found} == {"2026-03-02"}
    assert all(row["why it is here"] for row in found)


def test_own_words_stand_there_only_where_they_are_shared_or_wanted(journal: Journal):
    assert not any(row["your own words"] for row in rows(journal))
    assert {row["your own words"] for row in rows(journal, own_words=True)} <= {OWN, ""}
    assert any(row["your own words"] for row in rows(journal, own_words=True))
    for one in journal.read("SELECT attempt, seq FROM record WHERE kind = 'said-first'"):
        Notes(journal).share(f"{one[0]}/{one[1]}")
    assert any(row["your own words"] == OWN for row in rows(journal))


def test_a_strong_reaction_stands_there_only_where_it_is_wanted(journal: Journal):
    assert "protective" not in str(rows(journal))
    assert "protective" in str(rows(journal, reactions=True))
    assert len(rows(journal, reactions=True)) >= len(rows(journal))


def test_under_the_turns_it_says_what_one_to_five_mean_and_what_each_rating_asks(journal: Journal):
    told = sheet(journal, agenda(journal, START + timedelta(days=1)))
    assert "1 not at all, 2 a little, 3 in part, 4 mostly, 5 wholly" in told
    assert "# warm: It is warm in a way this client can bear." in told
    assert "warm (1-5)" in told.split("\r\n")[0]


def test_no_cell_is_a_formula():
    from simulator.practice.supervision.sheet import _cell

    assert _cell("=1+1") == "'=1+1"
