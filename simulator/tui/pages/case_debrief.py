"""The case debrief: whose alarm it was, the whole curve, turn by turn, the reading beside the cues, one thing to practise."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from simulator.play.records import ReadPage
from simulator.play.wording import debrief as words
from simulator.play.wording.session import KEY_IS_PROVISIONAL
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.branching import branch
from simulator.practice.debrief.case import case_facts
from simulator.practice.debrief.exact_told import exact_paragraph, possible_line
from simulator.practice.practise_next import PractiseNext
from simulator.practice.progress.possible import keep_possible
from simulator.practice.supervision.remarks import remarks
from simulator.tui import counting
from simulator.tui.actions import bindings
from simulator.tui.pages import case_parts, telling
from simulator.tui.pages.curve import Curve
from simulator.tui.pages.page import ReadingPage
from simulator.tui.pages.two_track import TwoTrackPage
from simulator.tui.safe import content
from simulator.tui.widgets.drawing import wrapped
from simulator.tui.widgets.feedback import Feedback
from simulator.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from simulator.practice.debrief.exact import Exact


class CaseDebriefPage(ReadingPage):
    """Can be read as often as one likes; read to its end, it leads to the library, or, read `again`, to where it was chosen."""

    BINDINGS = bindings("debrief", "page", "read")
    KEYS = ("page", "debrief", "read")
    HELP_PLACES = ("debrief", "page")
    GO_ON = words.TO_LIBRARY

    def __init__(self, attempt: Attempt, *, again: bool = False) -> None:
        super().__init__(attempt)
        self.again = again
        self.exact: Exact | None = None
        """What was counted over all ways to play, once it is."""
        self.facts = case_facts(attempt.script, attempt.records)
        self.remarks = remarks(attempt.journal, attempt.id)
        self.next: PractiseNext | None = None
        self.walking = False
        """True while the selected turn is shown the other way."""

    def where(self) -> str:
        return words.case_title(self.facts.ended.title)

    def body(self) -> Iterator[Widget]:
        yield from case_parts.alarm(self.attempt.script, self.facts)
        yield Static(words.THE_CURVE, classes="heading")
        yield Static(content(words.CURVE_LEGEND), classes="quiet")
        yield Static(content(words.CURVE_HINT), classes="quiet apart")
        yield Curve(self.facts.points, self.facts.opens_at)
        yield Static(id="turn-title", classes="heading")
        yield Feedback(id="turn")
        yield Static(content(KEY_IS_PROVISIONAL), classes="quiet apart apart-above")
        yield from case_parts.formulation(self.attempt.script, self.facts)
        yield from case_parts.profiles(self.facts)
        yield from case_parts.belief(self.attempt.script, self.facts)
        yield Static(words.PRACTISE, classes="heading apart-above")
        yield Static(content(words.practise(self.facts.practise_next, self.facts.weakest)))
        yield Static(id="practise", classes="apart-above apart")

    def on_mount(self) -> None:
        """Open the first turn, and say what can be started; what a page to read does on mounting, it does by itself."""
        self._tell_turn()
        self.keep(self._name_what_to_practise)
        self.run_worker(self._count(), exit_on_error=False)

    def on_curve_turn_selected(self) -> None:
        """Open the turn."""
        self.walking = False
        self._tell_turn()

    def action_previous_turn(self) -> None:
        self.query_one(Curve).here -= 1
        self._show_turn()

    def action_next_turn(self) -> None:
        self.query_one(Curve).here += 1
        self._show_turn()

    def action_next_worth(self) -> None:
        """To the next turn worth talking about or commented on, and round."""
        curve, worth = self.query_one(Curve), self.facts.told(self.remarks)
        if worth:
            curve.here = next((number for number in worth if number > curve.here), worth[0])
            self._show_turn()

    def action_other_way(self) -> None:
        """The matched line at this turn with the client's answer; again to return."""
        self.walking = not self.walking
        self._tell_turn()
        self._show_turn()

    def action_two_tracks(self) -> None:
        """Another line at this turn, beside the path taken; back here afterwards."""
        if self.facts.turns:
            turn = self.facts.turns[self.query_one(Curve).here].turn
            self.attunement.show_over(TwoTrackPage(self.attempt, turn, self.exact))

    def action_way_back(self) -> None:
        """Begin again at the last turn where the alarm could be met; this attempt stays as it is."""
        turn = self.facts.way_back
        branched: list[Attempt] = []

        def begin() -> None:
            self._mark()
            branched.append(branch(self.attempt, turn or ""))

        if turn is not None and self.keep(begin):
            self.attunement.show_stage(branched[0])

    def action_practise(self) -> None:
        """Start what to practise next: this case again at once, another one from its intake sheet."""
        if self.next is None:
            return
        case, mode, again = self.next.case, self.next.mode, self.next.again
        begun: list[Attempt] = []

        def begin() -> None:
            self._mark()
            if again:
                begun.append(self.attunement.shelf.begin_again(self.attempt, mode))

        if not self.keep(begin):
            return
        if again:
            self.attunement.show_stage(begun[0])
        else:
            self.attunement.show_intake(case, mode)

    def action_scroll_back(self) -> None:
        self.column.scroll_up(animate=False)

    def action_scroll_on(self) -> None:
        self.column.scroll_down(animate=False)

    def action_page_back(self) -> None:
        self.column.scroll_page_up(animate=False)

    def action_page_on(self) -> None:
        self.column.scroll_page_down(animate=False)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A way back is offered where the work broke off, practice where something was found to practise."""
        match action:
            case "practise":
                return self.next is not None
            case "way_back":
                return self.facts.way_back is not None
            case "go_back":
                return self.again
            case _:
                return super().check_action(action, parameters)

    def action_go_back(self) -> None:
        """Back to where it was chosen to be read."""
        self.attunement.show_finished(self.attempt)

    def read(self) -> None:
        """It has been read: to the library, or back to where it was chosen."""
        if self.again:
            self.action_go_back()
        elif self.keep(self._mark):
            self.attunement.show_library()

    async def _count(self) -> None:
        """Fill in what is counted over all ways to play. Leaving the page ends the counting."""
        self.exact = await counting.counted(self.attempt)
        if self.exact:
            keep_possible(self.attempt.journal, self.attempt.id, self.exact.possible)
        told = exact_paragraph(self.exact, self.vignette.person.pronoun) if self.exact else ""
        place = self.query_one("#counted", Static)
        rows = len(wrapped(told, place.size.width)) if told else -1  # its empty row goes too
        grown = rows - place.size.height
        place.update(content(told))
        place.display = bool(told)
        self._tell_turn()
        if self.column.scroll_offset.y > place.virtual_region.y:  # what one reads below stays where it is on the screen
            self.column.scroll_relative(y=grown, animate=False, force=True)

    def _mark(self) -> None:
        session = max((point.session for point in self.facts.points), default=1)
        page = ReadPage("case-debrief", session)
        if page not in self.attempt.records:
            self.attempt.mark_read(page.page, page.session)

    def _name_what_to_practise(self) -> None:
        self.next = self.attunement.shelf.practise_next(self.attempt, self.facts)
        self.query_one("#practise", Static).update(content(f"p  {self.next.why}", "$you-name"))
        self.query_one(KeyLine).refresh()

    def _show_turn(self) -> None:
        """Bring the curve and its turn into view."""
        self.call_after_refresh(self.query_one(Curve).scroll_visible, animate=False, top=True)

    def _tell_turn(self) -> None:
        if not self.facts.turns:
            return
        number = self.query_one(Curve).here
        turn, point = self.facts.turns[number], self.facts.points[number]
        place = words.place(turn.session, between=point.between, number=number + 1, of=len(self.facts.turns))
        way = f" · {words.WALKED}" if self.walking else ""
        self.query_one("#turn-title", Static).update(Content(place + way))
        possible = possible_line(self.exact, turn.turn, turn.matched.option) if self.exact else ""
        told = (
            telling.other_way(turn) if self.walking else telling.whole(turn, possible, self.remarks.get(turn.turn, ""))
        )
        self.query_one("#turn", Feedback).show(told)
