"""Whether what is held is whole: the file, every attempt played again from its records, every sealed text, every backup."""

from dataclasses import dataclass

from simulator.play.engine import NotOffered
from simulator.play.panel import with_panel
from simulator.play.records import UnreadableRecord
from simulator.play.replay import replay
from simulator.play.script import prepare_script
from simulator.practice.attempt import choices_of
from simulator.scenario.findings import VignetteRefused
from simulator.scenario.playable import playable
from simulator.store.backups import Backup, backups
from simulator.store.journal import AttemptRow, Journal
from simulator.store.sealing import altered_texts


@dataclass(frozen=True)
class Checked:
    """What the check found. `wrong` is a sentence for each thing that is not as it was written; `sealed` that texts stayed shut."""

    attempts: int
    notes: int
    backups: tuple[Backup, ...]
    wrong: tuple[str, ...]
    sealed: bool

    @property
    def whole(self) -> bool:
        """True where nothing is wrong, backups included."""
        return not self.wrong and not any(backup.wrong for backup in self.backups)


def checked(journal: Journal) -> Checked:
    """Look at everything; nothing is changed. Raises JournalRefused where the file cannot be read at all."""
    rows = journal.attempts()
    wrong = [str(told) for (told,) in journal.read("PRAGMA integrity_check(20)") if told != "ok"]
    wrong += [f"{row[0]} refers to something that is gone" for row in journal.read("PRAGMA foreign_key_check")]
    wrong += [sentence for row in rows if (sentence := _not_played(journal, row))]
    wrong += [f"the sealed text of {where} was altered" for where in altered_texts(journal)]
    (notes,) = journal.read("SELECT count(*) FROM note")[0]
    copies = tuple(backups(journal.folder)) if journal.folder else ()
    return Checked(len(rows), notes, copies, tuple(wrong), journal.locked)


def _not_played(journal: Journal, row: AttemptRow) -> str:
    """Why an attempt cannot be played again from its records; empty where it can."""
    try:
        records = journal.records(row.id)
        script = with_panel(prepare_script(playable(journal.source(row.sha256), row.name).vignette))
        replay(script, choices_of(records))
    except (UnreadableRecord, NotOffered, LookupError, VignetteRefused) as problem:
        return f"attempt {row.id} ({row.name}): {problem}"
    return ""
