"""Every key of the app: what it does and where. Bindings, key line, help screen and the README's table come from here."""

import re
from collections.abc import Collection, Iterator

from textual.binding import Binding, BindingType

from simulator.locale.catalogue import _
from simulator.tui.action import DIGITS, Action, Where
from simulator.tui.classroom.keys import CLASS_ACTIONS

__all__ = ["ACTIONS", "DIGITS", "PLACES", "Action", "Where", "actions", "bindings", "table"]

PLACES: dict[Where, str] = {
    "everywhere": _("Everywhere"),
    "lists": _("In every list"),
    "library": _("Library"),
    "intake": _("Intake sheet"),
    "session": _("Session and desk"),
    "options": _("What you could say"),
    "words": _("Words to tick"),
    "reaction": _("What rises in you"),
    "hearing": _("Whom you hear in a scene"),
    "notice": _("Messages and help"),
    "help": _("Help"),
    "stop": _("Stop now"),
    "page": _("Pages after a session"),
    "note": _("Note after a session"),
    "skip": _("Minute of supervision"),
    "debrief": _("Case debrief"),
    "two-track": _("Two tracks"),
    "read": _("A page read once more"),
    "scroll": _("A page of the record"),
    "block": _("After a round of scenes"),
    "notes": _("Notes"),
    "writing": _("A note of your own"),
    "agenda": _("Supervision"),
    "finished": _("A finished client"),
}
"""The places in the order of the help screen, with their headings."""


ACTIONS: tuple[Action, ...] = (
    Action(
        "everywhere",
        ("question_mark", "f1"),
        "?",
        "app.help",
        _("Help: what you see, and every key. Typing: F1."),
        _("help"),
        "F1",
    ),
    Action(
        "everywhere",
        ("q", "ctrl+q", "ctrl+c"),
        "q",
        "app.stop_now",
        _("Stop now. Nothing is lost; says where to find help. Typing: ctrl+q."),
        _("stop now"),
        "^q",
    ),
    Action("everywhere", ("ctrl+t",), "ctrl+t", "app.change_light", _("Lamp or daylight: dark or light.")),
    Action("everywhere", ("ctrl+g",), "ctrl+g", "app.change_motion", _("Motion on or off.")),
    Action("lists", ("up", "k"), "↑", "previous", _("One up.")),
    Action("lists", ("down", "j"), "↓", "next", _("One down.")),
    Action("lists", ("home",), "home", "first", _("To the first.")),
    Action("lists", ("end",), "end", "last", _("To the last.")),
    Action("lists", ("pageup",), "PgUp", "page_back", _("A page up; the mark goes along.")),
    Action("lists", ("pagedown",), "PgDn", "page_on", _("A page down; the mark goes along.")),
    Action("lists", ("enter",), "↵", "pick", _("Take the marked one; a click does the same.")),
    Action("library", ("o",), "↵", "open", _("Open the marked client; so does o."), _("open")),
    Action("library", ("left",), "←", "to_shelves", _("To the column at the left.")),
    Action("library", ("right",), "→", "to_clients", _("To the clients.")),
    Action("intake", ("b",), "b", "begin", _("Begin the first session."), _("begin")),
    Action("intake", ("s", "escape"), "s", "skip", _("Skip this client; no reason is asked for."), _("skip")),
    Action(
        "session",
        ("r", "ctrl+r"),
        "r",
        "react",
        _("Log what rises in you, at any time. Typing: ctrl+r."),
        _("what rises"),
        "^r",
    ),
    Action(
        "session",
        ("n", "ctrl+n"),
        "n",
        "note",
        _("Write a note for yourself, pinned to this turn. Typing: ctrl+n."),
        _("note"),
        "^n",
    ),
    Action(
        "session",
        ("space",),
        "space",
        "look_back",
        _("Fold the options away and read back; again to return."),
        _("read back"),
    ),
    Action(
        "session",
        ("g",),
        "g",
        "gauges",
        _("Show or hide the gauges where they are shown at all; ? explains them."),
        _("gauges"),
    ),
    Action("session", ("pageup", "ctrl+up"), "PgUp", "scroll_back", _("Read back.")),
    Action("session", ("pagedown", "ctrl+down"), "PgDn", "scroll_on", _("Read on.")),
    Action(
        "options",
        DIGITS,
        "1-9",
        "pick_number({key})",
        _("Choose the line with this number; or mark one with an arrow, and Enter takes it."),
        _("choose"),
    ),
    Action("words", ("left", "h"), "←", "left", _("One to the left; where one word is taken, it is that one.")),
    Action(
        "words",
        ("right", "l"),
        "→",
        "right",
        _("One to the right; where one word is taken, it is that one."),
        _("choose"),
        together="←→",
    ),
    Action("words", ("up", "k"), "↑", "up", _("One up.")),
    Action("words", ("down", "j"), "↓", "down", _("One down.")),
    Action("words", ("space", "x"), "space", "tick", _("Tick or untick; a click does the same."), _("tick")),
    Action(
        "words",
        ("tab",),
        "tab",
        "app.focus_next",
        _("To the next field; shift+tab to the one before."),
        _("next"),
        "tab",
    ),
    Action("reaction", ("enter",), "↵", "keep", _("Keep it, for you alone."), _("keep")),
    Action("reaction", ("escape",), "esc", "pass", _("Pass."), _("pass")),
    Action("reaction", DIGITS[:5], "1-5", "strength({key})", _("How strong it is.")),
    Action("hearing", ("enter",), "↵", "keep", _("Keep it, and see what could be said."), _("keep")),
    Action("hearing", DIGITS[:4], "1-4", "hear({key})", _("Take the pattern with this number."), _("take one")),
    Action("notice", ("escape",), "esc", "close", _("Close it and go back."), _("go back")),
    Action("help", ("right", "l", "tab"), "→", "next_page", _("The next page of the help."), _("next page")),
    Action("help", ("left", "h", "shift+tab"), "←", "previous_page", _("The page before.")),
    Action("help", DIGITS[:6], "1-6", "page({key})", _("The page with this number.")),
    Action("help", ("up", "k"), "↑", "scroll_back", _("Read back, a line.")),
    Action("help", ("down", "j"), "↓", "scroll_on", _("Read on, a line."), _("read on")),
    Action("help", ("pageup", "b"), "PgUp", "screen_back", _("Read back, a screen.")),
    Action("help", ("pagedown", "space"), "PgDn", "screen_on", _("Read on, a screen.")),
    Action("help", ("home", "g"), "home", "to_top", _("To the top.")),
    Action("help", ("end", "G"), "end", "to_end", _("To the end.")),
    Action("stop", ("escape",), "esc", "go_on", _("Go on where you were."), _("go on")),
    Action(
        "page",
        ("enter",),
        "↵",
        "go_on",
        _("Go on: to the next field, and from the last one to what comes next."),
        _("go on"),
    ),
    Action(
        "note",
        DIGITS[:5],
        "1-5",
        "change({key})",
        _("Change the answer with this number; 5: own words."),
        _("change one"),
    ),
    Action("skip", ("escape",), "esc", "skip", _("Skip it; nothing is held against it."), _("skip"), "esc"),
    Action("debrief", ("left", "h"), "←", "previous_turn", _("The turn before.")),
    Action("debrief", ("right", "l"), "→", "next_turn", _("The turn after.")),
    Action(
        "debrief",
        ("n",),
        "n",
        "next_worth",
        _("The next turn worth talking about, or with a comment of your supervisor."),
    ),
    Action("debrief", ("r",), "r", "other_way", _("Walk this turn the other way, and back.")),
    Action(
        "debrief", ("t",), "t", "two_tracks", _("Another line at this turn, beside the path you took."), _("two tracks")
    ),
    Action(
        "debrief",
        ("b",),
        "b",
        "way_back",
        _("Where the work broke off: begin again at the turn it could be met."),
        _("go back"),
    ),
    Action("debrief", ("p",), "p", "practise", _("Start the one thing to practise next."), _("practise")),
    Action("debrief", ("up", "k"), "↑", "scroll_back", _("Read back, a line.")),
    Action("debrief", ("down", "j"), "↓", "scroll_on", _("Read on, a line.")),
    Action("debrief", ("pageup",), "PgUp", "page_back", _("Read back, a page.")),
    Action("debrief", ("pagedown",), "PgDn", "page_on", _("Read on, a page.")),
    Action("two-track", ("up", "k"), "↑", "previous_turn", _("One turn back, on both tracks.")),
    Action("two-track", ("down", "j"), "↓", "next_turn", _("One turn on, on both tracks."), _("turns"), together="↑↓"),
    Action(
        "two-track",
        ("o", "enter"),
        "o",
        "other_line",
        _("Pick another line: where the tracks part, or where the other one waits."),
        _("pick"),
    ),
    Action(
        "two-track",
        ("s", "tab"),
        "s",
        "switch_track",
        _("Show the other of the two: in a narrow window one of them stands alone."),
        _("switch"),
    ),
    Action("two-track", ("escape",), "esc", "go_back", _("Back to where one came from."), _("go back")),
    Action(
        "two-track", ("n",), "n", "next_difference", _("The next turn at which the tracks differ."), _("next apart")
    ),
    Action("two-track", ("f",), "f", "part_here", _("Let them part at this turn instead."), _("part here")),
    Action(
        "two-track",
        ("m",),
        "m",
        "matched_rest",
        _("The rest of the other track with matched lines throughout; again: with your own."),
        _("matched"),
    ),
    Action("two-track", ("l",), "l", "line_by_line", _("Pick the other track's lines one by one."), _("line by line")),
    Action(
        "two-track",
        ("c",),
        "c",
        "switch_curve",
        _("Distance or arousal: in a narrow window one of them stands alone."),
        _("curve"),
    ),
    Action("two-track", ("pageup",), "PgUp", "page_back", _("Read back, a page.")),
    Action("two-track", ("pagedown",), "PgDn", "page_on", _("Read on, a page.")),
    Action("read", ("escape",), "esc", "go_back", _("Back to where one chose what to read."), _("go back")),
    Action("scroll", ("up", "k"), "↑", "scroll_back", _("Read back, a line.")),
    Action("scroll", ("down", "j"), "↓", "scroll_on", _("Read on, a line."), _("read on"), together="↑↓"),
    Action("scroll", ("pageup", "b"), "PgUp", "screen_back", _("Read back, a page.")),
    Action("scroll", ("pagedown", "space"), "PgDn", "screen_on", _("Read on, a page.")),
    Action("block", DIGITS[:3], "1-3", "rate({key})", _("Too easy, good, too hard."), _("say how it was")),
    Action("block", ("escape",), "esc", "pass", _("Pass."), _("pass")),
    Action(
        "notes", ("w",), "w", "write", _("Write a note, pinned to the place of the marked one or to none."), _("write")
    ),
    Action("notes", ("slash", "f"), "/", "find", _("Find words in all notes; esc leaves the search."), _("find")),
    Action("notes", ("s",), "s", "share", _("Share the marked note, or keep it to yourself again."), _("share")),
    Action("notes", ("x",), "x", "erase", _("Erase the marked note, asked for twice."), _("erase")),
    Action("writing", ("ctrl+s",), "↵", "keep", _("Keep the note; so does ctrl+s from any field."), _("keep"), "↵"),
    Action("writing", ("escape",), "esc", "pass", _("Leave it unwritten."), _("leave it"), "esc"),
    Action(
        "agenda",
        ("h",),
        "h",
        "held",
        _("The hour was held: asked for twice; until midnight it can be taken back the same way."),
        _("hour held"),
    ),
    Action("agenda", ("c",), "c", "cadence", _("How often: after every second session, or weekly."), _("how often")),
    Action("finished", ("d",), "d", "debrief", _("Read the case debrief once more."), _("debrief")),
    Action(
        "finished", DIGITS, "1-9", "session({key})", _("Read the debrief of the session with this number once more.")
    ),
    Action("finished", ("t",), "t", "two_tracks", _("Walk another line beside the path you took."), _("two tracks")),
    Action("finished", ("n",), "n", "notes", _("Read your notes, and what you kept for your supervisor."), _("notes")),
    Action("finished", ("a",), "a", "begin_anew", _("Begin anew."), _("begin anew")),
    Action("finished", ("escape",), "esc", "to_library", _("Back to the library."), _("library")),
)


def bindings(*places: Where, but: Collection[str] = ()) -> list[BindingType]:
    """Textual's bindings for these places, without the keys in `but`."""
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
        if key not in but
    ]


def actions(*places: Where) -> Iterator[Action]:
    """The actions of these places, in their order; without places, all."""
    return (action for place in places or PLACES for action in (*ACTIONS, *CLASS_ACTIONS) if action.where == place)


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
