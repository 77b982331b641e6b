"""Clients one has met in a class that shared them: there is no play of one's own, but the pattern was named."""

from collections.abc import Iterable

from simulator.store.journal import Journal

_PREFIX = "met-in-class/"


def keep_met(journal: Journal, vignettes: Iterable[str]) -> None:
    """Remember that these were met; the first time stays."""
    for vignette in vignettes:
        if not journal.setting(_PREFIX + vignette):
            journal.set_setting(_PREFIX + vignette, journal.now())


def met_in_class(journal: Journal) -> dict[str, str]:
    """Since when each is known, in UTC as the journal gives times, by the id of the vignette."""
    rows = journal.read("SELECT key, value FROM setting WHERE substr(key, 1, ?) = ?", (len(_PREFIX), _PREFIX))
    return {str(key).removeprefix(_PREFIX): str(value) for key, value in rows}
