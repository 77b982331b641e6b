"""The parts of the case debrief that only tell: whose alarm it was, the formulations, the five strategies, the reading."""

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from simulator.locale.catalogue import _
from simulator.play.script import Script
from simulator.play.wording import debrief as words
from simulator.play.wording.exact import COUNTING
from simulator.practice.debrief.belief_told import belief_sentence
from simulator.practice.debrief.case import CaseFacts
from simulator.practice.debrief.told import alarm_paragraphs
from simulator.tui.pages.measures import Beliefs, Profiles
from simulator.tui.safe import clean, content


def alarm(script: Script, facts: CaseFacts) -> Iterator[Widget]:
    """Whose alarm it was; what is counted over all ways to play comes into `#counted` later."""
    yield Static(words.WHOSE_ALARM, classes="heading")
    for paragraph in alarm_paragraphs(script, facts):
        yield Static(content(paragraph), classes="apart")
    yield Static(content(COUNTING), id="counted", classes="quiet apart")
    if facts.way_back is not None:
        yield Static(content(f"b  {words.WAY_BACK}", "$you-name"), classes="apart")
    if facts.ended.text:
        yield Static(words.ENDED, classes="heading")
        yield Static(content(facts.ended.text), classes="ended apart")


def formulation(script: Script, facts: CaseFacts) -> Iterator[Widget]:
    """How many lines fitted, and the trainee's sentences beside the author's."""
    resting = sum(support.cue for support in facts.supports)
    asked = sum(not support.misattribution for support in facts.supports)
    yield Static(content(words.fitted(*facts.fitted, script.pattern, facts.by_chance)), classes="apart")
    yield Static(words.FORMULATION, classes="heading")
    yield Static(Content.assemble((f"{words.YOURS}  ", "$quiet"), clean(words.formulated(facts.own_formulation))))
    if asked:
        yield Static(content(words.supported(resting, asked)), classes="quiet")
    yield Static(Content.assemble((f"{words.AUTHORS}  ", "$quiet"), clean(facts.formulation)), classes="apart-above")


def profiles(facts: CaseFacts) -> Iterator[Widget]:
    """A sentence, the five bars, and what their figures mean."""
    yield Static(words.PROFILES, classes="heading apart-above")
    told = words.profiles_told(facts.strongest, facts.weakest)
    if told:
        yield Static(content(told))
    yield Profiles(facts.profiles)
    yield Static(content(words.PROFILES_MEAN), classes="quiet")


def belief(script: Script, facts: CaseFacts) -> Iterator[Widget]:
    """A sentence on the reading, then the points beside what the cues allowed, then the figures."""
    yield Static(words.BELIEF, classes="heading apart-above")
    if not facts.beliefs:
        yield Static(content(words.NO_BELIEF), classes="quiet")
        return
    yield Static(content(belief_sentence(facts.beliefs, script.pattern)))
    if facts.crossing is not None:
        yield Static(content(_(facts.crossing.sentence)), classes="apart")
    yield Beliefs(facts.beliefs)
    told = [f"{_('session')} {one.session}  {words.belief(one)}" for one in facts.beliefs]
    yield Static(content("\n".join([*told, words.BRIER])), classes="quiet apart-above")
