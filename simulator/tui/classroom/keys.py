"""The keys of a class: the host's, and those of somebody who joined. The registry (`simulator.tui.actions`) takes them in."""

from simulator.locale.catalogue import _
from simulator.tui.action import DIGITS, Action, Where

LETTERS = tuple("abcdefghijklmnop")
"""What a choice can have for a letter: what rises in one has fifteen words. Those that come after are free for other keys."""

HOST_PLACES: dict[Where, str] = {
    "host": _("The class, as its host"),
    "people": _("Who is in"),
    "hands": _("Raised hands"),
    "sheet": _("Sheets"),
    "everywhere": _("Everywhere"),
}
"""The places of the host's help, with their headings."""

SEAT_PLACES: dict[Where, str] = {
    "door": _("At the door"),
    "vote": _("While a vote is open"),
    "seat": _("In the class"),
    "sheet": _("Sheets"),
    "everywhere": _("Everywhere"),
}
"""The places of a trainee's help."""

CLASS_ACTIONS: tuple[Action, ...] = (
    Action("host", ("enter",), "↵", "suggested", _("The step that usually comes next; the key line names it."), _("go on")),
    Action("host", ("down",), "↓", "scroll_on", _("Read on, a line."), _("read on")),
    Action("host", ("up",), "↑", "scroll_back", _("Read back, a line.")),
    Action("host", ("o",), "o", "open", _("Open the vote on what to say; after the talk, the second one."), _("open the vote")),
    Action("host", ("c",), "c", "shut", _("Close the vote."), _("close the vote")),
    Action("host", ("x",), "x", "extend", _("Reopen the vote just closed: votes stay, what rises begins empty."), _("reopen")),
    Action("host", ("d",), "d", "discuss", _("Let the class talk; what was voted stays hidden."), _("talk")),
    Action("host", ("v",), "v", "reveal", _("Show what was voted, with the reasons. Press it twice."), _("show")),
    Action("host", ("n",), "n", "next", _("The client answers; then the next scene."), _("next")),
    Action("host", DIGITS, "1-9", "take({key})", _("The line the client hears; against the votes, twice."), _("the line")),
    Action("host", ("w",), "w", "other_way", _("Back to the last line, and the other way."), _("other way")),
    Action("host", ("f",), "f", "ask_pattern", _("Ask which pattern the class reads; never scored."), _("pattern")),
    Action("host", ("e",), "e", "ask_reaction", _("Ask what rises in people; anonymous, never scored."), _("what rises")),
    Action("host", ("h",), "h", "hands", _("Enter the raised hands of people without a device."), _("hands")),
    Action("host", ("j",), "j", "address", _("How to join, large: code, address and QR, at any time."), _("join")),
    Action("host", ("k",), "k", "people", _("Who is in: take somebody out, or give another name."), _("people")),
    Action("host", ("l",), "l", "lock", _("Close the door to newcomers, or open it."), _("close the door")),
    Action("host", ("p",), "p", "pause", _("Stand still, or go on."), _("pause")),
    Action("host", ("u",), "u", "undo", _("Take the last step back: votes stay, what rises begins empty."), _("undo")),
    Action("host", ("m",), "m", "presenting", _("Presenting or private: names, reasons and figures, hidden or shown."), _("private")),
    Action("host", ("b",), "b", "debrief", _("To the debrief, wherever the class stands. Press it twice."), _("debrief")),
    Action("host", ("pageup",), "PgUp", "page_back", _("Read back, a page.")),
    Action("host", ("pagedown", "space"), "PgDn", "page_on", _("Read on, a page.")),
    Action("people", ("x", "delete"), "x", "remove", _("Take the marked one out, for good. Press it twice."), _("take out")),
    Action("people", ("r",), "r", "rename", _("Give the marked one another name."), _("other name")),
    Action("hands", ("enter",), "↵", "keep", _("Keep these numbers."), _("keep them"), "↵"),
    Action("hands", ("tab",), "tab", "app.focus_next", _("The next number."), _("next number"), "tab"),
    Action("hands", ("escape",), "esc", "close", _("Leave the numbers as they were."), _("go back"), "esc"),
    Action("sheet", ("escape",), "esc", "close", _("Close it and go back."), _("go back")),
    Action("door", ("enter",), "↵", "come_in", _("Come in."), _("come in"), "↵"),
    Action("vote", LETTERS, "A-P", "pick_letter('{key}')", _("Vote for this one; another letter changes your mind."), _("vote")),
    Action("vote", DIGITS, "1-9", "pick_number({key})", _("The same by its number; so do ↑ ↓ and ↵.")),
    Action("vote", ("s",), "s", "sureness", _("How sure you are: a guess, fairly sure, sure, not said."), _("how sure")),
    Action("vote", ("w",), "w", "why", _("Why, in a line; the instructor reads it without your name."), _("why")),
    Action("seat", ("d",), "d", "own_page", _("Your own page, at the end."), _("your page")),
    Action("seat", ("up", "k"), "↑", "scroll_back", _("Read back, a line.")),
    Action("seat", ("down", "j"), "↓", "scroll_on", _("Read on, a line.")),
    Action("seat", ("pageup",), "PgUp", "page_back", _("Read back, a page."), _("read"), together="PgUp PgDn"),
    Action("seat", ("pagedown", "space"), "PgDn", "page_on", _("Read on, a page.")),
)  # fmt: skip  # a table, a row a key
"""The actions in the order in which the key line offers them."""
