"""Two tracks side by side, turn by turn: the path taken, and the same play with another line. Nothing of it is written down."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Static

from simulator.play.wording import two_track as words
from simulator.play.wording.exact import COUNTING
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.steps import walk_records
from simulator.practice.foresight import Foreknown
from simulator.practice.looking import Looking
from simulator.practice.two_track_told import parting, place, remarks
from simulator.tui import foreseeing
from simulator.tui.actions import bindings
from simulator.tui.pages.two_curves import TwoCurves
from simulator.tui.pages.two_track_telling import sides, titles
from simulator.tui.safe import content
from simulator.tui.screens.base import StageScreen
from simulator.tui.screens.pick_line import PickLineScreen
from simulator.tui.widgets.choices import Choice
from simulator.tui.widgets.feedback import Feedback
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.title_line import TitleLine

if TYPE_CHECKING:
    from simulator.practice.debrief.exact import Exact

SIDE_BY_SIDE = 100
"""Columns from which both tracks, and both curves, stand beside each other."""

STACKED = 48
"""Rows from which a narrower window has room for both tracks, one above the other."""

ROOMY = 60
"""Rows of a window in which the paragraphs of a turn stand apart."""


class TwoTrackPage(StageScreen):
    """Lies over the page it was opened from, and leads back to it. `exact` is what that page has counted already."""

    BINDINGS = bindings("two-track")
    HELP_PLACES = ("two-track",)
    AUTO_FOCUS = None

    def __init__(self, attempt: Attempt, turn: str, exact: "Exact | None" = None) -> None:
        super().__init__(attempt)
        self.known = Foreknown()
        if exact is not None:
            self.known.learn_path(exact, walk_records(attempt.script, attempt.records).steps)
        self.looking = Looking(attempt.script, attempt.records, turn, self.known)
        self.foreseeing = foreseeing.Foreseeing(attempt, self.known)
        self.number = self.looking.both.fork
        """The row that is shown; one more than there are is how it ended."""

    def compose(self) -> ComposeResult:
        person = self.attempt.script.vignette.person
        yield TitleLine(f"{person.name}, {person.age}", right=words.TITLE)
        yield Static(id="parting")
        yield Static(content(words.LEGEND), id="legend", classes="quiet")
        with Horizontal(id="curves"):
            yield TwoCurves(self.looking.both, "distance")
            yield TwoCurves(self.looking.both, "arousal")
        with Horizontal(id="tracks"):
            for name in ("taken", "other"):
                with VerticalScroll(id=name, classes="track", can_focus=False):
                    yield Static(classes="heading")
                    yield Feedback(roomy=ROOMY)
        yield KeyLine("two-track", most=3)

    def on_mount(self) -> None:
        """Show the turn at which they part, and count what is still possible meanwhile."""
        self.foreseeing.look(self.looking.both)
        self._show()
        self.run_worker(self._foresee(), exit_on_error=False)

    def on_unmount(self) -> None:
        """The process that counts ends with the page."""
        self.foreseeing.end()

    def on_resize(self) -> None:
        """In a wide window both tracks stand side by side, in a high one above each other, and else one of them alone."""
        wide = self.size.width >= SIDE_BY_SIDE
        self.set_class(wide, "-side-by-side")
        self.set_class(not wide and self.size.height >= STACKED, "-stacked")
        self.query_one(KeyLine).refresh()

    def on_curve_turn_selected(self, event: TwoCurves.TurnSelected) -> None:
        """Show the turn that was clicked."""
        self._go_to(event.number)

    def action_previous_turn(self) -> None:
        self._go_to(self.number - 1)

    def action_next_turn(self) -> None:
        self._go_to(self.number + 1)

    def action_next_difference(self) -> None:
        """To the next turn at which they differ, and round."""
        differ = self.looking.both.differ
        if differ:
            self._go_to(next((number for number in differ if number > self.number), differ[0]))

    def action_part_here(self) -> None:
        """Let them part at the turn that is shown, where the path taken comes to it."""
        rows = self.looking.both.rows
        taken = rows[self.number].taken if self.number < len(rows) else None
        if taken is not None:
            self.looking.part_at(taken.facts.turn)
            self._changed(taken.place)

    def action_other_line(self) -> None:
        """Pick another line where they part, or the next one where the other track waits."""
        both, ahead = self.looking.both, self.looking.picks_ahead
        if ahead:
            self.looking.hold()
        at = both.other.waits.entered if both.other.waits else both.rows[both.fork].either.facts
        choices = [
            Choice(
                line.option,
                line.words,
                " · ".join(filter(None, (remarks(both, line, at_fork=not ahead), line.thought))),
            )
            for line in self.looking.lines
        ]
        question = words.PICK_NEXT if ahead else words.PICK_AT_FORK
        self.app.push_screen(PickLineScreen(question, at.client or at.scene, choices), self._picked)

    def action_matched_rest(self) -> None:
        """Matched lines after the fork; again, one's own where they are open."""
        self.looking.go_on("mine" if self.looking.both.way == "matched" else "matched")
        self._changed()

    def action_line_by_line(self) -> None:
        """Pick the lines after the fork, from the first one."""
        self.looking.go_on(())
        self._changed()
        if self.looking.picks_ahead:
            self.action_other_line()

    def action_switch_track(self) -> None:
        self.toggle_class("-other")
        self._show()

    def action_switch_curve(self) -> None:
        self.toggle_class("-arousal")

    def action_page_back(self) -> None:
        for track in self.query(".track").results(VerticalScroll):
            track.scroll_page_up(animate=False)

    def action_page_on(self) -> None:
        for track in self.query(".track").results(VerticalScroll):
            track.scroll_page_down(animate=False)

    def action_go_back(self) -> None:
        """Back to the page under this one."""
        self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """What a window shows at once is not switched in it."""
        match action:
            case "switch_track":
                return not (self.has_class("-side-by-side") or self.has_class("-stacked"))
            case "switch_curve":
                return not self.has_class("-side-by-side")
            case _:
                return True

    def _picked(self, option: str | None) -> None:
        if option is None:
            return
        waited = self.looking.both.other.waits
        self.looking.pick(option)
        self.add_class("-other")  # in a narrow window one wants to see what comes of it
        self._changed(waited.place if waited else self.looking.both.rows[self.looking.both.fork].either.place)

    def _changed(self, node: int | None = None) -> None:
        """The tracks are others now: show the turn at this node, else the one that was shown, and count what is new."""
        rows = self.looking.both.rows
        self.number = self.looking.both.fork
        if node is not None:
            self.number = next((n for n, row in enumerate(rows) if row.either.place == node), self.number)
        self._show()
        self.foreseeing.look(self.looking.both)

    def _go_to(self, number: int) -> None:
        self.number = max(0, min(number, len(self.looking.both.rows)))
        self._show()

    def _counted(self) -> str:
        """Whether one waits for the figures, or none will come."""
        if self.foreseeing.failed:
            return words.NOT_COUNTED
        return f"({COUNTING})" if self.foreseeing.counting else ""

    async def _foresee(self) -> None:
        """Count along the path taken, then along every other track that is looked at."""
        async for _learnt in self.foreseeing.learning():
            self.looking.look_again()
            self.foreseeing.look(self.looking.both)
            self._show()
        self._show()

    def _show(self) -> None:
        both, number = self.looking.both, self.number
        self.query_one(TitleLine).say(place(both, number))
        self.query_one("#parting", Static).update(content(" ".join(filter(None, (parting(both), self._counted())))))
        for curves in self.query(TwoCurves):
            curves.draw(both, number)
        told = sides(both, number, self.attempt.script.vignette.person.pronoun)
        for name, title, paragraphs in zip(("taken", "other"), titles(both, number), told, strict=True):
            self.query_one(f"#{name} .heading", Static).update(content(title))
            self.query_one(f"#{name} Feedback", Feedback).show(paragraphs)
            self.query_one(f"#{name}", VerticalScroll).scroll_home(animate=False)
