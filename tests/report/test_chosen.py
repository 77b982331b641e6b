"""A report is made of what is finished; whatever else there is, it gives no pattern away."""

import pytest

from simulator.practice.opening import begun
from simulator.practice.stages import ChooseLine, OfferLog, SayFirst
from simulator.report.chosen import finished_attempt
from simulator.report.problems import NoReport
from simulator.scenario.playable import playable
from simulator.store.journal import Journal
from tests.practice.journals import best, played
from tests.shipped import SHIPPED


def refused(journal: Journal, name: str) -> str:
    with pytest.raises(NoReport) as raised:
        finished_attempt(journal, name)
    said = str(raised.value)
    assert not [pattern for pattern in ("dismissing", "preoccupied", "fearful", "secure") if pattern in said]
    return said


def begin(journal: Journal, id_: str):
    path = next(path for path in SHIPPED if path.stem == id_)
    return begun(journal, playable(path), mode="session", study=False, gauges=False, seed=1)


def test_a_client_stands_for_the_newest_play_that_is_finished():
    with Journal.in_memory() as journal:
        played(journal, "hanne-vik")
        newest = played(journal, "hanne-vik")
        begin(journal, "hanne-vik")
        assert finished_attempt(journal, "hanne-vik").id == newest.id


def test_an_attempt_is_found_by_its_id_and_by_its_first_letters():
    with Journal.in_memory() as journal:
        one, _other = played(journal, "hanne-vik"), played(journal, "hanne-vik")
        assert finished_attempt(journal, one.id).id == one.id
        assert finished_attempt(journal, one.id[:12]).id == one.id
        assert "no attempt and no client called" in refused(journal, one.id[:3])


def test_what_goes_on_is_refused():
    with Journal.in_memory() as journal:
        going_on = begin(journal, "hanne-vik")
        assert "not finished yet" in refused(journal, "hanne-vik")
        assert "not finished yet" in refused(journal, going_on.id)


def test_what_is_over_is_refused_while_the_reading_is_still_to_be_stated():
    with Journal.in_memory() as journal:
        attempt = begin(journal, "hanne-vik")
        while not attempt.over:
            match attempt.stage:
                case SayFirst():
                    attempt.say_first("")
                case OfferLog():
                    attempt.log_reaction((), None, 0)
                case ChooseLine():
                    attempt.choose(best(attempt))
                case _:
                    attempt.choose(best(attempt))
        assert "still has a note or a reading" in refused(journal, "hanne-vik")


def test_a_scene_and_an_unknown_name_are_answered_in_a_sentence():
    with Journal.in_memory() as journal:
        played(journal, "marit-receipt")
        assert "single scene" in refused(journal, "marit-receipt")
        assert "single scene" in refused(journal, played(journal, "mei-voice").script.vignette.person.name)
        assert "single scene" in refused(journal, "mei-lin-tan")
        assert "attune list" in refused(journal, "nobody")


def test_a_client_of_the_library_whom_one_has_not_met_is_said_to_be_unplayed(tmp_path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("ATTUNE_HOME", str(tmp_path))
    with Journal.in_memory() as journal:
        assert "hanne-vik has not been played here yet" in refused(journal, "hanne-vik")


def test_four_letters_of_an_id_are_enough():
    with Journal.in_memory() as journal:
        one = played(journal, "hanne-vik")
        assert finished_attempt(journal, one.id[:4]).id == one.id
