"""Set, change, remove or give up the passphrase: one transaction each, so that a kill leaves the old state or the new one.

Each gives False where backups or the log still hold the old state, because another window is open or there is no space.
"""

import sqlite3

from simulator.store.journal import Journal
from simulator.store.notes import Notes
from simulator.store.own_words import each_text, has_own_words
from simulator.store.problems import NotSaved
from simulator.store.rewriting import cleared_away, rewriting
from simulator.store.seal import DataKey, Seal, new_seal, unwrapped, wrapped_in


def set_passphrase(journal: Journal, passphrase: str) -> bool:
    """Seal every own word, and whatever is written from now on.

    Raises NotSaved where a passphrase is set already, ValueError for an empty one.
    """
    if journal.own_words.seal is not None:
        raise NotSaved("a passphrase is set already; change or remove that one")
    seal, key = new_seal(passphrase)
    return _write_again(journal, key, seal)


def change_passphrase(journal: Journal, old: str, new: str) -> bool:
    """Wrap the same key in another passphrase. Raises WrongPassphrase, NotSaved where none is set, ValueError for an empty one."""
    key = unwrapped(_seal(journal), old)
    seal = wrapped_in(new, key)
    with rewriting(journal) as db:
        _put_seal(db, seal)
    journal.own_words.key = key
    return cleared_away(journal)


def remove_passphrase(journal: Journal, passphrase: str) -> bool:
    """Open every own word for good. Raises WrongPassphrase, and NotSaved where none is set or a sealed text was altered."""
    journal.own_words.key = unwrapped(_seal(journal), passphrase)
    altered = altered_texts(journal)
    if altered:
        raise NotSaved(f"the sealed text of {altered[0]} was altered and does not open; erase it, or restore a backup")
    return _write_again(journal, None, None)


def give_up_sealed(journal: Journal) -> bool:
    """Erase what is sealed, and the seal with it: for a passphrase that is lost. Choices, reactions and readings stay.

    Raises NotSaved where no passphrase is set.
    """
    _seal(journal)
    with rewriting(journal) as db:
        db.execute("DELETE FROM shared WHERE key IN (SELECT id FROM note WHERE sealed)")
        db.execute("DELETE FROM note WHERE sealed")
        for attempt, seq, kind, body in _own_records(db):
            _put_body(db, attempt, seq, each_text(kind, body, lambda text, _: text if isinstance(text, str) else ""))
        _put_seal(db, None)
    journal.own_words.key = None
    return cleared_away(journal)


def altered_texts(journal: Journal) -> list[str]:
    """`note ID` or `record ATTEMPT/SEQ` for each sealed text that is not what was sealed; only while unlocked."""
    notes = [f"note {note.id}" for note in Notes(journal).all() if note.state == "altered"]
    records = journal.read("SELECT attempt, seq, kind, body FROM record ORDER BY attempt, seq")
    return notes + [f"record {row[0]}/{row[1]}" for row in records if journal.own_words.altered(*row)]


def _write_again(journal: Journal, key: DataKey | None, seal: Seal | None) -> bool:
    """Every own word opened by the old key and shut by the new one."""
    old, words, notes = journal.own_words.key, journal.own_words, Notes(journal)
    try:
        with rewriting(journal) as db:
            kept = notes.all()
            records = [(*row[:3], words.opened(*row)) for row in _own_records(db)]
            _put_seal(db, seal)
            words.key = key
            for note in kept:
                notes.put_back(db, note)
            for attempt, seq, kind, body in records:
                _put_body(db, attempt, seq, words.shut(db, attempt, seq, kind, body))
    except BaseException:
        words.key = old
        raise
    return cleared_away(journal)


def _own_records(db: sqlite3.Connection) -> list[tuple[str, int, str, str]]:
    rows = db.execute("SELECT attempt, seq, kind, body FROM record ORDER BY attempt, seq").fetchall()
    return [row for row in rows if has_own_words(row[2])]


def _put_body(db: sqlite3.Connection, attempt: str, seq: int, body: str) -> None:
    db.execute("UPDATE record SET body = ? WHERE attempt = ? AND seq = ?", (body, attempt, seq))


def _put_seal(db: sqlite3.Connection, seal: Seal | None) -> None:
    db.execute("DELETE FROM seal")
    if seal is not None:
        values = (seal.owner, seal.kdf, seal.parameters, seal.salt, seal.wrapped)
        db.execute("INSERT INTO seal VALUES (1, ?, ?, ?, ?, ?)", values)


def _seal(journal: Journal) -> Seal:
    seal = journal.own_words.seal
    if seal is None:
        raise NotSaved("no passphrase is set: attune data passphrase set")
    return seal
