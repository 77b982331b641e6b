"""The foot of a host's screen: the keys that matter most at this moment of the class, by the words they have there."""

from simulator.classroom.room.host import HostView
from simulator.classroom.room.words import Phase
from simulator.play.wording import hosting as words
from simulator.tui.actions import actions
from simulator.tui.classroom.steps import KEYS, shown_word, undecided
from simulator.tui.widgets.key_line import KeyLine

_DOOR = ("address", "people", "lock")

MATTER: dict[Phase, tuple[str, ...]] = {
    Phase.LOBBY: ("people", "lock", "presenting", "address"),
    Phase.SCENE: ("ask_pattern", "ask_reaction", "undo", "debrief", "presenting", "other_way", "pause", *_DOOR),
    Phase.OPEN: ("hands", "pause", "undo", "address", "presenting", "debrief", "people", "lock"),
    Phase.CLOSED: ("discuss", "reveal", "hands", "presenting", "extend", "open", "undo", "debrief", "pause", *_DOOR),
    Phase.DISCUSS: ("reveal", "undo", "presenting", "debrief", "pause", *_DOOR),
    Phase.REVEAL: ("open", "ask_pattern", "ask_reaction", "undo", "debrief", "presenting", "take", "pause", *_DOOR),
    Phase.BRANCH: ("take", "undo", "debrief", "other_way", "presenting", "pause", *_DOOR),
    Phase.DEBRIEF: ("undo", "other_way", "presenting", *_DOOR),
    Phase.ENDED: (),
}
"""What a host may need at each moment, the most needed first. What has no room there stands under `?`."""


class HostKeys(KeyLine):
    """Enter is named by what it does; the letter that does the same is left out."""

    def __init__(self) -> None:
        super().__init__("host")

    def show(self, view: HostView, *, presenting: bool) -> None:
        """Name and order the keys for this moment."""
        first = view.steps[0] if view.steps else None
        for one in actions("host"):
            if one.name in KEYS:
                self.call(one.name, one.line, "" if first in KEYS[one.name] else one.footer)
        self.call("suggested", "↵", "" if undecided(view) else shown_word(first) if first else words.CLOSE_WINDOW)
        self.call("scroll_on", "↑↓", words.READ)
        self.call("lock", "l", words.OPEN_DOOR if view.locked else words.CLOSE_DOOR)
        self.call("presenting", "m", words.TO_PRIVATE if presenting else words.TO_PRESENTING)
        self.call("take", f"1-{len(view.reasons)}", words.TAKE)
        self.call("app.stop_now", "q", words.LEAVE)
        self.call("app.help", "?", words.ALL_KEYS)
        back = () if presenting else ("presenting",)
        self.put_first("suggested", "scroll_on", *back, *MATTER[view.seen.phase])
