"""What can truly be said of how one person voted, in two or three sentences: no praise, no points, and little where there is little.

All of it is counted from one's own votes. Whether a line fits is the key's word, which is provisional.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from scoring.vocabulary import Moment
from simulator.classroom.room.own_scene import OwnScene, OwnVote
from simulator.play.wording import own_page as words

FEWEST = 4
"""Votes. Below it nothing is said of a habit (a teaching choice)."""
OFTEN = 3
"""How often a move is taken before it is called a habit; and at least two in five times."""
MOST = 3
"""Sentences."""
TOLD = 3
"""Moments that are named in one sentence."""
GUESS, SURE = 1, 3


def about_you(scenes: Sequence[OwnScene]) -> tuple[str, ...]:
    """At most three sentences, the one on the talk first; none where one has not voted."""
    voted = [(one, one.last) for one in scenes if one.last]
    if not voted:
        return ()
    if len(voted) < FEWEST:
        return (words.too_few(len(voted)), *_moved(scenes))
    return tuple(islice(_habits(scenes, [(scene, vote) for scene, vote in voted if vote]), MOST))


def moment_to_practise(scenes: Sequence[OwnScene]) -> tuple[Moment | None, str]:
    """The kind of moment to go on with, and why: where one's line left most open, or where one was least sure; None without a vote."""
    voted = [(one, one.last) for one in scenes if one.last and one.last.reason]
    if not voted:
        return None, ""
    scene, vote = min(voted, key=lambda one: _left(one[1]))
    if vote and not vote.best:
        return scene.moment, words.left_open(scene.moment, scene.number)
    rated = [(one, last) for one, last in voted if last and last.sure]
    scene, vote = min(rated, key=lambda one: one[1].sure) if rated else voted[-1]
    if vote and 0 < vote.sure < SURE:
        return scene.moment, words.least_sure(scene.moment, scene.number)
    return scene.moment, words.once_more(scene.moment)


def _left(vote: OwnVote | None) -> float:
    return vote.reason.tier.credit if vote and vote.reason else 1.0


def _habits(scenes: Sequence[OwnScene], voted: Sequence[tuple[OwnScene, OwnVote]]) -> Iterator[str]:
    yield from _moved(scenes)
    yield from _steps(voted)
    yield from _apart(voted)
    yield from _moves(voted)
    yield from _where(voted)
    yield from _surest(voted)


def _moved(scenes: Sequence[OwnScene]) -> Iterator[str]:
    """Where one changed one's line after the talk, and which way. Who had seen the key by then was moved by that."""
    twice = [one for one in scenes if len(one.votes) > 1 and not one.votes[-1].marked]
    changed = [one for one in twice if not one.stayed]
    if not twice:
        return
    if not changed:
        yield words.stayed(len(twice), sum(one.votes[-1].best for one in twice))
        return
    by = {one.number: _left(one.votes[-1]) - _left(one.votes[0]) for one in changed}
    toward = [number for number, gain in by.items() if gain > 0]
    away = [number for number, gain in by.items() if gain < 0]
    beside = [number for number, gain in by.items() if gain == 0]
    yield words.moved(toward, away, beside)


def _apart(voted: Sequence[tuple[OwnScene, OwnVote]]) -> Iterator[str]:
    """Where sureness and fit came apart, and where they did not."""
    rated = [(scene, vote) for scene, vote in voted if vote.sure]
    sure = [(scene, vote) for scene, vote in rated if vote.sure == SURE]
    astray = [scene.number for scene, vote in sure if not vote.fits]
    better = [scene.number for scene, vote in rated if vote.sure == GUESS and vote.best]
    if len(rated) < FEWEST:
        return
    if astray or better:
        yield words.apart(astray, better)
    elif len(sure) >= OFTEN:
        yield words.together(len(sure))


def _steps(voted: Sequence[tuple[OwnScene, OwnVote]]) -> Iterator[str]:
    """Which way the lines went that do not fit, closer to the client or further off, where they mostly went one way.

    Only where one could have missed both ways: else it would tell of the lines on offer, and not of the person.
    """
    misfits = [vote.step for _scene, vote in voted if not vote.fits and vote.either]
    closer, off = sum(step > 0 for step in misfits), sum(step < 0 for step in misfits)
    if max(closer, off) >= OFTEN and max(closer, off) * 3 >= len(misfits) * 2:
        yield words.one_way(len(misfits), max(closer, off), closer=closer > off)


def _moves(voted: Sequence[tuple[OwnScene, OwnVote]]) -> Iterator[str]:
    """The move one takes most often, where one stands out."""
    found = Counter(vote.move for _scene, vote in voted)
    (move, count), *rest = found.most_common(2)
    if count >= OFTEN and count * 5 >= len(voted) * 2 and (not rest or rest[0][1] < count):
        fitting = sum(vote.fits for _scene, vote in voted if vote.move is move)
        yield words.mostly(move, count, len(voted), fitting)


def _where(voted: Sequence[tuple[OwnScene, OwnVote]]) -> Iterator[str]:
    """The kinds of moment whose line did not fit, where they are few."""
    misfits = [(scene.moment, scene.number) for scene, vote in voted if not vote.fits]
    if not misfits:
        yield words.all_fit(len(voted))
    elif len(misfits) <= TOLD:
        yield words.left_open_with(misfits, len(voted))


def _surest(voted: Sequence[tuple[OwnScene, OwnVote]]) -> Iterator[str]:
    """The kinds of moment one was surest with, where they are few among many."""
    rated = [(scene, vote) for scene, vote in voted if vote.sure]
    sure = [scene for scene, vote in rated if vote.sure == SURE]
    if len(rated) >= FEWEST and 0 < len(sure) <= TOLD and len(sure) * 2 <= len(rated):
        yield words.surest([(scene.moment, scene.number) for scene in sure])
