"""What no play meets, and what every play should have, as findings."""

from collections.abc import Iterator

from simulator.bench.check.subject import Subject
from simulator.bench.proof.places import ending_place, option_place, turn_place
from simulator.explore.findings import NeverMet
from simulator.explore.record import Exploration
from simulator.scenario.findings import Finding

CHOICES_SHOWN = 12


def never_findings(subject: Subject, found: Exploration) -> Iterator[Finding]:
    """Turns, options, sessions and endings no play meets, each with the reason; turns with too few options; ruptures for good."""
    for one in found.never:
        yield _never(subject, one)
    for few in found.too_few:
        least = "no option" if few.least == 0 else f"only {few.least} option{'s' if few.least > 1 else ''}"
        message = f"turn {few.turn} has {least} open in some play; a choice needs three"
        help_ = "loosen the `when` of its options, or add one without a condition"
        yield subject.at_head("D424", turn_place(subject, few.turn), message, note=shown(few.choices), help=help_)
    for turn in found.never_repaired:
        message = f"the rupture that can open at turn {turn} is repaired in no play"
        help_ = "offer a line that mends it, there or in a later turn that such a play comes to"
        yield subject.at_head("D425", turn_place(subject, turn), message, help=help_)


def shown(choices: tuple[str, ...]) -> str:
    """A list of choices that shows it, as `attune replay` takes it."""
    if not choices:
        return "it is so from the start"
    more = f", … ({len(choices)} choices)" if len(choices) > CHOICES_SHOWN else ""
    return f"shown by the choices {','.join(choices[:CHOICES_SHOWN])}{more}"


def _never(subject: Subject, one: NeverMet) -> Finding:
    match one.kind:
        case "turn":
            message = f"no play comes to turn {one.id}: {one.because}"
            help_ = "change what it asks for, or what leads up to it"
            return subject.at_head("D420", turn_place(subject, one.id), message, help=help_)
        case "option":
            message = f"option {one.id} is open in no play: {one.because}"
            return subject.at_head("D421", option_place(subject, one.id), message, help="change what it asks for")
        case "session":
            message = f"session {one.id} takes place in no play: {one.because}"
            return subject.at_head("D423", ("sessions", int(one.id) - 1), message, help="change what it asks for")
        case "ending":
            message = f"no play comes to the ending {one.id}: {one.because}"
            help_ = "change what it asks for, or put it before an ending that takes its place"
            return subject.at_head("D422", ending_place(subject, one.id), message, help=help_)
