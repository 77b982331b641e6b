"""The debrief of a scene: whom one heard and who it was, the line said, the line that fits, and the reasons."""

from collections.abc import Iterator

from textual.widget import Widget
from textual.widgets import Static

from simulator.locale.catalogue import _
from simulator.play.wording import scene as words
from simulator.play.wording import session as session_words
from simulator.practice.attempt import Attempt
from simulator.practice.debrief.scene import SceneFacts, scene_facts
from simulator.tui.pages.page import ReadingPage
from simulator.tui.safe import clean
from simulator.tui.widgets.feedback import Feedback, Paragraph


class SceneDebriefPage(ReadingPage):
    """Is read, and leads to the next scene of the round."""

    GO_ON = words.GO_ON

    def __init__(self, attempt: Attempt) -> None:
        super().__init__(attempt)
        self.facts = scene_facts(attempt.script, attempt.records)

    def where(self) -> str:
        return words.TITLE

    def body(self) -> Iterator[Widget]:
        if self.facts.told:
            yield Static(words.crossed(read=self.facts.read, fits=self.facts.turn.fits), classes="crossed")
        shown = Feedback(id="scene-feedback", roomy=0)
        shown.paragraphs = tuple(paragraphs(self.facts))
        yield shown
        yield Static(clean(words.PATTERN_IS_A_PROTOTYPE), classes="quiet apart-above")

    def read(self) -> None:
        """It has been read."""
        if self.keep(lambda: self.attempt.mark_read("scene-debrief", 1)):
            self.attunement.scene_over()


def paragraphs(facts: SceneFacts) -> Iterator[Paragraph]:
    """The parts of the debrief, in the order they are read."""
    turn = facts.turn
    if facts.told:
        yield words.YOU_SAW, words.told(facts.told.pattern, facts.told.sure), "text"
    yield words.IT_WAS, _(facts.pattern.label), "text"
    if facts.told and facts.told.why:
        yield words.BY_WHAT.capitalize(), facts.told.why, "text"
    yield words.YOU_SAID, turn.said.words, "text"
    yield session_words.HEARD, turn.said.heard, "heard"
    yield session_words.WHY, turn.said.why, "text"
    if turn.said.fits_when:
        yield session_words.FITS_WHEN, turn.said.fits_when, "text"
    yield session_words.KEY, session_words.fits(turn.said.tier, turn.raters), "key"
    if turn.said.tier is not turn.matched.tier:
        yield words.FITS, turn.matched.words, "text"
        yield session_words.WHY, turn.matched.why, "text"
    if facts.twin is not None and facts.twin_line is not None:
        yield words.TWIN, words.from_the_twin(_(facts.twin.label), facts.twin_line), "text"
    if turn.rival:
        yield session_words.RIVAL, turn.rival, "text"
    if turn.contested:
        yield session_words.CONTESTED, turn.contested, "text"
