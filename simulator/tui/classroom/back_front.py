"""What stands in front of a class that looks back: the pattern and where it showed, every scene with its votes, what comes next."""

from collections.abc import Iterator, Sequence

from scoring import honesty
from scoring.interval import Share
from simulator.classroom.room.looking_back import LookingBack, SceneBack, marks
from simulator.classroom.room.shown_by import Shown
from simulator.classroom.room.ways import TurnTotal, Ways
from simulator.locale.catalogue import _
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import hosting as host_words
from simulator.play.wording import looking_back as words
from simulator.tui.classroom.counted import bar_of
from simulator.tui.help.reading import Paragraph, heading, led, text
from simulator.tui.widgets.drawing import Run

MARGIN = 3
FULL = 24
"""Cells of a full bar."""
SPARE = 44
"""Cells a line needs beside its bar."""


def back_front(back: LookingBack, width: int) -> Iterator[Paragraph]:
    """The whole of it, from the top."""
    if back.pattern:
        yield text(words.written_as(back.name, back.pattern), "strong")
        yield from _showed(back.shown)
    yield from ways_front(back.ways, width) if back.ways else _scenes(back, width)
    if back.practise_next:
        yield heading(words.PRACTISE_NEXT)
        yield text(back.practise_next)
    yield text(page_words.PROTOTYPE, "quiet", above=1)


def ways_front(every: Ways, width: int) -> Iterator[Paragraph]:
    """How the ways of all went, in mode *each*."""
    yield heading(words.HOW_THE_WAYS_WENT)
    yield text(words.finished(every.finished, every.of))
    if every.unshown:
        yield text(words.ways_hidden(honesty.BARS), "quiet", above=1)
        return
    for one in every.turns:
        yield from _turn(one, width)
    if every.endings:
        yield heading(words.WHERE_THEY_ENDED)
        most = max(count for _title, count in every.endings)
        for title, count in every.endings:
            yield Paragraph(((f"{count:>3}  ", "strong"), (title, "plain"), _bar(count, most, width)))
    elif every.hidden:
        yield text(words.endings_later(honesty.BARS), "quiet", above=1)


def _showed(shown: Sequence[Shown]) -> Iterator[Paragraph]:
    if shown:
        yield heading(words.IT_SHOWED)
    for one in shown:
        yield led("·", words.in_scenes(one.cue, one.scenes), 2)


def _scenes(back: LookingBack, width: int) -> Iterator[Paragraph]:
    yield heading(words.WHAT_THE_ROOM_DID)
    if not back.scenes:
        yield text(words.NOBODY_HERE, "quiet")
        return
    yield text(words.HIDDEN if back.unshown else words.WHAT_IS_COUNTED, "quiet")
    for one in back.scenes:
        yield from _scene(one, width, quiz=back.pattern is None, alone=not back.unshown)


def _scene(one: SceneBack, width: int, *, quiz: bool, alone: bool) -> Iterator[Paragraph]:
    if quiz:
        yield text(words.heading_of(one.number, one.name, _(one.pattern.label)), "strong", above=1)
    lead = ("", "") if quiz else (str(one.number), "strong")
    yield Paragraph(((words.quoted(one.client), "client"),), lead, MARGIN, 0 if quiz else 1)
    if one.hidden and alone:
        yield text(words.HIDDEN, "quiet", margin=MARGIN)
    yield from _votes(one, width)
    for line in one.heard:
        mark: list[Run] = [(f"  ← {host_words.FITS_BEST}", "lead")] if line.best else []
        yield Paragraph(((f"{words.HEARD}  ", "quiet"), (words.quoted(line.line), "you"), *mark), margin=MARGIN)
    if not any(line.best for line in one.heard):
        yield Paragraph(((f"{words.FITS_BEST}  ", "quiet"), (words.quoted(one.best), "plain")), margin=MARGIN)
    if quiz:
        yield from (text(words.showed(shown.cue), "quiet", margin=MARGIN) for shown in one.shown[:1])
    yield from (text(f"← {mark}", "lead", margin=MARGIN) for mark in marks(one))


def _votes(one: SceneBack, width: int) -> Iterator[Paragraph]:
    """The share of lines that fit best, a row for each vote."""
    rows = [(words.FIRST, one.before, "bar-before"), (words.AFTER, one.after, "bar")]
    widest = max(len(words.FIRST), len(words.AFTER)) + 2
    for label, found, style in rows:
        if found:
            yield Paragraph(((label.ljust(widest), "quiet"), *_gauge(found, style, width)), margin=MARGIN)


def _gauge(found: Share, style: str, width: int) -> Iterator[Run]:
    """A bar of the share, and the share in words; the rest of a full bar stays dim, so that half is seen to be half."""
    cells = max(8, min(FULL, width - SPARE))
    drawn = bar_of(found.k, found.n, cells) if found.n else ""
    yield drawn, style
    yield "·" * (cells - len(drawn)), "quiet"
    yield f"  {words.share(found.k, found.n)}", "strong"


def _turn(one: TurnTotal, width: int) -> Iterator[Paragraph]:
    yield Paragraph(((words.quoted(one.client), "client"),), (str(one.number), "strong"), MARGIN, 1)
    if one.met is None or one.fitted is None:
        yield text(words.MET_BY_FEW, "quiet", margin=MARGIN)
        return
    cells = max(8, min(FULL, width - SPARE))
    drawn = bar_of(one.fitted, one.met, cells)
    rest = "·" * (cells - len(drawn))
    yield Paragraph(
        ((drawn, "bar"), (rest, "quiet"), (f"  {words.fitted(one.fitted, one.met)}", "strong")), margin=MARGIN
    )


def _bar(count: int, most: int, width: int) -> Run:
    return f"  {bar_of(count, most, max(8, min(FULL, width - SPARE)))}", "bar"
