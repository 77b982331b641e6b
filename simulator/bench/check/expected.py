"""Whether what is expected says enough to be proved."""

from collections.abc import Iterator

from simulator.bench.check.subject import Subject
from simulator.scenario.findings import Finding


def unsaid(subject: Subject) -> Iterator[Finding]:
    """Expectations that say nothing that could be proved; this needs no proof."""
    for index, one in enumerate(subject.vignette.expect):
        complete = (one.ending is not None and one.share is not None and one.never is None) or (
            one.never is not None and one.ending is None and one.share is None
        )
        if not complete:
            message = f"expectation {index + 1} is neither an ending with its share nor a thing that never holds"
            help_ = "write  {player: key, ending: broke-off, share: at most 0}  or  {player: random, never: {strain: at least 8}}"
            yield subject.at_head("D431", ("expect", index), message, help=help_)
