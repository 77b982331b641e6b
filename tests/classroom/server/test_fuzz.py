"""Messages in any order give what a model gives; `benchmarks/class_fuzz.py` sends a hundred thousand of them."""

from pathlib import Path

from benchmarks.class_fuzz import fuzzed


async def test_any_order_of_messages_over_several_rounds_gives_what_a_model_gives(tmp_path: Path):
    found = await fuzzed(2000, 8, 7, tmp_path)
    assert {"ok", "dup", "stale", "closed", "bad", "broken"} <= found.keys()
