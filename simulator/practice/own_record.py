"""The trainee's own record, as the pages about it ask for it and change it. Every method may raise what the journal raises."""

from datetime import UTC, datetime

from simulator.practice.notebook.entries import entries
from simulator.practice.notebook.entry import Entry, Kind
from simulator.practice.own_data.erasure import carry_out, of_note
from simulator.practice.progress.glance import glance_of
from simulator.practice.progress.known import known
from simulator.practice.progress.picture import Picture, picture
from simulator.practice.progress.possible import kept_possible
from simulator.practice.supervision.agenda import Agenda, agenda
from simulator.practice.supervision.cadence import change_cadence, held_today, mark_held, take_back
from simulator.store.journal import Journal
from simulator.store.notes import Notes


class OwnRecord:
    """What one journal says of its trainee."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal

    @property
    def locked(self) -> bool:
        """True where own words are sealed and no passphrase was given."""
        return self.journal.locked

    def picture(self) -> Picture:
        """How the trainee works, over everything finished."""
        return picture(known(self.journal), _now(), kept_possible(self.journal))

    def glance(self) -> tuple[str, ...]:
        """What the library says of how the trainee works; nothing where most of it would have to be worked out first."""
        return glance_of(self.journal, _now())

    def notes(self) -> tuple[Entry, ...]:
        """Every entry of the notebook, the newest first."""
        return entries(self.journal)

    def write_note(self, kind: Kind, text: str, beside: Entry | None = None) -> None:
        """Keep a note, at the place of another entry or at none."""
        if beside is None or not beside.attempt:
            Notes(self.journal).write(kind, text)
        else:
            Notes(self.journal).write(kind, text, attempt=beside.attempt, turn=beside.turn, session=beside.session)

    def share_note(self, entry: Entry, *, shared: bool) -> None:
        """Let reports carry this entry, or no longer."""
        notes = Notes(self.journal)
        (notes.share if shared else notes.unshare)(entry.key)

    def erase_note(self, entry: Entry) -> None:
        """Take a written note away, with every backup that is known to hold it.

        Raises LookupError for an entry that the journal dated by itself.
        """
        carry_out(self.journal, of_note(self.journal, entry.note))

    def agenda(self) -> Agenda:
        """What to bring to the next hour of supervision."""
        return agenda(self.journal, _now())

    def hour_held(self) -> None:
        """The hour of supervision was held: the next agenda begins now."""
        mark_held(self.journal)

    @property
    def held_today(self) -> bool:
        """True where the last hour was marked as held today, so that it can be taken back."""
        return held_today(self.journal, _now())

    def hour_not_held(self) -> None:
        """The last hour was not held after all: the agenda stands as before."""
        take_back(self.journal)

    def change_cadence(self) -> None:
        """Go to supervision at the other of the two cadences."""
        change_cadence(self.journal)


def _now() -> datetime:
    return datetime.now(UTC)
