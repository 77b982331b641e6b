"""What stands in front of a class at each moment, as paragraphs. Pure: all of it comes from the host's view."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rich.cells import cell_len

from simulator.classroom.hosting import Snapshot
from simulator.classroom.room.bars import ANONYMOUS_FROM, SMALL_GROUP
from simulator.classroom.room.host import HostView
from simulator.classroom.room.reasons import Reason
from simulator.classroom.room.trainee import Heard, Offered
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import hosting as words
from simulator.play.wording import session as session_words
from simulator.play.wording.classroom_host import DECIDED
from simulator.tui.classroom.back_front import back_front, ways_front
from simulator.tui.classroom.counted import LETTER, histogram, votes, who_moved
from simulator.tui.classroom.steps import undecided
from simulator.tui.help.reading import Paragraph, heading, text
from simulator.tui.safe import one_line
from simulator.tui.widgets.drawing import Run

VOICES = {"client": "client", "scene": "scene", "you": "you", "act": "you", "thought": "quiet", "ending": "scene"}
"""The style of each voice; headings and the rest are set back."""


@dataclass(frozen=True)
class Seat:
    """How the screen stands: whether everybody reads it, its cells for text, and whether there are rows to spare."""

    presenting: bool = True
    width: int = 76
    roomy: bool = False


def front(snapshot: Snapshot, seat: Seat) -> tuple[Paragraph, ...]:
    """Everything before the class, from the top."""
    view = snapshot.view
    drawn = _DRAWN[view.seen.phase](view, seat)
    return (text(words.PAUSED, "lead"), *_spaced(drawn)) if view.seen.paused else tuple(drawn)


def conversation(told: tuple[Heard, ...], name: str, *, roomy: bool) -> Iterator[Paragraph]:
    """What was said, each voice by name."""
    before = ""
    for one in told:
        above = 1 if before and (roomy or one.voice == "client" or _set_back(one.voice) != _set_back(before)) else 0
        before = one.voice
        who = name if one.voice == "client" else page_words.VOICES.get(one.voice, "")
        style = VOICES.get(one.voice, "quiet")
        if who and roomy and one.voice == "client":
            yield text(who, "client-name", above=above)
            yield text(one.text, style)
            continue
        lead: list[Run] = [(f"{who}  ", "client-name" if one.voice == "client" else "lead")] if who else []
        yield Paragraph((*lead, (one.text, style)), above=above)


def _set_back(voice: str) -> bool:
    """True where nobody speaks: what is seen, and headings."""
    return VOICES.get(voice, "quiet") in ("scene", "quiet") and voice != "thought"


def lines(choices: tuple[Offered, ...], *, roomy: bool) -> Iterator[Paragraph]:
    """The choices with their letters; what one would think goes before what one would say."""
    for number, one in enumerate(choices):
        thought: list[Run] = [(f"({one.thought}) ", "quiet")] if one.thought else []
        above = 1 if roomy or not number else 0
        yield Paragraph((*thought, (one.words, "plain")), (one.letter, "strong"), LETTER, above)


def in_rows(names: Sequence[str], width: int) -> list[str]:
    """The names side by side in as many rows as they need; none is broken."""
    rows: list[str] = []
    for name in names:
        longer = f"{rows[-1]}   {name}" if rows else name
        if rows and cell_len(longer) <= width:
            rows[-1] = longer
        else:
            rows.append(name)
    return rows


def _lobby(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield text(words.in_the_room(view.seen.n) if view.seen.n else words.NOBODY_YET, "heading")
    if view.locked:
        yield text(words.LOCKED, "quiet")
    if not seat.presenting and view.people:
        names = [one_line(one.alias) for one in view.people]
        yield from (text(row, "quiet", above=0 if at else 1) for at, row in enumerate(in_rows(names, seat.width)))


def _scene(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield from _told(view, seat)


def _open(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    if view.seen.mode is Mode.EACH:
        yield from _each(view, seat)
        return
    yield from _told(view, seat)
    yield from _asked(view, seat)


def _closed(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    figures = [] if seat.presenting else list(_figures(view, seat))
    yield from figures
    told = (*_told(view, seat), *_asked(view, seat))
    yield from _spaced(iter(told)) if figures else told


def _figures(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    """For the host alone: what was voted so far."""
    yield from histogram(votes(view, presenting=False), _best(view), seat.width)
    if view.seen.round > 1:
        yield from _compared(view, seat)
    yield from _moved(view, seat)


def _discuss(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield from _told(view, seat)
    yield text(words.TALK, "strong", above=1)
    yield text(words.VOTED_HIDDEN, "quiet")
    yield from lines(view.seen.choices, roomy=seat.roomy)


def _reveal(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield text(page_words.REVEAL[view.seen.topic], "heading")
    found = votes(view, presenting=seat.presenting)
    best = _best(view) if view.seen.topic is Topic.LINE else {}
    yield from _spaced(histogram(found, best, seat.width))
    few = view.current.named if view.current else ()
    if few:
        yield text(words.words_without_numbers(SMALL_GROUP), "quiet", above=1)
        yield from _spaced(text(one, "strong") for one in in_rows(few, seat.width))
    elif not any(vote.rows for vote in found):
        yield text(words.not_enough(ANONYMOUS_FROM), "quiet", above=1)
    if view.seen.topic is Topic.LINE:
        yield from _compared(view, seat)
        yield from _moved(view, seat)
        yield from _reasons(view)


def _branch(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    if undecided(view):
        yield text(words.WHICH_LINE, "lead")
        if level := view.level_told(presenting=seat.presenting):
            yield text(DECIDED["level"].format(decided=level), "quiet")
        yield from lines(view.seen.choices, roomy=seat.roomy)
        return
    told = _told(view, seat)
    if view.seen.again:
        yield text(page_words.ANOTHER_WAY, "quiet")
        told = _spaced(told)
    yield from told


def _debrief(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield from _looking_back(view, seat)
    yield text(words.DEBRIEF_PHONES, "lead", above=1)
    if view.totals and not seat.presenting:
        yield from _spaced(_how_far(view, seat))


def _ended(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield text(words.OVER, "strong")
    yield text(words.OVER_PAGES, "lead", above=1)
    yield from _spaced(_looking_back(view, seat))


def _looking_back(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    """What the room did; to its host alone, in mode *each*, with every total."""
    if view.back:
        alone = view.totals if not seat.presenting else None
        yield from back_front(replace(view.back, ways=alone or view.back.ways), seat.width)


_DRAWN: dict[Phase, Callable[[HostView, Seat], Iterator[Paragraph]]] = {
    Phase.LOBBY: _lobby,
    Phase.SCENE: _scene,
    Phase.OPEN: _open,
    Phase.CLOSED: _closed,
    Phase.DISCUSS: _discuss,
    Phase.REVEAL: _reveal,
    Phase.BRANCH: _branch,
    Phase.DEBRIEF: _debrief,
    Phase.ENDED: _ended,
}


def _told(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield from conversation(view.seen.told, view.seen.client.name, roomy=seat.roomy)
    if view.inner and not seat.presenting and view.seen.phase is not Phase.BRANCH:
        yield text(f"({view.inner})", "quiet")


def _asked(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield heading(page_words.asked(view.seen.topic, view.seen.round))
    if view.seen.topic is Topic.REACTION:
        yield from map(text, in_rows([f"{one.letter} {one.words}" for one in view.seen.choices], seat.width))
    else:
        yield from lines(view.seen.choices, roomy=seat.roomy)


def _each(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield text(words.EACH_GOES, "strong")
    yield from _spaced(_how_far(view, seat))
    if view.totals and not seat.presenting:
        yield from ways_front(view.totals, seat.width)


def _how_far(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    yield text(words.at_their_pace(sum(one.over for one in view.people), view.seen.n), "heading")
    if not seat.presenting:
        widest = max((len(one.alias) for one in view.people), default=0) + 3
        for one in view.people:
            yield Paragraph(((words.lines_said(one.lines), "quiet"),), (one.alias, "plain"), widest)


def _compared(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    """How many chose a line that fits best, vote by vote; and the hands, where the votes are not of the same people for them."""
    found = [(one.fits.k, one.fits.n) for one in view.rounds if one.topic is Topic.LINE and one.fits and one.fits.n]
    told = [text(words.fitted(found), "lead")] if found and not _hidden(view, seat) else []
    before, now = (sum(count for _, count in hands) for hands in (view.hands_before, view.hands))
    if _hidden(view, seat):
        told.append(text(words.why_not_shown(SMALL_GROUP), "quiet"))
    if view.seen.round > 1 and before != now:
        told.append(text(words.hands_unlike(before, now), "quiet"))
    yield from _spaced(iter(told))


def _hidden(view: HostView, seat: Seat) -> bool:
    """True where the class may not see every bar: a share, or who moved, would tell it."""
    return seat.presenting and any(bar.count is None for bars in view.seen.bars for bar in bars.bars)


def _moved(view: HostView, seat: Seat) -> Iterator[Paragraph]:
    if view.moved and view.moved.both and not _hidden(view, seat):
        yield from who_moved(view.moved, {one.option: one.letter for one in view.reasons}, seat.width)


def _best(view: HostView) -> dict[str, bool]:
    return {one.letter: one.best for one in view.reasons}


def _reasons(view: HostView) -> Iterator[Paragraph]:
    """Why, for every line: a line that lured somebody is chosen again unless it was told why not."""
    yield heading(words.REASONS)
    yield text(view.key, "quiet")
    for one in view.reasons:
        yield from _reason(one)
    for title, told in ((session_words.RIVAL, view.seen.rival), (session_words.CONTESTED, view.seen.contested)):
        if told:
            yield from (heading(title), text(told))


def _reason(one: Reason) -> Iterator[Paragraph]:
    yield Paragraph(((f"“{one.words}”", "you"),), (one.letter, "strong"), LETTER, above=1)
    yield text(one.how, "strong", margin=LETTER)
    parts = ((session_words.HEARD, one.heard), (session_words.WHY, one.why), (session_words.FITS_WHEN, one.fits_when))
    for label, said in parts:
        if said:
            yield Paragraph(((f"{label}  ", "quiet"), (said, "plain")), margin=LETTER)


def _spaced(found: Iterator[Paragraph]) -> Iterator[Paragraph]:
    """These with an empty line before the first."""
    for number, one in enumerate(found):
        yield one if number else one._replace(above=1)
