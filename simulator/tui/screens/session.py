"""The conversation, and the desk between sessions: what was said, one thing to do, and where they are shown the gauges.

What comes next is the attempt's to say; this screen tells it, asks, and writes the answer down.
"""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.containers import Container, Horizontal

from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.play.events import OptionChosen, TurnEntered
from simulator.play.wording import desk
from simulator.play.wording import help as help_words
from simulator.play.wording import notebook as note_words
from simulator.play.wording import session as words
from simulator.practice.attempt import Attempt
from simulator.practice.gauges import gauges
from simulator.practice.notebook.writing import own_note
from simulator.practice.stages import ChooseLine, OfferLog, SayFirst, TellPattern
from simulator.tui.actions import bindings
from simulator.tui.screens.base import StageScreen
from simulator.tui.screens.hearing import Heard, HearingScreen
from simulator.tui.screens.reaction import Reaction, ReactionScreen
from simulator.tui.telling import Telling
from simulator.tui.widgets.choices import Choice, Choices
from simulator.tui.widgets.feedback import Paragraph, feedback
from simulator.tui.widgets.gauge_column import GaugeColumn, GaugeLine
from simulator.tui.widgets.key_line import KeyLine
from simulator.tui.widgets.own_line import OwnLine
from simulator.tui.widgets.panel import Panel
from simulator.tui.widgets.title_line import TitleLine
from simulator.tui.widgets.transcript import Transcript


class SessionScreen(StageScreen):
    """One attempt's conversation, from the turn that waits."""

    BINDINGS = bindings("session")
    AUTO_FOCUS = None
    HELP_PLACES = ("options", "session")

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        self.vignette = attempt.script.vignette
        self.set_class(attempt.shows_gauges, "-with-gauges", update=False)
        self.telling = Telling(attempt)
        self.folded = False
        self.pausing = False
        """True while something told is to be read before anything is asked."""

    def compose(self) -> ComposeResult:
        person = self.vignette.person
        name = words.first_name(person.name)
        yield TitleLine(f"{person.name}, {person.age}", right=self._way())
        if self.attempt.shows_gauges:
            yield GaugeLine()
        with Horizontal(id="room"):
            with Container(id="voices"):
                yield Transcript(name)
            if self.attempt.shows_gauges:
                yield GaugeColumn(name)
        with Container(id="below"):
            yield Panel()
        yield KeyLine("options", "session")

    def on_mount(self) -> None:
        """Everything up to here, and at once the lines to choose from: mostly there is room for them."""
        self._tell(fade=False)
        if isinstance(self.attempt.stage, ChooseLine) and self.telling.waits:
            self._offer()

    def on_transcript_laid_out(self) -> None:
        """The question that waits. Lines that are offered already stay, unless they hide what was just told."""
        turn = self.telling.turn.turn
        new = sum(line.turn == turn for line in self._transcript.spoken)
        if not self._panel.offers or self._crowded(new):
            self._ask_or_pause(new)

    def ask(self) -> None:
        """Ask what the attempt's stage asks; what is no part of a conversation has a screen of its own."""
        self.pausing = False
        match self.attempt.stage:
            case TellPattern(among=among):
                self._panel.pause()
                self._hear(among)
            case SayFirst():
                self._panel.say_first(self._question(()))
            case OfferLog():
                self._panel.pause()
                self._react(self._offered_log_answered)
            case ChooseLine():
                self._offer()
            case _:
                self.go_on()

    def on_choices_option_picked(self, event: Choices.OptionPicked) -> None:
        """The options fold away, the line joins the conversation, the client answers."""
        if self.pausing or not isinstance(self.attempt.stage, ChooseLine):
            return
        if not self.keep(lambda: self.attempt.choose(event.option)):
            return
        chosen = self.telling.answered()
        self.pausing = True
        if self.attempt.gives_feedback:
            self._panel.explain(self._feedback(chosen))
        else:
            self._panel.pause()
        self._tell(fade=True)

    def on_row_list_row_marked(self) -> None:
        """An arrow has marked a line: Enter takes it from now on."""
        self._say_keys(marked=True)

    def on_own_line_typed(self, event: OwnLine.Typed) -> None:
        """Keep the trainee's own line."""
        self.checked([event.text], lambda: self._say_first(event.text))

    def _say_first(self, text: str) -> None:
        if isinstance(self.attempt.stage, SayFirst) and self.keep(lambda: self.attempt.say_first(text)):
            self._tell(fade=False)
            self.ask()

    def on_go_on_gone_on(self) -> None:
        """What was told has been read: tell on, or ask."""
        if self._panel.read_on():
            return
        if self.folded:
            self.action_look_back()
        elif self.telling.waits or not self.telling.tell_on():
            self.ask()
        else:
            self._ask_or_pause(self._tell(fade=True))

    def action_look_back(self) -> None:
        """Fold the options away to read back, or bring them back."""
        if not self.folded and not (isinstance(self.attempt.stage, ChooseLine) and self.telling.waits):
            return
        self.folded = not self.folded
        if self.folded:
            self._panel.pause(words.LOOKING_BACK)
        else:
            self.ask()

    def action_gauges(self) -> None:
        """Show or hide the gauges."""
        self.toggle_class("-gauges-turned")

    def action_react(self) -> None:
        """Open the log of one's own reaction: to the client's words that wait, or to the exchange one has just had."""
        self._react(self._log_answered, words.AFTER_THE_ANSWER if self._after_an_answer else "")

    def action_note(self) -> None:
        """Write a note for oneself, pinned to the turn one is at."""
        from simulator.tui.screens.write_note import WriteNoteScreen, Written

        turn = self.telling.turn
        place = note_words.where(self.vignette.person.name, turn.session)

        def keep(written: Written | None) -> None:
            if written is not None:
                pinned = turn if written.pinned else None
                if self.keep(lambda: own_note(self.attempt, written.kind, written.text, pinned)):
                    self.query_one(TitleLine).whisper(note_words.KEPT)

        self.app.push_screen(WriteNoteScreen(place), keep)

    def action_scroll_back(self) -> None:
        self._transcript.scroll_page_up()

    def action_scroll_on(self) -> None:
        self._transcript.scroll_page_down()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002  # Textual's own
        """Keys that do nothing here stay out of the key line."""
        if action in ("pick_number", "look_back"):
            return self._panel.offers or (self.folded and action == "look_back")
        return self.attempt.shows_gauges if action == "gauges" else True

    def _ask_or_pause(self, new: int) -> None:
        """Ask, unless the `new` lines just told have to be read first."""
        if not self.telling.waits:
            self.pausing = True
            self._panel.pause()
        elif self._crowded(new):
            self._panel.pause(words.SHOW_OPTIONS)
        else:
            self.ask()

    @property
    def _after_an_answer(self) -> bool:
        """True while the client's answer is read, and the next turn is not told yet."""
        last = next(e for e in reversed(self.telling.events) if isinstance(e, TurnEntered | OptionChosen))
        return isinstance(last, OptionChosen)

    def _hear(self, among: Sequence[Pattern]) -> None:
        """Ask whom one hears, with the conversation above it."""

        def answered(heard: Heard | None) -> None:
            self.remove_class("-hearing")
            if heard is not None:
                self.checked([heard.why], lambda: self._heard(heard))

        self.add_class("-hearing")
        self.set_class(self.vignette.twin is not None, "-twins")
        self.call_after_refresh(self._transcript.to_end)
        self.app.push_screen(HearingScreen(among, twins=self.vignette.twin is not None), answered)

    def _heard(self, heard: Heard) -> None:
        if self.keep(lambda: self.attempt.tell_pattern(heard.pattern, heard.sure, heard.why)):
            self.ask()

    def _react(self, answered: Callable[[Reaction | None], None], pinned: str = "") -> None:
        """Open the log at the foot, with the conversation above it."""

        def closed(reaction: Reaction | None) -> None:
            self.remove_class("-reacting")
            answered(reaction)
            self.call_after_refresh(self._panel.take_focus)

        self.add_class("-reacting")
        self.call_after_refresh(self._transcript.to_end)
        self.app.push_screen(ReactionScreen(pinned), closed)

    def _offered_log_answered(self, reaction: Reaction | None) -> None:
        answer = reaction or Reaction((), None, 0)
        if self.keep(lambda: self.attempt.log_reaction(answer.feelings, answer.impulse, answer.strength)):
            self._tell(fade=False)
            self.ask()

    def _log_answered(self, reaction: Reaction | None) -> None:
        if reaction is None:
            return
        turn = self.telling.turn.turn
        felt = (reaction.feelings, reaction.impulse, reaction.strength)
        if self.keep(lambda: self.attempt.log_reaction(*felt, turn=turn)):
            self._tell(fade=False)

    def _offer(self) -> None:
        choices = self._choices()
        self._panel.offer(self._question(choices), choices)
        self._say_keys(marked=False)
        self.call_after_refresh(self._transcript.to_end)

    def _say_keys(self, *, marked: bool) -> None:
        """What chooses: a number, and once a line is marked, Enter."""
        keys = f"1-{len(self.attempt.offered())}" if self.telling.waits and not self.attempt.over else "1-9"
        self.query_one(KeyLine).call("pick_number", f"↵ {keys}" if marked else keys, words.CHOOSE)

    def _way(self) -> str:
        """How it is played, where that is not the usual way."""
        settings = self.attempt.settings
        if settings.study:
            return words.study(_(self.attempt.script.pattern.label))
        mode = "" if settings.mode == "session" else _(settings.mode)
        return " · ".join(filter(None, (mode, words.PRACTICE if settings.practice else "")))

    def _choices(self) -> list[Choice]:
        return [Choice(option.id, option.line, option.source.think or "") for option in self.attempt.offered()]

    def _question(self, choices: Sequence[Choice]) -> str:
        if self.telling.turn.part == "between":
            return desk.ASK
        return words.ASK_THOUGHT if any(choice.thought for choice in choices) else words.ASK_LINE

    def _crowded(self, new: int) -> bool:
        """True where the options would hide the lines just told."""
        if not isinstance(self.attempt.stage, ChooseLine):
            return False
        panel = min(self._panel.height_of_choices(self._choices()), self.size.height * 7 // 10)
        return self._transcript.height_of(new) > self.size.height - panel - 4

    def _feedback(self, chosen: OptionChosen) -> list[Paragraph]:
        turn = self.attempt.script.turn(chosen.place)
        option = next(option for option in turn.options if option.id == chosen.option)
        return feedback(turn, option, chosen.client_state)

    def _tell(self, *, fade: bool) -> int:
        """Show what was told, and where one stands. Gives the number of new lines."""
        before = len(self._transcript.spoken)
        self.query_one(TitleLine).whisper(self._way())
        lines = self.telling.lines()
        self._transcript.show(lines, fade=fade and self.attunement.moves)
        self._dress()
        if self.attempt.shows_gauges:
            shown = gauges(self.telling.reading(), self.vignette.person.pronoun)
            self.query_one(GaugeColumn).show(shown, move=fade and self.attunement.moves)
            self.query_one(GaugeColumn).promise(self.telling.promises())
            self.query_one(GaugeLine).show(shown)
        return len(lines) - before

    def _dress(self) -> None:
        """Room or desk, and the line at the top."""
        turn, sessions = self.telling.turn, self.vignette.sessions
        if self.vignette.kind == "scene":
            self.query_one(TitleLine).say(self.attunement.rounds.progress())
            return
        at_desk = turn.part == "between"
        self.set_class(at_desk, "-desk")
        title = words.title(turn.session, len(sessions), sessions[turn.session - 1].title)
        self.query_one(TitleLine).say(desk.title(turn.session, len(sessions)) if at_desk else title)

    @property
    def help_tab(self) -> str:
        """With gauges on the screen, what they mean comes first."""
        return help_words.MODEL if self.attempt.shows_gauges else super().help_tab

    @property
    def _panel(self) -> Panel:
        return self.query_one(Panel)

    @property
    def _transcript(self) -> Transcript:
        return self.query_one(Transcript)
