"""The page that answers *why*: what was passed over since the last choice, and what is open and closed here, line by line."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from simulator.bench.preview.passed_over import passed_over
from simulator.bench.preview.played import Played
from simulator.bench.preview.why import Asked, asked
from simulator.tui.preview.lines import standing
from simulator.tui.safe import content


def why_page(played: Played) -> Content:
    """The whole page."""
    return Content("\n").join(_lines(played))


def _lines(played: Played) -> Iterator[Content]:
    yield content(f"now: {standing(played.client, played.script)}", "$quiet")
    yield Content("")
    yield Content.styled("Passed over since the last choice", "bold")
    passed = passed_over(played)
    for one in passed:
        yield content(f"turn {one.turn}: {one.because}")
        yield from _conditions(one.asked)
    if not passed:
        yield content("nothing", "$quiet")
    turn = played.turn
    if turn is not None:
        yield Content("")
        yield Content.styled("Here", "bold")
        yield from _thing(f"turn {turn.id}", "is met", asked(played.script, turn.source.when, played.arriving))
        for option in turn.options:
            state = "is open" if option.test(played.client) else "is closed"
            yield from _thing(f"option {option.id}", state, asked(played.script, option.source.when, played.client))
    yield Content("")
    yield content(f"the choices so far: {','.join(played.choices) or 'none'}", "$quiet")


def _thing(name: str, state: str, lines: Sequence[Asked]) -> Iterator[Content]:
    yield content(
        f"{name} {state}{'' if lines else '; it asks nothing'}", "" if state != "is closed" else "$client-name"
    )
    yield from _conditions(lines)


def _conditions(lines: Sequence[Asked]) -> Iterator[Content]:
    """Every line of a condition; what is lacking is marked by a word and an arrow, not by colour alone."""
    for line in lines:
        mark, style = ("  holds  ", "$quiet") if line.holds else ("  lacks →", "$client-name")
        yield content(f"{mark} {line.words}", style)
        yield from _parts(line.parts, "            ")


def _parts(lines: Sequence[Asked], margin: str) -> Iterator[Content]:
    """What stands inside `any` and `unless`: there only what is so can be told."""
    for line in lines:
        yield content(f"{margin}{'is so' if line.holds else 'is not so'}: {line.words}", "$quiet")
        yield from _parts(line.parts, f"{margin}  ")
