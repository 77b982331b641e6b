"""How much is borne: messages of one phone, connections that say nothing, phones that do not read."""

import pytest

from simulator.classroom.server import crowd as crowd_module
from simulator.classroom.server.crowd import Connection, Crowd
from simulator.classroom.server.limits import BUFFER, BURST, PATIENCE, SILENT_SECONDS, STALLED_SECONDS
from simulator.classroom.server.rate import Bucket
from simulator.classroom.server.silent import Silent


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now

    monotonic = __call__


class Wire:
    """A transport, or a connection of the server with one."""

    def __init__(self, waiting: int = 0) -> None:
        self.waiting = waiting
        self.aborted = False
        self.transport = self
        self.sent: list[bytes] = []

    def write(self, frame: bytes) -> None:
        self.sent.append(frame)

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def is_closing(self) -> bool:
        return self.aborted

    def abort(self) -> None:
        self.aborted = True


class Socket:
    closed = False


def test_ten_messages_at_once_and_five_a_second_are_let_through():
    clock = Clock()
    bucket = Bucket(clock)
    assert [bucket.take() for _ in range(BURST + 1)] == [True] * BURST + [False]
    clock.now += 1
    assert [bucket.take() for _ in range(6)] == [True] * 5 + [False]
    assert bucket.patience == PATIENCE - 2


def test_a_connection_that_says_nothing_is_let_go_after_ten_seconds(monkeypatch: pytest.MonkeyPatch):
    clock, silent, wire = Clock(), Silent(), Wire()
    monkeypatch.setattr("simulator.classroom.server.silent.time", clock)
    assert silent.sweep([wire]) == 0
    clock.now += SILENT_SECONDS + 1
    assert silent.sweep([wire]) == 1
    assert wire.aborted


def test_whoever_does_not_read_is_passed_over_and_let_go_after_ten_seconds(monkeypatch: pytest.MonkeyPatch):
    clock, wire = Clock(), Wire(BUFFER + 1)
    monkeypatch.setattr(crowd_module, "time", clock)
    connection = Connection(Socket(), wire)
    connection.send(b"one")
    clock.now += STALLED_SECONDS + 1
    connection.send(b"two")
    assert (wire.sent, wire.aborted) == ([], True)


def test_a_phone_that_reads_again_is_forgiven(monkeypatch: pytest.MonkeyPatch):
    clock, wire = Clock(), Wire(BUFFER + 1)
    monkeypatch.setattr(crowd_module, "time", clock)
    connection = Connection(Socket(), wire)
    connection.send(b"one")
    wire.waiting = 0
    clock.now += STALLED_SECONDS + 1
    connection.send(b"two")
    assert (wire.sent, connection.stalled, wire.aborted) == ([b"\x81\x03two"], None, False)


def test_in_a_quiet_room_too_whoever_does_not_read_is_let_go(monkeypatch: pytest.MonkeyPatch):
    clock, wire = Clock(), Wire(BUFFER + 1)
    monkeypatch.setattr(crowd_module, "time", clock)
    crowd, connection = Crowd(), Connection(Socket(), wire)
    crowd.all.add(connection)
    crowd.drop_stalled()
    clock.now += STALLED_SECONDS + 1
    crowd.drop_stalled()
    assert wire.aborted
