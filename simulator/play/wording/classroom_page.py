"""The words on the phones of a class."""

from scoring import honesty
from simulator.locale.catalogue import _

TITLE = _("Attunement, in class")
JOIN = _("Join the class")
CODE = _("Code")
CODE_HINT = _("six signs, as on the screen in front")
ALIAS = _("Name, if you want one")
ALIAS_HINT = _("At most 24 letters, and it need not be yours. Leave it empty and you get two plain words.")
ENTER = _("Come in")
NO_ACCOUNT = _("No account, no app. What you send is kept on the instructor's computer and nowhere else.")
WHO_SEES = _("Who sees what")
WHO_SEES_WHAT = (
    _("The class sees totals, and only after the vote is closed and shown. Nobody is ranked; there is no clock."),
    _("The instructor sees the name you have here, and that you voted; a reason you type, without the name."),
    _("What rises in you is counted, and never kept with you."),
    _("The log of the class stays on the instructor's computer: votes and reasons, under the name you have here."),
    _("Write nothing that identifies a real client."),
)
YOU_ARE_IN = _("You are in.")
LOBBY = _("The instructor begins when everybody is here. Your phone may sleep meanwhile; you stay in.")
PAUSED = _("The class stands still for a moment.")
VOTE_COMES = _("Read it in peace; the vote opens in a moment.")
CLOSED = _("The vote is closed.")
CLOSED_HINT = _("What was voted comes on the screen in front.")
DISCUSS = _("Talk it over")
DISCUSS_HINT = _("Find somebody who would say another line, and tell each other why. Then all vote once more.")
BRANCH = _("The client answers")
ANOTHER_WAY = _("The class has gone back. This is the same moment, with another line.")
DEBRIEF = _("Looking back")
WAY_OVER = _("You have come to the end. The debrief opens for all together.")
OWN_PAGE = _("Your own page")
OWN_PAGE_HINT = _("Yours to keep: what you voted, what fits and why. Save it before you leave; it goes with the class.")
SAVE_PAGE = _("Save this page")
SAVE_RECORD = _("A file for your own record")
SAVE_RECORD_HINT = _("attune join --import reads it, where you practise on your own.")
BACK = _("Back to the class")
VOTE = _("Vote")
MORE = _("How sure, and why (if you like)")
HOW_SURE = _("How sure are you?")
SURENESS = (_("a guess"), _("fairly sure"), _("sure"))
WHY = _("Why, in a line; on the instructor's screen it stands without your name")
YOURS = _("(yours)")
LINE = _("Choice")
VOTES = _("What was voted")
FEW = _("not shown")
LOOK_AGAIN = _("Look again")
SENT = _("Sent …")
ANEW = _("This was opened once more and begins empty, for nobody knows whose answer was whose: send yours again.")
WAITING = _("No connection. Your vote is kept on this phone, and is sent as soon as the room is there again.")
RECORDED = _("Your vote is recorded. You can change it until the vote closes.")
ANSWERED = _("The client has answered.")
"""Said where everybody goes their own way."""
NOT_TAKEN = _("Not taken.")
LOST = _("Connection lost; trying again …")
HERE_AGAIN = _("Connected again.")
PICK_FIRST = _("Choose one first.")
PICK_FEWER = _("Three at most: untick one first.")
FIRST_VOTE = _("Your first vote: {letter}")
TOO_MANY_TICKED = _("Three at most. What you ticked is still there: untick some, then send.")
YOU_ARE = _("You are {alias}")
STANDS_STILL = _("This page does not follow the class by itself here.")
"""Said without a script, and as long as there is no connection."""
NOTHING_SAID = _("You did not vote here.")
FITS_BEST = _("Fits best here")
OWN_TITLE = _("Your page")
PROTOTYPE = _("A pattern is a teaching prototype of how somebody relates here, not a name for a person.")
REMOVED = (
    _("Nothing more is counted from here, and the votes of this seat are left out of the totals."),
    _(
        "If that was a mistake, say so to the instructor. The code on the screen in front lets you in again, as somebody new."
    ),
)
ELSEWHERE = _("This one no longer follows the class and takes no vote. Your seat and your vote are the same there.")
HERE_INSTEAD = _("Go on here instead")
ENDED = _("No vote is taken any more.")
ENDED_WITH_PAGE = _(
    "No vote is taken any more. Below is your own page; keep it with your browser (save, share or print) before you close it."
)
"""Said in place of a ballot that no longer counts, below the sentence on why."""
NOT_FOUND = _("There is nothing here; the class is at the short address on the screen in front.")

VOICES = {
    "client": _("Client"),
    "you": _("You"),
    "act": _("You do"),
    "thought": _("You think"),
    "ending": _("How it ended"),
}
"""Who speaks; what can be seen has no name."""

REVEAL = {
    "line": _("What was voted, and what fits"),
    "pattern": _("What the class reads"),
    "reaction": _("What rises in the room"),
}

_ASKED = {
    "line": _("What do you say?"),
    "pattern": _("Which pattern do you read? It is not scored."),
    "reaction": _("What rises in you? Up to three; no word is wrong."),
}
_AGAIN = _("What do you say now?")
_COLUMNS = {
    "line": _("Vote {number}"),
    "pattern": _("Read as"),
    "reaction": _("Rises"),
}


def this_class(check: str) -> str:
    """The three words of the class, above its code."""
    return _(
        "This class: {check}. The same three words stand on the screen in front; else it is another class."
    ).format(check=check)


def asked(topic: str, number: int) -> str:
    """What a vote asks."""
    return _AGAIN if topic == "line" and number > 1 else _ASKED[topic]


def column(topic: str, number: int, n: int | None) -> str:
    """`Vote 1: 24 votes`, over a column; without a number of votes where that would tell a small one."""
    said = _COLUMNS[topic].format(number=number)
    if n is None:
        return said
    return _("{said}: 1 vote").format(said=said) if n == 1 else _("{said}: {n} votes").format(said=said, n=n)


def counted(count: int, of: int | None) -> str:
    """`12 of 30, 40 %`; below ten votes the count alone, for there a per cent is one person."""
    if not of:
        return str(count)
    if of < honesty.INTERVALS:
        return _("{count} of {of}").format(count=count, of=of)
    return _("{count} of {of}, {percent}\N{NO-BREAK SPACE}%").format(
        count=count, of=of, percent=round(100 * count / of)
    )


def you_are(alias: str) -> str:
    """Who one is in the class."""
    return YOU_ARE.format(alias=alias)


def called(alias: str) -> str:
    """Said where somebody is called otherwise than they asked for: too long, taken, or not to be written as it was."""
    return _("The name could not be taken as you typed it; here you are {alias}.").format(alias=alias)


def first_vote(letter: str) -> str:
    """Said while the second vote is open."""
    return FIRST_VOTE.format(letter=letter)


def written_as(name: str, pattern: str) -> str:
    """The pattern, named at last."""
    return _("{name} was written as {pattern}. {prototype}").format(name=name, pattern=pattern, prototype=PROTOTYPE)


def scene_heading(number: int) -> str:
    """`Scene 3`."""
    return _("Scene {number}").format(number=number)
