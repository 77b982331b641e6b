"""Votes as rows: lengths of bars, hidden counts, rounds side by side."""

from simulator.classroom.room.tally import Moved
from simulator.classroom.room.words import Topic
from simulator.tui.classroom.counted import Row, Vote, bar_of, histogram, thin_bar_of, who_moved
from simulator.tui.help.reading import lines


def said(paragraphs) -> str:
    return "\n".join(f"{one.lead[0]} {''.join(words for words, _ in one.runs)}".rstrip() for one in paragraphs)


def vote(number: int, *counts: int | None, topic: Topic = Topic.LINE) -> Vote:
    return Vote(topic, number, tuple(Row("ABC"[at], f"line {at}", count) for at, count in enumerate(counts)))


def test_the_longest_bar_fills_its_room_and_one_vote_is_never_nothing():
    assert bar_of(10, 10, 8) == "█" * 8
    assert bar_of(5, 10, 8) == "█" * 4
    assert bar_of(1, 1000, 8) == "▏"
    assert bar_of(0, 10, 8) == ""


def test_two_votes_stand_in_one_row_of_the_width():
    rows = list(histogram([vote(1, 3, 1), vote(2, 1, 3)], {"A": True}, 80))
    assert "line 0  ← fits best here" in said(rows)
    (bars,) = (one for one in rows[1:2])
    line = "".join(words for words, _ in bars.runs)
    assert line.index("vote 1") < line.index("vote 2")
    assert len(line) + bars.margin <= 80


def test_a_bar_of_so_few_says_so_in_place_of_a_number():
    assert "not shown" in said(histogram([vote(1, None, 6)], {}, 80))


def test_a_word_that_nobody_took_for_what_rises_is_left_out():
    drawn = said(histogram([vote(1, 4, 0, topic=Topic.REACTION)], {}, 80))
    assert "line 0" in drawn
    assert "line 1" not in drawn


def test_who_moved_is_told_in_four_counts_and_in_ways():
    drawn = said(who_moved(Moved(8, 3, 1, 2, (("a", "b", 2), ("b", "a", 1))), {"a": "A", "b": "B"}, 80))
    for line in ("stayed with a line that fits best    8", "came to one", "left one", "A → B: 2   B → A: 1"):
        assert line in drawn


def test_short_words_stand_beside_their_bars_and_under_one_another():
    drawn = said(histogram([vote(1, 4, 2, topic=Topic.PATTERN)], {}, 40)).splitlines()
    assert drawn == [f"A line 0   {'█' * 23} 4", f"B line 1   {'█' * 11}▌ 2"]


def test_where_bars_would_have_no_room_beside_the_words_they_stand_below():
    assert len(list(histogram([vote(1, 4, 2, topic=Topic.PATTERN)], {}, 24))) == 4


def test_close_rows_have_thin_bars_so_that_they_do_not_run_into_one_another():
    assert thin_bar_of(5, 10, 8) == "▄" * 4
    assert thin_bar_of(1, 1000, 8) == "▄"
    assert thin_bar_of(0, 10, 8) == ""


def test_the_mark_of_what_fits_best_is_never_broken_in_two():
    for width in range(24, 80):
        marked = [one for one in histogram([vote(1, 3, 1)], {"A": True}, width) if "←" in said([one])]
        (drawn,) = (lines(one, width) for one in marked)
        assert sum("← fits best here" in "".join(words for words, _ in line) for line in drawn) == 1
