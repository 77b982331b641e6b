"""An explanation as plain text for a terminal, and the list of all codes."""

import textwrap

from simulator.bench.explained.examples import Example, example
from simulator.bench.explained.families import FAMILIES, PLAYED, SEVERITIES
from simulator.bench.explained.fragments import after, before
from simulator.scenario.codes import CODES

_WIDTH = 88


def explanation(code: str) -> str:
    """Code, severity and title; what it means; an example with it and the same without."""
    one, known = example(code), CODES[code]
    parts = [
        f"{code} · {known.severity} · {known.title}",
        textwrap.fill(one.means, _WIDTH),
        f"{known.severity}: {SEVERITIES[known.severity]}",
    ]
    if one.proof:
        parts.append(PLAYED)
    if one.untold:
        parts.append(f"to see it: {one.untold}")
    return "\n\n".join([*parts, *_fragments(one)])


def every_code() -> str:
    """A line a code, family by family."""
    blocks = []
    for letter, name in FAMILIES.items():
        codes = [f"  {code}  {known.severity:<8} {known.title}" for code, known in CODES.items() if code[0] == letter]
        blocks.append("\n".join([name, *codes]))
    return "\n\n".join(blocks)


def _fragments(one: Example) -> list[str]:
    if not one.changes:
        return []
    mended = after(one, "…")
    return [f"before\n{_indented(before(one, '…'))}", f"after\n{_indented(mended or 'without these lines')}"]


def _indented(fragment: str) -> str:
    return textwrap.indent(fragment, "    ")
