"""How the debrief talks: the opening paragraphs, and words that no page says."""

import re
from pathlib import Path

import pytest

import simulator.play.wording as wording
from scoring.vocabulary import Feeling
from simulator.play.engine import begin, choose, open_options
from simulator.play.records import Chose, LoggedReaction, Record
from simulator.play.script import Script
from simulator.play.wording import debrief as words
from simulator.practice.debrief.brought import feelings_logged
from simulator.practice.debrief.case import case_facts
from simulator.practice.debrief.session import session_facts
from simulator.practice.debrief.steps import matched_play
from simulator.practice.debrief.told import alarm_paragraphs
from tests.practice.test_case_debrief import played, script

__all__ = ["script"]

NEVER = re.compile(r"\b(lucky|costly|regret|resistant|failed|congratulations|well done|great job)\b", re.IGNORECASE)


@pytest.mark.parametrize("name", ["note", "belief", "debrief", "supervision"])
def test_no_page_says_what_no_page_should_say(name: str):
    text = (Path(wording.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
    assert not NEVER.search(text)


def test_matched_play_is_told_as_the_clients_alarm(script: Script):
    told = " ".join(alarm_paragraphs(script, case_facts(script, played(script, careless=False))))
    assert "This came with Hanne" in told
    assert "Your choices brought no further alarm" in told
    assert "you came back to it" in told


def test_a_broken_off_ending_opens_with_the_alarm(script: Script):
    told = alarm_paragraphs(script, case_facts(script, played(script, careless=True)))
    assert told[0].startswith("Hanne left while the alarm was on.")
    assert any("under matched lines too" in paragraph for paragraph in told)


def test_lines_against_the_client_are_told_beside_the_alarm_that_did_not_come():
    assert words.moved_by_choices("", 0) == "Your choices brought no further alarm with them."
    assert words.moved_by_choices("", 1).startswith("At one turn your line went against what this client could bear")
    assert words.moved_by_choices("", 3).endswith("no further alarm came of it.")
    assert words.moved_by_choices("in session 2 she drew back", 3).startswith("This moved with your choices")


def test_alarms_of_one_kind_are_told_together():
    found = [("at-the-limit", 1), ("cold", 2), ("at-the-limit", 3)]
    assert words.happened(found, "he") == (
        "in sessions 1 and 3 he stood at the limit of what he could bear, "
        "and in session 2 he went cold from one sentence to the next"
    )


def test_supervision_reminds_of_the_strongest_reaction_of_the_session(script: Script):
    events = matched_play(script).events
    logs = [
        LoggedReaction("folder", (Feeling.AT_EASE,), None, 1),
        LoggedReaction("book", (Feeling.SUPERFLUOUS,), None, 4),
    ]
    assert feelings_logged(events, logs, 1) == (Feeling.SUPERFLUOUS,)
    assert feelings_logged(events, logs, 2) == (Feeling.SUPERFLUOUS,)
    assert feelings_logged(events, [], 1) == ()


def test_what_to_try_is_what_the_safe_first_line_does_and_never_what_was_done(script: Script):
    play, _ = begin(script)
    records: list[Record] = []
    while play.place is not None and script.turn(play.place).session == 1:
        turn = script.turn(play.place)
        option = min(open_options(turn, play.client), key=lambda one: one.tier.credit)
        records.append(Chose(turn.id, option.id))
        play, _ = choose(script, play, option.id)
    facts = session_facts(script, records, 1)
    assert facts.worth is not None
    assert facts.to_try == facts.worth.safe_first.does != facts.worth.said.does
    assert words.one_thing(facts.to_try, facts.strategy).endswith(facts.to_try)
    assert words.one_thing("", facts.strategy) == words.TRY[facts.strategy]
