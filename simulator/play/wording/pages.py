"""The words of the pages after a session: note, belief, session debrief, supervision, case debrief."""

from scoring.reading import Crossing
from scoring.trace import Reading
from scoring.vocabulary import Pattern, Question

PRIVATE = "Write nothing that identifies a real client. What you write stays on this machine."
NOTE_TITLE = "The note after session {session}"
WHICH_TURN = "Which turn shows it?"
RIVAL = "Another way to read it, if there is one"
FREE = "Anything else to remember"
BELIEF_TITLE = "Whom do you think you are meeting?"
BELIEF_HINT = "Split 100 points over the four patterns. An even split is an honest beginning."
SESSION_TITLE = "After session {session}"
WHAT_MOVED = "What moved"
WORTH_TALKING = "One turn worth talking about"
TRY = "One thing to try"
SUPERVISION_TITLE = "A minute of supervision"
SUPERVISION_HINT = "One reaction, one rupture, one question. Kept for your supervisor; leave empty what is not there."
REACTION = "A reaction"
RUPTURE = "A rupture"
QUESTION = "A question"
CAME = "What came with the client"
MOVED = "What your choices moved"
SPARED = "What your choices spared"
NOTHING = "nothing that stands out"
NOT_YOURS = "It would have been there with the best of lines. Alliance difficulty is the work, not your failure."
PROVISIONAL = "By the provisional key."
YOUR_FORMULATION = "Your formulation"
AUTHOR_FORMULATION = "The author's"
NO_FORMULATION = "No answers were kept in the notes."
SAFE_FIRST = "A safe first move then"
MATCHED = "The matched one once you know"
FITS_HERE = "What fits here"
INNER = "Inside"
TOO_FEW = "too few"
PRACTISE = "Practise next"
NOT_A_PERSON = "A real client is not a row of numbers; this one is a teaching model."

ASKED: dict[int, tuple[Question, ...]] = {1: (Question.ALLIANCE, Question.COUNTERTRANSFERENCE)}
"""Which questions the note of a session asks; later sessions ask the other two."""

_LATER = (Question.BETWEEN_SESSIONS, Question.RUPTURE)

SUPERVISOR: dict[Pattern, str] = {
    Pattern.SECURE: (
        "When it is easy with someone, ease is data too. Ask what the two of you have not needed to say yet, and whether the hour "
        "still has an edge."
    ),
    Pattern.DISMISSING: (
        "Feeling superfluous tells you how far away one must be to be safe here. It asks you neither to prove your worth nor to give "
        "up: stay, be of use in small things, raise the feeling by one notch."
    ),
    Pattern.PREOCCUPIED: (
        "Depletion and worry about a boundary tell you how much the gap is asked to carry. The agreement is what makes it safe enough "
        "to hold: say it kindly, with its reason, and keep even the small promise."
    ),
    Pattern.FEARFUL: (
        "Being pulled both ways is the pattern speaking. Neither chase nor leave: the same warmth, the same rules, and when something "
        "tears, your part of it first, at once."
    ),
}
"""What the article would say, by the pattern of the client."""


def asked(session: int) -> tuple[Question, ...]:
    """The questions of this session's note: in the first session two of the four, later the two that need time to show."""
    return ASKED.get(session, _LATER)


def moved(opened: Reading, closed: Reading) -> str:
    """What moved over a session, in words."""
    parts = []
    for name, before, after in (
        ("the bond", opened.bond, closed.bond),
        ("safety", opened.safety, closed.safety),
        ("strain", opened.strain, closed.strain),
        ("security", opened.security, closed.security),
    ):
        if before != after:
            parts.append(f"{name} {'rose' if after > before else 'fell'} from {before} to {after}")
    told = ", ".join(parts) or "nothing much, from beginning to end"
    ending = " A rupture is still open." if closed.rupture else ""
    return f"{told[0].upper()}{told[1:]}.{ending}"


def counts(fitted: tuple[int, int]) -> str:
    """11 of 14 fitted."""
    return f"{fitted[0]} of {fitted[1]} lines fitted. {PROVISIONAL}"


def crossing(one: Crossing | None) -> str:
    """Read and met, in one sentence."""
    return one.sentence if one else ""
