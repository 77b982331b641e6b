"""The gates over the whole library hold, every one of them."""

from simulator.bench.bank.bank import table
from simulator.play.script import prepare_script
from simulator.scenario.loader import load
from tests.shipped import SHIPPED


def test_no_gate_fails():
    parts = table(prepare_script(load(path).required()) for path in SHIPPED)
    assert [one.name for _, measures in parts for one in measures if one.verdict == "fails"] == []
