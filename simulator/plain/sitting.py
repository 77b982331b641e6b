"""One attempt in line mode: each stage printed, asked and written down."""

from typing import assert_never

from scoring.trace import Reading
from scoring.vocabulary import Feeling
from simulator.locale.catalogue import _
from simulator.plain import pages
from simulator.plain.after_debrief import next_attempt
from simulator.plain.console import Console
from simulator.plain.debrief import case_debrief
from simulator.plain.reaction import understood
from simulator.plain.scene import scene_debrief, tell_pattern
from simulator.plain.typed import own_words
from simulator.play.events import Event, OptionChosen, PlayEnded, SessionClosed, TurnEntered
from simulator.play.traces import reading
from simulator.play.wording import intake
from simulator.play.wording import notebook as note_words
from simulator.play.wording import private as private_words
from simulator.play.wording import reaction as reaction_words
from simulator.play.wording import session as words
from simulator.play.wording.finished import KNOWN
from simulator.practice.attempt import Attempt
from simulator.practice.gauges import gauges
from simulator.practice.notebook.writing import own_note
from simulator.practice.private_data import private_data
from simulator.practice.stages import (
    ChooseLine,
    OfferLog,
    ReadCaseDebrief,
    ReadEnding,
    ReadSceneDebrief,
    ReadSessionDebrief,
    SayFirst,
    SceneOver,
    StateBelief,
    Supervision,
    TellPattern,
    WriteNote,
)
from simulator.practice.transcript import SpokenLine, spoken, transcript

RECAP = 6
"""Lines of the conversation shown again on a return."""

HOW_TO = _("A number chooses; any other line is your own words. ? helps, “note …” keeps a note, q saves and leaves.")

_LABELS = {
    "session": _("Session"),
    "desk": _("Between sessions"),
    "scene": _("Scene"),
    "client": _("Client"),
    "you": _("You"),
    "act": _("You"),
    "thought": _("You think"),
    "own-words": _("Your own words"),
    "log": _("What rose in you"),
    "ending": _("Ending"),
}


class Sitting:
    """Plays an attempt from where it stands to the end of the debrief. Raises Left when the trainee leaves."""

    def __init__(self, attempt: Attempt, console: Console) -> None:
        self.attempt = attempt
        self.console = console
        self.shown = 0
        console.noted = self._noted

    def play(self) -> Attempt | None:
        """Everything that is left of the attempt. Gives the attempt the trainee goes on with, if any."""
        self._recap()
        while True:
            stage = self.attempt.stage
            self._until(stage)
            match stage:
                case TellPattern():
                    tell_pattern(self.attempt, self.console, stage)
                case SayFirst():
                    self._say_first()
                case OfferLog():
                    self._log()
                case ChooseLine():
                    self._choose()
                case WriteNote():
                    pages.note(self.attempt, self.console, stage.session)
                case StateBelief():
                    pages.belief(self.attempt, self.console, stage.session)
                case ReadSessionDebrief():
                    pages.session_debrief(self.attempt, self.console, stage.session)
                case Supervision():
                    pages.supervision(self.attempt, self.console, stage.session)
                case ReadEnding():
                    self.attempt.mark_read("ending", stage.session)
                case ReadSceneDebrief():
                    scene_debrief(self.attempt, self.console)
                    return None
                case SceneOver():
                    return None
                case ReadCaseDebrief():
                    facts = case_debrief(self.attempt, self.console, stage.session)
                    return next_attempt(self.attempt, facts, self.console)
                case _:
                    assert_never(stage)

    def _noted(self, text: str) -> str:
        """Keep a note at the turn that waits; the sentence that says so, or asks, where it looks like a real client's data."""
        found = private_data(text)
        if found:
            return f"{private_words.sentence([(one.kind, one.words) for one in found])} {private_words.NOT_KEPT}"
        waits = next((e for e in reversed(self.attempt.events) if isinstance(e, TurnEntered)), None)
        own_note(self.attempt, "own", text, waits)
        return note_words.KEPT

    def _recap(self) -> None:
        vignette, settings = self.attempt.script.vignette, self.attempt.settings
        person, frame = vignette.person, vignette.frame
        self.console.say(f"{person.name}, {person.age}. {person.about}", _LABELS["client"])
        if settings.practice:
            self.console.say(words.PRACTICE_LINE)
        if settings.known:
            self.console.say(KNOWN)
        if vignette.kind == "scene":
            self._lead_in()
            return
        if not self.attempt.records:
            terms = (frame.time, frame.cancellation, frame.contact, frame.crisis)
            for label, text in intake.sheet(vignette.setting, terms, vignette.themes):
                self.console.say(text, label)
            self.console.say(HOW_TO)
            return
        lines = transcript(self.attempt.script, self.attempt.events[: self._past()])
        for line in lines[-RECAP:]:
            self._line(line)
        self.shown = self._past()

    def _lead_in(self) -> None:
        """A scene is short enough to be told from its beginning on every return."""
        self.console.say(self.attempt.script.vignette.setting, intake.SETTING)
        for line in self.attempt.script.vignette.lead:
            self._line(SpokenLine(line.who, line.text))
        if not self.attempt.records:
            self.console.say(HOW_TO)

    def _past(self) -> int:
        """How many events lie before the turn that waits."""
        for place in range(len(self.attempt.events) - 1, -1, -1):
            if isinstance(self.attempt.events[place], TurnEntered | PlayEnded):
                return place
        return 0

    def _until(self, stage: object) -> None:
        """Show what has happened, but nothing of the next session before the pages of this one are read."""
        waits = isinstance(stage, WriteNote | StateBelief | ReadSessionDebrief | Supervision)
        for event in self.attempt.events[self.shown :]:
            if waits and isinstance(event, SessionClosed):
                return
            self.shown += 1
            self._show(event)

    def _show(self, event: Event) -> None:
        if isinstance(event, TurnEntered):
            self.console.page()
        for line in spoken(self.attempt.script, event):
            self._line(line)
        if isinstance(event, OptionChosen) and self.attempt.shows_gauges:
            self._gauges(reading(event.client_state, self.attempt.script))
        if isinstance(event, OptionChosen) and self.attempt.gives_feedback:
            self._feedback(event)

    def _line(self, line: SpokenLine) -> None:
        if line.text:
            self.console.say(
                line.text.removeprefix(f"{_LABELS['session']} ") if line.voice == "session" else line.text,
                _LABELS[line.voice],
            )

    def _gauges(self, now: Reading) -> None:
        person = self.attempt.script.vignette.person
        told = (f"{_(gauge.name)} {gauge.word} ({gauge.value})" for gauge in gauges(now, person.pronoun))
        self.console.say(", ".join(told), _("Gauges"))

    def _feedback(self, event: OptionChosen) -> None:
        turn = self.attempt.script.turn(event.place)
        option = next(option for option in turn.options if option.id == event.option)
        self.console.say(words.fits(option.tier, turn.raters), _("Feedback"))
        self.console.say(option.heard.read(event.client_state), words.HEARD)
        self.console.say(option.why.read(event.client_state), words.WHY)
        if option.source.fits_when:
            self.console.say(option.source.fits_when, words.FITS_WHEN)
        if turn.source.rival:
            self.console.say(turn.source.rival, words.RIVAL)
        if turn.contested:
            self.console.say(words.contested(turn.contested, option.line), words.CONTESTED)

    def _say_first(self) -> None:
        self.console.say(words.SAY_FIRST)
        self.attempt.say_first(own_words(self.console, self._words()))

    def _log(self) -> None:
        self.console.say(f"{reaction_words.TITLE} {', '.join(_(feeling.label) for feeling in Feeling)}.")
        self.console.say(
            _("Name what is there, what it wants, and how strong, as in: helpless, prove, 4. Enter passes.")
        )
        feelings, impulse, strength = understood(self.console, self._words())
        self.attempt.log_reaction(feelings, impulse, strength)
        if strength:
            told = reaction_words.logged([_(feeling.label) for feeling in feelings], impulse, strength)
            self.console.say(told, _LABELS["log"])

    def _words(self) -> str:
        """A line where no numbered lines are shown yet: a number chooses nothing unseen, it brings them."""
        answer = self.console.ask()
        if not answer.isdecimal():
            return answer
        self.console.say(words.NUMBER_BEFORE_LINES)
        return ""

    def _choose(self) -> None:
        options = self.attempt.offered()
        think = any(option.source.think for option in options)
        act = any(option.source.do for option in options)
        self.console.say(words.ASK_THOUGHT if think else words.ASK_ACT if act else words.ASK_LINE)
        for number, option in enumerate(options, start=1):
            thought = f"({option.source.think}) " if option.source.think else ""
            self.console.say(f"{number}. {thought}{option.line}")
        while True:
            answer = self.console.number(len(options))
            if isinstance(answer, int):
                self._pick(answer)
                return
            if answer:
                self.attempt.say_first(own_words(self.console, answer))
                self.console.say(_("Kept, beside the line you choose. A number chooses."))
            else:
                self.console.say(_("A number chooses."))

    def _pick(self, number: int) -> None:
        self.attempt.choose(self.attempt.offered()[number - 1].id)
