"""What was voted, as rows: a bar for each vote, side by side, and who moved between them. Pure: paragraphs out of counts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from simulator.classroom.room.bars import Bars
from simulator.classroom.room.host import HostRound, HostView
from simulator.classroom.room.tally import Moved
from simulator.classroom.room.words import Topic
from simulator.play.wording import hosting as words
from simulator.tui.help.reading import Paragraph, heading, text
from simulator.tui.widgets.drawing import Run, wrapped

LETTER = 3
"""Cells of a letter with the space after it."""

NARROWEST, WIDEST = 8, 40
"""Cells of a full bar."""

FAR_APART = 8
"""So many rows may stand with an empty one between them."""

FULL, THIN, BETWEEN = "█", "▄", "   "
_EIGHTHS = " ▏▎▍▌▋▊▉"
_MOVES = (("stayed", words.STAYED), ("won", words.WON), ("lost", words.LOST), ("apart", words.APART))


@dataclass(frozen=True)
class Row:
    """One vote on one choice; `count` is None where so few are not shown."""

    letter: str
    words: str
    count: int | None
    whys: tuple[str, ...] = ()


@dataclass(frozen=True)
class Vote:
    """One vote as it is drawn."""

    topic: Topic
    number: int
    rows: tuple[Row, ...]

    @property
    def most(self) -> int:
        """The longest bar."""
        return max((row.count or 0 for row in self.rows), default=0)


def votes(view: HostView, *, presenting: bool) -> tuple[Vote, ...]:
    """The votes on the topic before the class: what everybody may see, or all the host may."""
    topic = view.seen.topic
    if presenting:
        return tuple(_of_the_class(bars) for bars in view.seen.bars if bars.topic is topic)
    return tuple(_of_the_host(one) for one in view.rounds if one.topic is topic)


def histogram(found: Sequence[Vote], best: Mapping[str, bool], width: int) -> Iterator[Paragraph]:
    """A choice to a row: its words, and a bar for each vote with its count. Short words stand beside their bar."""
    most = max((vote.most for vote in found), default=0)
    if found and found[0].topic is not Topic.LINE and (beside := list(_beside(found[0], width))):
        yield from beside
        return
    for at, row in enumerate(found[0].rows if found else ()):
        mine = [vote.rows[at] for vote in found]
        if found[0].topic is not Topic.LINE and not any(one.count != 0 for one in mine):
            continue
        yield from _named(row, width, above=1 if at else 0, best=best.get(row.letter, False))
        yield Paragraph(tuple(_bars(found, at, most, width)), margin=LETTER)
        yield from (text(f"“{why}”", "quiet", margin=LETTER) for one in mine for why in one.whys)


def who_moved(moved: Moved, letters: Mapping[str, str], width: int) -> Iterator[Paragraph]:
    """Stayed with a line that fits best, came to one, left one, stayed with another; and the ways, the most first."""
    yield heading(words.WHO_MOVED)
    yield text(words.both_times(moved.both), "quiet")
    counts = [(getattr(moved, kind), name) for kind, name in _MOVES]
    most = max(count for count, _ in counts)
    widest = max(len(name) for _, name in counts)
    for count, name in counts:
        bar = thin_bar_of(count, most, min(WIDEST, width - widest - 8))
        yield Paragraph(((f"{name.ljust(widest)}  {count:>3}  ", "plain"), (bar, "bar")))
    ways = BETWEEN.join(words.way(letters[a], letters[b], n) for a, b, n in moved.ways)
    if ways:
        yield text(ways, "quiet", above=1)


def _named(row: Row, width: int, *, above: int, best: bool) -> Iterator[Paragraph]:
    """A choice by its letter and words; one that fits best is marked behind them, or below where that has no room."""
    mark = f"← {words.FITS_BEST}"
    last = wrapped(row.words, width - LETTER)[-1]
    behind = cell_len(f"{last}  {mark}") <= width - LETTER
    runs: list[Run] = [
        (row.words, "strong" if best else "plain"),
        *([(f"  {mark}", "lead")] if best and behind else []),
    ]
    yield Paragraph(tuple(runs), (row.letter, "strong"), LETTER, above)
    if best and not behind:
        yield text(mark, "lead", margin=LETTER)


def _beside(vote: Vote, width: int) -> Iterator[Paragraph]:
    """Rows of a word and its bar, those left out that nobody took; none at all where the bars would have no room."""
    rows = [row for row in vote.rows if row.count != 0]
    widest = max((cell_len(row.words) for row in rows), default=0)
    cells = min(WIDEST, width - LETTER - widest - len(BETWEEN) - 5)
    if cells < NARROWEST:
        return
    apart = len(rows) <= FAR_APART
    drawn_as = bar_of if apart else thin_bar_of
    for at, row in enumerate(rows):
        drawn = f"{drawn_as(row.count or 0, vote.most, cells)} {words.few() if row.count is None else row.count}"
        name = row.words + " " * (widest - cell_len(row.words)) + BETWEEN
        above = 1 if at and apart else 0
        yield Paragraph(((name, "plain"), (drawn, "bar")), (row.letter, "strong"), LETTER, above)


def bar_of(count: int, most: int, width: int) -> str:
    """A bar as long as its share of the longest one, to an eighth of a cell; at least a sliver where somebody voted."""
    if not count or width < 1:
        return ""
    eighths = max(1, round(8 * width * count / most))
    whole, rest = divmod(eighths, 8)
    return FULL * whole + (_EIGHTHS[rest] if rest else "")


def thin_bar_of(count: int, most: int, width: int) -> str:
    """The same in whole cells of half the height, for rows without space between them."""
    return THIN * max(1, round(width * count / most)) if count and width > 0 else ""


def _bars(found: Sequence[Vote], at: int, most: int, width: int) -> Iterator[Run]:
    label = max(len(words.vote_label(vote.number)) for vote in found) if len(found) > 1 else 0
    spent = LETTER + len(found) * (label + 2 + 5) + (len(found) - 1) * len(BETWEEN)
    cells = max(NARROWEST, min(WIDEST, (width - spent) // len(found)))
    for place, vote in enumerate(found):
        count = vote.rows[at].count
        if label:
            yield f"{words.vote_label(vote.number).ljust(label)}  ", "quiet"
        drawn = f"{bar_of(count or 0, most, cells)} {words.few() if count is None else count}"
        last = place == len(found) - 1
        yield (drawn if last else f"{drawn.ljust(cells + 5)}{BETWEEN}"), "bar" if last else "bar-before"


def _of_the_class(bars: Bars) -> Vote:
    return Vote(bars.topic, bars.round, tuple(Row(one.letter, one.words, one.count) for one in bars.bars))


def _of_the_host(one: HostRound) -> Vote:
    return Vote(one.topic, one.round, tuple(Row(bar.letter, bar.words, bar.count, bar.whys) for bar in one.bars))
