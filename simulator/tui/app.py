"""The app: it holds the shelf, the look and the way from screen to screen. What comes next is the attempt's to say."""

from collections.abc import Callable

from textual.app import App
from textual.screen import Screen

from simulator.play.records import Mode
from simulator.practice.attempt import Attempt
from simulator.practice.rounds import RoundAsked
from simulator.practice.stages import SceneOver
from simulator.tui import actions, routes, theme
from simulator.tui.keeping import kept
from simulator.tui.round_play import RoundPlay
from simulator.tui.screens.base import AttuneScreen, StageScreen
from simulator.tui.screens.stop import StopScreen
from simulator.tui.shelf import Shelf
from simulator.tui.windowed import Windowed


class AttunementApp(Windowed[None], inherit_bindings=False):
    """The full-screen front end. `opening` opens an attempt at once, `opening_round` a round of scenes (for so many minutes);
    without them the library stands first.

    `said` is what has to be read before anything else: what is so, and what can be done about it.
    """

    CSS_PATH = "room.tcss"
    BINDINGS = actions.bindings("everywhere")

    def __init__(
        self,
        shelf: Shelf,
        *,
        opening: Attempt | None = None,
        opening_round: tuple[RoundAsked, int | None] | None = None,
        said: tuple[str, ...] = (),
        no_colour: bool = False,
    ) -> None:
        super().__init__(no_colour=no_colour)
        self.shelf = shelf
        self.rounds = RoundPlay(self)
        self.opening = opening
        self.opening_round = opening_round
        self.said = said
        self.went_off = ("", "")
        """The shelf and the row of the library one went off from, to come back to; empty once something is played."""
        self._wear(theme.PLAIN if no_colour else shelf.setting("theme") or theme.DARK)
        if shelf.setting("motion") == "off":
            self.animation_level = "none"

    def _wear(self, name: str) -> None:
        """The look to start with. For the usual one nothing is drawn yet that a watcher would have to style a second time."""
        if name == theme.DARK:
            self.set_reactive(App.theme, name)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = name

    @property
    def moves(self) -> bool:
        """True where motion is on and there are colours to fade."""
        return self.animation_level != "none" and not self.no_colour

    def get_default_screen(self) -> Screen[None]:
        """The first screen of all: where an attempt is open, its own, so that no empty one is laid out and painted under it."""
        if self.opening is None:
            return super().get_default_screen()
        screen = routes.screen_for(self.opening)
        self._fit(screen)
        screen._push_result_callback(self, None)  # as for a screen that is pushed: `switch_screen` takes it away
        return screen

    def on_mount(self) -> None:
        """Show the first screen."""
        if self.opening_round is not None:
            self.open_round(*self.opening_round)
        elif self.opening is None:
            self.show_library()
        if self.said:
            self._say_first(self.said)

    def _say_first(self, said: tuple[str, ...]) -> None:
        from simulator.tui.screens.notice import NoticeScreen

        *what, to_do = said
        self.push_screen(NoticeScreen(" ".join(what), to_do))

    def show_stage(self, attempt: Attempt) -> None:
        """Show what comes next in this attempt, in place of the stage that was shown."""
        if isinstance(attempt.stage, SceneOver):
            self.scene_over()
        else:
            self.went_off = ("", "")
            self._show(routes.screen_for(attempt))

    def open_round(self, asked: RoundAsked, minutes: int | None = None) -> None:
        """Begin a round of scenes, or go on with it."""
        self.kept(lambda: self.rounds.open(asked, minutes))

    def scene_over(self) -> None:
        """A scene was played to its end: on to the next of the round."""
        self.kept(self.rounds.scene_over)

    def kept(self, act: Callable[[], object], attempt: Attempt | None = None) -> bool:
        """Do something that writes. False where the journal refused; a sentence then says so (see `keeping`)."""
        return kept(self, act, attempt)

    def reopen(self, attempt: Attempt) -> None:
        """Read the attempt again from the journal and show where it stands now."""
        self.kept(lambda: self.show_stage(self.shelf.reopen(attempt)))

    def show_library(self) -> None:
        """Show the library; on the very first start, the three sentences."""
        self.rounds.leave()
        self.kept(self._open_library)

    def _open_library(self) -> None:
        from simulator.tui.screens.first_start import FirstStartScreen
        from simulator.tui.screens.library import LibraryScreen

        rows = self.shelf.rows()
        first = rows and all(row.finished == 0 and row.open_session is None for row in rows)
        welcomed = self.shelf.setting("welcomed") == "yes"
        if first and not welcomed:
            self._show(FirstStartScreen(rows[0]))
        else:
            rounds, due, glance = self.shelf.rounds(), self.shelf.due(), self.shelf.record.glance
            self._show(LibraryScreen(rows, rounds, due, glance, self.went_off))

    def show_record(self, page: str) -> None:
        """Show a page of the trainee's own record, by its name in the library."""
        self.kept(lambda: self._show(routes.record_screen(page, self.shelf.record)))

    def show(self, screen: Screen[None]) -> None:
        """Show a screen in place of the one that is shown."""
        self._show(screen)

    def show_over(self, screen: Screen[None]) -> None:
        """Show a screen over the one that is shown, which waits under it as it stands."""
        self._fit(screen)
        self.push_screen(screen)

    def open_client(self, id_: str) -> None:
        """Open a client from the library: where one left off, what can be read once more, or the intake sheet."""
        finished: list[Attempt | None] = []

        def look() -> None:
            waits = self.shelf.resume(id_) is not None
            finished.append(None if waits else self.shelf.last_finished(id_))

        if self.kept(look):
            if finished[0] is None:
                self.show_intake(id_)
            else:
                self.show_finished(finished[0])

    def show_finished(self, attempt: Attempt) -> None:
        """Show what can be read once more of a finished attempt."""
        from simulator.tui.screens.finished import FinishedScreen

        self._show(FinishedScreen(attempt))

    def show_intake(self, id_: str, way: str = "session") -> None:
        """Show a client's intake sheet with this way of playing ticked, or go on where an attempt is open."""
        from simulator.tui.screens.intake import IntakeScreen

        def open_it() -> None:
            attempt = self.shelf.resume(id_)
            if attempt is not None:
                self.show_stage(attempt)
            else:
                rows = self.shelf.rows()
                row = next(row for row in rows if row.id == id_)
                first = all(r.finished == 0 for r in rows)
                self._show(IntakeScreen(row, self.shelf.vignette(id_), first=first, way=way))

        self.kept(open_it)

    def welcome(self, id_: str) -> None:
        """The first start has been read: on to the first client."""
        if self.kept(lambda: self.shelf.set_setting("welcomed", "yes")):
            self.show_intake(id_)

    def begin(self, id_: str, *, mode: Mode, study: bool, gauges: bool) -> None:
        """Begin an attempt at this client."""
        self.kept(lambda: self.show_stage(self.shelf.begin(id_, mode=mode, study=study, gauges=gauges)))

    def action_help(self) -> None:
        """Open the help at the page for where one is, once."""
        here = next(screen for screen in reversed(self.screen_stack) if isinstance(screen, AttuneScreen))
        help_screen = routes.help_screen(here.help_tab, here.HELP_PLACES)
        if not isinstance(self.screen, type(help_screen)):
            self.push_screen(help_screen)

    def action_stop_now(self) -> None:
        """Offer to stop; asked for a second time, leave."""
        if isinstance(self.screen, StopScreen):
            self.exit()
            return
        in_attempt = any(isinstance(screen, StageScreen) for screen in self.screen_stack)
        form = self.rounds.round is not None and self.rounds.round.mode == "check-up"
        self.push_screen(StopScreen(self.shelf.help_line(), in_attempt=in_attempt, check_up=form), self._stopped)

    def action_change_light(self) -> None:
        """Lamp or daylight."""
        super().action_change_light()
        if not self.no_colour:
            self.kept(lambda: self.shelf.set_setting("theme", self.theme))

    def action_change_motion(self) -> None:
        """Motion on or off."""
        self.animation_level = "full" if self.animation_level == "none" else "none"
        self.kept(lambda: self.shelf.set_setting("motion", "off" if self.animation_level == "none" else "on"))

    def _stopped(self, answer: str | None) -> None:
        if answer == "leave":
            self.exit()
        elif answer == "library":
            while any(isinstance(screen, AttuneScreen) for screen in self.screen_stack[:-1]):
                self.pop_screen()
            self.show_library()

    def _fit(self, screen: Screen[None]) -> None:
        """Give a screen the classes of a window of this size. One that has them at its first layout needs no second one."""
        for length, breakpoints in (
            (self.size.width, self.HORIZONTAL_BREAKPOINTS),
            (self.size.height, self.VERTICAL_BREAKPOINTS),
        ):
            screen.add_class(max(point for point in breakpoints if point[0] <= length)[1], update=False)

    def _show(self, screen: Screen[None]) -> None:
        """One screen of ours stands on the stack; what lay over it goes."""
        while isinstance(self.screen, AttuneScreen) and self.screen.is_modal and len(self.screen_stack) > 1:
            self.pop_screen()
        self._fit(screen)
        if isinstance(self.screen, AttuneScreen):
            self.switch_screen(screen)
        else:
            self.push_screen(screen)
