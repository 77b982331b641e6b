"""Join tapped twice is one seat; whoever comes later on the same phone gets their own."""

import asyncio
import re

import pytest

from simulator.classroom.room import commands as asked
from simulator.classroom.server.limits import TICKET_SECONDS, TICKETS
from simulator.classroom.server.tickets import Tickets
from tests.classroom.server.test_limits import Clock


async def form_of(session, hosted) -> dict[str, str]:
    """The form of the door, its hidden fields filled."""
    async with session.get(hosted.url) as answer:
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', await answer.text()))
    return hidden | {"code": hosted.code}


async def sent(session, hosted, form: dict[str, str]) -> tuple[int, str]:
    """The status, and the cookie that came with it."""
    async with session.post(
        f"{hosted.url}/join", data=form, headers={"Origin": hosted.url}, allow_redirects=False
    ) as answer:
        return answer.status, "".join(one.value for one in answer.cookies.values())


def aliases(hosted) -> list[str]:
    return [one.alias for one in hosted.room.people.values()]


async def test_a_double_tap_on_join_is_one_seat_with_one_cookie(hosted, bare):
    form = await form_of(bare, hosted) | {"alias": "Ana"}
    first, second = await asyncio.gather(sent(bare, hosted, form), sent(bare, hosted, form))
    assert first == second
    assert first[0] == 303
    assert aliases(hosted) == ["Ana"]


async def test_a_form_sent_again_because_no_answer_came_is_the_same_seat(hosted, bare):
    form = await form_of(bare, hosted) | {"alias": "Ana"}
    assert await sent(bare, hosted, form) == await sent(bare, hosted, form)
    assert aliases(hosted) == ["Ana"]


async def test_somebody_else_with_the_same_form_gets_a_seat_of_their_own(hosted, bare):
    form = await form_of(bare, hosted)
    await sent(bare, hosted, form | {"alias": "Ana"})
    await sent(bare, hosted, form | {"alias": "Ben"})
    assert aliases(hosted) == ["Ana", "Ben"]


async def test_two_who_open_the_door_get_two_seats_under_one_name(hosted, bare):
    for _ in range(2):
        await sent(bare, hosted, await form_of(bare, hosted) | {"alias": "Ana"})
    assert aliases(hosted) == ["Ana", "Ana 2"]


async def test_the_ticket_of_somebody_taken_out_gives_no_way_back_to_their_seat(hosted, bare):
    form = await form_of(bare, hosted) | {"alias": "Ana"}
    await sent(bare, hosted, form)
    await hosted.do(asked.Remove(next(iter(hosted.room.people))))
    assert (await sent(bare, hosted, form))[0] == 303
    assert [one in hosted.room.taken_out for one in hosted.room.people] == [True, False]


async def test_a_wrong_code_sent_twice_counts_once_and_the_next_try_counts_anew(hosted, bare):
    form = await form_of(bare, hosted) | {"code": "ZZZZZZ"}
    both = await asyncio.gather(sent(bare, hosted, form), sent(bare, hosted, form))
    assert both == [(403, ""), (403, "")]
    await sent(bare, hosted, form)
    assert hosted.server.house.seen["wrong code"] in (2, 3)  # the second tap may have come after the first was answered


async def test_a_ticket_is_forgotten_after_ten_minutes_and_where_there_are_too_many():
    clock, made = Clock(), []
    tickets = Tickets(clock)

    async def joining() -> tuple[str, str]:
        made.append(1)
        return "p1", "token"

    await tickets.once(("a",), joining)
    clock.now += TICKET_SECONDS - 1
    await tickets.once(("a",), joining)
    assert len(made) == 1
    clock.now += 2
    await tickets.once(("a",), joining)
    assert len(made) == 2
    for number in range(TICKETS):
        await tickets.once((str(number),), joining)
    await tickets.once(("a",), joining)
    assert len(made) == TICKETS + 3


async def test_whoever_fails_may_try_again_with_the_same_ticket():
    tickets = Tickets()

    async def failing() -> tuple[str, str]:
        raise LookupError

    async def joining() -> tuple[str, str]:
        return "p1", "token"

    with pytest.raises(LookupError):
        await tickets.once(("a",), failing)
    assert await tickets.once(("a",), joining) == ("p1", "token")
