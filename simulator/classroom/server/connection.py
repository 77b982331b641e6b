"""One WebSocket from its first message to its last."""

import asyncio
from contextlib import suppress
from functools import partial

from aiohttp import WSMessage, WSMsgType, web

from simulator.classroom.keeper import Outcome
from simulator.classroom.log import LogProblem
from simulator.classroom.room.commands import Vote
from simulator.classroom.room.refused import Refused
from simulator.classroom.server.crowd import Connection
from simulator.classroom.server.guards import HOUSE
from simulator.classroom.server.house import House
from simulator.classroom.server.limits import FRAME, HELLO_SECONDS, PING_SECONDS
from simulator.classroom.server.messages import BadMessage, Hello, VoteMessage, read, written
from simulator.classroom.server.rate import Bucket
from simulator.classroom.server.tokens import secret_of
from simulator.classroom.server.wires import wire_of
from simulator.classroom.three_words import three_words
from simulator.play.wording import classroom as words


async def socket(request: web.Request) -> web.WebSocketResponse:
    """The handler of `/ws`."""
    house = request.app[HOUSE]
    response = web.WebSocketResponse(
        compress=False,
        max_msg_size=FRAME,
        heartbeat=PING_SECONDS,
        autoping=False,  # theirs are messages as any other: we answer so many and no more
        timeout=2.0,
        writer_limit=256 * 1024,
    )
    await response.prepare(request)
    if wire := wire_of(request.transport):
        wire.talks()
    connection = Connection(response, request.transport)
    house.crowd.all.add(connection)
    try:
        if await _greeted(house, connection, request):
            await _heard(house, connection)
    finally:
        house.crowd.leave(connection)
    return response


async def _greeted(house: House, connection: Connection, request: web.Request) -> bool:
    """True where the first message came in time and there is a seat for it."""
    try:
        async with asyncio.timeout(HELLO_SECONDS):
            message = await connection.socket.receive()
    except TimeoutError:
        await connection.bye("silent")
        return False
    if message.type is not WSMsgType.TEXT:
        return False
    try:
        hello = read(message.data)
        if not isinstance(hello, Hello):
            raise BadMessage
        if not await _seated(house, connection, hello, request):
            return False
    except BadMessage:
        _refuse(connection, "bad", words.NOT_UNDERSTOOD)
        return False
    except Refused as no:
        connection.send(written("err", id="", code="unseated", why=no.code, say=str(no), rev=0))
        return False
    except LogProblem:
        _refuse(connection, "unsaved", words.NOT_WRITTEN)
        return False
    return True


async def _seated(house: House, connection: Connection, hello: Hello, request: web.Request) -> bool:
    """True where there is a seat; one that was taken out is told so, unless it comes in anew. Raises Refused and LogProblem."""
    connection.page = hello.page
    token = hello.token or request.cookies.get(house.cookie, "")
    person, fresh = house.person_of(token), ""
    if not person:
        if house.taken_out(token) and not hello.code:
            await connection.bye("removed")
            return False
        if not hello.code:
            raise Refused("gone", words.NO_SEAT)
        person, fresh = await house.joined(hello.code, hello.alias, request.remote or "")
    connection.secret = secret_of(fresh or token)
    house.crowd.seat(connection, person)
    if wire := wire_of(connection.transport):
        wire.sits()
    room = house.keeper.kept
    given = {"token": fresh} if fresh else {}
    alias, check = room.people[person].alias, three_words(room)
    connection.send(written("welcome", pid=person, rev=room.rev, alias=alias, check=check, **given))
    connection.send(house.telling.state_for(connection))
    return True


async def _heard(house: House, connection: Connection) -> None:
    """Every further message, until one side closes. Messages of one connection are taken one after another."""
    bucket = Bucket()
    async for message in connection.socket:
        if message.type is WSMsgType.TEXT:
            if bucket.take():
                _voted(house, connection, message.data)
                continue
            _refuse(connection, "rate", words.TOO_FAST, _id_of(message.data))
        elif message.type not in (WSMsgType.PING, WSMsgType.PONG):
            break
        elif bucket.take():
            await _answered(connection, message)
            continue
        house.seen["too fast"] += 1
        if bucket.patience < 0:
            await connection.bye("rate")
            return


async def _answered(connection: Connection, message: WSMessage) -> None:
    if message.type is WSMsgType.PING:
        with suppress(ConnectionError, RuntimeError):
            await connection.socket.pong(message.data)


def _voted(house: House, connection: Connection, text: str) -> None:
    """A vote, into the room; it is answered once it is on the disk."""
    try:
        vote = read(text)
        if not isinstance(vote, VoteMessage):
            raise BadMessage
    except BadMessage:
        _refuse(connection, "bad", words.NOT_UNDERSTOOD)
        return
    house.keeper.ask(cast(connection.person, connection.secret, vote), partial(_told, house, connection, vote.id))


def _told(house: House, connection: Connection, id_: str, outcome: Outcome) -> None:
    """What came of a vote: taken (`ok`), counted before (`dup`), or why not."""
    match outcome:
        case tuple():
            result = "ok" if outcome else "dup"
            connection.send(written("ack", id=id_, rev=house.keeper.kept.rev, res=result))
        case Refused():
            _refuse(connection, outcome.code, str(outcome), id_, house.keeper.kept.rev)
        case LogProblem():
            _refuse(connection, "unsaved", words.NOT_WRITTEN, id_)
        case _:  # a fault of ours: the phone comes back, and asks again
            connection.cut()


def cast(person: str, secret: str, vote: VoteMessage) -> Vote:
    """The vote of this person, for the room."""
    return Vote(person, vote.id, vote.beat, vote.topic, vote.round, vote.c, vote.conf, vote.why, secret)


def _refuse(connection: Connection, code: str, sentence: str, id_: str = "", rev: int = 0) -> None:
    connection.send(written("err", id=id_, code=code, say=sentence, rev=rev))


def _id_of(text: str) -> str:
    """The id of a vote that came too fast, so that its phone knows which to send again."""
    with suppress(BadMessage):
        found = read(text)
        return found.id if isinstance(found, VoteMessage) else ""
    return ""
