"""One WebSocket from its first message to its last."""

import asyncio
from contextlib import suppress

from aiohttp import WSMessage, WSMsgType, web

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
        await _refuse(connection, "bad", words.NOT_UNDERSTOOD)
        return False
    except Refused as no:
        await connection.send(written("err", id="", code="unseated", why=no.code, say=str(no), rev=0))
        return False
    except LogProblem:
        await _refuse(connection, "unsaved", words.NOT_WRITTEN)
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
    await connection.send(written("welcome", pid=person, rev=room.rev, alias=alias, check=check, **given))
    await connection.send(house.telling.state_for(connection))
    return True


async def _heard(house: House, connection: Connection) -> None:
    """Every further message, until one side closes. Messages of one connection are taken one after another."""
    bucket = Bucket()
    async for message in connection.socket:
        if message.type not in (WSMsgType.TEXT, WSMsgType.PING, WSMsgType.PONG):
            break
        if bucket.take():
            await _taken(house, connection, message)
            continue
        house.seen["too fast"] += 1
        if bucket.patience < 0:
            await connection.bye("rate")
            return
        if message.type is WSMsgType.TEXT:
            await _refuse(connection, "rate", words.TOO_FAST, _id_of(message.data))


async def _taken(house: House, connection: Connection, message: WSMessage) -> None:
    if message.type is WSMsgType.TEXT:
        await _answered(house, connection, message.data)
    elif message.type is WSMsgType.PING:
        with suppress(ConnectionError, RuntimeError):
            await connection.socket.pong(message.data)


async def _answered(house: House, connection: Connection, text: str) -> None:
    try:
        vote = read(text)
        if not isinstance(vote, VoteMessage):
            raise BadMessage
    except BadMessage:
        await _refuse(connection, "bad", words.NOT_UNDERSTOOD)
        return
    try:
        result = await cast(house, connection.person, connection.secret, vote)
    except Refused as no:
        await _refuse(connection, no.code, str(no), vote.id, house.keeper.kept.rev)
        return
    except LogProblem:
        await _refuse(connection, "unsaved", words.NOT_WRITTEN, vote.id)
        return
    await connection.send(written("ack", id=vote.id, rev=house.keeper.kept.rev, res=result))


async def cast(house: House, person: str, secret: str, vote: VoteMessage) -> str:
    """A vote, into the room: `ok`, or `dup` where it was counted before. Raises Refused and LogProblem."""
    command = Vote(person, vote.id, vote.beat, vote.topic, vote.round, vote.c, vote.conf, vote.why, secret)
    return "ok" if await house.keeper.do(command) else "dup"


async def _refuse(connection: Connection, code: str, sentence: str, id_: str = "", rev: int = 0) -> None:
    await connection.send(written("err", id=id_, code=code, say=sentence, rev=rev))


def _id_of(text: str) -> str:
    """The id of a vote that came too fast, so that its phone knows which to send again."""
    with suppress(BadMessage):
        found = read(text)
        return found.id if isinstance(found, VoteMessage) else ""
    return ""
