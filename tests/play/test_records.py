"""Records come back from the journal as they went in, or are refused in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.vocabulary import Feeling, Impulse, Question
from simulator.play.records import (
    Chose,
    HeldSupervision,
    LoggedReaction,
    NoteAnswer,
    ReadPage,
    SaidFirst,
    StatedBelief,
    UnreadableRecord,
    WroteNote,
    from_json,
    kind,
    to_json,
)

WORDS = st.text(max_size=30)
NUMBERS = st.integers(1, 12)
RECORDS = st.one_of(
    st.builds(Chose, WORDS, WORDS),
    st.builds(SaidFirst, WORDS, WORDS),
    st.builds(
        LoggedReaction,
        WORDS,
        st.lists(st.sampled_from(Feeling), max_size=4).map(tuple),
        st.none() | st.sampled_from(Impulse),
        st.integers(0, 5),
    ),
    st.builds(
        WroteNote,
        NUMBERS,
        st.lists(st.builds(NoteAnswer, st.sampled_from(Question), WORDS, WORDS, WORDS), max_size=3).map(tuple),
        WORDS,
    ),
    st.builds(StatedBelief, NUMBERS, st.tuples(*[st.integers(0, 100)] * 4)),
    st.builds(HeldSupervision, NUMBERS, WORDS, WORDS, WORDS),
    st.builds(ReadPage, st.sampled_from(["session-debrief", "case-debrief", "supervision-skipped"]), NUMBERS),
)


@given(RECORDS)
def test_every_record_comes_back_equal(record):
    again = from_json(kind(record), to_json(record))
    assert again == record
    assert type(again) is type(record)


@pytest.mark.parametrize(
    ("record", "name", "body"),
    [
        (Chose("folder", "night"), "chose", '{"turn":"folder","option":"night"}'),
        (StatedBelief(1, (10, 70, 10, 10)), "stated-belief", '{"session":1,"shares":[10,70,10,10]}'),
        (
            LoggedReaction("folder", (Feeling.SUPERFLUOUS,), Impulse.PROVE, 4),
            "logged-reaction",
            '{"turn":"folder","feelings":["superfluous"],"impulse":"prove","strength":4}',
        ),
    ],
)
def test_a_row_reads_the_same_in_years_to_come(record, name, body):
    assert (kind(record), to_json(record)) == (name, body)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("dreamt", "{}"),
        ("chose", "not json"),
        ("chose", '{"turn":"a"}'),
        ("chose", '{"turn":"a","option":"b","mood":"c"}'),
        ("chose", "[]"),
        ("chose", "null"),
        ("chose", "7"),
        ("logged-reaction", '{"turn":"a","feelings":["euphoric"],"impulse":null,"strength":1}'),
        ("logged-reaction", '{"turn":"a","feelings":null,"impulse":null,"strength":1}'),
        ("logged-reaction", '{"turn":"a"}'),
        ("wrote-note", '{"session":1,"answers":[{"question":"weather","answer":"x","turn":"a"}]}'),
        ("wrote-note", '{"session":1,"answers":["x"]}'),
        ("wrote-note", '{"session":1,"answers":[{"answer":"x"}]}'),
        ("stated-belief", '{"session":1,"shares":[50,50]}'),
        ("stated-belief", '{"session":1,"shares":["a",0,0,100]}'),
    ],
)
def test_a_foreign_row_is_refused_in_a_sentence(name, body):
    with pytest.raises(UnreadableRecord, match=f"a row of the journal cannot be read here \\({name}: "):
        from_json(name, body)
