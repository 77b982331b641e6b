"""The explanations as Markdown: a page a code, and the index of them. `python -m simulator.bench.explained.pages` writes them."""

import textwrap
from pathlib import Path

from simulator.bench.check import checked
from simulator.bench.explained.examples import Example, example
from simulator.bench.explained.families import FAMILIES, PLAYED, SEVERITIES, family
from simulator.bench.explained.fragments import after, before
from simulator.scenario.codes import CODES
from simulator.scenario.loader import load
from simulator.scenario.snippet import rendered

FOLDER = Path("docs") / "findings"
_NAME = "example.yaml"


def pages() -> dict[str, str]:
    """The text of every page by its file name."""
    return {"README.md": index(), **{f"{code}.md": page(code) for code in CODES}}


def page(code: str) -> str:
    """One code: what it means, an example, what is said of it, and the example mended."""
    one, known = example(code), CODES[code]
    parts = [f"# {code}: {known.title}", f"*{known.severity}* · {family(code)}", textwrap.fill(one.means, 120)]
    if one.untold:
        parts.append(f"To see it: {one.untold}")
    if one.proof:
        parts.append(PLAYED)
    if one.changes:
        parts += ["## Before", _yaml(before(one, "# …"))]
        parts += ["## What is said", f"```\n{_said(one)}\n```"]
        parts += ["## After", _yaml(after(one, "# …"))]
    return "\n\n".join([*parts, "[All findings](README.md)"]) + "\n"


def index() -> str:
    """Every code with its severity and title, family by family."""
    parts = [
        "# Findings of `attune check`",
        "Each has a page with an example; `attune explain CODE` shows the same in a terminal. The pages and the tests are made from "
        "one set of\nexamples, so what you read here is what the program does.",
        "\n".join(f"- **{name}**: {meaning}" for name, meaning in SEVERITIES.items()),
        "A warning or a hint that is meant to be so is allowed by a comment with a reason, in its line or alone in the line above:",
        '```yaml\n# check: allow Q522 "he talks long on purpose"\n```',
        "A new code gets a line in `simulator/scenario/codes.py` and a file in `simulator/bench/explained/codes`;\n"
        "`python -m simulator.bench.explained.pages` writes these pages.",
    ]
    for letter, name in FAMILIES.items():
        rows = [
            f"| [{code}]({code}.md) | {known.severity} | {known.title} |"
            for code, known in CODES.items()
            if code[0] == letter
        ]
        parts += [f"## {name}", "\n".join(["| code | severity | what it is about |", "|---|---|---|", *rows])]
    return "\n\n".join(parts) + "\n"


def _yaml(fragment: str) -> str:
    return f"```yaml\n{fragment}\n```" if fragment else "Without these lines."


def _said(one: Example) -> str:
    loaded = load(one.before, _NAME)
    found = checked(loaded, proved=one.proof).findings
    return rendered(next(finding for finding in found if finding.code == one.code), loaded.source)


def main() -> None:
    """Write every page below the present folder, and take away those that are no longer made."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    made = pages()
    for path in FOLDER.glob("*.md"):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
