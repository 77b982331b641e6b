"""Each line of `when`, for one client and for a column of them."""

from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scoring.vocabulary import Move, Pattern
from simulator.client.state import BROKEN, KEPT, OPEN, OWNED, ClientState, start
from simulator.play.conditions import Numbering, prepare
from simulator.scenario.when import Conditions
from tests.play.vignettes import PROMISES, conditions

DIS = Pattern.DISMISSING


def holds(condition: Conditions, **changed: int) -> bool:
    """Whether it holds for a dismissing client at the start with these numbers changed (window 1 to 5, reach 2 to 4)."""
    numbering = Numbering.of([condition], PROMISES)
    return bool(prepare(condition, DIS, numbering)(start(DIS)._replace(**changed)))


@pytest.mark.parametrize(
    ("when", "field", "true_at"),
    [
        ({"strain": "at least 2"}, "strain", {2, 3, 4, 5, 6, 7, 8, 9, 10}),
        ({"safety": "at most 3"}, "safety", {0, 1, 2, 3}),
        ({"bond": "4 to 6"}, "bond", {4, 5, 6}),
        ({"security": "at least 10"}, "security", {10}),
        ({"window": "below"}, "activation", {0}),
        ({"window": "inside"}, "activation", {1, 2, 3, 4, 5}),
        ({"window": "edge"}, "activation", {4, 5}),
        ({"window": "above"}, "activation", {6, 7, 8, 9, 10}),
        ({"reach": "too-far"}, "closeness", {0, 1}),
        ({"reach": "within"}, "closeness", {2, 3, 4}),
        ({"reach": "too-close"}, "closeness", {5, 6, 7, 8, 9, 10}),
    ],
)
def test_a_scale_a_window_and_a_reach(when: dict[str, Any], field: str, true_at: set[int]):
    assert {value for value in range(11) if holds(Conditions(**when), **{field: value})} == true_at


@pytest.mark.parametrize(
    ("rupture", "mended", "states"),
    [
        (0, 0, {"none"}),
        (1, 0, {"open"}),
        (2, 0, {"open"}),
        (0, 1, {"none", "repaired"}),
        (1, 1, {"open"}),
        (1, 2, {"open", "unrepaired"}),
    ],
)
def test_where_a_rupture_stands(rupture: int, mended: int, states: set[str]):
    asked = ("open", "none", "repaired", "unrepaired")
    assert {one for one in asked if holds(Conditions(rupture=one), rupture=rupture, mended=mended)} == states


@pytest.mark.parametrize(("state", "number"), [("open", OPEN), ("kept", KEPT), ("broken", BROKEN), ("owned", OWNED)])
def test_what_became_of_a_promise(state: str, number: int):
    for place, name in enumerate(PROMISES):
        asked = Conditions(promise={name: state})
        assert [n for n in range(5) if holds(asked, ledger=n << 3 * place)] == [number]


def test_what_was_chosen_and_used_has_a_bit_each():
    asked = [Conditions(chose="a/x"), Conditions(used=Move.GROUND), Conditions(unless=Conditions(chose="b/y"))]
    numbering = Numbering.of(asked, [])
    assert (numbering.chosen, numbering.used) == ({"a/x": 0, "b/y": 2}, {Move.GROUND: 1})
    assert numbering.remembered("a/x", Move.GROUND) == 0b011
    assert numbering.remembered("a/z", Move.DEEPEN) == 0
    assert numbering.lasting == 0b101


def test_all_lines_must_hold_any_is_enough_and_unless_must_not():
    both = Conditions(strain="at least 5", bond="at most 3")
    either = Conditions(any=(Conditions(strain="at least 5"), Conditions(bond="at most 3")))
    never = Conditions(unless=both)
    found = [
        tuple(holds(one, strain=strain, bond=bond) for one in (both, either, never))
        for strain, bond in ((5, 3), (5, 4), (4, 3), (4, 4))
    ]
    assert found == [(True, True, False), (False, True, True), (False, True, True), (False, False, True)]


CLIENTS = st.builds(
    ClientState,
    **{field: st.integers(0, 1) for field in ClientState._fields}
    | {f: st.integers(0, 10) for f in ("bond", "activation", "safety", "strain", "security", "task", "goal")}
    | {"closeness": st.integers(0, 9), "rupture": st.integers(0, 2), "mended": st.integers(0, 2)}
    | {"last_move": st.integers(0, 20), "ledger": st.integers(0, 36), "memory": st.integers(0, 7)},
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(conditions(("a/x", "b/y")), st.lists(CLIENTS, min_size=1, max_size=5), st.sampled_from(Pattern))
def test_a_column_of_clients_is_asked_as_each_of_them_is(condition, clients, pattern):
    test = prepare(condition, pattern, Numbering.of([condition], PROMISES))
    column = ClientState(*(np.array(values) for values in zip(*clients, strict=True)))
    found = np.broadcast_to(test(column), len(clients))
    assert found.tolist() == [int(test(client)) for client in clients]
    assert set(found.tolist()) <= {0, 1}
