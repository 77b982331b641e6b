"""The whole analysis: every item, and what patterns and moments come to. Below the numbers of `scoring.honesty` a figure is None."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from scoring import honesty
from scoring.interval import Correlation, Share, mean, wilson
from scoring.items.answers import Choice, Item, Line, Place, first_choices
from scoring.items.discrimination import item_rest, upper_lower
from scoring.items.flags import Flag, item_flags, line_flags
from scoring.items.form import Form, form
from scoring.items.rest import RestScores, earned_in_round_one
from scoring.items.rounds import Moved, moved
from scoring.vocabulary import Moment, Pattern


@dataclass(frozen=True)
class LineFigures:
    """One line: how many took it in round 1 and 2, its share of round 1, and the mean rest score of those who took it then.

    `rest` is above or below what is usual, -1 to 1; None below thirty people at the item or five at the line.
    """

    line: Line
    first: int
    second: int
    share: Share | None
    rest: float | None


@dataclass(frozen=True)
class ItemFigures:
    """One item. `n` are all choices of round 1, raised hands among them; `people` those of them that somebody owns.

    `difficulty` is the mean credit, 0 to 1 (high is easy); `fitted` the share of best and acceptable lines.
    """

    item: Item
    n: int
    people: int
    lines: tuple[LineFigures, ...]
    difficulty: float | None
    fitted: Share | None
    rest: Correlation | None
    upper_lower: float | None
    moved: Moved | None
    flags: tuple[Flag, ...]


@dataclass(frozen=True)
class GroupFigures:
    """A pattern or a moment: its items, people and choices of round 1; mean credit and share that fits, None below ten people.

    No interval: the choices of one person hang together.
    """

    of: Pattern | Moment
    items: int
    people: int
    n: int
    difficulty: float | None
    fitted: float | None


@dataclass(frozen=True)
class Analysis:
    """All of it. `items` stand in the order given; `form` only where the items are one that everybody answers whole."""

    people: int
    items: tuple[ItemFigures, ...]
    patterns: tuple[GroupFigures, ...]
    moments: tuple[GroupFigures, ...]
    form: Form | None


def analysed(items: Sequence[Item], choices: Iterable[Choice], fixed: Sequence[Place] = ()) -> Analysis:
    """The figures of these items from these choices. `fixed` are the items of a form that everybody answers whole, if there is one.

    Raises KeyError for a choice of a line that its item does not have.
    """
    kept = first_choices(choices)
    earned = earned_in_round_one(items, kept)
    rests = RestScores(earned)
    by_place: dict[Place, list[Choice]] = defaultdict(list)
    for choice in kept:
        by_place[choice.place].append(choice)
    people = {choice.person for choice in kept if choice.person is not None}
    return Analysis(
        people=len(people),
        items=tuple(_item(item, by_place[item.place], rests, earned[item.place]) for item in items),
        patterns=tuple(_groups(items, by_place, lambda item: item.pattern, Pattern)),
        moments=tuple(_groups(items, by_place, lambda item: item.moment, Moment)),
        form=form(fixed, earned),
    )


def _item(item: Item, choices: Sequence[Choice], rests: RestScores, earned: dict[str, float]) -> ItemFigures:
    first, second = (Counter(c.option for c in choices if c.round == number) for number in (1, 2))
    n = first.total()
    credit = _mean_credit(item, first)
    pairs = rests.paired(item.place, earned)
    rest = item_rest(pairs)
    takers = _rest_by_line(item, choices, rests)
    lines = tuple(_line(line, first, second, takers[line.id]) for line in item.lines)
    owned = [{c.person: c.option for c in choices if c.round == number and c.person} for number in (1, 2)]
    return ItemFigures(
        item=item,
        n=n,
        people=len(earned),
        lines=lines,
        difficulty=credit if n >= honesty.INTERVALS else None,
        fitted=wilson(sum(first[line.id] for line in item.lines if line.fits), n) if n >= honesty.INTERVALS else None,
        rest=rest if len(pairs) >= honesty.DISCRIMINATION else None,
        upper_lower=upper_lower(pairs) if len(pairs) >= honesty.UPPER_LOWER else None,
        moved=moved(item, *owned),
        flags=(*item_flags(n, credit, rest), *line_flags(item, first, takers)),
    )


def _line(line: Line, first: Counter[str], second: Counter[str], rest: Sequence[float]) -> LineFigures:
    n = first.total()
    enough = n >= honesty.FLAGS and len(rest) >= honesty.SMALLEST_GROUP
    share = wilson(first[line.id], n) if n >= honesty.INTERVALS else None
    return LineFigures(line, first[line.id], second[line.id], share, mean(rest) if enough else None)


def _rest_by_line(item: Item, choices: Sequence[Choice], rests: RestScores) -> dict[str, list[float]]:
    """The rest scores of those who took each line in round 1."""
    found: dict[str, list[float]] = {line.id: [] for line in item.lines}
    for choice in choices:
        if choice.round == 1 and choice.person is not None:
            rest = rests.of(choice.person, item.place)
            found[choice.option] += [] if rest is None else [rest]
    return found


def _groups(
    items: Sequence[Item],
    by_place: dict[Place, list[Choice]],
    of: Callable[[Item], Pattern | Moment],
    names: type[Pattern] | type[Moment],
) -> Iterable[GroupFigures]:
    for name in names:
        members = [item for item in items if of(item) is name]
        if members:
            yield _group(name, members, by_place)


def _group(name: Pattern | Moment, members: Sequence[Item], by_place: dict[Place, list[Choice]]) -> GroupFigures:
    found = [(item, choice) for item in members for choice in by_place[item.place] if choice.round == 1]
    people = len({choice.person for _, choice in found if choice.person is not None})
    gained = [item.credit[choice.option] for item, choice in found]
    fitting = [any(line.id == choice.option and line.fits for line in item.lines) for item, choice in found]
    enough = people >= honesty.INTERVALS
    return GroupFigures(
        name, len(members), people, len(found), mean(gained) if enough else None, mean(fitting) if enough else None
    )


def _mean_credit(item: Item, counts: Counter[str]) -> float:
    return mean([item.credit[option] for option in counts.elements()])
