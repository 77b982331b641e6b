"""A finished client: its debriefs and notes to read once more, and a key to begin anew."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from simulator.play.events import PlayEnded
from simulator.play.records import ReadPage
from simulator.play.wording import finished as words
from simulator.play.wording import two_track as track_words
from simulator.play.wording.intake import person as named
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.case import case_facts
from simulator.tui.actions import bindings
from simulator.tui.pages.case_debrief import CaseDebriefPage
from simulator.tui.pages.notes import NotesPage
from simulator.tui.pages.session_debrief import SessionDebriefPage
from simulator.tui.pages.two_track import TwoTrackPage
from simulator.tui.safe import one_line
from simulator.tui.screens.base import AttuneScreen
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.lists import Row, RowList
from simulator.tui.widgets.title_line import TitleLine


class FinishedScreen(AttuneScreen[None]):
    """Leads to what was told and written in the newest finished play of a client, and back to here."""

    BINDINGS = bindings("finished")
    HELP_PLACES = ("finished",)
    AUTO_FOCUS = "RowList"

    def __init__(self, attempt: Attempt) -> None:
        super().__init__()
        self.attempt = attempt
        read = (r.session for r in attempt.records if isinstance(r, ReadPage) and r.page == "session-debrief")
        self.sessions = sorted(set(read))

    def compose(self) -> ComposeResult:
        person = self.attempt.script.vignette.person
        ended = self.attempt.events[-1]
        title = ended.title if isinstance(ended, PlayEnded) else ""
        yield TitleLine(named(person.name, person.age), words.ended(title))
        with VerticalScroll(id="sheet", can_focus=False):
            yield Static(words.ASK, classes="heading")
            yield RowList([_door(door, key, label) for door, key, label in self._doors()], id="doors")
        yield KeyLine("finished")

    def _doors(self) -> list[tuple[str, str, str]]:
        """What can be gone to: its name, its key, its words."""
        sessions = self.attempt.script.vignette.sessions
        told = [(f"{n}", f"{n}", words.session_debrief(n, sessions[n - 1].title)) for n in self.sessions]
        return [
            ("debrief", "d", words.DEBRIEF),
            ("tracks", "t", track_words.DOOR),
            *told,
            ("notes", "n", words.NOTES),
            ("anew", "a", words.ANEW),
            ("library", "esc", words.TO_LIBRARY),
        ]

    def on_row_list_row_picked(self, event: RowList.RowPicked) -> None:
        """Through the door that was taken."""
        if event.id.isdecimal():
            self.action_session(int(event.id))
        else:
            doors = {
                "debrief": self.action_debrief,
                "tracks": self.action_two_tracks,
                "notes": self.action_notes,
                "anew": self.action_begin_anew,
            }
            doors.get(event.id, self.action_to_library)()

    def action_debrief(self) -> None:
        """Read the case debrief once more."""
        self.attunement.show(CaseDebriefPage(self.attempt, again=True))

    def action_two_tracks(self) -> None:
        """Another line beside the path taken, from the turn the case debrief would open with."""
        facts = case_facts(self.attempt.script, self.attempt.records)
        if facts.turns:
            self.attunement.show_over(TwoTrackPage(self.attempt, facts.turns[facts.opens_at].turn))

    def action_session(self, session: int) -> None:
        """Read the debrief of a session once more."""
        if session in self.sessions:
            self.attunement.show(SessionDebriefPage(self.attempt, session))

    def action_notes(self) -> None:
        """Read what was written, and kept for the supervisor."""
        self.attunement.show(NotesPage(self.attempt))

    def action_begin_anew(self) -> None:
        """To the intake sheet; the attempt that is finished stays as it is."""
        self.attunement.show_intake(self.attempt.script.vignette.id)

    def action_to_library(self) -> None:
        self.attunement.show_library()


def _door(door: str, key: str, label: str) -> Row:
    return Row(door, (((f"{key:<4}", "you"), (one_line(label), "plain")),))
