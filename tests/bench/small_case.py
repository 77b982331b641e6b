"""A small case as a file: two sessions, a guarded turn, a guarded session, a promise. Lines are easily found and replaced."""

from simulator.scenario.loader import Loaded, load

HEAD = """format: 1
id: made-up
title: Made up
pattern: dismissing-avoidant
level: 1
person: {name: No One, age: 40, about: Made for a test.}
setting: A test
frame: {time: now, cancellation: none, contact: none, crisis: none}
themes: [tests]
formulation: None.
sessions:
"""


def option(id_: str, move: str, *more: str) -> str:
    lines = [f"- id: {id_}", f"  move: {move}", *(f"  {line}" for line in more)]
    lines += [f"  say: I say {id_}.", f"  reply: Answer to {id_}.", "  heard: Heard.", "  why: Why."]
    return "".join(f"          {line}\n" for line in lines)


def turn(id_: str, moment: str, *options: str, more: str = "") -> str:
    guard = f"        {more}\n" if more else ""
    return (
        f"      - id: {id_}\n        moment: {moment}\n{guard}        client: Words of {id_}.\n"
        f"        options:\n{''.join(options)}"
    )


FOLDER = turn(
    "folder", "opening", option("night", "fact-first"), option("close", "over-give"), option("away", "pull-back")
)
QUIET = turn(
    "quiet",
    "sudden-cold",
    option("list", "keep-thread"),
    option("why-not", "press-on"),
    more="when: {strain: at least 1}",
)
DOOR = turn(
    "door",
    "ending",
    option("bye", "frame-hold", "promise: {id: mail, due: 2, text: A mail.}"),
    option("stay", "over-give"),
)
AGAIN = turn("again", "opening", option("back", "dose-step", "keeps: mail"), option("harder", "deepen"))
LAST = turn("last", "closeness", option("mark", "mark-change"), option("more", "press-on", "when: {bond: at most 3}"))

FIRST_HOUR = f"  - title: First hour\n    turns:\n{FOLDER}{QUIET}{DOOR}"
SECOND_HOUR = (
    f"  - title: Second hour\n    when: {{strain: at most 5}}\n    cancelled: Nobody came.\n    turns:\n{AGAIN}{LAST}"
)
ENDINGS = """endings:
  - {id: broke-off, when: {strain: at least 8}, text: It broke off.}
  - {id: stayed, text: It stayed.}
"""
CASE = f"{HEAD}{FIRST_HOUR}{SECOND_HOUR}{ENDINGS}"


def loaded(text: str = CASE, name: str = "case.yaml") -> Loaded:
    found = load(text, name)
    found.required()
    return found


def changed(old: str, new: str, text: str = CASE) -> str:
    """The case with one piece replaced, which must be there once."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def line_of(piece: str, text: str) -> int:
    """The line of a piece that stands there once."""
    assert text.count(piece) == 1, piece
    return text[: text.index(piece)].count("\n") + 1
