"""The rules move a column of clients exactly as they move one: there is no second copy of them for exact analysis."""

import random
from collections.abc import Callable

import numpy as np
import pytest

from scoring import key
from scoring.vocabulary import Moment, Move, Pattern
from simulator.client import model, sessions
from simulator.client.act import Act, act
from simulator.client.state import MOVE_NUMBER, ClientState, reach, window

ROWS = 60
TOPS = {
    "closeness": 9,
    "rupture": 2,
    "age": 2,
    "mended": 2,
    "last_move": len(Move),
    "shown": 2,
    "ledger": 0o44,
    "memory": 15,
} | dict.fromkeys(("repeated", "enacted", "stretched", "held", "gave", "signalled", "opened", "steady", "lapsed"), 1)
"""The top of every field that does not run to 10."""


def clients(seed: int) -> list[ClientState]:
    """Clients in every state of mind, also in some that play may never bring about."""
    chance = random.Random(seed)
    found = [
        ClientState(*(chance.randint(0, TOPS.get(field, 10)) for field in ClientState._fields)) for _ in range(ROWS)
    ]
    promises = [chance.randint(0, 4) | chance.randint(0, 4) << 3 for _ in found]
    return [client._replace(ledger=ledger) for client, ledger in zip(found, promises, strict=True)]


def column(rows: list[ClientState], kind: type = np.int64) -> ClientState:
    return ClientState(*(np.array(values, dtype=kind) for values in zip(*rows, strict=True)))


def assert_same(step: Callable[[ClientState], ClientState], rows: list[ClientState], kind: type = np.int64) -> None:
    """The step gives for each row of the column what it gives for the row alone."""
    moved = step(column(rows, kind))
    one_by_one = zip(*(step(row) for row in rows), strict=True)
    for name, values, expected in zip(ClientState._fields, moved, one_by_one, strict=True):
        np.testing.assert_array_equal(np.broadcast_to(values, len(rows)), expected, err_msg=name)


def acts(pattern: Pattern, move: Move) -> list[Act]:
    """The move with each tier it can have with this pattern, plain and with everything an option can carry."""
    tiers = {key.tier(pattern, moment, move, risk=risk) for moment in Moment for risk in (False, True)}
    plain = [act(pattern, move, tier, session=2) for tier in tiers]
    carrying = [
        act(
            pattern,
            move,
            max(tiers, key=lambda t: t.credit),
            3,
            in_session=False,
            enacts=True,
            remembered=2,
            **{what: 1},
        )
        for what in ("makes", "keeps", "breaks", "owns")
    ]
    return plain + carrying


@pytest.mark.parametrize("pattern", Pattern)
@pytest.mark.parametrize("move", Move)
def test_every_line_is_answered_alike(pattern, move):
    rows = clients(seed=MOVE_NUMBER[move])
    for one in acts(pattern, move):
        assert_same(lambda client, one=one: model.answer(client, one), rows)


@pytest.mark.parametrize("pattern", Pattern)
def test_every_moment_arrives_alike(pattern):
    for number, moment in enumerate(Moment):
        assert_same(lambda client, moment=moment: model.enter(client, pattern, moment), clients(number))


@pytest.mark.parametrize("pattern", Pattern)
def test_sessions_close_and_gaps_pass_alike(pattern):
    rows = clients(7)
    for due in ((), (0,), (0, 1)):
        assert_same(lambda client, due=due: sessions.close_session(client, pattern, due), rows)
    assert_same(lambda client: sessions.pass_the_gap(client, pattern), rows)


@pytest.mark.parametrize("pattern", Pattern)
def test_small_columns_do_not_run_over(pattern):
    """Exact analysis keeps a client in bytes."""
    rows = [row for row in clients(3) if row.ledger < 128]
    for move in Move:
        line = act(pattern, move, key.tier(pattern, Moment.WITHDRAWAL_RUPTURE, move), session=4)
        assert_same(lambda client, line=line: model.answer(client, line), rows, np.int8)


@pytest.mark.parametrize("pattern", Pattern)
def test_window_reach_and_breaking_off_are_read_alike(pattern):
    rows = clients(5)
    whole = column(rows)
    for read in (window, reach):
        for end, values in enumerate(read(whole, pattern)):
            expected = [read(row, pattern)[end] for row in rows]
            np.testing.assert_array_equal(np.broadcast_to(values, ROWS), expected)
    broken = np.broadcast_to(model.breaks_off(whole, pattern), ROWS)
    np.testing.assert_array_equal(broken, [model.breaks_off(row, pattern) for row in rows])
