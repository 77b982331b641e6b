"""The words of the session: who speaks, what is asked, what feedback is called."""

import re

from scoring.vocabulary import Tier
from simulator.locale.catalogue import _

YOU = _("You")
YOU_DO = _("You do")
OWN_WORDS = _("In your own words")
LOGGED = _("What rose in you")
THOUGHT = _("You think")
ASK_LINE = _("What do you say?")
ASK_ACT = _("What do you do?")
ASK_THOUGHT = _("What do you notice, and what do you say?")
SAY_FIRST = _("First in your own words; Enter shows what could be said. Nobody grades it.")
SAY_FIRST_HINT = _("your line")
GO_ON = _("go on")
CHOOSE = _("choose")
WHAT_CHOOSES = _("a number chooses; or ↑ ↓, then ↵")
SHOW_OPTIONS = _("see what you could say")
NUMBER_BEFORE_LINES = _("The lines come first; then a number chooses.")
"""Said in line mode where a number is typed before there are lines with numbers."""

LOOKING_BACK = _("back to what you could say")
ENDED = _("how it ended")

HEARD = _("May have heard")
IN_THE_KEY = _("In the key: {rule}.")
RUNNER_UP = _("the runner-up")
WHY = _("Why")
FITS_WHEN = _("Right when")
RIVAL = _("Another reading")
KEY = _("The key")

AFTER_THE_ANSWER = _("No word is wrong; kept with the exchange just had.")
"""Said in the log of one's own reaction while the client's answer is read."""

PRACTICE = _("practice")
PRACTICE_LINE = _("This is practice: you go on from a turn of an earlier attempt, and that first one counts.")
"""Said of an attempt that began at a turn of an earlier one."""

KEY_IS_PROVISIONAL = _("The key is provisional: made from the literature, not yet agreed by a panel.")

TIERS: dict[Tier, str] = {
    Tier.BEST: _("fits this moment best"),
    Tier.ACCEPTABLE: _("fits this moment"),
    Tier.NEUTRAL: _("moves little here"),
    Tier.COUNTER: _("works against this client here"),
}
"""How well a line fits, in words, by the provisional key."""


CONTESTED = _("Contested")


def fits(tier: Tier, raters: int = 0) -> str:
    """One line on how well a choice fits; `raters` is how many supervisors have rated the turn and agree."""
    return _("This {tiers_tier}. {rated_by_raters_if}").format(
        tiers_tier=TIERS[tier], rated_by_raters_if=rated_by(raters) if raters else _("The key is provisional.")
    )


def who_says(raters: int = 0) -> str:
    """Who stands behind what is told of every line of a turn, in a sentence."""
    return rated_by(raters) if raters else KEY_IS_PROVISIONAL


def rated_by(raters: int) -> str:
    """Who says so, where it is no longer the provisional key."""
    return _("Rated by {raters} supervisors.").format(raters=raters)


CONTESTED_YOURS = _(
    "Two readers who knew how this client relates put the line you chose first, and the key another one."
)
_QUOTED = re.compile("[“«](.+?)[”»]", re.DOTALL)


def contested(told: str, said: str) -> str:
    """The other side of a contested turn to somebody who said this line: their own line is never told as another one."""
    quoted = _QUOTED.findall(told)
    if len(quoted) != 1 or _plain(quoted[0]) != _plain(said):
        return told
    return " ".join(filter(None, (CONTESTED_YOURS, _QUOTED.split(told)[2].strip())))


def _plain(line: str) -> str:
    return " ".join(line.split()).strip(" .")


def contested_by_panel(raters: int, best: str, runner_up: str) -> str:
    """Both sides, where the panel stands between two lines."""
    return _("{raters} supervisors stand between two lines here: “{best}” and “{runner_up}”").format(
        raters=raters, best=best, runner_up=runner_up
    )


def session_heading(session: int, name: str) -> str:
    """`Session 1 · First session`: what stands over an hour in the conversation."""
    return _("Session {session} · {name}").format(session=session, name=name)


def title(session: int, sessions: int, name: str) -> str:
    """The middle of the title line: `session 1 of 4 · First session`."""
    return _("session {session} of {sessions} · {name}").format(session=session, sessions=sessions, name=name)


def study(pattern: str) -> str:
    """What study play shows beside the title."""
    return _("study · {pattern}").format(pattern=pattern)


def first_name(full: str) -> str:
    """The name a line is marked with."""
    return full.split()[0] if full.split() else full


def promised(text: str, due: int) -> str:
    """A promise that stands open in the ledger."""
    return _("{text}, session {due}").format(text=text, due=due)
