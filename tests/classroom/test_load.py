"""A whole class at once, host and phones in processes of their own; `benchmarks/class_load.py` measures it with hundreds."""

from pathlib import Path

from benchmarks.class_load import measured


async def test_when_all_vote_at_once_no_vote_is_lost_and_none_is_counted_twice(tmp_path: Path):
    found = await measured(60, 0.2, tmp_path)
    assert (found.lost, found.doubled) == (0, 0)
