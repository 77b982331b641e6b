"""Begin an attempt, or open one again from the journal: the same for every front end."""

import secrets
from collections.abc import Sequence

from simulator.play.events import PlayEnded
from simulator.play.panel import with_panel
from simulator.play.records import Mode
from simulator.play.script import prepare_script
from simulator.play.wording import opening as words
from simulator.practice.attempt import Attempt, Settings
from simulator.practice.met_in_class import met_in_class
from simulator.scenario.models import Vignette
from simulator.scenario.playable import Playable, playable
from simulator.store.journal import AttemptRow, Journal


def begun(
    journal: Journal, chosen: Playable, *, mode: Mode, study: bool, gauges: bool, seed: int | None = None
) -> Attempt:
    """A new attempt, in the journal before it is shown. Without a seed the order of options is drawn.

    Raises what the journal raises.
    """
    vignette = chosen.vignette
    row = journal.begin_attempt(
        vignette_id=vignette.id,
        name=vignette.person.name,
        source=chosen.text,
        sha256=chosen.sha256,
        seed=secrets.randbelow(2**31) if seed is None else seed,
        mode=mode,
        study=study,
        gauges=gauges,
    )
    journal.copied_when_due()
    return _attempt(journal, row, vignette)


def begun_again(attempt: Attempt, mode: Mode) -> Attempt:
    """A new attempt at the same vignette, in the text it had there. Raises what the journal raises."""
    row = attempt.journal.attempt(attempt.id)
    chosen = playable(attempt.journal.source(row.sha256), row.name)
    return begun(attempt.journal, chosen, mode=mode, study=row.study, gauges=False)


def opened(journal: Journal, row: AttemptRow) -> Attempt:
    """The attempt of this row, with the vignette as it was when it began.

    The choice that ends a play and the mark of its end are two commits: a kill between them leaves the mark to us.
    """
    attempt = _attempt(journal, row, playable(journal.source(row.sha256), row.name).vignette)
    if attempt.over and not row.finished:
        ended = next(event for event in attempt.events if isinstance(event, PlayEnded))
        journal.mark_finished(row.id, ended.ending)
    return attempt


def resumed(journal: Journal, vignette_id: str) -> Attempt | None:
    """The attempt at this vignette that still has something to show, where it was left; None where there is none."""
    row = unfinished(journal, journal.attempts(vignette_id))
    return opened(journal, row) if row else None


def last_finished(journal: Journal, vignette_id: str) -> Attempt | None:
    """The newest attempt at this vignette that was read to the end of its debrief; None where there is none."""
    rows = (row for row in reversed(journal.attempts(vignette_id)) if row.finished and _read_to_the_end(journal, row))
    row = next(rows, None)
    return opened(journal, row) if row else None


def unfinished(journal: Journal, attempts: Sequence[AttemptRow]) -> AttemptRow | None:
    """The newest of these where it has not ended, or its debrief was not read yet. One that was begun before it is left behind."""
    if attempts and (not attempts[-1].finished or not _read_to_the_end(journal, attempts[-1])):
        return attempts[-1]
    return None


def apart(attempt: Attempt, asked: Playable, name: str, mode: Mode | None, study: bool) -> tuple[str, ...]:
    """What is to be said where an attempt goes on with an older text than is asked for now, or in another mode; else nothing.

    `mode` is None where none was asked for; `name` is what the vignette was called by.
    """
    row = attempt.journal.attempt(attempt.id)
    said = [words.OLDER_TEXT] if row.sha256 != asked.sha256 else []
    if (mode is not None and mode != row.mode) or (study and not row.study):
        said.append(words.OTHER_WAY.format(mode="study" if row.study else row.mode))
    return (*said, words.BEGIN_ANEW.format(name=name)) if said else ()


def _read_to_the_end(journal: Journal, row: AttemptRow) -> bool:
    if row.mode == "check-up":
        return True
    last = ("case-debrief", "scene-debrief")
    return any(page.page in last for page in journal.pages_read(row.id))


def _known(journal: Journal, row: AttemptRow) -> bool:
    """True where an earlier attempt at this vignette was read to the end of its debrief, or a class was, which names the pattern."""
    if met_in_class(journal).get(row.vignette_id, row.begun_at) < row.begun_at:
        return True
    for earlier in journal.attempts(row.vignette_id):
        if earlier.id == row.id:
            return False
        if earlier.finished and _read_to_the_end(journal, earlier):
            return True
    return False


def _attempt(journal: Journal, row: AttemptRow, vignette: Vignette) -> Attempt:
    settings = Settings(
        row.mode,
        row.study,
        row.gauges,
        row.seed,
        practice=row.branched_from is not None,
        known=vignette.kind == "case" and _known(journal, row),
    )
    return Attempt(row.id, with_panel(prepare_script(vignette)), settings, journal, journal.records(row.id))
