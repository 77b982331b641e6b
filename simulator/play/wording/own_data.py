"""The words about the trainee's own data: what is held, taking it away, erasing it, sealing it, and what is beyond our reach."""

from collections.abc import Mapping, Sequence

from scoring.vocabulary import Pattern, Question
from simulator.locale.catalogue import _

RECORD_KINDS = (
    "chose", "said-first", "logged-reaction", "wrote-note", "stated-belief", "told-pattern", "held-supervision", "read-page",
)  # fmt: skip

KINDS = {
    "attempts": _("attempts"),
    "chose": _("choices"),
    "said-first": _("your own lines"),
    "logged-reaction": _("reactions"),
    "wrote-note": _("session notes"),
    "stated-belief": _("readings of the pattern in points"),
    "told-pattern": _("patterns named at a scene"),
    "held-supervision": _("minutes of supervision"),
    "read-page": _("pages read"),
    "notes": _("notes"),
    "shared": _("things shared with a supervisor"),
    "comments": _("comments of a supervisor"),
    "blocks": _("answers after a block"),
    "settings": _("settings"),
}
"""What is held, by its slug."""

ROWS = {
    "vignettes": _("texts of vignettes"),
    "attempts": _("attempts"),
    "records": _("records of what you did"),
    "finished": _("endings"),
    "notes": _("notes"),
    "shared": _("shared"),
    "comments": _("comments"),
    "blocks": _("answers after a block"),
    "settings": _("settings"),
}
"""What an export holds, by the names of its lists."""

WRONG = {"damaged": _("damaged"), "foreign": _("another program's")}
"""What is wrong with a backup."""

WHERE = _("Everything lies on this machine, in {folder}.")
PROFILE = _("Profile: {name}.")
SEALED = _("Your own words are sealed with your passphrase. If it is lost, they are lost.")
PLAIN = _(
    "Your own words are plain: whoever can open your files can read them. To seal them: attune data passphrase set"
)
KEPT_FOREVER = _("Everything is kept until you erase it.")
KEPT_DAYS = _("What was not touched for {days} days is erased, a day or more after it was named at a start.")
NO_BACKUP = _("There is no backup yet; one is made in use every half hour.")
BACKUPS = _("Good backups: {number}, the newest {name}.")
MADE = _("Exports and reports that were made and are still there:")
CLASSES = _("Classes you hosted, a record about the people in them:")
CLASS_RUNS = _("runs now")
CLASS_UNREADABLE = _("cannot be read")
CLASS_WANTED = _("its time is over on {date}")
CLASS_SERVED = _("its time was over on {date}; to erase it:")
CLASS_NEVER_BY_ITSELF = _("No class is erased by itself.")
CLASSES_WANTED = _("The time of a class you hosted is over after {days} days; none is erased by itself: attune data")
SINCE = _("since {date}")

ASK = _("Passphrase (Enter leaves your own words closed): ")
ASK_PASSPHRASE = _("Passphrase: ")
ASK_NEW = _("New passphrase: ")
ASK_AGAIN = _("The same again: ")
NOT_THE_SAME = _("the two are not the same; nothing was changed")
EMPTY_PASSPHRASE = _("a passphrase has at least one character; several words are better. Nothing was changed")
TOO_SHORT = _(
    "whoever has the file can soon guess so short a passphrase; take {fewest} characters or more, as in four words that are strangers"
)
NOBODY_TO_ASK = _("nobody can be asked for a passphrase here; set {variables}")
STAYS_LOCKED = _("Your own words stay closed: everything can be played, and nothing of yours is shown or written.")
LOST_WARNING = _("Nobody can open these words without the passphrase. If you lose it, they are lost.")
PASSPHRASE_SET = _("Your own words are sealed, in the journal and in the backups.")
ASIDE_IS_PLAIN = _("This was put aside before, and holds your words in plain; erase it if you need it no more: {path}")
PASSPHRASE_CHANGED = _("The new passphrase opens your words, and the old one does not.")
PASSPHRASE_REMOVED = _("Your own words are plain again.")
SEALED_GIVEN_UP = _("What was sealed is erased, and no passphrase is set. Your attempts are still there.")

NOT_WHOLLY = _(
    "Traces may be left, because another window is open or there is no space. Close it, then: attune data check"
)
ERASED = _("Erased.")
ERASE_WORD = _("erase")
ERASE_ASK = _("Type “{word}” to go on: ")
ALL_OR_ONE = _("{what} takes no id: attune data erase {what}; one by one it is note ID, attempt ID or class ID")
NO_SUCH_CLASS = _("there is no class {name}; attune data erase class lists them")
CLASS_STILL_RUNS = _("the class {name} is running; end it there first, then erase it")
NO_CLASSES = _("there is no class log in {folder}")
CLASS_GOES = _("  with it goes the class {name}: what people were called there, their votes and reasons")
CLASS_ITEMS_STAY = _("  what was kept of it for authors, items.json: counts, and nobody's name")
CLASS_EXPORTS_STAY = _("  what you wrote into files from classes: attune export, attune items")
NOT_ERASED = _("nothing was erased")
FILE_GOES = _("  with it goes {path} ({kind}), made since")
FILE_LEFT = _("left as it is, for it was changed since it was made: {path}")
BEYOND = (
    _("What this cannot reach:"),
    _("  copies that you made or sent: of exports, reports, the data folder"),
    _("  what a supervisor keeps, and printed pages"),
    _("  copies by the system: snapshots, synchronised folders, backup disks, swap"),
    _("  what a terminal keeps of the lines it showed"),
    _("  what a disk may keep of deleted blocks; an encrypted disk is the answer to that"),
)

KEEP_REFUSED = _("--keep takes forever, or a number of days from 1 to {most}: attune data retention --keep 90")
A_CLASS_PAGE = _("{path} is your page of a class; attune join --import takes it in")
NOTHING_NEW = _("Everything in it is here already.")
WENT_OTHERWISE = _("Attempts that went on otherwise here, and stay as they are here: {number}.")

WHOLE = _("Whole: attempts played again from their records {attempts}, notes {notes}, good backups {backups}.")
NOT_WHOLE = _("not everything is as it was written ({number}); attune data restore puts a backup back")
STILL_SEALED = _("Sealed words were not looked into: give the passphrase in {variable} to have them checked too.")
NO_BACKUPS = _("there is no backup in {folder}")
NO_SUCH_BACKUP = _("there is no backup {name}; attune data restore lists them")
RESTORED = _("{name} is in its place.")
PUT_ASIDE = _("What was there lies in {path}.")
RESTORE_HOW = _("To put one back: attune data restore NAME, or --newest")
BACKUP_LINE = _("{name}  attempts {attempts}, records {records}, notes {notes}")

TITLE = _("Attunement: everything that is held about you. The same as data is in the file beside this one.")
NOTES = _("Notes")
NOT_PLAYED = _("This attempt cannot be shown ({why}); its records are in the data.")

_VOICES = {
    "you": _("You"),
    "client": _("Client"),
    "thought": _("You think"),
    "act": _("You do"),
    "own-words": _("Your own line"),
    "log": _("In you"),
}


def bad_backup(name: str, wrong: str) -> str:
    """A backup that will not do."""
    return _("the backup {name} is {wrong}").format(name=name, wrong=WRONG[wrong])


def came_in(rows: Mapping[str, int]) -> str:
    """What an import brought, by the names of the lists; rows of none are left out."""
    return _("Came in: {what}.").format(
        what=", ".join(f"{ROWS[name]} {number}" for name, number in rows.items() if number)
    )


def attempt(name: str, begun_at: str, mode: str, finished: bool) -> str:
    """The heading of an attempt."""
    state = _("finished") if finished else _("open")
    return _("{name}, begun {date}, {mode}, {state}").format(name=name, date=day(begun_at), mode=mode, state=state)


def spoken(voice: str, text: str) -> str:
    """A line of the conversation, with who speaks."""
    return f"{_VOICES[voice]}: {text}" if voice in _VOICES else text


def answered(session: int, question: Question, answer: str, rival: str) -> str:
    """An answer of the note after a session."""
    other = _("; or: {rival}").format(rival=rival) if rival else ""
    return _("Note after session {session}: {question} {answer}{other}").format(
        session=session, question=_(question.meaning), answer=answer, other=other
    )


def wrote(session: int, text: str) -> str:
    """The text of the note after a session."""
    return _("Note after session {session}: {text}").format(session=session, text=text)


def believed(session: int, shares: Sequence[int]) -> str:
    """The points given to the four patterns."""
    named = ", ".join(f"{_(pattern.label)} {share}" for pattern, share in zip(Pattern, shares, strict=True))
    return _("Reading after session {session}: {shares}").format(session=session, shares=named)


def told(turn: str, pattern: Pattern, why: str) -> str:
    """The pattern that was named at a scene."""
    return _("Named at {turn}: {pattern}. {why}").format(turn=turn, pattern=_(pattern.label), why=why).rstrip()


def supervised(session: int, *said: str) -> str:
    """What was kept for the supervisor."""
    return _("For supervision, session {session}: {said}").format(session=session, said="; ".join(filter(None, said)))


def comment(author: str, turn: str, text: str) -> str:
    """What a supervisor said."""
    return _("{author} on {turn}: {text}").format(author=author, turn=turn, text=text)


def note(at: str, turn: str, text: str, *, shared: bool) -> str:
    """A note with its day, the turn it hangs on, and whether it is shared."""
    where = f", {turn}" if turn else ""
    mark = _(", shared") if shared else ""
    return _("Note of {date}{where}{mark}: {text}").format(date=day(at), where=where, mark=mark, text=text)


def goes(attempts: int, notes: int) -> str:
    """What an erasure would take."""
    return _("This erases, in the journal and in every backup: attempts {attempts}, notes {notes}.").format(
        attempts=attempts, notes=notes
    )


def people_in(number: int) -> str:
    """How many came in to a class."""
    return _("1 person") if number == 1 else _("{number} people").format(number=number)


def classes_go(names: Sequence[str]) -> str:
    """What the erasure of classes would take."""
    if len(names) == 1:
        return _("This erases the class {name}: what people were called there, their votes and reasons.").format(
            name=names[0]
        )
    return _("This erases {number} classes: what people were called there, their votes and reasons.").format(
        number=len(names)
    )


def classes_have_served(names: Sequence[str]) -> str:
    """Said where classes are past their day; nothing is done."""
    if len(names) == 1:
        return _("The log of the class {name} has served its time; to erase it: attune data erase class {name}").format(
            name=names[0]
        )
    return _("The logs of {number} classes have served their time; attune data shows them.").format(number=len(names))


def kilobytes(size: int) -> str:
    """The size of a file, up to the next thousand bytes."""
    return _("{number} KB").format(number=-(-size // 1000))


def let_go(attempts: int, notes: int) -> str:
    """What went because it was too old."""
    return _("Erased, for it was older than you wanted it kept: attempts {attempts}, notes {notes}.").format(
        attempts=attempts, notes=notes
    )


def goes_next(attempts: int, notes: int) -> str:
    """What will go because it is too old."""
    return _(
        "Older than you want it kept: attempts {attempts}, notes {notes}. They are erased at a start tomorrow or later. "
        "To keep them: attune data retention --keep forever"
    ).format(attempts=attempts, notes=notes)


def day(at: str) -> str:
    """The day of a moment in ISO form."""
    return at[:10]
