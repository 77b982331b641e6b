"""What a host reads in lines when the class looks back: the same as the projector shows, and in mode *each* every total."""

from collections.abc import Iterator, Sequence

from scoring import honesty
from simulator.classroom.room.looking_back import LookingBack, SceneBack, marks
from simulator.classroom.room.ways import Ways
from simulator.locale.catalogue import _
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import hosting as host_words
from simulator.play.wording import looking_back as words
from simulator.practice.debrief.curve import Point


def looked_back(back: LookingBack, totals: Ways | None = None) -> Iterator[str]:
    """The whole of it. `totals` are for the host alone."""
    if back.pattern:
        yield words.written_as(back.name, back.pattern)
        yield from (f"- {words.in_scenes(one.cue, one.scenes)}" for one in back.shown)
    every = totals or back.ways
    yield from ways_told(every) if every else _scenes(back)
    if back.practise_next:
        yield f"{words.PRACTISE_NEXT}: {back.practise_next}"
    yield from _curve(back.curve)
    yield page_words.PROTOTYPE


def ways_told(every: Ways) -> Iterator[str]:
    """How the ways of all go, in mode *each*."""
    yield f"{words.HOW_THE_WAYS_WENT}. {words.finished(every.finished, every.of)}"
    if every.unshown:
        yield words.ways_hidden(honesty.BARS)
        return
    for one in every.turns:
        yield f"{one.number}. {words.quoted(one.client)}"
        shown = one.met is not None and one.fitted is not None
        yield f"   {words.fitted(one.fitted or 0, one.met or 0) if shown else words.MET_BY_FEW}"
    if every.hidden and not every.endings:
        yield words.endings_later(honesty.BARS)
    if every.endings:
        yield f"{words.WHERE_THEY_ENDED}:"
        yield from (f"   {count:>3} {title}" for title, count in every.endings)


def _scenes(back: LookingBack) -> Iterator[str]:
    yield f"{words.WHAT_THE_ROOM_DID}. {words.WHAT_IS_COUNTED if back.scenes else words.NOBODY_HERE}"
    for one in back.scenes:
        yield from _scene(one, quiz=back.pattern is None)


def _scene(one: SceneBack, *, quiz: bool) -> Iterator[str]:
    yield words.heading_of(one.number, one.name, _(one.pattern.label)) if quiz else words.heading_of(one.number)
    yield f"   {one.name}: {words.quoted(one.client)}"
    if one.hidden:
        yield f"   {words.HIDDEN}"
    shares = ((words.FIRST, one.before), (words.AFTER, one.after))
    said = ", ".join(f"{label} {words.share(found.k, found.n)}" for label, found in shares if found)
    if said:
        yield f"   {said}"
    for line in one.heard:
        yield f"   {words.HEARD}: {words.quoted(line.line)}" + (f" ({host_words.FITS_BEST})" if line.best else "")
    if not any(line.best for line in one.heard):
        yield f"   {words.FITS_BEST}: {words.quoted(one.best)}"
    if quiz:
        yield from (f"   {words.showed(shown.cue)}" for shown in one.shown[:1])
    yield from (f"   {mark}" for mark in marks(one))


def _curve(points: Sequence[Point]) -> Iterator[str]:
    """Distance and arousal in figures, one a line that was heard, so that what stands under each other belongs together."""
    if points:
        yield f"{host_words.CURVE}:"
        yield f"   {words.CLOSENESS}: {' '.join(str(one.closeness) for one in points)}"
        yield f"   {words.AROUSAL}: {' '.join(str(one.arousal) for one in points)}"
