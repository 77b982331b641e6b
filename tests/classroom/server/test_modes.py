"""The ways of playing, from phone to phone: one client, everybody their own, scenes in a row; and the rounds without a score."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from simulator.classroom.hosting import Hosted, Wish, start
from simulator.classroom.log import read_log
from simulator.classroom.room import commands as asked
from simulator.classroom.room.as_json import to_json
from simulator.classroom.room.choices import choices_at
from simulator.classroom.room.events import RoundClosed
from simulator.classroom.room.words import Mode, Policy, Topic
from tests.classroom.server.phones import OPENED, Phone, steps

CLIENT = "hanne-vik"
"""A vignette of the library with several turns."""
SHOWN = (asked.Close, asked.Reveal)


@asynccontextmanager
async def a_class(folder: Path, **wish: Any) -> AsyncIterator[Hosted]:
    running = await start(Wish((CLIENT,), port=0, folder=folder, **wish))
    yield running
    await running.close()


async def phones_in(hosted: Hosted, bare: aiohttp.ClientSession, count: int) -> list[Phone]:
    return [await Phone.joined(bare, hosted) for _ in range(count)]


async def voted(phones: list[Phone], letters: str, beat: int = 1, round_: int = 1) -> None:
    for phone, letter in zip(phones, letters, strict=True):
        await phone.until("open", beat, round_)
        assert (await phone.vote(letter, f"{id(phone)}-{beat}-{round_}"))["res"] == "ok"


def words_of(hosted: Hosted, letter: str) -> str:
    return next(one.words for one in hosted.snapshot().view.reasons if one.letter == letter)


def option_of(hosted: Hosted, letter: str) -> str:
    return next(one.option for one in hosted.snapshot().view.reasons if one.letter == letter)


def option_of_beat(hosted: Hosted, beat: int, letter: str) -> str:
    room = hosted.room
    return next(one.id for one in choices_at(room, room.beats[beat - 1], Topic.LINE) if one.letter == letter)


async def test_the_line_most_voted_for_is_what_the_client_hears_on_every_phone(tmp_path, bare):
    async with a_class(tmp_path) as hosted:
        phones = await phones_in(hosted, bare, 3)
        await steps(hosted, *OPENED)
        await voted(phones, "ABB")
        said = words_of(hosted, "B")
        await steps(hosted, *SHOWN, asked.Branch)
        for phone in phones:
            await phone.until("branch")
            assert said in phone.heard_so_far
        await steps(hosted, asked.GoOn)
        assert (await phones[0].until("scene", beat=2))["title"] == "The technique"
        assert [taken.split("/")[-1] for taken in hosted.room.standing.path] == [option_of_beat(hosted, 1, "B")]


async def test_after_the_talk_it_is_the_second_vote_that_counts(tmp_path, bare):
    async with a_class(tmp_path) as hosted:
        phones = await phones_in(hosted, bare, 3)
        await steps(hosted, *OPENED)
        await voted(phones, "AAB")
        await steps(hosted, asked.Close, asked.Discuss, asked.Open)
        await voted(phones, "BAB", round_=2)
        moved = hosted.snapshot().view.moved
        assert sum(count for _, _, count in moved.ways) == 1
        said = words_of(hosted, "B")
        await steps(hosted, *SHOWN, asked.Branch)
        await phones[0].until("branch")
        assert said in phones[0].heard_so_far


@pytest.mark.parametrize(("policy", "letters"), [(Policy.PLURALITY, "AB"), (Policy.HOST, "BB")])
async def test_where_the_votes_do_not_decide_the_host_names_the_line(tmp_path, bare, policy, letters):
    async with a_class(tmp_path, policy=policy) as hosted:
        phones = await phones_in(hosted, bare, 2)
        await steps(hosted, *OPENED)
        await voted(phones, letters)
        said, option = words_of(hosted, "A"), option_of(hosted, "A")
        await steps(hosted, *SHOWN, asked.Branch)
        assert (await phones[0].until("branch"))["reasons"]
        await hosted.do(asked.Branch(hosted.room.rev, option))
        while said not in phones[0].heard_so_far:
            phones[0].state = await phones[0].next("state")
        assert phones[0].state["reasons"] == []


async def test_the_matched_line_is_followed_and_then_the_road_not_taken(tmp_path, bare):
    async with a_class(tmp_path, policy=Policy.MATCHED) as hosted:
        phones = await phones_in(hosted, bare, 2)
        await steps(hosted, *OPENED)
        best = next(one for one in hosted.snapshot().view.reasons if one.best)
        other = next(one for one in hosted.snapshot().view.reasons if not one.best)
        await voted(phones, other.letter * 2)
        await steps(hosted, *SHOWN, asked.Branch)
        await phones[0].until("branch")
        assert best.words in phones[0].heard_so_far
        await steps(hosted, asked.GoOn, asked.Rewind)
        await phones[0].until("scene")
        await phones[0].until("branch")
        assert other.words in phones[0].heard_so_far
        assert best.words not in phones[0].heard_so_far
        await steps(hosted, asked.GoOn)
        assert (await phones[0].until("scene", beat=3))["choices"] == []


async def test_an_undone_reveal_takes_the_key_from_the_phones_again(tmp_path, bare):
    async with a_class(tmp_path) as hosted:
        (phone,) = await phones_in(hosted, bare, 1)
        await steps(hosted, *OPENED)
        await voted([phone], "A")
        await steps(hosted, *SHOWN)
        assert (await phone.until("reveal"))["reasons"]
        await steps(hosted, asked.Undo)
        closed = await phone.until("closed")
        assert (closed["reasons"], closed["bars"], closed["you"]["mine"]) == ([], [], "A")


async def test_a_pause_takes_no_vote_and_loses_none(tmp_path, bare):
    async with a_class(tmp_path) as hosted:
        (phone,) = await phones_in(hosted, bare, 1)
        await steps(hosted, *OPENED)
        await voted([phone], "A")
        await hosted.do(asked.Pause(hosted.room.rev, True))
        assert (await phone.vote("B", "later"))["code"] == "closed"
        await hosted.do(asked.Pause(hosted.room.rev, False))
        assert (await phone.vote("B", "later"))["res"] == "ok"


async def test_everybody_goes_their_own_way_and_keeps_their_own_page(tmp_path, bare):
    async with a_class(tmp_path, mode=Mode.EACH) as hosted:
        quick, slow = await phones_in(hosted, bare, 2)
        await steps(hosted, asked.Begin)
        for beat, letter in enumerate("AB", start=1):
            await quick.own(beat)
            aside = {"conf": 2, "why": "it stays with her"}
            assert (await quick.vote(letter, f"q{beat}", beat=beat, topic="line", round=1, **aside))["res"] == "ok"
        own = await quick.own(3)
        assert own["choices"]
        assert slow.state["you"]["beat"] in (0, 1)
        assert sorted(one.lines for one in hosted.snapshot().view.people) == [0, 2]
        late = await Phone.joined(bare, hosted)
        assert late.state["you"]["beat"] == 1
        await steps(hosted, asked.Debrief)
        found = await record_of(bare, hosted, quick)
        assert len(found["path"]) == len(found["votes"]) == 2
        assert {(one["rounds"][0]["sure"], one["rounds"][0]["why"]) for one in found["votes"]} == {
            (2, "it stays with her")
        }
        assert (await record_of(bare, hosted, slow))["votes"] == []


async def test_a_quiz_names_every_scene_and_its_pattern_at_the_end(hosted, bare):
    phone = await Phone.joined(bare, hosted)
    await steps(hosted, asked.Begin)
    for beat in (1, 2):
        await steps(hosted, asked.Open)
        await voted([phone], "A", beat=beat)
        await steps(hosted, *SHOWN, asked.GoOn)
    assert (await phone.until("debrief"))["pattern"] == ""
    found = await record_of(bare, hosted, phone)
    assert [one["vignette"] for one in found["votes"]] == [one["sha256"] for one in found["vignettes"]]
    assert len(found["votes"]) == 2


async def test_the_rounds_before_the_line_have_no_key_and_one_of_them_no_names(tmp_path, bare):
    async with a_class(tmp_path) as hosted:
        phones = await phones_in(hosted, bare, 3)
        await steps(hosted, asked.Begin)
        for topic in (Topic.PATTERN, Topic.REACTION):
            await hosted.do(asked.Open(hosted.room.rev, topic))
            for phone in phones:
                while phone.state["topic"] != topic:
                    phone.state = await phone.next("state")
                assert (await phone.vote("A", f"{id(phone)}{topic}", beat=1, topic=topic, round=1))["res"] == "ok"
            await steps(hosted, *SHOWN)
            shown = phones[0].state
            while shown["phase"] != "reveal" or shown["topic"] != topic:
                shown = await phones[0].next("state")
            assert shown["reasons"] == []
            assert shown["pattern"] == ""
        await steps(hosted, asked.Debrief)
        found = await record_of(bare, hosted, phones[0])
        assert found["votes"][0]["pattern"] == "secure"
    events = read_log(hosted.log).events
    assert [one.feelings for one in events if isinstance(one, RoundClosed)] == [(), (("helpless", 3),)]
    assert not [one for one in events if hasattr(one, "person") and "reaction" in to_json(one)]


async def record_of(bare: aiohttp.ClientSession, hosted: Hosted, phone: Phone) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {phone.token}"}
    async with bare.get(f"{hosted.url}/record.json", headers=headers) as answer:
        assert answer.status == 200
        found: dict[str, Any] = await answer.json()
        return found
