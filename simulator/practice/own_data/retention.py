"""How long things are kept: for ever, if the trainee does not say otherwise. What is too old is named a day before it goes."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from simulator.store.erasing import erase_attempts
from simulator.store.journal import Journal
from simulator.store.notes import Notes

KEEP = "keep-days"
"""Setting: so many days; empty for ever."""

TOLD = "keep-told"
"""Setting: when it was said what goes, and up to which moment things go."""

LONGEST = 36500
"""Days: a hundred years."""

NOTICE = timedelta(days=1)


@dataclass(frozen=True)
class TooOld:
    """What was begun before the trainee's limit: attempts with their branches, and notes that hang on none of them."""

    attempts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.attempts or self.notes)


def keep_days(journal: Journal) -> int | None:
    """The limit in days; None for ever."""
    kept = journal.setting(KEEP)
    return int(kept) if kept.isdecimal() and 1 <= int(kept) <= LONGEST else None


def set_keep_days(journal: Journal, days: int | None) -> None:
    """Keep another limit. Raises ValueError for one below a day or above a hundred years."""
    if days is not None and not 1 <= days <= LONGEST:
        raise ValueError(f"{days} days cannot be kept; take 1 to {LONGEST}, or forever")
    journal.set_setting(KEEP, "" if days is None else str(days))
    journal.set_setting(TOLD, "")


def too_old(journal: Journal, before: datetime) -> TooOld:
    """What was begun before this moment and not touched since. A branch goes when the attempt it began in goes."""
    limit = before.astimezone(UTC).isoformat(timespec="milliseconds")
    last = dict(journal.read("SELECT attempt, max(at) FROM record GROUP BY attempt"))
    kept: set[str] = set()
    rows = journal.attempts()
    for row in reversed(rows):  # a branch comes before what it began in
        if row.id in kept or max(row.begun_at, last.get(row.id, "")) >= limit:
            kept |= {row.id, row.branched_from or ""}
    going = [row.id for row in rows if row.id not in kept]
    notes = [n.id for n in Notes(journal).all() if n.attempt not in going and (n.changed_at or n.at) < limit]
    return TooOld(tuple(going), tuple(notes))


def due_now(journal: Journal, now: datetime) -> TooOld:
    """What goes now, because it was named at least a day ago and is too old still."""
    told_at, _, limit = journal.setting(TOLD).partition(" ")
    days = keep_days(journal)
    if days is None or not limit or now - datetime.fromisoformat(told_at) < NOTICE:
        return TooOld()
    return too_old(journal, min(datetime.fromisoformat(limit), now - timedelta(days=days)))


def due_next(journal: Journal, now: datetime) -> TooOld:
    """What goes at a start a day from now or later; that it was named is remembered."""
    days = keep_days(journal)
    if days is None:
        return TooOld()
    limit = now - timedelta(days=days)
    found = too_old(journal, limit)
    if found and not journal.setting(TOLD):
        journal.set_setting(TOLD, f"{now.isoformat()} {limit.isoformat()}")
    return found


def let_go(journal: Journal, old: TooOld) -> bool:
    """Erase what is too old, and forget that it was named. Gives what `erase_attempts` gives."""
    done = erase_attempts(journal, old.attempts, old.notes)
    journal.set_setting(TOLD, "")
    return done
