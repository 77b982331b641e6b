"""The words of the session: who speaks, what is asked, what feedback is called."""

from scoring.vocabulary import Tier

YOU = "You"
YOU_DO = "You do"
OWN_WORDS = "In your own words"
LOGGED = "What rose in you"
THOUGHT = "You think"
ASK_LINE = "What do you say?"
ASK_ACT = "What do you do?"
ASK_THOUGHT = "What do you notice, and what do you say?"
SAY_FIRST = "First in your own words; Enter shows what could be said. Nobody grades it."
SAY_FIRST_HINT = "your line"
GO_ON = "go on"
CHOOSE = "choose"
WHAT_CHOOSES = "a number chooses; or ↑ ↓, then ↵"
SHOW_OPTIONS = "see what you could say"
NUMBER_BEFORE_LINES = "The lines come first; then a number chooses."
"""Said in line mode where a number is typed before there are lines with numbers."""

LOOKING_BACK = "back to what you could say"
ENDED = "how it ended"

HEARD = "May have heard"
WHY = "Why"
FITS_WHEN = "Right when"
RIVAL = "Another reading"
KEY = "The key"

AFTER_THE_ANSWER = "No word is wrong; kept with the exchange just had."
"""Said in the log of one's own reaction while the client's answer is read."""

PRACTICE = "practice"
PRACTICE_LINE = "This is practice: you go on from a turn of an earlier attempt, and that first one counts."
"""Said of an attempt that began at a turn of an earlier one."""

KEY_IS_PROVISIONAL = "The key is provisional: made from the literature, not yet agreed by a panel."

TIERS: dict[Tier, str] = {
    Tier.BEST: "fits this moment best",
    Tier.ACCEPTABLE: "fits this moment",
    Tier.NEUTRAL: "moves little here",
    Tier.COUNTER: "works against this client here",
}
"""How well a line fits, in words, by the provisional key."""


CONTESTED = "Contested"


def fits(tier: Tier, raters: int = 0) -> str:
    """One line on how well a choice fits; `raters` is how many supervisors have rated the turn and agree."""
    return f"This {TIERS[tier]}. {rated_by(raters) if raters else 'The key is provisional.'}"


def rated_by(raters: int) -> str:
    """Who says so, where it is no longer the provisional key."""
    return f"Rated by {raters} supervisors."


def contested_by_panel(raters: int, best: str, runner_up: str) -> str:
    """Both sides, where the panel stands between two lines."""
    return f"{raters} supervisors stand between two lines here: “{best}” and “{runner_up}”"


def title(session: int, sessions: int, name: str) -> str:
    """The middle of the title line: `session 1 of 4 · First session`."""
    return f"session {session} of {sessions} · {name}"


def study(pattern: str) -> str:
    """What study play shows beside the title."""
    return f"study · {pattern}"


def first_name(full: str) -> str:
    """The name a line is marked with."""
    return full.split()[0] if full.split() else full


def promised(text: str, due: int) -> str:
    """A promise that stands open in the ledger."""
    return f"{text}, session {due}"
