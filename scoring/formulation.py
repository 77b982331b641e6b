"""The note after a session: the article's four questions, its answers, and what makes an answer count as supported."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from scoring.cues import CUES
from scoring.trace import Exchange
from scoring.vocabulary import Question


@dataclass(frozen=True)
class AnswerChoice:
    """One answer of the form. `sentence` is how it reads in a formulation; a misattribution opens the reframe."""

    slug: str
    text: str
    sentence: str
    misattribution: bool = False


_MISATTRIBUTIONS = (
    AnswerChoice("my-inadequacy", "I am not good enough at this", "it felt like a question of my own skill", True),
    AnswerChoice("client-resistant", "the client is resistant", "it looked like unwillingness", True),
)


def _answers(*choices: tuple[str, str, str]) -> tuple[AnswerChoice, ...]:
    return (*(AnswerChoice(*choice) for choice in choices), *_MISATTRIBUTIONS)


ANSWERS: dict[Question, tuple[AnswerChoice, ...]] = {
    Question.ALLIANCE: _answers(
        ("accepted", "accepted with relative ease", "the alliance is accepted with relative ease"),
        ("threat", "as a threat to self-reliance", "the alliance is met as a threat to self-reliance"),
        ("intense", "intense, struggles with the gap", "the alliance is intense, and the time between is hard to bear"),
        ("inconsistent", "inconsistent, hard to read", "the alliance is sought and shied from in turn"),
    ),
    Question.BETWEEN_SESSIONS: _answers(
        ("cancels", "cancels or moves the hour", "between sessions the hour is cancelled or moved"),
        ("contacts", "makes contact", "between sessions contact is sought"),
        ("crises", "has crises", "between sessions there are crises"),
        ("bears-the-gap", "bears the gap", "the time between sessions is borne"),
    ),
    Question.RUPTURE: _answers(
        ("anger", "anger", "a strain between us brings anger"),
        ("withdrawal", "withdrawal", "a strain between us brings withdrawal"),
        ("over-apology", "over-apology", "a strain between us brings apology and agreement"),
        ("cancelled-session", "a cancelled session", "a strain between us brings a cancelled hour"),
        ("says-so-and-stays", "says so and stays", "a strain between us is said, and borne"),
    ),
    Question.COUNTERTRANSFERENCE: _answers(
        ("helpless", "helpless", "in this work I feel helpless"),
        ("depleted", "depleted", "in this work I feel depleted"),
        ("superfluous", "superfluous", "in this work I feel superfluous"),
        ("boundary-anxious", "anxious about a boundary", "in this work I feel uneasy about a boundary"),
        ("pulled-both-ways", "pulled both ways", "in this work I feel pulled both ways"),
    ),
}
"""The article's answers to its four questions, each list closed by the two misattributions."""

REFRAME = (
    "Two readings come easily when an alliance will not form: that we are not good enough, or that the client is unwilling. "
    "More often the client's attachment system has switched on in the relationship with you, and is doing what it was built to do. "
    "That makes the difficulty clinical data. It is the work, not the obstacle to it. "
    "There may be other reasons beside it, and they are worth asking about: a task that does not fit, something you did, "
    "the service, culture, a hard week outside."
)
"""What opens when a misattribution is chosen; it costs nothing (article, first question of its FAQ; Notsu et al. 2024)."""


@dataclass(frozen=True)
class PinnedAnswer:
    """An answer of the trainee's: the question, the answer's slug, the turn it is pinned to, a rival reading if one was named."""

    question: Question
    answer: str
    turn: str
    rival: str = ""


@dataclass(frozen=True)
class Support:
    """How an answer stands: one point for a turn that carries a cue of its question, one for a rival reading."""

    answer: PinnedAnswer
    cue: bool
    rival: bool
    misattribution: bool

    @property
    def points(self) -> int:
        """0 to 2. A misattribution takes nothing away."""
        return self.cue + self.rival


def choice(question: Question, slug: str) -> AnswerChoice:
    """The answer with this slug. Raises KeyError where the question has none."""
    return {one.slug: one for one in ANSWERS[question]}[slug]


def cues_by_turn(exchanges: Iterable[Exchange]) -> dict[str, tuple[str, ...]]:
    """The cue slugs of every turn that was played."""
    return {exchange.turn: exchange.cues for exchange in exchanges}


def pulls_of(exchanges: Iterable[Exchange]) -> frozenset[str]:
    """The turns that invite an impulse: they too show what rises in the therapist, whatever the pattern."""
    return frozenset(exchange.turn for exchange in exchanges if exchange.pull is not None)


def supported(answer: PinnedAnswer, cues: Mapping[str, Iterable[str]], pulls: Collection[str] = ()) -> Support:
    """How an answer stands: 1 point where its turn carries a cue of its question, 1 for a rival reading that was named.

    `cues` holds the cue slugs of every turn shown, by turn; an answer about countertransference is also supported by a turn among
    `pulls`. A misattribution has no turn that could support it, and loses nothing. Raises KeyError for an answer or a cue unknown.
    """
    carried = any(CUES[slug].question is answer.question for slug in cues.get(answer.turn, ()))
    if answer.question is Question.COUNTERTRANSFERENCE:
        carried = carried or answer.turn in pulls
    wrong = choice(answer.question, answer.answer).misattribution
    return Support(answer, carried and not wrong, bool(answer.rival.strip()), wrong)


def sentences(
    answers: Iterable[PinnedAnswer],
    references: Mapping[str, str] | None = None,
    worded: Callable[[str], str] = str,
) -> tuple[str, ...]:
    """The trainee's formulation in at most three sentences: how the alliance is met, what gaps and strain bring, what rises in me.

    The latest answer to a question counts; a question that was never answered is left out, and so is a misattribution.
    `references` names turns as a person reads them ("session 1, the folder"); a pinned turn found there is put in brackets.
    `worded` gives a sentence in the language of the reader.
    """
    latest = {one.question: one for one in answers}
    told = {question: told for question, one in latest.items() if (told := _told(one, references or {}, worded))}
    middle = [told[q] for q in (Question.BETWEEN_SESSIONS, Question.RUPTURE) if q in told]
    parts = (told.get(Question.ALLIANCE, ""), "; ".join(middle), told.get(Question.COUNTERTRANSFERENCE, ""))
    return tuple(f"{part[0].upper()}{part[1:]}." for part in parts if part)


def _told(answer: PinnedAnswer, references: Mapping[str, str], worded: Callable[[str], str]) -> str:
    chosen = choice(answer.question, answer.answer)
    if chosen.misattribution:
        return ""
    sentence = worded(chosen.sentence)
    return f"{sentence} ({references[answer.turn]})" if answer.turn in references else sentence
