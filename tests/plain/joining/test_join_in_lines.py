"""Joined in line mode, against a real server on loopback: the whole of what is printed, and a number that votes."""

import asyncio
import io
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from simulator.classroom import client as clients
from simulator.classroom.coming_in import joining
from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.joining import CannotJoin, door
from simulator.classroom.room import commands as asked
from simulator.classroom.room.words import Mode, Topic
from simulator.plain.joining import run
from simulator.play.wording import classroom_page as page_words
from tests.classroom.classes import a_class, steps

GOLDEN = Path(__file__).with_name("joined.txt")


class Terminal:
    """Somebody at a terminal: lines are typed one by one, and what is printed is waited for."""

    def __init__(self) -> None:
        reading, writing = os.pipe()
        self.given = os.fdopen(reading, encoding="utf-8")
        self._typing = os.fdopen(writing, "w", encoding="utf-8")
        self.out = io.StringIO()

    def type(self, *lines: str) -> None:
        self._typing.writelines(f"{line}\n" for line in lines)
        self._typing.flush()

    async def reads(self, text: str) -> None:
        async with asyncio.timeout(10):
            while text not in self.out.getvalue():
                await asyncio.sleep(0.01)

    def close(self) -> None:
        self._typing.close()


@pytest.fixture(autouse=True)
def back_at_once(monkeypatch):
    monkeypatch.setattr(clients, "FIRST_WAIT", 0.02)


@asynccontextmanager
async def joined(hosted: Hosted, folder: Path, **more) -> AsyncIterator[tuple[Terminal, "asyncio.Task[int]"]]:
    """A terminal that joins this class."""
    terminal = Terminal()
    if "alias" in more:
        terminal.type("")  # who sees what was read
    being = asyncio.create_task(
        run._joined(joining(door(hosted.url, hosted.code), folder, **more), terminal.given, terminal.out)
    )
    try:
        yield terminal, being
    finally:
        terminal.close()
        async with asyncio.timeout(10):
            await asyncio.gather(being, return_exceptions=True)
        await asyncio.sleep(0.02)
        terminal.given.close()


async def test_a_class_in_line_mode_reads_like_this(tmp_path):
    async with a_class(tmp_path, strict=False) as hosted, joined(hosted, tmp_path / "mine") as (terminal, being):
        hosted.keeper.kept = hosted.room._replace(seed=5)
        await terminal.reads("Name, if you want one")
        terminal.type("Mira")
        await terminal.reads("You are in.")
        await steps(hosted, asked.Begin)
        await terminal.reads("the vote opens in a moment")
        await steps(hosted, asked.Open)
        await terminal.reads("What do you say?")
        terminal.type("b")
        await terminal.reads("Recorded.")
        terminal.type("9")
        await terminal.reads("There is no such choice here.")
        await steps(hosted, asked.Close)
        await terminal.reads("vote 1 is closed")
        await steps(hosted, asked.Discuss)
        await terminal.reads("talk it over")
        await steps(hosted, asked.Reveal)
        await terminal.reads("Right when")
        await steps(hosted, asked.Debrief)
        await terminal.reads("--import")
        await hosted.end()
        await terminal.reads("The class is over.")
        assert await being == 0
        (kept,) = (tmp_path / "mine" / "classes").glob("mine-*.json")
        said = terminal.out.getvalue().replace(str(kept), "FILE").replace(hosted.check, "THREE, WORDS, HERE")
        door_, begins, printed = said.partition("You are Mira\n")
        assert begins + printed == GOLDEN.read_text("utf-8")
        assert all(one in door_ for one in page_words.WHO_SEES_WHAT)


async def test_sureness_and_reason_go_along_with_the_vote(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="") as (terminal, _):
        await steps(hosted, asked.Begin, asked.Open)
        await terminal.reads("What do you say?")
        terminal.type("sure 2")
        await terminal.reads("Vote first")
        terminal.type("1", "sure 2", "why it \x1b[31mbegins\x07 there")
        async with asyncio.timeout(10):
            while not (found := list(hosted.room.box(hosted.room.standing.key).ballots.values())) or not found[0].why:
                await asyncio.sleep(0.01)
        assert (found[0].sure, found[0].why) == (2, "it [31mbegins there")
        await terminal.reads("Sure: fairly sure. Why: it")


async def test_on_ones_own_way_a_line_is_said_by_enter_alone_and_once(tmp_path):
    async with (
        a_class(tmp_path, Mode.EACH) as hosted,
        joined(hosted, tmp_path / "mine", alias="") as (terminal, _),
    ):
        await steps(hosted, asked.Begin)
        await terminal.reads("what you say is said, and there is no changing it")
        terminal.type("a", "b", "sure 2")
        await terminal.reads("You would say: “")
        await terminal.reads("belong to a vote on a line")
        assert [one.path for one in hosted.room.own.values()] in ([], [()])
        terminal.type("", "")
        await terminal.reads("The client has answered.")
        assert [len(one.path) for one in hosted.room.own.values()] == [1]


async def test_what_rises_is_sent_and_neither_sure_nor_why_goes_with_it(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="") as (terminal, _):
        await steps(hosted, asked.Begin, asked.Open(hosted.room.rev + 9, Topic.REACTION))
        await terminal.reads("no word is wrong")
        terminal.type("a", "sure 2")
        await terminal.reads("Sent. You can change it until this is closed.")
        await terminal.reads("belong to a vote on a line")


async def test_what_rises_takes_up_to_three_numbers(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="") as (terminal, _):
        await steps(hosted, asked.Begin, asked.Open(hosted.room.rev + 9, Topic.REACTION))
        await terminal.reads("no word is wrong")
        terminal.type("1 2 3 4")
        await terminal.reads("Three at most")
        terminal.type("a L")
        await terminal.reads("Sent.")
        (ballot,) = hosted.room.box(hosted.room.standing.key).ballots.values()
        assert ballot.choice.count(",") == 1


async def test_who_sees_what_is_read_before_one_is_in_under_the_name_of_the_command_line(tmp_path):
    out = io.StringIO()
    async with a_class(tmp_path) as hosted:
        at = joining(door(hosted.url, hosted.code), tmp_path / "mine", alias="Mira")
        assert await run._joined(at, io.StringIO("q\n"), out) == 0
        assert not hosted.room.people
    assert all(one in out.getvalue() for one in page_words.WHO_SEES_WHAT)
    assert "Enter: come in as Mira." in out.getvalue()


async def test_a_name_that_could_not_be_taken_as_typed_is_said(tmp_path):
    async with (
        a_class(tmp_path) as hosted,
        joined(hosted, tmp_path / "one", alias="Mira"),
        joined(hosted, tmp_path / "two", alias="mira") as (terminal, _),
    ):
        await terminal.reads("here you are mira 2.")


async def test_whoever_is_taken_out_is_told_what_that_means(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="Mira") as (terminal, being):
        await terminal.reads("You are in.")
        await steps(hosted, asked.Begin, asked.Open)
        await terminal.reads("What do you say?")
        await hosted.do(asked.Remove(hosted.room.here()[0].id))
        await terminal.reads("taken this seat out of the class.")
        await terminal.reads("Nothing more is counted from here")
        await terminal.reads("lets you in again, as somebody new.")
        assert await being == 0
        assert "You have left" not in terminal.out.getvalue()


async def test_a_class_that_ends_in_the_middle_leaves_one_with_ones_own_page(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="Mira") as (terminal, being):
        await steps(hosted, asked.Begin, asked.Open)
        await terminal.reads("What do you say?")
        terminal.type("b")
        await terminal.reads("Recorded.")
        await hosted.end()
        assert await being == 0
        (kept,) = (tmp_path / "mine" / "classes").glob("mine-*.json")
        assert "The class is over.\nNo vote is taken any more.\n" in terminal.out.getvalue()
        assert terminal.out.getvalue().count("Your own page is kept.") == 1
        assert str(kept) in terminal.out.getvalue()


async def test_the_end_is_told_once_also_where_the_host_stays_a_while(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="Mira") as (terminal, being):
        await steps(hosted, asked.Begin, asked.Open, asked.Close, asked.End)
        await terminal.reads("attune join --import")
        assert "Marit Lie was written as" in terminal.out.getvalue()
        await hosted.close()
        assert await being == 0
        for once in ("The class is over.", "No vote is taken any more.", "attune join --import"):
            assert terminal.out.getvalue().count(once) == 1


async def test_the_first_vote_is_told_while_one_votes_once_more(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="") as (terminal, _):
        await steps(hosted, asked.Begin, asked.Open)
        await terminal.reads("What do you say?")
        terminal.type("b")
        await terminal.reads("Recorded.")
        await steps(hosted, asked.Close, asked.Discuss)
        await terminal.reads("Talk it over")
        terminal.type("c")
        await terminal.reads("No vote is open now.")
        await steps(hosted, asked.Open)
        await terminal.reads("Your first vote: B")


async def test_a_loss_is_one_line_and_the_seat_is_the_same_afterwards(tmp_path):
    async with a_class(tmp_path) as hosted, joined(hosted, tmp_path / "mine", alias="Mira") as (terminal, _):
        await terminal.reads("You are in.")
        await hosted.close()
        await terminal.reads("Connection lost")
        await asyncio.sleep(0.2)
        again = await start(Wish(resume=hosted.log, port=hosted.place.port, folder=tmp_path / "host"))
        await terminal.reads("Connected again.")
        assert [one.alias for one in again.room.here()] == ["Mira"]
        assert terminal.out.getvalue().count("Connection lost") == 1
        await again.close()


async def test_the_end_of_input_leaves_and_the_seat_waits(tmp_path):
    async with a_class(tmp_path) as hosted:
        async with joined(hosted, tmp_path / "mine", alias="Mira") as (terminal, being):
            await terminal.reads("You are in.")
            terminal.close()
            assert await being == 0
            assert "The same command brings you back" in terminal.out.getvalue()
        async with joined(hosted, tmp_path / "mine") as (terminal, _):
            await terminal.reads("You are Mira")
            assert "Name, if you want one" not in terminal.out.getvalue()


async def test_a_wrong_code_is_a_sentence(tmp_path):
    async with a_class(tmp_path) as hosted:
        with pytest.raises(CannotJoin, match="This is not the code of this class"):
            await run._joined(joining(door(hosted.url, "WRONG1"), tmp_path, alias=""), io.StringIO("\n"), io.StringIO())


async def test_a_server_that_speaks_another_version_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(clients.Client, "_hello", lambda _self: {"type": "hello", "v": 9, "rev": 0})
    async with a_class(tmp_path) as hosted:
        with pytest.raises(CannotJoin, match="another version"):
            await run._joined(
                joining(door(hosted.url, hosted.code), tmp_path, alias=""), io.StringIO("\n"), io.StringIO()
            )
