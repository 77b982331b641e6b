"""The classes somebody hosted, in `attune data`: shown with the day until which they are wanted, and erased one or all."""

import argparse
from collections.abc import Iterator, Sequence
from datetime import date

from simulator.classroom.held import HeldLog, State, erase, held_logs, sweep
from simulator.classroom.log import FOLDER, LogProblem
from simulator.cli.own_data.opened import confirmed
from simulator.exits import Refusal
from simulator.play.wording import own_data as words
from simulator.scenario.folders import data_folder
from simulator.scenario.source import printable

LONGEST = 60
"""Characters of the names of clients in a line."""


def run_erase_classes(options: argparse.Namespace) -> None:
    """Erase one class or all; without a name, list them. Raises Refusal where the word is not typed, or a class runs."""
    going = _chosen(options.id)
    if options.what == "class" and not options.id:
        print("\n".join(map(_line, going)))
        return
    must_not_run(going)
    print(words.classes_go([one.name for one in going]))
    if not options.yes and not confirmed():
        raise Refusal(words.NOT_ERASED)
    erase_classes(going, every=options.what == "classes")
    print(words.ERASED)
    for line in (*words.BEYOND[:1], words.CLASS_EXPORTS_STAY, words.CLASS_ITEMS_STAY, *words.BEYOND[1:]):
        print(line)


def must_not_run(going: Sequence[HeldLog]) -> None:
    """Raises Refusal where one of these classes runs."""
    for one in going:
        if one.state is State.RUNNING:
            raise Refusal(words.CLASS_STILL_RUNS.format(name=one.name))


def erase_classes(going: Sequence[HeldLog], *, every: bool) -> None:
    """Erase these; where it is `every` one, what was left of others too. Raises Refusal; then none is erased, a broken disk apart."""
    try:
        erase(one.path for one in going)
        if every:
            sweep(data_folder())
    except LogProblem as problem:
        raise Refusal(str(problem)) from None


def lines(found: Sequence[HeldLog]) -> Iterator[str]:
    """The classes for people; nothing where there is none."""
    if found:
        yield ""
        yield words.CLASSES
        for one in found:
            yield _line(one)
            yield from (f"    {line}" for line in _wanted(one))
        yield words.CLASS_NEVER_BY_ITSELF


def as_json(found: Sequence[HeldLog]) -> list[dict[str, object]]:
    """The classes for programs; `wanted_until` is a day."""
    return [
        {
            "name": one.name,
            "state": one.state.value,
            "day": one.day.isoformat(),
            "clients": list(one.clients),
            "people": one.people,
            "bytes": one.size,
            "wanted_until": one.wanted_until.isoformat(),
        }
        for one in found
    ]


def _line(one: HeldLog) -> str:
    told = {State.RUNNING: words.CLASS_RUNS, State.UNREADABLE: words.CLASS_UNREADABLE}.get(one.state)
    who = told or f"{', '.join(one.clients)}, {words.people_in(one.people)}"
    return f"  {printable(one.name, LONGEST)}  {printable(who, LONGEST)}, {words.kilobytes(one.size)}"


def _wanted(one: HeldLog) -> tuple[str, ...]:
    if one.has_served(date.today()):
        return words.CLASS_SERVED.format(date=one.wanted_until), f"  attune data erase class {one.name}"
    return (words.CLASS_WANTED.format(date=one.wanted_until),)


def _chosen(name: str | None) -> list[HeldLog]:
    """The class of this name, or all. Raises Refusal where there is none."""
    found = held_logs(data_folder())
    chosen = [one for one in found if name in (None, one.name)]
    if not found:
        raise Refusal(words.NO_CLASSES.format(folder=data_folder() / FOLDER))
    if not chosen:
        raise Refusal(words.NO_SUCH_CLASS.format(name=name))
    return chosen
