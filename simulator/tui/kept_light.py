"""Lamp or daylight, as it was chosen last in any app of ours: the journal's setting, read and kept without holding the journal."""

from contextlib import suppress

from simulator.scenario.folders import data_folder
from simulator.store.journal import Journal, JournalProblem
from simulator.store.opening import FILE
from simulator.tui import theme

SETTING = "theme"


def kept_light() -> str:
    """The theme that was chosen last; lamplight where none was, or where the journal cannot be read."""
    if not (data_folder() / FILE).exists():
        return theme.DARK
    with suppress(JournalProblem), Journal.open() as journal:
        kept = journal.setting(SETTING)
        return kept if kept in (theme.DARK, theme.LIGHT) else theme.DARK
    return theme.DARK


def keep_light(name: str) -> None:
    """Keep it for the next time. A journal that cannot be written is no reason to sit in the dark now."""
    with suppress(JournalProblem), Journal.open() as journal:
        journal.set_setting(SETTING, name)
