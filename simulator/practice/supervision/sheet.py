"""What goes to a supervisor and comes back: a sheet of turns as CSV, with room for a comment and eight ratings of one's own line.

On it stand the turns of the agenda, and those whose own line the trainee shared; the pattern, and everything private, does not.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from simulator.play.records import SaidFirst
from simulator.play.wording import agenda as words
from simulator.practice.supervision.agenda import Agenda, Brought
from simulator.store.comments import Comments, StoredComment
from simulator.store.dated import dated
from simulator.store.journal import Journal
from simulator.store.notes import Notes

TURN = ("attempt", "turn", "client", "session", "the client", "you said", "your own words")
ASKED = ("comment", *words.LINES)
LONGEST = 4000
"""Characters of a comment."""


class SheetRefused(ValueError):
    """A sheet that cannot be read. The message is one sentence: file, line, what is wrong, how to mend it."""


@dataclass(frozen=True)
class _Row:
    """One row of a sheet that came back."""

    attempt: str
    turn: str
    comment: str
    ratings: dict[str, int]


def sheet(journal: Journal, agenda: Agenda) -> str:
    """The sheet, as CSV. Raises what the journal raises."""
    own = _own_lines(journal)
    turns = {(one.attempt, one.turn): one for one in _brought(agenda)}
    out = io.StringIO()
    written = csv.writer(out, lineterminator="\r\n")
    written.writerow([*TURN, *ASKED])
    for (attempt, turn), one in turns.items():
        row = [attempt, turn, one.client, one.session, one.words, one.said, own.get((attempt, turn), "")]
        written.writerow([*map(_cell, row), *[""] * len(ASKED)])
    return out.getvalue()


def take_in(journal: Journal, path: Path, author: str) -> tuple[StoredComment, ...]:
    """Keep what came back on this sheet; what the same author says of a turn takes the place of what they said of it before.

    Raises SheetRefused, then nothing was kept; and what the journal raises.
    """
    rows = [row for row in _read(path, {row.id for row in journal.attempts()}) if row.comment or row.ratings]
    comments = Comments(journal)
    return tuple(comments.put(row.attempt, row.turn, author, row.comment, row.ratings) for row in rows)


def _brought(agenda: Agenda) -> Iterator[Brought]:
    for found in (agenda.ruptures, agenda.pulls, agenda.reactions, agenda.turns):
        yield from found


def _own_lines(journal: Journal) -> dict[tuple[str, str], str]:
    """The own lines that are shared, by attempt and turn."""
    shared = Notes(journal).shared()
    return {
        (one.attempt, one.record.turn): one.record.text
        for one in dated(journal, "said-first")
        if isinstance(one.record, SaidFirst) and one.key in shared
    }


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = " ".join(str(value).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


def _read(path: Path, known: Iterable[str]) -> Iterator[_Row]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise SheetRefused(f"{path}: this sheet cannot be read ({problem}); save it as CSV in UTF-8") from None
    rows = csv.DictReader(io.StringIO(text))
    missing = [name for name in ("attempt", "turn", "comment") if name not in (rows.fieldnames or ())]
    if missing:
        raise SheetRefused(f"{path}:1: the column {missing[0]!r} is not there; keep the first line as it was")
    attempts = frozenset(known)
    for number, row in enumerate(rows, start=2):
        if row["attempt"] not in attempts:
            raise SheetRefused(
                f"{path}:{number}: this attempt is not in the journal; keep the first two columns as they were"
            )
        yield _Row(row["attempt"], row["turn"], (row["comment"] or "").strip()[:LONGEST], _ratings(path, number, row))


def _ratings(path: Path, number: int, row: dict[str, str]) -> dict[str, int]:
    found = {name: (row.get(name) or "").strip() for name in words.LINES}
    wrong = [name for name, value in found.items() if value and value not in "12345"]
    if wrong:
        raise SheetRefused(f"{path}:{number}: {wrong[0]} says {found[wrong[0]]!r}; a rating is 1 to 5, or nothing")
    return {name: int(value) for name, value in found.items() if value}
