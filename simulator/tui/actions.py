"""Every key of the app: what it does and where. Bindings, key line, help screen and the README's table come from here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType

Where = Literal[
    "everywhere",
    "lists",
    "library",
    "intake",
    "session",
    "options",
    "words",
    "reaction",
    "hearing",
    "notice",
    "help",
    "stop",
    "page",
    "note",
    "skip",
    "debrief",
    "read",
    "finished",
]

PLACES: dict[Where, str] = {
    "everywhere": "Everywhere",
    "lists": "In every list",
    "library": "Library",
    "intake": "Intake sheet",
    "session": "Session and desk",
    "options": "What you could say",
    "words": "Words to tick",
    "reaction": "What rises in you",
    "hearing": "Whom you hear in a scene",
    "notice": "Messages and help",
    "help": "Help",
    "stop": "Stop now",
    "page": "Pages after a session",
    "note": "Note after a session",
    "skip": "Minute of supervision",
    "debrief": "Case debrief",
    "read": "A page read once more",
    "finished": "A finished client",
}
"""The places in the order of the help screen, with their headings."""


@dataclass(frozen=True)
class Action:
    """One thing a key does. `{key}` in `action` stands for the key pressed; `footer` is its word there, empty to stay out of it.

    `typing` is the key shown while a field is being typed in, empty where none works there; `together` is how the key line names
    the key where it speaks for its neighbours too.
    """

    where: Where
    keys: tuple[str, ...]
    shown: str
    action: str
    help: str
    footer: str = ""
    typing: str = ""
    together: str = ""

    @property
    def line(self) -> str:
        """The key as the key line names it."""
        return self.together or self.shown

    @property
    def name(self) -> str:
        """The action without what it is given."""
        return self.action.partition("(")[0]

    def pressed(self, key: str) -> str:
        """The action as this key brings it about."""
        return self.action.replace("{key}", key)


DIGITS = tuple("123456789")

ACTIONS: tuple[Action, ...] = (
    Action(
        "everywhere",
        ("question_mark", "f1"),
        "?",
        "app.help",
        "Help: what you see, and every key. Typing: F1.",
        "help",
        "F1",
    ),
    Action(
        "everywhere",
        ("q", "ctrl+q", "ctrl+c"),
        "q",
        "app.stop_now",
        "Stop now. Nothing is lost; says where to find help. Typing: ctrl+q.",
        "stop now",
        "^q",
    ),
    Action("everywhere", ("ctrl+t",), "ctrl+t", "app.change_light", "Lamp or daylight: dark or light."),
    Action("everywhere", ("ctrl+g",), "ctrl+g", "app.change_motion", "Motion on or off."),
    Action("lists", ("up", "k"), "↑", "previous", "One up."),
    Action("lists", ("down", "j"), "↓", "next", "One down."),
    Action("lists", ("home",), "home", "first", "To the first."),
    Action("lists", ("end",), "end", "last", "To the last."),
    Action("lists", ("enter",), "↵", "pick", "Take the marked one; a click does the same."),
    Action("library", ("o",), "↵", "open", "Open the marked client; so does o.", "open"),
    Action("library", ("left",), "←", "to_shelves", "To the column at the left."),
    Action("library", ("right",), "→", "to_clients", "To the clients."),
    Action("intake", ("b",), "b", "begin", "Begin the first session.", "begin"),
    Action("intake", ("s", "escape"), "s", "skip", "Skip this client; no reason is asked for.", "skip"),
    Action(
        "session",
        ("r", "ctrl+r"),
        "r",
        "react",
        "Log what rises in you, at any time. Typing: ctrl+r.",
        "what rises",
        "^r",
    ),
    Action(
        "session",
        ("space",),
        "space",
        "look_back",
        "Fold the options away and read back; again to return.",
        "read back",
    ),
    Action(
        "session",
        ("g",),
        "g",
        "gauges",
        "Show or hide the gauges where they are shown at all; ? explains them.",
        "gauges",
    ),
    Action("session", ("pageup", "ctrl+up"), "PgUp", "scroll_back", "Read back."),
    Action("session", ("pagedown", "ctrl+down"), "PgDn", "scroll_on", "Read on."),
    Action(
        "options",
        DIGITS,
        "1-9",
        "pick_number({key})",
        "Choose the line with this number; or mark one with an arrow, and Enter takes it.",
        "choose",
    ),
    Action("words", ("left", "h"), "←", "left", "One to the left; where one word is taken, it is that one."),
    Action(
        "words",
        ("right", "l"),
        "→",
        "right",
        "One to the right; where one word is taken, it is that one.",
        "choose",
        together="←→",
    ),
    Action("words", ("up", "k"), "↑", "up", "One up."),
    Action("words", ("down", "j"), "↓", "down", "One down."),
    Action("words", ("space", "x"), "space", "tick", "Tick or untick; a click does the same.", "tick"),
    Action(
        "words", ("tab",), "tab", "app.focus_next", "To the next field; shift+tab to the one before.", "next", "tab"
    ),
    Action("reaction", ("enter",), "↵", "keep", "Keep it, for you alone.", "keep"),
    Action("reaction", ("escape",), "esc", "pass", "Pass.", "pass"),
    Action("reaction", DIGITS[:5], "1-5", "strength({key})", "How strong it is."),
    Action("hearing", ("enter",), "↵", "keep", "Keep it, and see what could be said.", "keep"),
    Action("hearing", DIGITS[:4], "1-4", "hear({key})", "Take the pattern with this number.", "take one"),
    Action("notice", ("escape",), "esc", "close", "Close it and go back.", "go back"),
    Action("help", ("right", "l", "tab"), "→", "next_page", "The next page of the help.", "next page"),
    Action("help", ("left", "h", "shift+tab"), "←", "previous_page", "The page before."),
    Action("help", DIGITS[:6], "1-6", "page({key})", "The page with this number."),
    Action("help", ("up", "k"), "↑", "scroll_back", "Read back, a line."),
    Action("help", ("down", "j"), "↓", "scroll_on", "Read on, a line.", "read on"),
    Action("help", ("pageup", "b"), "PgUp", "screen_back", "Read back, a screen."),
    Action("help", ("pagedown", "space"), "PgDn", "screen_on", "Read on, a screen."),
    Action("help", ("home", "g"), "home", "to_top", "To the top."),
    Action("help", ("end", "G"), "end", "to_end", "To the end."),
    Action("stop", ("escape",), "esc", "go_on", "Go on where you were.", "go on"),
    Action(
        "page", ("enter",), "↵", "go_on", "Go on: to the next field, and from the last one to what comes next.", "go on"
    ),
    Action(
        "note", DIGITS[:5], "1-5", "change({key})", "Change the answer with this number; 5: own words.", "change one"
    ),
    Action("skip", ("escape",), "esc", "skip", "Skip it; nothing is held against it.", "skip", "esc"),
    Action("debrief", ("left", "h"), "←", "previous_turn", "The turn before."),
    Action("debrief", ("right", "l"), "→", "next_turn", "The turn after."),
    Action("debrief", ("n",), "n", "next_worth", "The next turn worth talking about."),
    Action("debrief", ("r",), "r", "other_way", "Walk this turn the other way, and back."),
    Action(
        "debrief",
        ("b",),
        "b",
        "way_back",
        "Where the work broke off: begin again at the turn it could be met.",
        "go back",
    ),
    Action("debrief", ("p",), "p", "practise", "Start the one thing to practise next.", "practise"),
    Action("debrief", ("up", "k"), "↑", "scroll_back", "Read back, a line."),
    Action("debrief", ("down", "j"), "↓", "scroll_on", "Read on, a line."),
    Action("debrief", ("pageup",), "PgUp", "page_back", "Read back, a page."),
    Action("debrief", ("pagedown",), "PgDn", "page_on", "Read on, a page."),
    Action("read", ("escape",), "esc", "go_back", "Back to where one chose what to read.", "go back"),
    Action("finished", ("d",), "d", "debrief", "Read the case debrief once more.", "debrief"),
    Action("finished", DIGITS, "1-9", "session({key})", "Read the debrief of the session with this number once more."),
    Action("finished", ("n",), "n", "notes", "Read your notes, and what you kept for your supervisor.", "notes"),
    Action("finished", ("a",), "a", "begin_anew", "Begin anew.", "begin anew"),
    Action("finished", ("escape",), "esc", "to_library", "Back to the library.", "library"),
)


def bindings(*places: Where) -> list[BindingType]:
    """Textual's bindings for these places."""
    return [
        Binding(
            key,
            action.pressed(key),
            action.help,
            show=False,
            priority=action.where == "everywhere" and key.startswith("ctrl+"),
        )
        for action in actions(*places)
        for key in action.keys
    ]


def actions(*places: Where) -> Iterator[Action]:
    """The actions of these places, in their order; without places, all."""
    return (action for place in places or PLACES for action in ACTIONS if action.where == place)


def table() -> str:
    """The keys as a Markdown table, a row for each place, for the README."""
    rows = [
        f"| {name} | {' · '.join(f'`{one.shown}` {_in_short(one.help)}' for one in actions(place))} |"
        for place, name in PLACES.items()
    ]
    return "\n".join(["| where | keys |", "|---|---|", *rows])


def _in_short(help_: str) -> str:
    """The first few words of a help line, up to its first stop."""
    first = re.split("[:.;,]", help_)[0]
    return first[0].lower() + first[1:]
