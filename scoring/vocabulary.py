"""The words of the field that this product uses, each with one sentence of meaning.

A member's value is the slug an author writes; `meaning` is what a person reads. Sources are named where a word carries a claim;
the words themselves follow the article this product is built on ("Why the Working Alliance Won't Form").
"""

from enum import Enum, StrEnum


class Word(StrEnum):
    """A slug that carries its own explanation. `Word("feel-reflect").meaning` is one sentence."""

    meaning: str

    def __new__(cls, slug: str, meaning: str = "") -> "Word":
        member = str.__new__(cls, slug)
        member._value_ = slug
        member.meaning = meaning
        return member

    @property
    def label(self) -> str:
        """The slug as a person reads it: `frame-hold` is "frame hold"."""
        return self.value.replace("-", " ")


class Pattern(Word):
    """Four teaching prototypes of how a client relates (Levy et al. 2011 use dimensions); never a label for a person."""

    SECURE = (
        "secure",
        "Expresses affect as it comes, accepts the alliance with relative ease, bears rupture and mismatch.",
    )
    DISMISSING = (
        "dismissing-avoidant",
        "Minimizes feeling, stresses self-sufficiency and experiences the alliance as a threat.",
    )
    PREOCCUPIED = (
        "anxious-preoccupied",
        "Hyperactivated affect; seeks contact and struggles to bear the gap between sessions.",
    )
    FEARFUL = (
        "fearful-disorganized",
        "Wants closeness and withdraws as it comes; move closer and they retreat, give space and they read abandonment.",
    )

    @property
    def label(self) -> str:
        return self.value


class Moment(Word):
    """Twelve kinds of moment in which the four patterns ask for different answers. The number is its place in the key."""

    OPENING = "opening", "The first minutes: what is this going to be?"
    INVITATION_DEEPER = "invitation-deeper", "Something with feeling in it comes near; one could go further."
    OVER_WINDOW = "over-window", "Arousal is above what the client can work with."
    FLAT = "flat", "Feeling has gone out of the room, or was never let in."
    BOUNDARY_TEST = "boundary-test", "The client asks for, or takes, something the frame did not promise."
    GAP = "gap", "The time between sessions has left its mark: a break, a cancellation, messages."
    SUDDEN_COLD = "sudden-cold", "From one sentence to the next the client is elsewhere, or changes the subject."
    WITHDRAWAL_RUPTURE = (
        "withdrawal-rupture",
        "The alliance is strained and the client moves away: brief, compliant, absent.",
    )
    CONFRONTATION_RUPTURE = (
        "confrontation-rupture",
        "The alliance is strained and the client moves against: complaint, anger, control.",
    )
    CLOSENESS = "closeness", "The client takes a step toward you, or the two of you have just come closer."
    ENDING = "ending", "The end of the work, or of the hour, is in the room."
    OWN_REACTION = "own-reaction", "Something rises in you, and it is about to speak."

    @property
    def number(self) -> int:
        """1 to 12, the M-number of the rubric."""
        return list(Moment).index(self) + 1


class Move(Word):
    """Twenty things a therapist can do with a line. The trainee sees spoken lines, never these names."""

    FRAME_HOLD = (
        "frame-hold",
        "State, restate or keep the frame (time, fee, cancellation, channel, crisis path) with warmth and a reason.",
    )
    KEEP_THREAD = "keep-thread", "Make or keep a small promise; carry the tie over a gap inside the frame."
    FACT_FIRST = "fact-first", "Use concrete, cognitive, sequential language."
    DOSE_STEP = "dose-step", "Offer one bounded step toward feeling, with a visible exit."
    FEEL_REFLECT = "feel-reflect", "Reflect the feeling or meaning at its present strength."
    DEEPEN = "deepen", "Invite openly to stay in the affect or to heighten it."
    GROUND = "ground", "Lower arousal: slow down, orient, breathe; place and time."
    SAFE_SIGNAL = (
        "safe-signal",
        "Say plainly and repeatedly that the tie and its rules hold, and that nothing has to be earned.",
    )
    OWN_REPAIR = "own-repair", "Own one's part in a strain, at once, without excuse and without grovelling."
    META_NAME = "meta-name", "Name tentatively what happens between the two of you now, and ask."
    ALIGN_TASK = "align-task", "Give the reason for a task, renegotiate task or goal, offer a choice of work."
    HONOUR_GUARD = "honour-guard", "Treat the protective habit as sensible and hand pace and control to the client."
    LINK_PATTERN = "link-pattern", "Interpret: link this to other relationships or to the past."
    MARK_CHANGE = "mark-change", "Name an observed change in how the client uses the relationship."
    TRACK_REACTION = "track-reaction", "Notice one's own reaction, hold the impulse, note it for supervision."
    RISK_ASK = "risk-ask", "Ask directly and calmly about safety when there is a cue."
    OVER_GIVE = "over-give", "Give beyond the frame: time, contact, promises, disclosure."
    PULL_BACK = "pull-back", "Go distant, technical or brisk, or drop the matter."
    PRESS_ON = "press-on", "Insist, confront the defence, chase."
    SELF_DEFEND = "self-defend", "Justify oneself, correct the client, put the strain on the client."


ALWAYS_COUNTER = frozenset({Move.OVER_GIVE, Move.PULL_BACK, Move.PRESS_ON, Move.SELF_DEFEND})
"""Moves that count as counterproductive wherever the key does not list them (`key.py`)."""


class Tier(Enum):
    """How well a move fits a cell of the key. `credit` is the share of a full point, 0 to 1."""

    BEST = "best", 1.0
    ACCEPTABLE = "acceptable", 0.6
    NEUTRAL = "neutral", 0.3
    COUNTER = "counter", 0.0

    def __init__(self, slug: str, credit: float) -> None:
        self.slug = slug
        self.credit = credit

    @classmethod
    def named(cls, slug: str) -> "Tier":
        """The tier with this slug. Raises KeyError for any other text."""
        return {tier.slug: tier for tier in cls}[slug]

    @property
    def fits(self) -> bool:
        """Best and acceptable lines fit; neutral and counterproductive ones do not."""
        return self in (Tier.BEST, Tier.ACCEPTABLE)


class Strategy(Word):
    """The five strategies of the article; they are the five sub-scores of a profile."""

    TITRATE_AFFECT = (
        "titrate-affect",
        "Raise emotional intensity gradually, within what the client can bear; the pace is the intervention.",
    )
    STRUCTURE_CONSISTENCY = (
        "structure-consistency",
        "Agree the frame explicitly and early, then keep even the small promises.",
    )
    REPEAT_SAFETY = (
        "repeat-safety",
        "Repeat the safety signal session after session, and repair at once when a rupture happens.",
    )
    TRACK_COUNTERTRANSFERENCE = (
        "track-countertransference",
        "Read one's own reactions as data, hold the impulse, bring it to supervision.",
    )
    EARNED_SECURITY = "earned-security", "Treat attachment as a movable target; notice and carry each small change."


class Impulse(Word):
    """What a reaction wants the therapist to do."""

    RESCUE = "rescue", "to step in and make it better, beyond the frame"
    RETREAT = "retreat", "to step back, go technical, let it drop"
    PROVE = "prove", "to show that one is competent, or right"
    PUNISH = "punish", "to hit back, to press, to let the client feel it"
    CLING = "cling", "to hold on to the client, or to being needed"


ENACTED_BY: dict[Impulse, frozenset[Move]] = {
    Impulse.RESCUE: frozenset({Move.OVER_GIVE}),
    Impulse.CLING: frozenset({Move.OVER_GIVE}),
    Impulse.RETREAT: frozenset({Move.PULL_BACK}),
    Impulse.PROVE: frozenset({Move.SELF_DEFEND, Move.LINK_PATTERN}),
    Impulse.PUNISH: frozenset({Move.PRESS_ON, Move.SELF_DEFEND}),
}
"""The moves that act an impulse out (rule R12 of the client model)."""


class Feeling(Word):
    """Words a therapist may tick for what rises in them. The log offers all of them for every client; none is ever wrong."""

    HELPLESS = "helpless", "nothing I do reaches"
    DEFLATED = "deflated", "smaller than I came in"
    SUPERFLUOUS = "superfluous", "not needed here"
    DEPLETED = "depleted", "drained"
    BOUNDARY_UNEASY = "uneasy-about-a-boundary", "something is about to slip"
    PROTECTIVE = "protective", "wanting to shield them"
    IRRITATED = "irritated", "short, impatient"
    SLEEPY = "sleepy", "fogged, far away"
    PULLED_IN = "pulled-in", "special, chosen, drawn close"
    PULLED_BOTH_WAYS = "pulled-both-ways", "come closer, go away"
    CRITICIZED = "criticized", "found wanting"
    ANXIOUS = "anxious", "on edge about what comes next"
    GUILTY = "guilty", "as if I had done it"
    PROUD = "proud", "pleased with myself, or with them"
    AT_EASE = "at-ease", "comfortable, perhaps coasting"


class Question(Word):
    """The article's four questions to fold into case conceptualization."""

    ALLIANCE = "alliance", "How does the client experience the alliance?"
    BETWEEN_SESSIONS = "between-sessions", "What happens between sessions?"
    RUPTURE = "rupture", "How do they respond to rupture?"
    COUNTERTRANSFERENCE = "countertransference", "What rises in you (countertransference)?"
