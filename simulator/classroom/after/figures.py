"""What every form of the analysis shows, worked out once: the items under their vignette, each with its lines and its sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from scoring.items.analysis import Analysis, GroupFigures, ItemFigures, LineFigures
from scoring.items.form import Form
from simulator.classroom.after.pool import Pool
from simulator.play.script import Turn
from simulator.play.wording import items as words


@dataclass(frozen=True)
class ShownLine:
    """A line with its words and whether it is best here."""

    figures: LineFigures
    words: str
    best: bool


@dataclass(frozen=True)
class ShownItem:
    """An item: its turn and moment, what the client said there last, its lines, what is said of it in sentences, and its flags."""

    figures: ItemFigures
    turn: str
    moment: str
    heard: str
    lines: tuple[ShownLine, ...]
    told: tuple[str, ...]
    flags: tuple[str, ...]


@dataclass(frozen=True)
class ShownVignette:
    """The items of one text; `about` says in how many classes it was played."""

    id: str
    title: str
    about: str
    items: tuple[ShownItem, ...]


@dataclass(frozen=True)
class Shown:
    """All of it."""

    about: str
    vignettes: tuple[ShownVignette, ...]
    patterns: tuple[GroupFigures, ...]
    moments: tuple[GroupFigures, ...]
    form: tuple[str, ...]
    closing: tuple[str, ...]


def shown(pool: Pool, found: Analysis) -> Shown:
    """The analysis of these classes, ready to be shown."""
    return Shown(
        about=words.classes(pool.classes, found.people),
        vignettes=tuple(_vignettes(pool, found)),
        patterns=found.patterns,
        moments=found.moments,
        form=_form(found.form),
        closing=(words.REST_MEANS, words.honest(), words.ONE_CLASS, words.PROVISIONAL),
    )


def _vignettes(pool: Pool, found: Analysis) -> Iterator[ShownVignette]:
    for text, items in groupby(found.items, key=lambda one: one.item.place.vignette):
        vignette = pool.scripts[text].vignette
        about = words.played_by(pool.played_by(text), text[:8])
        asked = (one for one in items if one.n or any(line.second for line in one.lines))
        yield ShownVignette(vignette.id, vignette.title, about, tuple(_item(pool, one) for one in asked))


def _item(pool: Pool, one: ItemFigures) -> ShownItem:
    said = {option.id: option.line for option in pool.turn(one.item.place).options}
    lines = tuple(ShownLine(line, said[line.line.id], line.line.id in one.item.best) for line in one.lines)
    flags = tuple(_flag(words.FLAGS_TOLD[flag.kind], flag.line) for flag in one.flags)
    heard = _heard(pool.turn(one.item.place), pool.scripts[one.item.place.vignette].vignette.person.name)
    return ShownItem(one, one.item.place.turn, one.item.moment.label, heard, lines, tuple(_told(one)), flags)


def _heard(turn: Turn, name: str) -> str:
    """The client's words before the choice, or else what is seen there; of several wordings the one where no condition holds."""
    wording = turn.client or turn.scene
    if wording is None:
        return ""
    text, others = wording.variants[-1][1], len(wording.variants) - 1
    told = words.client_said(name, text) if turn.client else text
    return f"{told} {words.wordings(others + 1)}" if others else told


def _flag(told: str, line: str | None) -> str:
    return told if line is None else f"{words.LINE.format(line=line)}: {told}"


def _told(one: ItemFigures) -> Iterator[str]:
    yield words.voted(one.n, one.n - one.people)
    if one.difficulty is not None:
        yield words.difficulty(one.difficulty)
    if one.fitted is not None:
        yield words.fitted(one.fitted)
    if one.rest is not None:
        yield words.rest(one.rest)
    if one.upper_lower is not None:
        yield words.tails(one.upper_lower)
    if one.moved is not None:
        yield words.moved(one.moved)
        if one.moved.ways:
            yield words.WAYS.format(ways=words.ways(one.moved))


def _form(form: Form | None) -> tuple[str, ...]:
    if form is None:
        return ()
    told = words.form(form.n, form.k, form.alpha, form.sem, form.mean)
    return (told,) if form.longer is None or form.longer <= 1 else (told, words.longer(form.longer))
