"""What a host is told, in lines."""

from collections.abc import Iterator

from simulator.classroom.hosting import Hosted, Snapshot
from simulator.classroom.room.bars import SMALL_GROUP
from simulator.classroom.room.host import HostRound, HostView
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.plain.hosting.typed import numbered
from simulator.play.wording import classroom_host as words
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import hosting as screen_words
from simulator.play.wording import session as session_words
from simulator.play.wording.quiz import number_of

WIDE = 24
"""Cells of a full bar."""


def welcome(hosted: Hosted) -> Iterator[str]:
    """How phones come in."""
    yield words.HOW_TO_JOIN.format(url=hosted.url, code=hosted.code)
    yield words.THREE_WORDS.format(check=hosted.check)
    if hosted.reachable and hosted.place.others:
        yield words.ALSO_AT.format(urls=", ".join(hosted.place.others))
    if not hosted.reachable and not hosted.astray:
        yield words.ONLY_HERE
    elif hosted.reachable and not hosted.place.private:
        yield words.NOT_SECRET
    yield words.REHEARSAL if hosted.rehearsing else words.YOURS_ALONE


def standing(snapshot: Snapshot, *, rehearsing: bool = False) -> Iterator[str]:
    """Where the class stands, how many have voted, what that suggests, and what can be done."""
    view = snapshot.view
    seen = view.seen
    scene = number_of(seen.scene, seen.scenes) if seen.scenes else seen.beat
    yield words.phase(seen.phase, scene, seen.round, seen.topic, paused=seen.paused, rehearsing=rehearsing)
    if seen.phase is Phase.BRANCH and seen.reasons:
        yield words.VOTES_DO_NOT_DECIDE
        if level := view.level_told(presenting=False):
            yield words.DECIDED["level"].format(decided=level)
    if snapshot.trouble:
        yield snapshot.trouble
    if view.locked:
        yield words.DOOR_CLOSED
    yield counted(snapshot, rehearsing=rehearsing)
    yield from _suggested(view)
    yield from (_offered(view, step) for step in view.steps)


def _offered(view: HostView, step: Step) -> str:
    """A step with its number, if it has one, its word and what it does."""
    lines, steps = view.lettered.get(step), numbered(view)
    if lines:
        return f"{words.with_letters(step.value, [one.letter for one in lines])}: {words.NAMED[step.value]}"
    totals = step is Step.REVEAL and view.seen.topic is not Topic.LINE
    told = f"{step.value}: {words.SHOW_TOTALS if totals else words.STEPS[step.value]}"
    return f"{steps.index(step) + 1}. {told}" if step in steps else told


def _suggested(view: HostView) -> Iterator[str]:
    """The share of a vote that is closed, what it suggests, and the hands that are still to be asked."""
    fits = view.current.fits if view.current else None
    if fits and fits.n and view.seen.phase is Phase.CLOSED:
        yield words.share(fits.k, fits.n, fits.low, fits.high)
    if len(shares := fitting(view)) > 1:
        yield screen_words.fitted(shares)
    if view.advice:
        yield words.ADVICE[view.advice]
        if view.divided:
            yield screen_words.DIVIDED
        if view.hints:
            yield screen_words.could_point_to(view.hints)
    if view.hands_owed and view.seen.phase in (Phase.OPEN, Phase.CLOSED):
        yield screen_words.hands_owed(view.hands_owed)


def fitting(view: HostView) -> list[tuple[int, int]]:
    """How many chose a line that fits best, of how many, in each vote on it so far; while it is closed or shown."""
    closed = view.seen.phase in (Phase.CLOSED, Phase.REVEAL)
    return [(one.fits.k, one.fits.n) for one in view.rounds if one.fits and one.fits.n] if closed else []


def counted(snapshot: Snapshot, *, rehearsing: bool = False) -> str:
    """How many are here, or have voted."""
    view, people = snapshot.view, snapshot.view.seen.n
    connected = None if rehearsing else snapshot.connected
    if view.seen.phase is Phase.OPEN and view.seen.mode is not Mode.EACH:
        raised = sum(count for _, count in view.hands)
        return words.voted(people - view.missing, people, connected, raised)
    return words.here(people, connected)


def hands(view: HostView) -> str:
    """What is counted by hand in the round that is on."""
    letters = {bar.id: bar.letter for bar in view.current.bars} if view.current else {}
    return words.hands_now([(letters[id_], count) for id_, count in view.hands if id_ in letters])


def scene(view: HostView) -> Iterator[str]:
    """What is before the class, and the lines with their letters."""
    if view.seen.again:
        yield page_words.ANOTHER_WAY
    for line in view.seen.told:
        label = view.seen.client.name if line.voice == "client" else page_words.VOICES.get(line.voice, "")
        yield f"{label}: {line.text}" if label else line.text
    if view.seen.phase is not Phase.BRANCH:
        yield from (f"{one.letter}. {one.words}" for one in view.reasons)


def votes(view: HostView) -> Iterator[str]:
    """The bars of every vote at this scene, and who moved where between the two."""
    for found in view.rounds:
        yield from _bars(view, found)
    moved = view.moved
    if moved and moved.both:
        letters = {one.option: one.letter for one in view.reasons}
        yield screen_words.both_times(moved.both)
        yield words.moved(moved.stayed, moved.won, moved.lost, moved.apart)
        yield from (words.way(letters[a], letters[b], n) for a, b, n in moved.ways)


def why(view: HostView) -> Iterator[str]:
    """What there is to say of every line: for the host alone until it is shown."""
    if view.reasons:
        yield view.key
    for one in view.reasons:
        yield f"{one.letter}. {one.words}"
        yield f"   {one.how}"
        yield f"   {session_words.HEARD}: {one.heard}"
        yield f"   {session_words.WHY}: {one.why}"
        if one.fits_when:
            yield f"   {session_words.FITS_WHEN}: {one.fits_when}"
    if view.inner:
        yield f"({view.inner})"


def people(snapshot: Snapshot) -> Iterator[str]:
    """Who is here, and what was turned away."""
    view = snapshot.view
    each = view.seen.mode is Mode.EACH
    told = (words.person(one.alias, one.lines, voted=one.voted, over=one.over, each=each) for one in view.people)
    yield from told if view.people else (words.NOBODY_YET,)
    if away := words.turned_away(snapshot.turned_away):
        yield away


def _bars(view: HostView, found: HostRound) -> Iterator[str]:
    yield words.round_title(found.topic, found.round, found.answered)
    if found.named:
        yield f"   {screen_words.words_without_numbers(SMALL_GROUP)}"
        yield f"   {', '.join(found.named)}"
        return
    if not found.bars:
        yield f"   {words.BARS_HIDDEN}"
        return
    total = sum(bar.count for bar in found.bars)
    best = {one.letter for one in view.reasons if one.best} if found.fits else set()
    for bar in found.bars:
        if not bar.count and len(found.bars) > 6:
            continue
        drawn = "#" * round(WIDE * bar.count / total) if total else ""
        mark = f" ({words.FITS})" if bar.letter in best else ""
        yield f"   {bar.letter} {bar.count:>3} {drawn}{mark}" + (f" {bar.words}" if not found.fits else "")
        yield from (f"        “{one}”" for one in bar.whys)
