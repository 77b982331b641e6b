"""What goes to a supervisor and comes back: a sheet of turns as CSV, with room for a comment and eight ratings of one's own line.

On it stand the turns of the agenda with the day and the reason of each. One's own words stand there where they were shared or are
wanted, a logged reaction only where it is wanted; the pattern does not.
"""

import csv
import io

from simulator.play.records import SaidFirst
from simulator.play.wording import agenda as words
from simulator.play.wording import sheet as sheet_words
from simulator.practice.supervision.agenda import Agenda, Brought
from simulator.store.dated import dated
from simulator.store.journal import Journal
from simulator.store.notes import Notes

OWN_WORDS = "your own words"
TURN = ("attempt", "turn", "client", "session", "day", "why it is here", "the client", "you said", OWN_WORDS)
RATED = tuple(f"{row} (1-5)" for row in words.LINES)
"""The heads of the ratings, with their range."""

LEGEND = "#"
"""A row that begins so explains the sheet; it is passed over when it comes back."""


def sheet(journal: Journal, agenda: Agenda, *, own_words: bool = False, reactions: bool = False) -> str:
    """The sheet, as CSV; with all own words at these turns, and the turns of strong reactions, where they are wanted.

    Raises what the journal raises.
    """
    own = _own_lines(journal, every=own_words)
    out = io.StringIO()
    written = csv.writer(out, lineterminator="\r\n")
    written.writerow([*TURN, "comment", *RATED])
    for (attempt, turn), (one, why) in _turns(agenda, reactions=reactions).items():
        told = [attempt, turn, one.client, one.session, one.at[:10], why, one.words, one.said]
        written.writerow([*map(_cell, [*told, own.get((attempt, turn), "")]), "", *[""] * len(RATED)])
    written.writerows([f"{LEGEND} {line}"] for line in sheet_words.legend())
    return out.getvalue()


def _turns(agenda: Agenda, *, reactions: bool) -> dict[tuple[str, str], tuple[Brought, str]]:
    """Each turn once, with every reason for which it is here."""
    found: dict[tuple[str, str], list[Brought]] = {}
    for one in (*agenda.ruptures, *agenda.pulls, *(agenda.reactions if reactions else ()), *agenda.turns):
        found.setdefault((one.attempt, one.turn), []).append(one)
    return {key: (ones[0], "; ".join(dict.fromkeys(one.why for one in ones))) for key, ones in found.items()}


def _own_lines(journal: Journal, *, every: bool) -> dict[tuple[str, str], str]:
    """The own lines that are shared, or every one, by attempt and turn."""
    shared = Notes(journal).shared()
    return {
        (one.attempt, one.record.turn): one.record.text
        for one in dated(journal, "said-first")
        if isinstance(one.record, SaidFirst) and (every or one.key in shared)
    }


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = " ".join(str(value).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text
