"""The words of the two debriefs. Specific and kind: what happened, whose alarm it was, what can be done next."""

from collections.abc import Sequence

from scoring.belief import Calibration
from scoring.profile import TOO_FEW, Estimate
from scoring.vocabulary import Pattern, Strategy

CARRIED = "What carried"
CAME_BACK = "You came back to something strained."
TRUE_OF_IT: dict[str, str] = {
    "named": "You gave what rose in you a word before you went on. That is where other lines come from.",
    "own-words": "You looked for words of your own before you read any.",
    "stayed": "It was not an easy hour, and you both stayed to its end.",
}
"""What is said of an hour in which no line carried: something true, and no praise."""

WHAT_MOVED = "What moved"
NOTHING_MOVED = "Nothing that lasts; all stands where it stood."
ONE_TURN = "One turn worth talking about"
ONE_THING = "One thing to try"
NO_TURN = "No line was asked of you in this hour."

CLIENT = "The client"
YOU = "You"
OWN_WORDS = "Your own words"
SELF_CHECK = "Ask yourself"
FITS_HERE = "What fits here"
SAFE_FIRST = "Safe first move"
MATCHED = "Once you know"
HEARD = "May have heard"
INNER = "Inside"
REPLY = "And the client"
ROSE = "Rose in you"
OTHER_WAY = "The other way"

SELF_CHECK_QUESTIONS = (
    "Whose pace does it keep? Which of the two of you does it soothe? What would it leave the client free to do?"
)

WHY: dict[str, str] = {
    "another-line": "Another line would have gone further.",
    "fits-and-another-more": "What you said fits this moment; another line would have fitted even more.",
    "repaired": "You came back to something strained.",
    "held": "Something pulled at you, and you let it be.",
    "fitted": "Every line of this hour fitted; this is where it ended.",
    "safety": "A question about safety belonged here before anything else. This is not training in assessing risk.",
}

TRY: dict[Strategy, str] = {
    Strategy.TITRATE_AFFECT: "Before the next line, ask how large its step is. Halve it, and say where it stops.",
    Strategy.STRUCTURE_CONSISTENCY: "Say one part of the frame aloud and with its reason, and keep one small promise to the letter.",
    Strategy.REPEAT_SAFETY: "When something cools or sharpens, stop there first. Own one small part of it, then ask.",
    Strategy.TRACK_COUNTERTRANSFERENCE: "When something rises in you, give it a word before you give the client a line.",
    Strategy.EARNED_SECURITY: "When the client does one thing differently, notice it aloud, in a few words, and leave it there.",
}

TRY_FIRST = "When a moment like this comes again, try this first. {does}"

WHOSE_ALARM = "Whose alarm it was"
THE_CURVE = "The whole case"
CURVE_HINT = "← → turns   n worth talking about   r walk it the other way"
SCENE = "Scene"
CURVE_LEGEND = "● where you left it   ░ bearable here   ╳ rupture   ○ repair   ⊗ both"
ENDED = "How it ended"
FORMULATION = "In three sentences"
YOURS = "Yours"
AUTHORS = "The author's"
NO_SENTENCES = "No answer was pinned to a turn this time."
PROFILES = "Five strategies"
BELIEF = "Your reading, beside what the cues allowed"
NO_BELIEF = "You knew the pattern in this play, so your reading was not asked."
BRIER = "The figure is a Brier score: 0 is exact, an even split 0.75, 2 the furthest away."
PROFILES_MEAN = (
    "From 0 to 1: the mean over the n turns it belongs to; in brackets, the range in which chance may move it (90 %)."
)
PRACTISE = "One thing to practise next"
WALKED = "the other way"

READ_ON = "read on"
GO_ON = "go on"
TO_LIBRARY = "back to the library"
LOOK_BACK = "look back"
WAY_BACK = "go back to the last turn where the alarm could be met, and go on from there; this first time counts"

ABOUT: dict[Pattern, str] = {
    Pattern.SECURE: "what happens between two people can be said here, and mostly is",
    Pattern.DISMISSING: "being needed, or seen needing, is not safe; distance is what quietens it",
    Pattern.PREOCCUPIED: "a gap may be the end of the tie; contact is what quietens it, and not for long",
    Pattern.FEARFUL: "closeness is wanted and alarming at once, so neither coming nor going quietens it",
}
"""What the alarm of each prototype is about, in this relationship."""

STRATEGIES: dict[Strategy, str] = {
    Strategy.TITRATE_AFFECT: "dose the feeling",
    Strategy.STRUCTURE_CONSISTENCY: "keep the frame",
    Strategy.REPEAT_SAFETY: "safety, and repair",
    Strategy.TRACK_COUNTERTRANSFERENCE: "own reactions",
    Strategy.EARNED_SECURITY: "carry the change",
}

_ALARMS = {
    "withdrawal": "{they} drew back",
    "confrontation": "{they} turned against you",
    "cancelled": "the hour did not take place",
    "cold": "{they} went cold from one sentence to the next",
    "at-the-limit": "{they} stood at the limit of what {they} could bear",
    "left": "{they} left",
}
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def session_title(session: int) -> str:
    """The middle of the title line."""
    return f"after session {session}"


def moved(name: str, words: tuple[str, str], values: tuple[int, int]) -> str:
    """`alliance thin → tentative (2 → 3)`; the word once where it is still called the same."""
    before, after = words
    return f"{name} {after if before == after else f'{before} → {after}'} ({values[0]} → {values[1]})"


def case_title(ending: str) -> str:
    """The middle of the title line."""
    return f"looking back · {ending}" if ending else "looking back"


def happened(alarms: Sequence[tuple[str, int]], they: str) -> str:
    """`in session 2 she drew back, and in sessions 3 and 4 the hour did not take place`; what falls together is told together."""
    sessions: dict[str, list[str]] = {}
    for kind, session in alarms:
        sessions.setdefault(kind, []).append(str(session))
    together: dict[tuple[str, ...], list[str]] = {}
    for kind, numbers in sessions.items():
        together.setdefault(tuple(numbers), []).append(_ALARMS[kind].format(they=they))
    return _listed([f"in {_sessions(numbers)} {_joined(what)}" for numbers, what in together.items()])


def about(name: str, pattern: Pattern) -> str:
    """What the alarm was about."""
    return f"In this relationship {_a(pattern.label)} pattern showed in {name}: {ABOUT[pattern]}."


def came_with(name: str, what: str) -> str:
    """What came with the client."""
    if not what:
        return ""
    return f"This came with {name}, and comes under lines matched to the key as well: {what}."


def not_reached(name: str, what: str) -> str:
    """What would have come in hours that were not reached."""
    return f"In hours you did not come to, {name}'s alarm switches on under matched lines too: {what}." if what else ""


def moved_by_choices(what: str) -> str:
    """What the choices moved."""
    if not what:
        return "Your choices brought no further alarm with them."
    return f"This moved with your choices: {what}."


def kept_away(what: str) -> str:
    """What did not come."""
    return f"And this did not come here, though it comes under matched lines: {what}." if what else ""


def came_back(ruptures: int, repaired: int) -> str:
    """How the trainee came back."""
    if not ruptures:
        return ""
    opened = "A rupture opened once" if ruptures == 1 else f"A rupture opened {_times(ruptures)}"
    if not repaired:
        return f"{opened}; there was no way back to it yet, and that way can be practised."
    back = "you came back to it" if ruptures == repaired == 1 else f"you came back to {_number(repaired)} of them"
    return f"{opened}, and {back}."


IT_IS_THE_WORK = "Difficulty in the alliance is the work, not an obstacle to it."


def left_first(name: str, what: str = "") -> str:
    """How a debrief opens where the work broke off; `what` tells which alarm was on, where that is to be told here."""
    on = f": {what}" if what else ""
    return f"{name} left while the alarm was on{on}. Leaving is how it was quietened; something had become too much to bear."


def fitted(fitting: int, of: int, pattern: Pattern, by_chance: float) -> str:
    """`22 of 26 lines fitted a dismissing-avoidant pattern, by the provisional key; chosen blindly it would have been about 14.`"""
    told = f"{fitting} of {of} lines fitted {_a(pattern.label)} pattern, by the provisional key"
    return f"{told}; chosen blindly it would have been about {round(by_chance)}."


def profiles_told(strongest: Strategy, weakest: Strategy) -> str:
    """Which of the five strategies is furthest along, and where most room is left; empty where they cannot be told apart."""
    if strongest is weakest:
        return ""
    return f"Furthest along: {STRATEGIES[strongest]}. Most room: {STRATEGIES[weakest]}."


def supported(points: int, answers: int) -> str:
    """How the answers of the notes stand."""
    if not answers:
        return ""
    if points == answers:
        return "Each of these is pinned to a turn that shows it."
    if not points:
        return "It may well be so. The turns you pinned it to show something else; another turn may show this better."
    return f"{points} of your {answers} answers are pinned to a turn that shows them; for the rest, another turn may show it better."


def formulated(sentences: Sequence[str]) -> str:
    """The trainee's own sentences as one text."""
    return " ".join(sentences) or NO_SENTENCES


def profile(estimate: Estimate | None) -> str:
    """`0.72 (0.61 to 0.83), n 14`."""
    if estimate is None:
        return f"too few (below {TOO_FEW})"
    return f"{estimate.value:.2f} ({estimate.low:.2f} to {estimate.high:.2f}), n {estimate.n}"


def belief(calibration: Calibration) -> str:
    """One line on a stated belief: its Brier score, and how it compares with the cues."""
    distance = "near what the cues allowed" if calibration.distance <= 0.1 else "apart from what the cues allowed"
    if calibration.over_confidence < -0.2:
        distance = "more careful than the cues allowed"
    if calibration.over_confidence > 0.2:
        distance = "surer than the cues allowed"
    return f"Brier {calibration.score:.2f}; {distance}."


def place(session: int, *, between: bool, number: int, of: int) -> str:
    """`session 2 · turn 9 of 26`."""
    where = f"after session {session}" if between else f"session {session}"
    return f"{where} · turn {number} of {of}"


def one_thing(does: str, strategy: Strategy) -> str:
    """The one thing to try after an hour: what the safe first line there does, else something of the turn's strategy."""
    return TRY_FIRST.format(does=does) if does else TRY[strategy]


def practise(text: str, strategy: Strategy) -> str:
    """The author's own advice, else that of the strategy with the lowest profile."""
    return text or TRY[strategy]


def _a(label: str) -> str:
    return f"{'an' if label[0] in 'aeiou' else 'a'} {label}"


def _sessions(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return f"session {numbers[0]}"
    return f"sessions {', '.join(numbers[:-1])} and {numbers[-1]}"


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"


def _joined(parts: Sequence[str]) -> str:
    """`she drew back and the hour did not take place`."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{_number(count)} times")
