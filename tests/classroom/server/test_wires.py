"""Connections that flood: whoever says nothing gives way, whoever sends without end is cut, and the class goes on beside them."""

import asyncio
import base64
import json
import os

import pytest
from aiohttp import WSMsgType

from simulator.classroom.server import app as app_module
from simulator.classroom.server import connection as connection_module
from simulator.classroom.server.limits import BURST, BYTES_AT_ONCE, BYTES_PER_SECOND, PATIENCE
from simulator.classroom.server.wires import Wire, Wires
from simulator.play.wording import classroom as words
from tests.classroom.server.phones import Phone
from tests.classroom.server.test_limits import Clock
from tests.classroom.server.test_tls import certificate


class Cable(asyncio.Transport):
    """A connection from this address."""

    def __init__(self, address: str) -> None:
        super().__init__({"peername": (address, 1)})
        self.aborted = False

    def abort(self) -> None:
        self.aborted = True


class Ear(asyncio.Protocol):
    """What understands the bytes."""

    def __init__(self) -> None:
        self.heard = b""

    def data_received(self, data: bytes) -> None:
        self.heard += data


def from_address(wires: Wires, address: str, clock: Clock | None = None) -> tuple[Wire, Cable]:
    wire, cable = Wire(wires, Ear(), clock or Clock()), Cable(address)
    wire.connection_made(cable)
    return wire, cable


def frame(opcode: int, payload: bytes = b"", last: int = 1) -> bytes:
    """A frame of a WebSocket, masked with zeros."""
    return bytes([last << 7 | opcode, 0x80 | len(payload)]) + b"\0\0\0\0" + payload


async def seated(hosted) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A WebSocket with a seat, made by hand."""
    reader, writer = await silent(hosted)
    writer.write(frame(1, json.dumps({"type": "hello", "v": 1, "code": hosted.code}).encode()))
    await reader.readuntil(b'"type":"state"')
    return reader, writer


async def silent(hosted) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """A WebSocket that has said nothing yet."""
    reader, writer = await asyncio.open_connection("127.0.0.1", hosted.place.port)
    key = base64.b64encode(os.urandom(16)).decode()
    host = hosted.url.partition("//")[2]
    head = ("Upgrade: websocket", "Connection: Upgrade", f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13")
    writer.write("\r\n".join((f"GET /ws HTTP/1.1\r\nHost: {host}", *head, "", "")).encode())
    await reader.readuntil(b"\r\n\r\n")
    return reader, writer


async def cut(reader: asyncio.StreamReader, seconds: float = 3.0) -> bool:
    """True where the server closes within so many seconds."""
    try:
        async with asyncio.timeout(seconds):
            while await reader.read(65536):
                pass
    except TimeoutError:
        return False
    except ConnectionError:
        pass
    return True


def test_where_too_many_wait_the_one_longest_silent_of_the_address_with_the_most_gives_way():
    wires = Wires(4)
    _, phone = from_address(wires, "10.0.0.7")
    flood = [from_address(wires, "10.0.0.9") for _ in range(3)]
    flood[0][0].data_received(b"GET")
    from_address(wires, "10.0.0.8")
    assert not phone.aborted
    assert [cable.aborted for _, cable in flood] == [False, True, False]
    assert (wires.waiting, wires.given_way) == (4, 1)


def test_whoever_has_a_seat_gives_way_to_nobody():
    wires = Wires(1)
    wire, cable = from_address(wires, "10.0.0.9")
    wire.sits()
    for _ in range(5):
        from_address(wires, "10.0.0.9")
    assert not cable.aborted
    assert (wires.waiting, wires.seated) == (1, 1)
    wire.connection_lost(None)
    assert wires.seated == 0


def test_a_websocket_may_send_what_messages_come_to_and_no_more():
    clock, wires = Clock(), Wires(9)
    wire, cable = from_address(wires, "10.0.0.9", clock)
    wire.talks()
    wire.data_received(b"x" * BYTES_AT_ONCE)
    clock.now += 1
    wire.data_received(b"x" * int(BYTES_PER_SECOND))
    assert not cable.aborted
    wire.data_received(b"x")
    assert cable.aborted
    assert wires.too_much == 1
    wire.connection_lost(None)
    assert (wires.waiting, wires.seated) == (0, 0)


async def test_a_flood_of_silent_connections_keeps_nobody_out(hosted, bare):
    hosted.server.house.wires._most = 20
    mute = [await silent(hosted) for _ in range(60)]
    for _ in range(5):
        async with bare.get(hosted.url) as answer:
            assert answer.status == 200
    assert (await Phone.joined(bare, hosted)).state["phase"] == "lobby"
    await asyncio.sleep(0.1)
    assert len(hosted.server.runner.server.connections) <= 21
    assert hosted.server.house.wires.given_way >= 40
    for _, writer in mute:
        writer.close()


async def test_connections_that_all_send_half_a_form_are_no_more_than_may_wait(hosted, bare):
    hosted.server.house.wires._most = 20
    half = f"POST /join HTTP/1.1\r\nHost: {hosted.url.partition('//')[2]}\r\nContent-Length: 400\r\n\r\ncode=".encode()
    open_ = [await asyncio.open_connection("127.0.0.1", hosted.place.port) for _ in range(50)]
    for _, writer in open_:
        writer.write(half)
    async with bare.get(hosted.url) as answer:
        assert answer.status == 200
    assert hosted.server.house.wires.waiting <= 20
    for _, writer in open_:
        writer.close()


async def test_where_nobody_more_with_a_seat_can_be_connected_it_is_said_on_a_page(hosted, bare):
    hosted.server.house.wires.seated = hosted.server.house.limits.sockets
    async with bare.get(hosted.url) as answer:
        assert (answer.status, words.TOO_MANY in await answer.text()) == (503, True)


async def test_a_ping_is_answered(hosted, bare):
    phone = await Phone.joined(bare, hosted)
    reader, writer = await seated(hosted)
    writer.write(frame(9, b"are you there"))
    async with asyncio.timeout(3):
        await reader.readuntil(bytes([0x8A, 13]) + b"are you there")
    assert (await phone.vote("A", "one", beat=0, topic="line", round=1))["type"] == "err"
    writer.close()


async def test_a_flood_of_pings_is_cut_and_the_others_are_answered_meanwhile(hosted, bare):
    other = await Phone.joined(bare, hosted)
    reader, writer = await seated(hosted)
    writer.write(frame(9) * (BURST + PATIENCE + 2))
    assert await cut(reader)
    assert hosted.server.house.seen["too fast"] > PATIENCE
    assert (await other.vote("A", "one", beat=0, topic="line", round=1))["type"] == "err"
    writer.close()


@pytest.mark.parametrize("blob", [frame(0, b"", 0), frame(9), frame(10)])
async def test_frames_without_end_are_cut_whatever_they_are(hosted, blob):
    reader, writer = await seated(hosted)
    writer.write(frame(1, b"", 0) + blob * (2 * BYTES_AT_ONCE // len(blob)))
    assert await cut(reader)
    writer.close()


async def test_a_phone_that_answers_the_servers_pings_stays(hosted, bare, monkeypatch):
    monkeypatch.setattr(connection_module, "PING_SECONDS", 0.3)
    phone = await Phone.joined(bare, hosted)
    with pytest.raises(TimeoutError):  # the client answers pings while it waits for a message
        async with asyncio.timeout(1.5):
            await phone.socket.receive()
    assert not phone.socket.closed
    assert hosted.server.house.crowd.here == 1


async def test_a_phone_that_pings_now_and_then_stays(hosted, bare):
    phone = Phone(await bare.ws_connect(f"{hosted.url}/ws", autoping=False))
    await phone.say(type="hello", v=1, code=hosted.code)
    await phone.next("welcome")
    await phone.next("state")
    for _ in range(BURST - 2):
        await phone.socket.ping()
        assert (await phone.socket.receive(3)).type is WSMsgType.PONG
    assert hosted.server.house.seen["too fast"] == 0


async def test_handshakes_that_say_nothing_are_let_go(tmp_path, monkeypatch):
    from simulator.classroom.hosting import Wish, start

    monkeypatch.setattr(app_module, "HANDSHAKE_SECONDS", 0.3)
    hosted = await start(Wish(("hanne-vik",), port=0, folder=tmp_path, tls=certificate(tmp_path)))
    open_ = [await asyncio.open_connection("127.0.0.1", hosted.place.port) for _ in range(50)]
    assert all(await asyncio.gather(*(cut(reader) for reader, _ in open_)))
    for _, writer in open_:
        writer.close()
    await hosted.close()
