"""What somebody reads at a terminal when their seat is over: why, that nothing is counted any more, and what they can do."""

from collections.abc import Iterator, Mapping
from typing import Any

from simulator.classroom.client import Bye
from simulator.classroom.own_page_told import own_page
from simulator.classroom.seat_told import Said
from simulator.play.wording import joining as words

MORE = {"removed": words.REMOVED, "elsewhere": words.ELSEWHERE, "ended": words.ENDED}


def farewell(bye: Bye) -> Iterator[Said]:
    """Why, and what then."""
    yield Said(bye.say, "heading")
    yield from (Said(one, above=1) for one in MORE.get(bye.reason, ()))


def with_own_page(bye: Bye, record: Mapping[str, Any]) -> Iterator[Said]:
    """The same for a screen that stays: one's own page stands below it, where there is one."""
    yield from farewell(bye)
    for number, one in enumerate(own_page(record) if record else ()):
        yield one if number else Said(one.text, one.style, one.lead, 1)
