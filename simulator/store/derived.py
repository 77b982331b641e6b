"""What was worked out from attempts and would take time to work out again: kept at will, thrown away at will."""

from collections.abc import Mapping

from simulator.store.journal import Journal


class Derived:
    """What is kept of each attempt under a fingerprint of the rules that it was worked out by; other rules, nothing kept."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self, rules: str) -> dict[str, str]:
        """By attempt, what these rules gave."""
        return dict(self._journal.read("SELECT attempt, body FROM derived WHERE rules = ?", (rules,)))

    def count(self, rules: str) -> int:
        """Of how many attempts something is kept under these rules."""
        return int(self._journal.read("SELECT count(*) FROM derived WHERE rules = ?", (rules,))[0][0])

    def put(self, rules: str, bodies: Mapping[str, str]) -> None:
        """Keep these in place of what there was; an attempt that was erased meanwhile is passed over.

        Raises NotSaved or JournalBusy; then nothing was written.
        """
        with self._journal.transaction() as db:
            db.executemany(
                "INSERT OR REPLACE INTO derived SELECT id, ?, ? FROM attempt WHERE id = ?",
                [(rules, body, attempt) for attempt, body in bodies.items()],
            )

    def clear(self) -> None:
        """Throw all of it away. Raises as `put` does."""
        with self._journal.transaction() as db:
            db.execute("DELETE FROM derived")
