"""The very file that a class gives is the one that one's own record takes in."""

import json
from pathlib import Path

import pytest

from simulator.classroom.hosting import Hosted
from simulator.classroom.room import commands as asked
from simulator.classroom.room.own_record import record
from simulator.classroom.room.words import Mode, Topic
from simulator.practice import class_record
from simulator.practice.class_file import read_record
from simulator.practice.class_record import take_in
from simulator.store.journal import Journal
from tests.classroom.classes import CASE, a_class, people, steps, votes


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"the-cap": tmp_path / "the-cap.yaml", "the-cup": tmp_path / "the-cup.yaml", "two-sessions": CASE}
    monkeypatch.setattr(class_record, "find", files.__getitem__)


def taken_in(hosted: Hosted, person: str, folder: Path) -> list:
    """The attempts that come of somebody's file."""
    path = folder / "mine.json"
    path.write_text(json.dumps(record(hosted.room, person, "2026-11-24")), "utf-8")
    with Journal.in_memory() as journal:
        take_in(journal, read_record(path))
        return [(row.vignette_id, row.finished, journal.records(row.id)) for row in journal.attempts()]


async def test_scenes_of_a_quiz_with_the_first_of_two_votes_and_the_pattern_that_was_read(tmp_path):
    async with a_class(tmp_path, Mode.QUIZ) as hosted:
        (ana,) = await people(hosted, "Ana")
        await steps(hosted, asked.Begin, asked.Open(hosted.room.rev + 9, Topic.PATTERN))
        await votes(hosted, **{ana: "secure"})
        await steps(hosted, asked.Close, asked.Open)
        await votes(hosted, **{ana: "warm"})
        await steps(hosted, asked.Close, asked.Discuss, asked.Open)
        await votes(hosted, **{ana: "log"})
        await steps(hosted, asked.Close, asked.Reveal, asked.GoOn, asked.Open)
        await votes(hosted, **{ana: "deep"})
        await steps(hosted, asked.Close, asked.Debrief)
        found = {id_: records for id_, finished, records in taken_in(hosted, ana, tmp_path) if finished}
        chosen = {id_: [one.option for one in records if hasattr(one, "option")] for id_, records in found.items()}
        assert chosen == {"the-cap": ["warm"], "the-cup": ["deep"]}
        assert any(type(one).__name__ == "ToldPattern" for one in found["the-cap"])


async def test_a_scene_that_came_back_is_one_play_with_what_was_said_before_the_key_was_seen(tmp_path):
    async with a_class(tmp_path, Mode.QUIZ) as hosted:
        ana, ben = await people(hosted, "Ana", "Ben")
        await steps(hosted, asked.Begin, asked.Open)
        await votes(hosted, **{ana: "warm"})
        await steps(hosted, asked.Close, asked.Reveal, *[asked.Undo] * 4, asked.Begin, asked.Open)
        await votes(hosted, **{ana: "log", ben: "log"})
        await steps(hosted, asked.Close, asked.Debrief)
        ((_, _, records),) = taken_in(hosted, ana, tmp_path)
        assert [one.option for one in records if hasattr(one, "option")] == ["warm"]
        assert taken_in(hosted, ben, tmp_path) == []


async def test_a_way_of_ones_own(tmp_path):
    async with a_class(tmp_path, Mode.EACH) as hosted:
        (ana,) = await people(hosted, "Ana")
        await steps(hosted, asked.Begin)
        await hosted.do(asked.Vote(ana, "v1", 1, Topic.LINE, 1, "A"))
        await steps(hosted, asked.Debrief)
        ((id_, finished, records),) = taken_in(hosted, ana, tmp_path)
        assert (id_, finished, len(records)) == ("two-sessions", False, 1)


async def test_where_the_class_shared_a_client_there_is_no_play(tmp_path):
    async with a_class(tmp_path) as hosted:
        (ana,) = await people(hosted, "Ana")
        await steps(hosted, asked.Begin, asked.Open)
        await votes(hosted, **{ana: "facts"})
        await steps(hosted, asked.Debrief)
        assert taken_in(hosted, ana, tmp_path) == []
