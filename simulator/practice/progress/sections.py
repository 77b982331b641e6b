"""The progress page as sections of plain rows, the same for the screen, line mode and reports. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from scoring.estimate import Standing
from scoring.vocabulary import Moment, Pattern, Strategy
from simulator.locale.catalogue import _
from simulator.play.wording import progress as words
from simulator.play.wording.debrief import STRATEGIES
from simulator.practice.progress.clients import Client
from simulator.practice.progress.picture import Course, Figure, Picture
from simulator.practice.progress.reactions import KNOWN_PULL

MOST_CLIENTS = 12
"""The newest so many are listed."""


@dataclass(frozen=True)
class Text:
    """A sentence; `quiet` where it only explains, `closes` where what belongs together ends with it. `aloud` is what is said in its
    place where nothing is drawn, empty where that is the same."""

    words: str
    quiet: bool = False
    closes: bool = False
    aloud: str = ""


@dataclass(frozen=True)
class Bar:
    """A figure with its name, to be drawn on a line from 0 to 1; `now` is None where there are too few answers."""

    name: str
    n: int
    now: Standing | None
    course: tuple[float, ...] = ()


@dataclass(frozen=True)
class Grid:
    """Figures in rows and columns: the heads of the columns, and each row with its name."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Figure, ...]], ...]


@dataclass(frozen=True)
class Trail:
    """Numbers from one session to the next, 0 to `most`, with a name and the words they are told in."""

    name: str
    values: tuple[int, ...]
    most: int
    words: str


@dataclass(frozen=True)
class Spoken:
    """A turn: where it stands, the client's name and words, what was said to them, and why it is told."""

    place: str
    client: str
    words: str
    said: str
    why: str


Row = Text | Bar | Grid | Trail | Spoken


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it; the first section has none."""

    title: str
    rows: tuple[Row, ...]


def sections(picture: Picture) -> tuple[Section, ...]:
    """The page, from the top. Where nothing is finished yet it is one sentence."""
    if not picture.attempts:
        return (Section("", (Text(words.NOTHING_YET),)),)
    parts = (
        ("", _opening(picture)),
        (words.STRATEGIES_TITLE, _strategies(picture)),
        (words.CELLS_TITLE, _cells(picture)),
        (words.READ_AND_MET_TITLE, _read_and_met(picture)),
        (words.BELIEFS_TITLE, _beliefs(picture)),
        (words.REPAIRS_TITLE, _repairs(picture)),
        (words.REACTIONS_TITLE, _reactions(picture)),
        (words.CLIENTS_TITLE, _clients(picture.clients)),
        (words.POSSIBLE_TITLE, _possible(picture.clients)),
    )
    found = [Section(title, rows) for title, made in parts if (rows := tuple(made))]
    return (*found, Section("", (Text(words.PROVISIONAL, quiet=True),)))


def surest(picture: Picture) -> Strategy | None:
    """The strategy whose interval ends highest at its lower end; None where none is known."""
    known = {strategy: course.figure.now for strategy, course in picture.strategies.items()}
    return max((s for s, now in known.items() if now), key=lambda s: _low(known[s]), default=None)


def caught(picture: Picture) -> tuple[Pattern, Moment, Standing] | None:
    """The cell whose interval ends lowest at its upper end; None where none is known."""
    known = [
        (pattern, moment, figure.now)
        for pattern, row in picture.cells.items()
        for moment, figure in row.items()
        if figure.now is not None
    ]
    return min(known, key=lambda cell: cell[2].high, default=None)


def glance(picture: Picture) -> tuple[str, ...]:
    """What one does most surely and where one gets caught, in a sentence each; nothing where neither is known yet."""
    best, worst = surest(picture), caught(picture)
    first = (words.surest(best),) if best else ()
    if worst is None:
        return first
    pattern, moment, now = worst
    return (*first, words.caught(_(moment.label), pattern, now, surely=stands_out(picture, now)))


def stands_out(picture: Picture, lowest: Standing) -> bool:
    """True where the range of this figure ends below the middle of all known ones: chance alone would hardly put it there."""
    known = [figure.now.value for row in picture.cells.values() for figure in row.values() if figure.now is not None]
    return lowest.high < median(known)


def _low(now: Standing | None) -> float:
    return now.low if now else 0.0


def _opening(picture: Picture) -> Iterator[Row]:
    yield Text(words.opening(picture.attempts, picture.again))
    yield from (Text(sentence) for sentence in glance(picture))


def _strategies(picture: Picture) -> Iterator[Row]:
    told = (words.STRATEGIES_MEAN, words.BLIND_MARK, words.OLDER_LESS)
    yield Text(" ".join(told), quiet=True, aloud=f"{words.STRATEGIES_MEAN} {words.OLDER_LESS}")
    for strategy, course in picture.strategies.items():
        yield Bar(STRATEGIES[strategy], course.figure.n, course.figure.now, _values(course))


def _values(course: Course) -> tuple[float, ...]:
    return tuple(stretch.value for _, stretch in course.stretches)


def _cells(picture: Picture) -> Iterator[Row]:
    yield Text(words.CELLS_MEAN, quiet=True)
    heads = tuple(words.SHORT_PATTERNS[pattern] for pattern in Pattern)
    rows = tuple((_(moment.label), tuple(picture.cells[pattern][moment] for pattern in Pattern)) for moment in Moment)
    yield Grid(heads, rows)


def _read_and_met(picture: Picture) -> Iterator[Row]:
    found = picture.read_and_met
    if found.n:
        yield from map(Text, words.read_and_met(found.both, found.read, found.met, found.neither))


def _beliefs(picture: Picture) -> Iterator[Row]:
    found = picture.beliefs
    if found.score is None or found.over is None:
        if found.n:
            yield Text(words.too_few(found.n))
        return
    yield Text(words.beliefs(found.n, found.score, found.over))
    yield from (Text(words.band(band.sure, band.right, band.n)) for band in found.bands)


def _repairs(picture: Picture) -> Iterator[Row]:
    found = picture.repairs
    yield Text(words.repairs(found.ruptures, found.at_once, found.later, found.never))
    if found.latency is not None:
        yield Text(words.latency(found.latency))


def _reactions(picture: Picture) -> Iterator[Row]:
    yield Text(words.REACTIONS_MEAN, quiet=True)
    for pattern, found in picture.reactions.items():
        if found.most is None and not found.pulls:
            continue
        said = words.not_logged(pattern)
        if found.most is not None:
            said = words.felt(pattern, found.most, found.most_acted, found.most_pulls)
        yield Text(" ".join(filter(None, (said, words.pulls(found.acted, found.pulls)))))
        yield Text(words.known_pull(KNOWN_PULL[pattern]), quiet=True, closes=True)


def _possible(clients: Sequence[Client]) -> Iterator[Row]:
    counted = [one for one in clients if one.possible][:MOST_CLIENTS]
    if counted:
        yield Text(words.POSSIBLE_MEAN, quiet=True)
    for one in counted:
        yield Trail(one.name, one.possible, 100, words.possible(one.possible))


def _clients(clients: Sequence[Client]) -> Iterator[Row]:
    if clients:
        yield Text(words.CLIENTS_MEAN, quiet=True)
    for one in clients[:MOST_CLIENTS]:
        yield Trail(one.name, one.security, 10, words.security(one.security, one.matched))
