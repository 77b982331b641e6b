"""The words of the host's screen: what a class sees from the back of the room, and what its host is told."""

from collections.abc import Sequence

from scoring import honesty
from simulator.locale.catalogue import _
from simulator.play.wording.classroom_host import DECIDED

LOBBY = _("Join with your phone or your computer")
LOBBY_STEPS = _("Point the camera at the square, or open the address and type the code.")
NO_DEVICE = _("No device? Vote with your hand; it counts.")
CODE = _("code")
LOCKED = _("The door is closed to newcomers.")
LOOPBACK = _("Only this computer can reach the class. With --lan everybody in the same network can.")
PRIVATE = _("private")
PAUSED = _("The class stands still for a moment.")
FITS_BEST = _("fits best here")
TALK = _("Find somebody who would say another line, and tell each other why.")
VOTED_HIDDEN = _("What was voted stays hidden until everybody has talked.")
WHO_MOVED = _("Who moved between the two votes")
STAYED = _("stayed with a line that fits best")
WON = _("came to one")
LOST = _("left one")
APART = _("stayed with another line")
REASONS = _("Every line has its reason")
CURVE = _("The client so far")
WHICH = _("which line?")
WHICH_LINE = _("The votes do not decide. Which line does the client hear?")
DEBRIEF = _("Looking back")
DEBRIEF_PHONES = _("Your own page is on your screen: what you voted, what fits, and why. Keep it.")
OVER = _("The class is over. Thank you.")
OVER_PAGES = _("Your own page is on your screen: what you voted, what fits, and why. Keep it now.")
STAYS_OPEN = _("The pages can be fetched until you close this window.")
"""Said to the host at the end."""
OWN_PACE = _("at one's own pace")
EACH_GOES = _("Everybody goes at their own pace.")
AGAIN_TO_SHOW = _("Press {key} once more to show what was voted to everybody.")
AGAIN_TO_DEBRIEF = _("Press {key} once more to go to the debrief from here.")
AGAIN_TO_END = _("Press {key} once more to end the class for good. Everybody gets their own page.")
AGAIN_TO_LOOK = _(
    "Press {key} once more: what was voted, and what fits, will stand on this screen. Can the class see it?"
)
AGAIN_TO_REMOVE = _("Press {key} once more to take {alias} out for good.")
NAMES_HIDDEN = _("Names stay hidden while you present; {key} shows them.")
HANDS = _("Raised hands of people without a device")
HANDS_HINT = _("A number for each; tab goes on, Enter keeps them. They are added to the votes.")
HANDS_SPREAD = _("Each in its place now; Enter keeps them.")
HANDS_WRONG = _("Whole numbers from 0 to 999, please.")
NOBODY_YET = _("Nobody is in yet.")
PEOPLE = _("Who is in")
VOTED = _("voted")
LEAVE_OR_END = _("How do you want to leave the class?")
LEAVE = _("leave")
ALL_KEYS = _("keys")
CLOSE_WINDOW = _("close this window")
CLOSE_DOOR = _("close the door")
OPEN_DOOR = _("open the door")
TO_PRIVATE = _("private")
TO_PRESENTING = _("presenting")
TAKE = _("the line")
READ = _("read")
LEAVE_HELP = _("Leave; it can be gone on with. Typing: ctrl+q.")
LEAVING = {
    "stay": _("Go on with the class"),
    "end": _("End the class: everybody gets their own page, also without the debrief"),
    "leave": _("Leave it for now: attune host --resume goes on with it"),
}
ENDED = _("The class is over.")
WAITS = _("The class waits; attune host --resume goes on with it.")
REHEARSAL_OVER = _("The rehearsal is over; nothing of it is kept.")
REHEARSAL = _("rehearsal")
DOOR_CLOSED = _("the door is closed")
"""For the title line; `l` opens it again."""

PHASES = {
    "lobby": _("the door is open"),
    "scene": _("read it in peace"),
    "open": _("vote {number} is open"),
    "closed": _("vote {number} is closed"),
    "discuss": _("talk it over"),
    "reveal": _("what was voted"),
    "branch": _("the client answers"),
    "debrief": _("looking back"),
    "ended": _("the class is over"),
}
"""Where the class stands, for the title line."""

_UNSCORED = {"pattern": _("which pattern?"), "reaction": _("what rises?")}
_UNSCORED_PHASES = {
    "open": _("{question} open (not scored)"),
    "closed": _("{question} closed (not scored)"),
    "reveal": _("{question} shown (not scored)"),
}

ADVICE = {
    "few": _("So few votes suggest nothing by their share. Where people differ, let them talk."),
    "hint": _("Few see it yet. Suggested: a hint, and then a second vote."),
    "talk": _("The room is split. Suggested: a talk in pairs, then a second vote."),
    "explain": _("Most see it. Suggested: show the reasons, and go on."),
}
"""What the share suggests; never a step."""
DIVIDED = _(
    "Readers of the key were divided here too: two lines can be argued for, and the talk is worth more than the share."
)


def could_point_to(cues: Sequence[str]) -> str:
    """What a host can point to without naming a line."""
    return _("You could point to this: {cues}").format(cues=" ".join(cues))


STEPS = {
    "begin": _("begin"),
    "open": _("open the vote"),
    "ask pattern": _("ask the pattern"),
    "ask reaction": _("ask what rises"),
    "close": _("close the vote"),
    "discuss": _("let them talk"),
    "reveal": _("show the votes"),
    "branch": _("the client answers"),
    "next": _("the next scene"),
    "rewind": _("the other way"),
    "pause": _("pause"),
    "resume": _("go on"),
    "undo": _("undo"),
    "debrief": _("to the debrief"),
    "end": _("end the class"),
}
"""The suggested step, as the key line names it."""


def three_words(check: str) -> str:
    """By what phones see that they are in this class."""
    return _("Your page says: {check}").format(check=check)


def in_the_room(n: int) -> str:
    """How many have a seat."""
    return _("1 person is in") if n == 1 else _("{n} people are in").format(n=n)


def votes_in(voted: int, n: int) -> str:
    """How far a vote has come: a count, and no bars."""
    return _("{voted} of {n} have voted").format(voted=voted, n=n)


def votes_counted(count: int) -> str:
    """How many votes there are once it is closed."""
    return _("1 vote") if count == 1 else _("{count} votes").format(count=count)


def with_hands(count: int) -> str:
    """How many hands are among the votes."""
    return _("{count} by hand").format(count=count)


def share(k: int, n: int, value: float, low: float, high: float) -> str:
    """`A line that fits best: 12 of 24, 50 % (95 % interval 31 to 69)`; shares from 0 to 1. Below ten votes the counts alone."""
    if n < honesty.INTERVALS:
        return _("A line that fits best: {k} of {n}").format(k=k, n=n)
    percent, least, most = (round(100 * one) for one in (value, low, high))
    return _("A line that fits best: {k} of {n}, {percent} % (95 % interval {least} to {most})").format(
        k=k, n=n, percent=percent, least=least, most=most
    )


def against(by: str, decided: str, *, name: str, letter: str, key: str) -> str:
    """Said where a line is pressed against the one that is decided, by the votes or by the key."""
    told = DECIDED[by]
    again = _("Press {key} once more to let {name} hear {letter} instead.")
    return f"{told.format(decided=decided)} {again.format(key=key, name=name, letter=letter)}"


def by_number(lines: Sequence[tuple[int, str]]) -> str:
    """Said where the votes say no line: which number stands for which."""
    told = ", ".join(_("{number} for {letter}").format(number=number, letter=letter) for number, letter in lines)
    return _("The votes do not say which line. Press its number: {lines}.").format(lines=told)


def hands_owed(count: int) -> str:
    """Said in the second vote, while the hands of the first are not in it."""
    return _("Hands: {count} in the first vote, not yet entered in this one.").format(count=count)


def hands_first(count: int) -> str:
    """Beside a number to be entered: how many it were in the first vote."""
    return _("first vote {count}").format(count=count)


def hands_unlike(first: int, second: int) -> str:
    """Said beside both votes where not as many hands were raised."""
    return _("Raised hands: {first} in the first vote, {second} in the second.").format(first=first, second=second)


def both_times(n: int) -> str:
    """Whom the table of who moved speaks of."""
    return _("Of the {n} who voted both times on a screen.").format(n=n)


def fitted(found: Sequence[tuple[int, int]]) -> str:
    """`A line that fits best: 5 of 12, then 9 of 12`, a pair for each vote."""
    told = [_("{k} of {n}").format(k=k, n=n) for k, n in found]
    return _("A line that fits best: {counts}").format(counts=_(", then ").join(told))


def vote_label(number: int) -> str:
    """The name of a row of the histogram."""
    return _("vote {number}").format(number=number)


def way(before: str, after: str, count: int) -> str:
    """`A → B 3`."""
    return _("{before} → {after}: {count}").format(before=before, after=after, count=count)


def few() -> str:
    """Said in place of a bar that would show one or two people of a small group, or help to reckon such a bar out."""
    return _("not shown")


def why_not_shown(least: int) -> str:
    """Said below bars of which some are hidden."""
    return _("Below {least} votes on a screen a small bar is not shown: it would tell how somebody voted.").format(
        least=least
    )


def at_their_pace(done: int, n: int) -> str:
    """How many have come to the end of their own way."""
    return _("{done} of {n} have come to the end").format(done=done, n=n)


def lines_said(lines: int) -> str:
    """How far one is, in mode each."""
    return _("1 line") if lines == 1 else _("{lines} lines").format(lines=lines)


def join_line(address: str, code: str) -> str:
    """The line for late comers, at the foot of every scene."""
    return _("join: {address}   code {code}").format(address=address, code=code)


def counted_so_far(title: str, number: int | str) -> str:
    """Where one is in the case: `scene 3 · vote 1 is open`."""
    return _("scene {number} · {title}").format(number=number, title=title)


def words_without_numbers(least: int) -> str:
    """Said above the words of an anonymous round in a small group."""
    return _("Named here, without numbers while fewer than {least} have answered:").format(least=least)


def not_enough(least: int) -> str:
    """Said where an anonymous round had too few answers to be shown."""
    return _("Shown once {least} have answered.").format(least=least)


def unscored(topic: str, phase: str) -> str:
    """Where an unscored round stands, for the title line; empty for any other."""
    asked, said = _UNSCORED.get(topic), _UNSCORED_PHASES.get(phase)
    return said.format(question=asked) if asked and said else ""
