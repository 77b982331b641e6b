"""The notebook over all attempts."""

import pytest

from scoring.vocabulary import Question
from simulator.play.records import NoteAnswer
from simulator.practice.notebook.entries import entries, matching
from simulator.practice.notebook.entry import Entry
from simulator.practice.own_record import OwnRecord
from simulator.store.journal import Journal
from simulator.store.notes import Notes
from tests.practice.journals import Days, played, worst


@pytest.fixture
def journal():
    days = Days()
    with Journal.in_memory(days) as journal:
        played(journal, "daniel-okafor", note="He rang on Thursday.", question="When do I answer?", strength=4)
        days.on(3)
        played(journal, "daniel-okafor", worst)
        days.on(5)
        yield journal


def kinds(found: tuple[Entry, ...]) -> set[str]:
    return {entry.kind for entry in found}


def test_what_was_logged_written_and_asked_stands_there_with_its_client_and_session(journal: Journal):
    every = entries(journal)
    assert {"reaction", "session", "question", "rupture", "repair"} <= kinds(every)
    note = next(entry for entry in every if entry.kind == "session")
    assert (note.text, note.client, note.day) == ("He rang on Thursday.", "Daniel Okafor", "2026-03-02")
    reaction = next(entry for entry in every if entry.kind == "reaction")
    assert reaction.turn
    assert reaction.quote
    assert "4 of 5" in "\n".join(entry.text for entry in every if entry.kind == "reaction")


def test_the_newest_stands_first_and_every_key_is_its_own(journal: Journal):
    every = entries(journal)
    assert [entry.at for entry in every] == sorted((entry.at for entry in every), reverse=True)
    assert len({entry.key for entry in every}) == len(every)


def test_of_one_moment_the_last_session_stands_first_and_sessions_keep_their_order():
    with Journal.in_memory(Days()) as journal:
        played(journal, "daniel-okafor", note="After it.", question="When?", strength=4)
        every = entries(journal)
        sessions = [entry.session for entry in every]
        assert sessions == sorted(sessions, reverse=True)
        assert len(set(sessions)) > 1


def test_a_shift_is_a_changed_answer_about_the_alliance():
    days = Days()
    with Journal.in_memory(days) as journal:
        attempt = played(journal, "daniel-okafor")
        first = NoteAnswer(Question.ALLIANCE, "intense", attempt.script.vignette.sessions[0].turns[0].id)
        attempt.write_note(1, [first])
        attempt.write_note(2, [first])
        days.on(1)
        attempt.write_note(3, [NoteAnswer(Question.ALLIANCE, "accepted", first.turn)])
        shifts = [entry.text for entry in reversed(entries(journal)) if entry.kind == "shift"]
    assert len(shifts) == 2
    assert "and now accepted with relative ease" in shifts[1]


def test_every_word_of_a_search_has_to_stand_somewhere(journal: Journal):
    every = entries(journal)
    assert matching(every, "") == every
    assert {entry.text for entry in matching(every, "thursday DANIEL")} == {"He rang on Thursday."}
    assert kinds(matching(every, "repair")) == {"repair"}
    assert matching(every, "2026-03-02 thursday nowhere") == ()


def test_a_note_of_ones_own_hangs_where_another_entry_does_or_nowhere(journal: Journal):
    record = OwnRecord(journal)
    beside = next(entry for entry in record.notes() if entry.kind == "reaction")
    record.write_note("shift", "He waits now.", beside)
    record.write_note("own", "Ask Anne about endings.")
    pinned, loose = (matching(record.notes(), words)[0] for words in ("waits", "anne"))
    assert (pinned.kind, pinned.turn, pinned.client) == ("shift", beside.turn, "Daniel Okafor")
    assert (loose.kind, loose.client, loose.attempt) == ("own", "", "")


def test_each_entry_is_private_until_it_is_shared_and_again_after(journal: Journal):
    record = OwnRecord(journal)
    assert not any(entry.shared for entry in record.notes())
    one = next(entry for entry in record.notes() if entry.kind == "session")
    record.share_note(one, shared=True)
    assert [entry.key for entry in record.notes() if entry.shared] == [one.key]
    record.share_note(one, shared=False)
    assert not any(entry.shared for entry in record.notes())


def test_an_erased_note_is_gone_and_what_the_journal_dated_cannot_be_erased_alone(journal: Journal):
    record = OwnRecord(journal)
    record.write_note("own", "Gone tomorrow.")
    record.erase_note(matching(record.notes(), "tomorrow")[0])
    assert Notes(journal).all() == []
    with pytest.raises(LookupError):
        record.erase_note(next(entry for entry in record.notes() if entry.kind == "reaction"))
