"""Small scenes for tests: one file's text, and the vignette of it."""

from pathlib import Path

from simulator.scenario.loader import load
from simulator.scenario.models import Vignette

TEXT = """\
format: 1
kind: scene
id: {id}
title: The cap
pattern: {pattern}
level: 1
person: {{name: {name}, age: 52, pronoun: she, about: Pilots a ferry and mends clocks.}}
setting: A clinic, third hour
themes: [sleep]
{more}lead:
  - {{who: scene, text: "The cap lies on the table."}}
  - {{who: client, text: "Nothing to report."}}
  - {{who: you, text: "And the log?"}}
sessions:
  - title: Third hour
    turns:
      - id: cap
        moment: opening
        client: "It is all in there."
        cues: [self-sufficiency]
        inner: If it is all in there I need not be.
        rival: She may be tired.
        options:
{options}"""

OPTION = """\
          - id: {id}
            move: {move}
            say: "{say}"
            reply: "She answers to {id}."
            heard: "Heard {id}."
            why: "Why {id}."
            fits_when: "When {id}."
"""

LINES = {
    "log": ("fact-first", "Then show me the log from Tuesday, please."),
    "warm": ("feel-reflect", "It sounds like a lonely sort of order."),
    "deep": ("deepen", "What would be there if the log were not?"),
    "rules": ("frame-hold", "Fifty minutes, as always, and the log."),
}


def scene_text(
    id_: str = "the-cap", pattern: str = "dismissing-avoidant", name: str = "Ines Duarte", *, more: str = ""
) -> str:
    """A scene as a file; by the key `log` is best for a dismissing client, `warm` for a secure one."""
    options = "".join(OPTION.format(id=name, move=move, say=say) for name, (move, say) in LINES.items())
    return TEXT.format(id=id_, pattern=pattern, name=name, more=more, options=options)


def scene(id_: str = "the-cap", pattern: str = "dismissing-avoidant", *, more: str = "") -> Vignette:
    """The vignette of such a file."""
    return load(scene_text(id_, pattern, more=more)).required()


def twin(id_: str, pattern: str, other: str, other_pattern: str) -> str:
    """A scene that has a twin."""
    return scene_text(id_, pattern, more=f"twin: {{scene: {other}, pattern: {other_pattern}}}\n")


def form(letter: str, item: int) -> str:
    """An item of a check-up form."""
    return scene_text(f"{letter}-{item}", more=f"check_up: {{form: {letter}, item: {item}}}\n")


def write(folder: Path, text: str) -> Path:
    """The scene as a file in a folder."""
    path = folder / f"{load(text).required().id}.yaml"
    path.write_text(text, encoding="utf-8")
    return path
