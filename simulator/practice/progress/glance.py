"""How one works at a glance: two sentences, kept for the day so that the library has them at once."""

import json
from datetime import datetime

from simulator.practice.progress.known import known, nearly_known
from simulator.practice.progress.picture import picture
from simulator.practice.progress.rules import rules
from simulator.practice.progress.sections import glance
from simulator.scenario.language import language
from simulator.store.journal import Journal

KEY = "glance"
"""The setting it is kept under, with what it rests on. It may be thrown away and worked out again."""


def glance_of(journal: Journal, now: datetime) -> tuple[str, ...]:
    """The sentences; nothing where most of the record would have to be worked out first. Raises what the journal raises."""
    rests_on = f"{rules()} {now:%Y-%m-%d} {language()} {_finished(journal)}"
    kept = _read(journal.setting(KEY), rests_on)
    if kept is not None or not nearly_known(journal):
        return kept or ()
    found = glance(picture(known(journal), now))
    journal.set_setting(KEY, json.dumps([rests_on, *found], ensure_ascii=False))
    return found


def _finished(journal: Journal) -> int:
    return int(journal.read("SELECT count(*) FROM finished")[0][0])


def _read(kept: str, rests_on: str) -> tuple[str, ...] | None:
    try:
        first, *sentences = json.loads(kept)
    except (ValueError, TypeError):
        return None
    return tuple(map(str, sentences)) if first == rests_on else None
