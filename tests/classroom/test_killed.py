"""A class that is killed in the middle of a vote goes on with every vote it has acknowledged, and counts none twice."""

import random
from pathlib import Path

from benchmarks.class_kills import Tally, killed


async def test_after_a_kill_everybody_is_back_and_every_vote_is_there_once(tmp_path: Path):
    tally = Tally()
    await killed(24, random.Random(3), tmp_path, tally)
    assert tally.acknowledged > 0
    assert tally.sent_again > 0
    assert (tally.lost, tally.doubled) == (0, 0)
    assert len(tally.back) == 24
