"""`python -m simulator.bench.panel.readings_page`: writes docs/read-through.md from the readings kept with the tests."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from scoring.vocabulary import Moment, Pattern
from simulator.bench.panel.readings import CONDITIONS, Rated, agreement, between_readers, disagreements, rated, read
from simulator.play.script import Script, prepare_script
from simulator.scenario.folders import packaged_folder
from simulator.scenario.library import vignette_files
from simulator.scenario.loader import load

ROOT = Path(__file__).parents[3]
READINGS = ROOT / "tests" / "vignettes" / "readings"
PAGE = ROOT / "docs" / "read-through.md"

HEAD = """# The internal read-through

Made by `python -m simulator.bench.panel.readings_page`; do not edit.

Readers inside the project rated every option of a vignette from 1 to 5, seeing the client's words, what was before them, and
the options, but no
key, no move and no reason: some with the pattern disclosed, some with it hidden. This is an **internal read-through**. It is
not inter-rater
reliability, and **no outside clinician has keyed these vignettes yet**; [panel.md](panel.md) says how that can be changed.

*Best* counts turns at which a reader rated the key's best line highest, *fits* those at which all that was rated highest fits
by the key.
*Kappa* is weighted kappa (quadratic) between key and readers over all options, the key's tiers standing for 5, 4, 2 and 1;
*between* is that between
readers. With the pattern hidden a lower figure is what one hopes for: the lines alone should not tell. *Reworded* counts turns
whose
words were changed after they were read.
"""

Read = tuple[Script, tuple[Rated, ...]]


def everything() -> tuple[Read, ...]:
    """Every vignette of the library that was read, with its readings."""
    found: list[Read] = []
    for path in vignette_files(packaged_folder()):
        file = READINGS / f"{path.stem}.json"
        if file.is_file():
            script = prepare_script(load(path).required())
            found.append((script, tuple(rated(script, read(file)))))
    return tuple(found)


def page(every: Sequence[Read]) -> str:
    """The whole page."""
    cases = [one for one in every if one[0].vignette.kind == "case"]
    scenes = [one for one in every if one[0].vignette.kind == "scene"]
    parts = [HEAD, "## By case\n", *_table("case", [(s.vignette.person.name, turns) for s, turns in cases])]
    if scenes:
        parts += ["\n## Scenes, twins and forms\n", *_table("pattern", list(_by_pattern(scenes)))]
    parts += ["\n## Cases by pattern\n", *_table("pattern", list(_by_pattern(cases)))]
    parts += ["\n## By moment\n", *_table("moment", list(_by_moment(every)))]
    parts += ["\n## Where no reader who knew the pattern chose as the key does\n", *_disagreed(every)]
    return "\n".join(parts) + "\n"


def _table(first: str, rows: Iterable[tuple[str, Sequence[Rated]]]) -> Iterator[str]:
    yield f"| {first} | readers | best | fits | kappa | between | hidden: best | hidden: kappa | reworded |"
    yield "|---" * 9 + "|"
    for name, turns in rows:
        yield f"| {name} | {' | '.join(_cells(turns))} |"


def _cells(turns: Sequence[Rated]) -> Iterator[str]:
    disclosed, hidden = ([one for one in turns if one.condition == condition] for condition in CONDITIONS)
    known, unknown = agreement(disclosed), agreement(hidden)
    yield f"{len({one.reader for one in disclosed})} + {len({one.reader for one in hidden})}"
    yield f"{known.best} of {known.turns}"
    yield f"{known.fitting} of {known.turns}"
    yield _figure(known.kappa)
    yield _figure(between_readers(disclosed))
    yield f"{unknown.best} of {unknown.turns}"
    yield _figure(unknown.kappa)
    yield str(len({one.turn.id for one in turns if not one.fresh}))


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _by_pattern(every: Iterable[Read]) -> Iterator[tuple[str, list[Rated]]]:
    listed = list(every)
    for pattern in Pattern:
        turns = [one for script, turns in listed for one in turns if script.pattern is pattern]
        if turns:
            yield pattern.label, turns


def _by_moment(every: Iterable[Read]) -> Iterator[tuple[str, list[Rated]]]:
    found: dict[Moment, list[Rated]] = defaultdict(list)
    for _script, turns in every:
        for one in turns:
            found[one.turn.source.moment].append(one)
    yield from ((moment.label, found[moment]) for moment in Moment if found[moment])


def _disagreed(every: Iterable[Read]) -> Iterator[str]:
    for script, turns in every:
        ids = list(disagreements(turns))
        if ids:
            told = ", ".join(f"`{id_}`{' (contested)' if script_contested(script, id_) else ''}" for id_ in ids)
            yield f"- {script.vignette.person.name}: {told}"


def script_contested(script: Script, turn: str) -> bool:
    """True where the vignette itself says that the turn is contested."""
    return any(one.id == turn and one.contested for one in script.turns())


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(everything()), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
