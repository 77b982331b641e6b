"""What to practise next: which case, in which mode, and a sentence that gives no pattern away."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from scoring.vocabulary import Moment, Pattern
from simulator.play.records import Record
from simulator.play.script import Script
from simulator.play.wording.practise import MOMENTS
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import CaseFacts, case_facts
from simulator.practice.known_cases import known_cases, next_for
from simulator.practice.opening import begun, begun_again
from simulator.practice.practise_next import (
    Finished,
    KnownCase,
    PractiseNext,
    Standing,
    moment_to_practise,
    practise_next,
)
from simulator.scenario.library import shelf
from simulator.scenario.playable import playable
from simulator.store.journal import Journal
from tests.practice.test_case_debrief import HANNE, played, script

__all__ = ["script"]

PLAYED = Finished("hanne-vik", "Hanne Vik", "session")


@pytest.fixture(scope="module")
def fitting(script: Script) -> CaseFacts:
    return case_facts(script, played(script, careless=False))


@pytest.fixture(scope="module")
def broken_off(script: Script) -> CaseFacts:
    return case_facts(script, played(script, careless=True))


@pytest.fixture(scope="module")
def one_apart(script: Script) -> CaseFacts:
    """A play by the key but for one turn, at which a line was said that does not fit."""
    records = played(script, careless=False)
    for number, record in enumerate(records):
        changed = _other_line(script, records, number)
        if changed is not None:
            facts = case_facts(script, changed)
            if not facts.ended.broken_off and facts.fitted[0] == facts.fitted[1] - 1:
                return facts
        assert record
    raise AssertionError("no turn of this case can be answered otherwise without moving more")


def _other_line(script: Script, records: list[Record], number: int) -> list[Record] | None:
    from simulator.play.engine import begin, choose
    from simulator.play.records import Chose

    play, _ = begin(script)
    made: list[Record] = []
    while play.place is not None:
        turn, client = script.turn(play.place), play.client
        options = sorted((o for o in turn.options if o.test(client)), key=lambda o: -o.tier.credit)
        option = options[-1] if len(made) == number else options[0]
        made.append(Chose(turn.id, option.id))
        play, _ = choose(script, play, option.id)
    return made


def case(id_: str, standing: Standing = "new", level: int = 1) -> KnownCase:
    return KnownCase(id_, id_.title(), level, standing)


def everywhere(id_: str, moment: Moment) -> bool:
    return True


def test_work_that_broke_off_is_practised_again_with_feedback_on_the_way(broken_off: CaseFacts):
    found = practise_next(PLAYED, broken_off, [case("other")], everywhere)
    assert (found.case, found.mode, found.again) == ("hanne-vik", "drill", True)
    assert found.why.startswith("Hanne once more, with feedback after every line: look out for ")


def test_after_a_drill_the_next_is_another_case_with_the_moment(broken_off: CaseFacts):
    found = practise_next(replace(PLAYED, mode="drill"), broken_off, [case("other")], everywhere)
    assert (found.case, found.mode, found.again) == ("other", "session", False)


def test_the_moment_is_the_one_whose_line_left_most_on_the_table(one_apart: CaseFacts):
    apart = next(turn for turn in one_apart.turns if not turn.fits)
    assert moment_to_practise(one_apart) is apart.exchange.moment
    found = practise_next(PLAYED, one_apart, [case("other")], everywhere)
    assert MOMENTS[apart.exchange.moment] in found.why


def test_a_case_without_the_moment_is_passed_over(one_apart: CaseFacts):
    moment = moment_to_practise(one_apart)

    def only_second(id_: str, asked: Moment) -> bool:
        return id_ == "second" and asked is moment

    assert practise_next(PLAYED, one_apart, [case("first"), case("second")], only_second).case == "second"


def test_cases_not_finished_come_first_then_the_clearer_cues(one_apart: CaseFacts):
    cases = [case("done", "finished"), case("hard", "new", 3), case("easy", "new", 2), case("begun", "open", 3)]
    order = []
    while cases:
        found = practise_next(PLAYED, one_apart, cases, everywhere)
        order.append((found.case, found.mode))
        cases = [one for one in cases if one.id != found.case]
    assert order == [("begun", "session"), ("easy", "session"), ("hard", "session"), ("done", "drill")]


def test_where_every_line_fitted_a_case_not_met_is_next_whatever_it_holds(fitting: CaseFacts):
    found = practise_next(PLAYED, fitting, [case("other")], lambda id_, moment: False)
    assert (found.case, found.mode) == ("other", "session")
    assert "every line fitted here" in found.why


@pytest.mark.parametrize(("mode", "next_mode"), [("session", "drill"), ("drill", "session")])
def test_alone_in_the_library_the_same_case_is_next_in_another_way(fitting: CaseFacts, mode, next_mode):
    found = practise_next(replace(PLAYED, mode=mode), fitting, [case("hanne-vik", "finished")], everywhere)
    assert (found.case, found.mode, found.again) == ("hanne-vik", next_mode, True)


def test_every_moment_has_a_name_and_no_name_is_a_pattern():
    assert set(MOMENTS) == set(Moment)
    assert not any(pattern.label in name for pattern in Pattern for name in MOMENTS.values())


@pytest.fixture
def over() -> Iterator[Attempt]:
    """Hanne's case, just finished with the best lines, in a journal that knows nothing else."""
    with Journal.in_memory() as journal:
        attempt = begun(journal, playable(HANNE), mode="session", study=True, gauges=False, seed=1)
        while not attempt.over:
            attempt.choose(max(attempt.offered(), key=lambda option: option.tier.credit).id)
        yield attempt


def named(found: PractiseNext) -> str:
    return f"{found.case} {found.why}"


def test_among_the_cases_of_the_library_one_not_met_is_found_and_its_pattern_is_not_said(over: Attempt):
    entries = shelf().entries
    found = next_for(over, case_facts(over.script, over.records), entries)
    assert found.case != "hanne-vik"
    assert found.case in {entry.id for entry in entries}
    assert not any(pattern.label in named(found) or pattern.value in named(found) for pattern in Pattern)


def test_where_one_stands_with_a_case_is_read_from_the_journal(over: Attempt):
    entries = shelf().entries

    def standing(id_: str) -> Standing:
        return next(one.standing for one in known_cases(over.journal, entries) if one.id == id_)

    assert standing("hanne-vik") == "open"
    over.mark_read("case-debrief", 4)
    assert standing("hanne-vik") == "finished"
    other = next(entry for entry in entries if entry.id != "hanne-vik" and entry.kind == "case")
    assert standing(other.id) == "new"
    begun(over.journal, playable(Path(other.path)), mode="session", study=False, gauges=False)
    assert standing(other.id) == "open"


def test_a_vignette_that_cannot_be_read_is_passed_over(over: Attempt, tmp_path: Path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("format: 1\n")
    entry = replace(shelf().entries[0], id="broken", path=str(broken))
    facts = replace(case_facts(over.script, over.records), fitted=(19, 20))
    assert next_for(over, facts, [entry]).case == "hanne-vik"


def test_the_same_case_begins_again_from_the_text_it_was_played_in(over: Attempt):
    again = begun_again(over, "drill")
    assert again.id != over.id
    assert (again.settings.mode, again.records) == ("drill", [])
    assert again.script.vignette == over.script.vignette
