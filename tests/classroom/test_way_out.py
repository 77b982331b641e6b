"""A program that hosts is asked to end: the class first, then the screen; and where the screen hangs, without it."""

import os
import pty
import signal
import sys
import threading
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from simulator.classroom import way_out as module
from simulator.classroom.way_out import way_out


@dataclass
class AClass:
    """As much of a class as is closed."""

    log: Path
    rehearsing: bool = False
    said: list[str] = field(default_factory=list)

    def close_soon(self) -> "Future[None]":
        self.said.append("closed")
        done: Future[None] = Future()
        done.set_result(None)
        return done


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Set where the process would have been ended."""
    ended = threading.Event()
    monkeypatch.setattr(module.os, "_exit", lambda _code: ended.set())
    monkeypatch.setattr(module, "LOOK_SECONDS", 0.02)
    monkeypatch.setattr(module, "LINGERING_SECONDS", 0.1)
    return ended


@pytest.fixture
def a_class(tmp_path: Path) -> AClass:
    log = tmp_path / "log"
    log.touch()
    return AClass(log)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_closes_the_class_and_then_the_screen(a_class, ended, name):
    left = threading.Event()

    def leave() -> None:
        a_class.said.append("left")
        left.set()

    with way_out(a_class, leave):
        signal.raise_signal(getattr(signal, name))
        assert left.wait(5)
    assert a_class.said == ["closed", "left"]
    assert not ended.wait(0.2)


def test_a_screen_that_hangs_is_not_waited_for(a_class, ended):
    with way_out(a_class, lambda: None):
        signal.raise_signal(signal.SIGTERM)
        assert ended.wait(5)
    assert a_class.log.exists()


def test_of_a_rehearsal_no_log_is_left(a_class, ended):
    a_class.rehearsing = True
    with way_out(a_class, lambda: None):
        signal.raise_signal(signal.SIGTERM)
        assert ended.wait(5)
    assert not a_class.log.exists()


def test_a_terminal_that_is_closed_is_missed(a_class, ended, monkeypatch):
    ours, theirs = pty.openpty()
    with os.fdopen(theirs) as stdin:
        monkeypatch.setattr(sys, "__stdin__", stdin)
        with way_out(a_class, lambda: None):
            assert not ended.wait(0.3)
            os.close(ours)
            assert ended.wait(5)
    assert a_class.said == ["closed"]


def test_a_hanging_screen_leaves_the_terminal_as_it_was(a_class, ended, monkeypatch):
    termios = pytest.importorskip("termios")
    ours, theirs = pty.openpty()
    with os.fdopen(theirs) as stdin:
        before = termios.tcgetattr(theirs)
        monkeypatch.setattr(sys, "__stdin__", stdin)
        with way_out(a_class, lambda: None):
            raw = termios.tcgetattr(theirs)
            raw[3] &= ~(termios.ECHO | termios.ICANON)
            termios.tcsetattr(theirs, termios.TCSANOW, raw)
            signal.raise_signal(signal.SIGTERM)
            assert ended.wait(5)
        assert termios.tcgetattr(theirs) == before
    os.close(ours)


def test_afterwards_signals_mean_what_they_meant(a_class, ended):
    before = signal.getsignal(signal.SIGTERM)
    with way_out(a_class, lambda: None):
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before
    assert a_class.said == []
    assert not ended.is_set()
