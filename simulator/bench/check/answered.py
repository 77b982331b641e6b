"""What classes' answers say of a turn, where `attune items --keep` has kept it and the words are still those that were answered."""

from collections.abc import Iterator
from pathlib import Path

from scoring.items.flags import Kind
from simulator.bench.answered.kept import Answered, Flagged
from simulator.bench.answered.kept import answered as kept
from simulator.bench.check.subject import Subject
from simulator.play.panel import mark
from simulator.play.script import prepare_script
from simulator.scenario.findings import Finding
from simulator.scenario.marks import Location
from simulator.scenario.walk import Step

_CODES = {
    Kind.BELOW_ZERO: "Q541",
    Kind.TAKEN_BY_THE_ABLE: "Q541",
    Kind.WEAK: "Q542",
    Kind.TOO_EASY: "Q542",
    Kind.TOO_HARD: "Q542",
    Kind.SELDOM_TAKEN: "Q540",
}
_SAID = {
    Kind.BELOW_ZERO: "in class, those who do well elsewhere earn less at turn {turn}, by more than chance would do",
    Kind.TAKEN_BY_THE_ABLE: "in class, those who take option {line} do better elsewhere than those who take the best line",
    Kind.WEAK: "in class, turn {turn} hardly tells apart those who do well elsewhere from the others",
    Kind.TOO_EASY: "in class, nearly everybody earns nearly everything at turn {turn}",
    Kind.TOO_HARD: "in class, hardly anybody earns much at turn {turn}",
    Kind.SELDOM_TAKEN: "in class, hardly anybody takes option {line}",
}
_HELP = {
    Kind.BELOW_ZERO: "look at the key: have the turn read blind by two people, and see which line they would say",
    Kind.TAKEN_BY_THE_ABLE: "see whether it is as good; a turn may have two best lines, or say  contested: both sides",
    Kind.WEAK: "see whether the cue can be read by who looks for it, and whether the best line gives itself away to who does not",
    Kind.TOO_EASY: "make another line more tempting: kind, and sayable, and wrong for this client",
    Kind.TOO_HARD: "see whether anything before the turn lets the best line be found",
    Kind.SELDOM_TAKEN: "write a line that somebody in good faith would say here",
}


def check(subject: Subject) -> Iterator[Finding]:
    """Findings from what classes answered. Nothing of a turn whose words were changed since."""
    known = kept(subject.vignette.id, Path(subject.loaded.source.name))
    if not known or subject.loaded.vignette is None:
        return
    marks = {turn.id: mark(turn) for turn in prepare_script(subject.loaded.vignette).turns()}
    for step in subject.steps:
        one = known.get(step.turn.id)
        if one is not None and one.mark == marks.get(step.turn.id):
            yield from (_finding(subject, step, one, flag) for flag in one.flags)


def _finding(subject: Subject, step: Step, one: Answered, flag: Flagged) -> Finding:
    message = _SAID[flag.kind].format(turn=step.turn.id, line=flag.line)
    classes = "1 class" if one.classes == 1 else f"{one.classes} classes"
    credit = "" if one.difficulty is None else f", mean credit {one.difficulty:.2f}"
    note = f"from {one.n} votes in {classes}{credit}; a question to the turn, no verdict"
    return subject.at_head(_CODES[flag.kind], _location(step, flag), message, help=_HELP[flag.kind], note=note)


def _location(step: Step, flag: Flagged) -> Location:
    return next((location for location, option in step.options() if option.id == flag.line), step.location)
