"""Whether the pattern can be read: cues from more than one question, a first impression that misleads, and none that is lost."""

from collections.abc import Iterator

from scoring.cues import CUES
from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding

FEWEST_CUES = 3
FEWEST_QUESTIONS = 2
FEWEST_SESSIONS = 2
"""A case of one session is not yet asked for a spread of cues."""


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on cues."""
    for step in subject.steps:
        if step.turn.cues and not step.turn.options:
            message = f"turn {step.turn.id} has cues and no options, so its cues are never counted"
            help_ = "move the cues to the next turn with options, and let them show there"
            yield subject.at_field("Q529", (*step.location, "cues"), message, help=help_)
    if subject.is_case and len(subject.vignette.sessions) >= FEWEST_SESSIONS:
        yield from _spread(subject)
        if not any(step.turn.misleading for step in subject.steps):
            message = "no turn misleads: every first impression points to the pattern"
            help_ = "let one turn point elsewhere, fair in hindsight, and mark it with  misleading: true"
            yield subject.at_field("Q525", ("sessions",), message, help=help_)


def _spread(subject: Subject) -> Iterator[Finding]:
    cues = {cue for step in subject.steps if step.turn.options for cue in step.turn.cues}
    questions = {CUES[cue].question for cue in cues}
    if len(cues) >= FEWEST_CUES and len(questions) >= FEWEST_QUESTIONS:
        return
    answered = f"from {len(questions)} of the four questions" if questions else "from none of the four questions"
    message = f"the case shows {len(cues)} kind{'' if len(cues) == 1 else 's'} of cue, {answered}"
    help_ = "show three cues or more, from at least two of: the alliance, between sessions, rupture, your own reaction"
    yield subject.at_field("Q524", ("sessions",), message, help=help_)
