"""The report on one finished attempt: what its case debrief tells, on one page."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from scoring.profile import Estimate
from simulator.locale.catalogue import _
from simulator.play.events import Event
from simulator.play.records import Record
from simulator.play.script import Script
from simulator.play.wording import debrief as debrief_words
from simulator.play.wording import finished as finished_words
from simulator.play.wording import report as words
from simulator.play.wording.evidence import MODEL_SENTENCE, NO_CLAIM
from simulator.play.wording.session import KEY_IS_PROVISIONAL
from simulator.practice.debrief.belief_told import belief_sentence
from simulator.practice.debrief.case import CaseFacts, case_facts
from simulator.practice.debrief.exact_told import exact_paragraph
from simulator.practice.debrief.kept_notes import kept_notes
from simulator.practice.debrief.told import alarm_paragraphs
from simulator.report.document import Bars, Beliefs, Block, Curve, Heading, Measure, Paragraph, Part, Report, Said
from simulator.report.turns import rose, turn_blocks, where
from simulator.scenario.language import language
from simulator.store.notes import StoredNote

if TYPE_CHECKING:
    from simulator.practice.debrief.exact import Exact


@dataclass(frozen=True)
class Played:
    """A finished attempt as a report may know it.

    `records` have passed through `without_private`; `shared` are the records and `notes` the notes that were shared; `remarks` are
    what supervisors said, by turn. `exact` is None where the ways to play were not counted. `reactions` says that what was logged
    is to be told.
    """

    script: Script
    events: Sequence[Event]
    records: Sequence[Record]
    mode: str
    begun_at: str
    exact: "Exact | None" = None
    shared: Sequence[Record] = ()
    notes: Sequence[StoredNote] = ()
    remarks: Mapping[str, str] = field(default_factory=dict)
    reactions: bool = False

    @property
    def lang(self) -> str:
        """The language of what its author wrote, where it is not that of the page; else empty."""
        written = self.script.vignette.lang
        return "" if written == language() else written


def attempt_report(played: Played) -> Report:
    """The report. Raises ValueError where the play is not over."""
    facts = case_facts(played.script, played.records)
    told = facts.told(played.remarks)
    person = played.script.vignette.person
    named = (
        (debrief_words.WHOSE_ALARM, _alarm(played, facts)),
        (debrief_words.ENDED, _ended(played, facts)),
        (debrief_words.THE_CURVE, _curve(facts, told)),
        (words.THE_TURNS, _turns(played, facts, told)),
        (debrief_words.FORMULATION, _formulation(played, facts)),
        (debrief_words.BELIEF, _belief(played, facts)),
        (debrief_words.PROFILES, _profiles(facts)),
        (words.ROSE, _reactions(played, facts)),
        (words.SHARED, _shared(played, facts)),
        (debrief_words.PRACTISE, _practise(played, facts)),
    )
    return Report(
        kind=words.OF_ATTEMPT,
        title=f"{person.name}, {person.age}",
        under=words.began(facts.ended.title, played.begun_at[:10], played.mode),
        parts=tuple(Part(title, blocks) for title, made in named if (blocks := tuple(made))),
        closing=(KEY_IS_PROVISIONAL, MODEL_SENTENCE, NO_CLAIM),
        lang=language(),
    )


def _alarm(played: Played, facts: CaseFacts) -> Iterator[Block]:
    yield from map(Paragraph, alarm_paragraphs(played.script, facts))
    if played.exact is not None:
        told = exact_paragraph(played.exact, played.script.vignette.person.pronoun)
        if told:
            yield Paragraph(told, quiet=True)


def _ended(played: Played, facts: CaseFacts) -> Iterator[Block]:
    if facts.ended.text:
        yield Paragraph(facts.ended.text, lang=played.lang)


def _curve(facts: CaseFacts, told: tuple[int, ...]) -> Iterator[Block]:
    if facts.points:
        yield Curve(facts.points, told)


def _turns(played: Played, facts: CaseFacts, told: tuple[int, ...]) -> Iterator[Block]:
    for place in told:
        turn = facts.turns[place]
        yield Heading(where(facts, place))
        yield from turn_blocks(turn, played.exact, played.lang)
        if turn.turn in played.remarks:
            yield Said(debrief_words.REMARK, played.remarks[turn.turn])


def _formulation(played: Played, facts: CaseFacts) -> Iterator[Block]:
    asked = sum(not support.misattribution for support in facts.supports)
    yield Paragraph(debrief_words.fitted(*facts.fitted, played.script.pattern, facts.by_chance))
    yield Said(debrief_words.YOURS, debrief_words.formulated(facts.own_formulation), "you")
    if asked:
        yield Paragraph(debrief_words.supported(sum(support.cue for support in facts.supports), asked), quiet=True)
    yield Said(debrief_words.AUTHORS, facts.formulation, lang=played.lang)


def _belief(played: Played, facts: CaseFacts) -> Iterator[Block]:
    if not facts.beliefs:
        yield Paragraph(debrief_words.NO_BELIEF, quiet=True)
        return
    yield Paragraph(belief_sentence(facts.beliefs, played.script.pattern))
    if facts.crossing is not None:
        yield Paragraph(_(facts.crossing.sentence))
    yield Beliefs(facts.beliefs)
    yield Paragraph(debrief_words.BRIER, quiet=True)


def _profiles(facts: CaseFacts) -> Iterator[Block]:
    told = debrief_words.profiles_told(facts.strongest, facts.weakest)
    if told:
        yield Paragraph(told)
    yield Bars(tuple(_measure(debrief_words.STRATEGIES[one], found) for one, found in facts.profiles.items()))
    yield Paragraph(words.PROFILES_MEAN, quiet=True)


def _measure(name: str, found: Estimate | None) -> Measure:
    return Measure(name, found.n, found.value, found.low, found.high) if found else Measure(name, None, None)


def _reactions(played: Played, facts: CaseFacts) -> Iterator[Block]:
    told = [(place, turn.reacted) for place, turn in enumerate(facts.turns) if turn.reacted is not None]
    yield from (Said(where(facts, place), rose(reacted), "quiet") for place, reacted in told)
    if not played.reactions:
        yield Paragraph(words.REACTIONS_LEFT_OUT, quiet=True)
    elif not told:
        yield Paragraph(words.NOTHING_LOGGED, quiet=True)


def _shared(played: Played, facts: CaseFacts) -> Iterator[Block]:
    for note in kept_notes(played.events, played.shared):
        yield Heading(finished_words.notes_after(note.session))
        yield from (Said(label, text, "you") for label, text in note.lines)
    places = {turn.turn: where(facts, place) for place, turn in enumerate(facts.turns)}
    for one in played.notes:
        place = places.get(one.turn) or (words.at_session(one.session) if one.session else "")
        yield Said(words.noted(place), one.text, "you")


def _practise(played: Played, facts: CaseFacts) -> Iterator[Block]:
    yield Paragraph(
        debrief_words.practise(facts.practise_next, facts.weakest), lang=played.lang if facts.practise_next else ""
    )
