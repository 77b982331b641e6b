"""What a host is told in lines, beyond the course of a class."""

import re
from pathlib import Path

from simulator.classroom.server import house
from simulator.plain.hosting.telling import people as told_of_people
from simulator.play.wording import classroom_host as words
from tests.classroom.classes import a_class, people


async def test_whoever_asks_who_is_here_is_told_what_was_turned_away_and_of_whom_nothing(tmp_path):
    async with a_class(tmp_path) as hosted:
        await people(hosted, "Ana")
        assert list(told_of_people(hosted.snapshot())) == ["Ana"]
        hosted.server.house.seen["wrong code"] += 3
        hosted.server.house.wires.given_way += 40
        assert list(told_of_people(hosted.snapshot()))[1:] == [
            "Turned away: 3 × a wrong code, 40 × a connection that said nothing."
        ]


def test_every_kind_that_is_counted_has_its_words():
    sources = "".join(path.read_text("utf-8") for path in Path(house.__file__).parent.glob("*.py"))
    counted = {*re.findall(r'seen\["(.+?)"\]', sources), *re.findall(r'"(\w+)": self\.wires', sources)}
    assert len(counted) > 5
    assert counted == words.KINDS_TURNED_AWAY.keys()
