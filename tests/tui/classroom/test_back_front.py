"""A class that looks back, on the projector: every scene, its votes and its marks, to be read down."""

from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Mode
from simulator.tui.classroom.back_front import back_front
from tests.classroom.classes import a_class, people, steps, votes
from tests.classroom.room.test_looking_back import all_of, played
from tests.tui.classroom.conftest import hosting
from tests.tui.conftest import sees, shown


def said(back, width: int = 76) -> str:
    """The paragraphs as text, one a line."""
    return "\n".join("".join(words for words, _style in one.runs) for one in back_front(back, width))


def test_every_scene_has_its_line_a_bar_for_each_vote_and_what_was_heard():
    told = said(played(all_of("facts", *["push"] * 7), all_of(*["facts"] * 6, "push", "push")))
    assert "“I have logged three weeks.”" in told
    assert "1 of 8" in told
    assert "6 of 8" in told
    assert "█" in told
    assert "heard  “I say facts.”  ← fits best here" in told
    assert "← Here the talk helped most." in told


def test_where_no_votes_may_be_shown_that_is_said_once():
    told = said(played(all_of("facts", "push", "push"), all_of("facts", "facts", "facts")))
    assert told.count("not shown") == 1
    assert " of 3" not in told


async def test_the_debrief_is_read_down_by_keys_and_names_nobody(hosted):
    await steps(hosted, asked.Begin, asked.Open)
    await votes(hosted, p1="facts", p2="facts", p3="push", p4="feel")
    await steps(hosted, asked.Close, asked.Reveal, asked.Branch, asked.Debrief)
    async with hosting(hosted, (80, 24)) as pilot:
        await sees(pilot, "was written as", "What the room did", "2 of 4")
        await pilot.press("pagedown", "pagedown")
        await sees(pilot, "The client so far")
        assert "Ana" not in shown(pilot)


async def test_a_host_sees_totals_while_everybody_goes_their_own_way_and_the_class_does_not(tmp_path):
    async with a_class(tmp_path, Mode.EACH) as running:
        await people(running, "Ana", "Ben")
        await steps(running, asked.Begin)
        from simulator.classroom.room.choices import own_lines
        from simulator.classroom.room.words import Topic

        letter = own_lines(running.room, "p1")[0].letter
        await running.do(asked.Vote("p1", "id-1", 1, Topic.LINE, 1, letter))
        async with hosting(running) as pilot:
            await sees(pilot, "0 of 2 have come to the end")
            assert "took a line" not in shown(pilot)
            await pilot.press("m")
            await sees(pilot, "took a line that fits", " of 1")
