"""The words of a host: where the class stands, what can be done, what the counts suggest."""

from collections.abc import Mapping, Sequence

from scoring import honesty
from simulator.locale.catalogue import _

PHASES = {
    "lobby": _("Lobby"),
    "scene": _("Scene {beat}"),
    "open": _("Scene {beat}, vote {round} is open"),
    "closed": _("Scene {beat}, vote {round} is closed"),
    "discuss": _("Scene {beat}, the class talks"),
    "reveal": _("Scene {beat}, shown to all"),
    "branch": _("Scene {beat}, the client answers"),
    "debrief": _("Debrief"),
    "ended": _("The class is over"),
}
TOPICS = {"line": _("What do you say?"), "pattern": _("Which pattern?"), "reaction": _("What rises in you?")}
PAUSED = _("paused")

SHOW_TOTALS = _("show the totals on every phone")
STEPS = {
    "begin": _("to the first scene"),
    "open": _("open the vote on the line"),
    "ask pattern": _("first vote on the pattern (not scored)"),
    "ask reaction": _("first ask what rises in them (not scored, not kept with anybody)"),
    "close": _("close the vote"),
    "discuss": _("let them talk with a neighbour; the bars stay hidden"),
    "reveal": _("show bars, key and reasons on every phone"),
    "branch": _("let the client hear a line (branch, or branch B)"),
    "next": _("go on"),
    "rewind": _("walk the road not taken (rewind, or rewind B)"),
    "pause": _("stand still"),
    "resume": _("go on after the pause"),
    "undo": _("take the last step back; votes stay, what rises begins empty"),
    "debrief": _("name the pattern, and give everybody their own page"),
    "end": _("end the class for good; everybody gets their own page"),
}
"""What each step does, by the word a host types."""

OTHER_WORDS = (
    _("Enter: how it stands now."),
    _("look: the scene once more. votes: the bars of both votes. why: what there is to say of every line."),
    _("people: who is here, and what was turned away. hands A 3 B 1: hands of those without a phone."),
    _("kick NAME, rename NAME, lock, unlock: the door."),
    _("q: leave; the class waits, attune host --resume goes on with it. end: it is over for good."),
)

ADVICE = {
    "few": _(
        "Fewer than ten votes: no share is told of them, and none suggests a step. Where people differ, let them talk."
    ),
    "hint": _("Below 35 %: a hint, or say it another way; a talk would have little to go on."),
    "talk": _("35 to 70 %: let them talk, then vote again. Show nothing yet."),
    "explain": _("Above 70 %: show it, give the reasons, go on."),
}
"""What the share that fits best suggests (Vickrey et al. 2015)."""

VOTES_DO_NOT_DECIDE = _("The votes do not decide which line it is: branch B lets the client hear line B.")
ONCE_MORE = {
    "reveal": _("Everybody will see it. Type {word} once more to do it."),
    "debrief": _("The pattern is named to everybody. Type {word} once more to go to the debrief."),
    "end": _("The class cannot be gone on with after that. Type {word} once more to end it."),
}
"""Said after a step that is typed twice, by the word a host types."""
DOOR_CLOSED = _("The door is closed to newcomers; unlock opens it.")
NOT_HERE = _("Not now. What can be done: {steps}.")
NOBODY = _("Nobody here is called {name}.")
UNKNOWN = _("{word} is no word of mine; ? lists them.")
LETTER = _("There is no line {letter} here.")
HANDS = _("Hands: {problem}. For example: hands A 3 B 1.")
HANDS_NOW = _("By hand in this vote: {hands}.")
NO_HANDS_NOW = _("No hand is counted in this vote.")
NAMED = {"branch": _("let the client hear the line you name"), "rewind": _("walk the road you name")}
"""What a step does that needs the letter of a line."""
LEFT = _("The class waits: attune host --resume goes on with it.")
OVER = _("The class is over. Its log: {log}")
PAGES_STAY = _("Everybody has their own page. It can be fetched until you leave: Enter.")
REHEARSAL = _("This is a rehearsal: the trainees are made up, and nothing of it is kept.")
YOURS_ALONE = _("This window is yours alone: it shows bars and the key before the class may see them.")
HOW_TO_JOIN = _("Phones open {url} and type {code}")
ALSO_AT = _("It is in more than one network. If phones do not find it there: {urls}")
THREE_WORDS = _("Their page shows these three words: {check}")
ONLY_HERE = _("Only this computer can reach it. For phones in the room: attune host … --lan")
NOT_SECRET = _(
    "Plain http in the local network: whoever shares the network could read along. --tls-cert and --tls-key close that."
)
WAITING = _("A class of {name} was left without being ended. attune host --resume goes on with it.")
NO_CLASS_WAITS = _("no class waits to be gone on with; attune host VIGNETTE begins one")
BARS_HIDDEN = _("counted when it is closed, and shown from three answers on, with numbers from eight")
ALL_VOTED = _("All have voted.")
KEY = _("key")
FITS = _("fits best")
NOBODY_YET = _("Nobody is here yet.")
KINDS_TURNED_AWAY = {
    "wrong code": _("a wrong code"),
    "not looked at": _("a code too many"),
    "foreign host": _("another address"),
    "foreign origin": _("a page of somebody else"),
    "too many": _("one more than can be connected"),
    "too fast": _("a message sent too fast"),
    "silent": _("a connection that said nothing"),
    "endless": _("a connection that sent without end"),
    "fault": _("a mistake of this program"),
}
"""What can be refused at the door of a class."""


def once_more(word: str, *, closing: bool) -> str:
    """Said after a step that is typed twice; `closing` says that it would close a vote on its way."""
    told = ONCE_MORE[word].format(word=word)
    return _("The vote is still open, and would be closed. {told}").format(told=told) if closing else told


DECIDED = {
    "matched": _("The line that fits best is {decided}."),
    "plurality": _("The room chose {decided}."),
    "level": _("The most votes, and as many on each: {decided}."),
    "unsaid": _("Other lines have more votes."),
}
"""What speaks against a line that a host lets the client hear, by who decides."""


def against(by: str, decided: str, *, name: str, letter: str, word: str) -> str:
    """Said where a line is named against the one that is decided, by the votes or by the key."""
    told = DECIDED[by]
    again = _("Type {word} once more to let {name} hear {letter} instead.")
    return f"{told.format(decided=decided)} {again.format(word=word, name=name, letter=letter)}"


def name_a_line(word: str, letters: Sequence[str]) -> str:
    """Said where a step needs a letter: `Say which: branch A, B or C.`"""
    return _("Say which: {step}.").format(step=with_letters(word, letters))


def with_letters(word: str, letters: Sequence[str]) -> str:
    """A step that needs a letter, with those there are: `branch A, B or C`."""
    *others, last = letters
    told = _("{others} or {last}").format(others=", ".join(others), last=last) if others else last
    return f"{word} {told}"


def hands_now(hands: Sequence[tuple[str, int]]) -> str:
    """What is counted by hand after the host has entered it."""
    told = ", ".join(f"{letter} {count}" for letter, count in hands if count)
    return HANDS_NOW.format(hands=told) if told else NO_HANDS_NOW


def phase(name: str, beat: int | str, number: int, topic: str, *, paused: bool, rehearsing: bool = False) -> str:
    """Where the class stands, in a line."""
    told = PHASES[name].format(beat=beat, round=number)
    told = f"{told}: {TOPICS[topic]}" if name in ("open", "closed") and number else told
    told = f"{told} ({PAUSED})" if paused else told
    return _("Rehearsal. {told}").format(told=told) if rehearsing else told


def voted(count: int, of: int, connected: int | None, raised: int = 0) -> str:
    """How many have voted, and how many hands were entered beside them; `connected` None in a rehearsal."""
    if connected is None:
        return _("{count} of {of} have voted.").format(count=count, of=of)
    if raised:
        return _("{count} of {of} have voted, and {raised} by hand; {connected} connected.").format(
            count=count, of=of, raised=raised, connected=connected
        )
    return _("{count} of {of} have voted; {connected} connected.").format(count=count, of=of, connected=connected)


def here(people: int, connected: int | None) -> str:
    """How many are in; `connected` None in a rehearsal, whose people need no connection."""
    if connected is None:
        return _("{people} in the room, all made up.").format(people=people) if people else NOBODY_YET
    return _("{people} in the room, {connected} connected.").format(people=people, connected=connected)


def share(k: int, n: int, low: float, high: float) -> str:
    """The share for a line that fits best, with its interval; below ten votes the counts alone."""
    if n < honesty.INTERVALS:
        return _("{k} of {n} chose a line that fits best.").format(k=k, n=n)
    return _("{k} of {n} chose a line that fits best: {percent} % (95 % interval {low} to {high} %).").format(
        k=k, n=n, percent=round(100 * k / n), low=round(100 * low), high=round(100 * high)
    )


def moved(stayed: int, won: int, lost: int, apart: int) -> str:
    """What the talk moved."""
    return _(
        "Between the votes: {stayed} stayed with it, {won} came to it, {lost} left it, {apart} stayed elsewhere."
    ).format(stayed=stayed, won=won, lost=lost, apart=apart)


def way(before: str, after: str, count: int) -> str:
    """`B to A: 4`."""
    return _("{before} to {after}: {count}").format(before=before, after=after, count=count)


def round_title(topic: str, number: int, answered: int) -> str:
    """What stands over the bars of a vote."""
    return _("{topic} Vote {number}, {answered} answered").format(topic=TOPICS[topic], number=number, answered=answered)


def person(alias: str, lines: int, *, voted: bool, over: bool, each: bool) -> str:
    """Somebody in the list of who is here."""
    if each:
        return (
            _("{alias}: at the end").format(alias=alias)
            if over
            else _("{alias}: 1 line").format(alias=alias)
            if lines == 1
            else _("{alias}: {n} lines").format(alias=alias, n=lines)
        )
    return _("{alias}, has voted").format(alias=alias) if voted else alias


def turned_away(counts: Mapping[str, int]) -> str:
    """What was refused so far, `Turned away: 3 × a wrong code.`; nothing where nothing was."""
    told = [f"{counts[kind]} × {name}" for kind, name in KINDS_TURNED_AWAY.items() if counts.get(kind)]
    return _("Turned away: {what}.").format(what=", ".join(told)) if told else ""
