"""Long lines in a terminal break between words; elsewhere they stay whole."""

import io
import os

import pytest

from simulator.plain import fitting
from simulator.plain.fitting import fitted

LONG = "  He has been in the hall for eleven minutes and has read every leaflet."


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.setattr(fitting.os, "get_terminal_size", lambda _: os.terminal_size((30, 24)))
    return Terminal()


def test_a_pipe_gets_the_line_whole():
    assert list(fitted(LONG * 9, io.StringIO())) == [LONG * 9]


def test_a_terminal_gets_lines_that_break_between_words_and_keep_their_indent(narrow: Terminal):
    assert list(fitted(LONG, narrow)) == [
        "  He has been in the hall for",
        "  eleven minutes and has read",
        "  every leaflet.",
    ]


def test_what_fits_is_left_alone_and_so_is_a_word_that_never_will(narrow: Terminal):
    assert list(fitted("a   ruler  of  blanks", narrow)) == ["a   ruler  of  blanks"]
    assert list(fitted("x" * 40, narrow)) == ["x" * 40]
    assert list(fitted("one\n\ntwo", narrow)) == ["one", "", "two"]
