"""The library page of the documentation: every case, the scenes, and what the figures mean."""

from collections import Counter
from collections.abc import Iterator, Sequence

from simulator.bench.library.figures import CaseFigures, names
from simulator.bench.library.told import player_name
from simulator.scenario.index import Entry
from simulator.scenario.models import Vignette

HEAD = """# The library

Made by `python -m simulator.bench.library`; do not edit. `attune list --long` prints the same for your own vignettes beside these.

All clients are invented. Reading the pattern is half of what is practised, so it stands only in the table at the very end; a trainee
should not open it before having met the client. The key is provisional: see [panel.md](panel.md).

Nothing here trains suicide risk assessment. Two cases hold one passive remark each, named among their themes; the direct question is
keyed best there, and what follows names the agreed crisis path and the supervisor on the same day.
"""

FIGURES = """## How players fare

Exact, over every way to play a case. Each cell is *fit\\** (0 guessing, 1 the best line each time) and the share of plays broken off.
*A learner* takes the key's line six times in ten; *one-size warmth* reflects, reassures and gives whoever the client is. The keys of
the other three patterns are in the table by pattern.
"""

ROUNDS = {
    "scenes": "practice scenes, for five minutes at a time",
    "twins": "twin scenes: the same words from two clients",
    "forms": "scenes of the two check-up forms, 24 each",
}


def page(cases: Sequence[tuple[Entry, Vignette]], scenes: Sequence[Entry], figures: dict[str, CaseFigures]) -> str:
    """The whole page."""
    parts = [HEAD, *(_case(entry, vignette) for entry, vignette in cases), *_scenes(scenes)]
    parts += [FIGURES, _table(cases, figures), _patterns(cases, figures)]
    return "\n".join(parts)


def _case(entry: Entry, vignette: Vignette) -> str:
    about = " ".join(vignette.person.about.split())
    teaches = " ".join((vignette.practise_next or "").split())
    setting = vignette.setting.rstrip(".")
    size = f"level {entry.level} · {entry.sessions} sessions · about {entry.minutes} minutes"
    return (
        f"## {entry.name}, {vignette.person.age}\n\n*{entry.quote}*\n\n{about} {setting}.\n\n"
        f"`{entry.id}` · {size} · {', '.join(entry.themes)}\n\nTeaches: {teaches}\n"
    )


def _scenes(scenes: Sequence[Entry]) -> Iterator[str]:
    counted = Counter("forms" if one.form else "twins" if one.twin else "scenes" for one in scenes)
    if counted:
        yield "## Scenes\n"
        yield "\n".join(f"- {counted[kind]} {what}" for kind, what in ROUNDS.items() if counted[kind])
        yield ""


def _table(cases: Sequence[tuple[Entry, Vignette]], figures: dict[str, CaseFigures]) -> str:
    shown = [name for name in names(figures.values()) if not name.endswith("-key")]
    rows = [f"| case | {' | '.join(map(player_name, shown))} | ways to play it |", "|---" * (len(shown) + 2) + "|"]
    for entry, _ in cases:
        if entry.id in figures:
            one = figures[entry.id]
            cells = [_cell(one, name) for name in shown]
            rows.append(f"| {entry.name} | {' | '.join(cells)} | {float(one.paths):.0e} |")
    return "\n".join(rows) + "\n"


def _patterns(cases: Sequence[tuple[Entry, Vignette]], figures: dict[str, CaseFigures]) -> str:
    rows = ["| case | pattern | the other keys, fit\\* and broken off |", "|---|---|---|"]
    for entry, _ in cases:
        one = figures.get(entry.id)
        others = [name for name in one.players if name.endswith("-key")] if one else []
        told = "; ".join(f"{player_name(name)} {_cell(one, name)}" for name in others) if one else ""
        rows.append(f"| {entry.name} | {entry.pattern} | {told} |")
    table = "\n".join(rows)
    return f"<details>\n<summary>The patterns, for instructors</summary>\n\n{table}\n\n</details>\n"


def _cell(one: CaseFigures, name: str) -> str:
    player = one.players[name]
    fit = "–" if player.fit is None else f"{player.fit:.2f}"
    return f"{fit}, {player.broken_off:.0%}"
