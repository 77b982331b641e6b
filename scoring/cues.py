"""The cue table: what a trainee could have noticed, which question of the conceptualization it answers, how much it tells.

Weights are half-bits of evidence per pattern, each cue counted once a session. They are a teaching choice, argued from the
article's table and the sources in `docs/evidence.md`, not estimates from data.
"""

from dataclasses import dataclass

from scoring.vocabulary import Pattern, Question


@dataclass(frozen=True)
class Cue:
    """One observable sign.

    `weights` gives half-bits of evidence for each pattern, -2 to 2; `question` is the conceptualization question it belongs to.
    """

    slug: str
    meaning: str
    question: Question
    weights: dict[Pattern, float]


def _cue(
    slug: str, question: Question, secure: float, dismissing: float, preoccupied: float, fearful: float, meaning: str
) -> Cue:
    weights = dict(zip(Pattern, (secure, dismissing, preoccupied, fearful), strict=True))
    return Cue(slug, meaning, question, weights)


_ALLIANCE, _BETWEEN, _RUPTURE, _REACTION = Question

_TABLE = (
    _cue("opens-when-invited", _ALLIANCE, 2, -1, 0, 0, "Gives specifics and present feeling when invited."),
    _cue(
        "self-sufficiency", _ALLIANCE, -1, 2, -1, 0, "Is not sure this is needed; stresses managing alone; minimizes."
    ),
    _cue("analytic-distance", _ALLIANCE, 0, 1, -1, 0, "Keeps an intellectualized, analytic distance through the hour."),
    _cue(
        "entangled-account",
        _ALLIANCE,
        -1,
        -1,
        2,
        0,
        "Gives a long entangled account that leaves no room for the therapist.",
    ),
    _cue("therapist-indispensable", _ALLIANCE, -1, -2, 2, 1, "Calls the therapist indispensable, early."),
    _cue("therapist-as-tool", _ALLIANCE, 0, 2, -1, 0, "Speaks of the therapist as a tool or a service."),
    _cue("many-contacts", _BETWEEN, -1, -2, 2, 1, "Sends many messages, or makes crisis contacts."),
    _cue("resists-ending", _BETWEEN, -1, -1, 2, 0, "Resists the ending, gets worse as it nears."),
    _cue("cancels-after-feeling", _BETWEEN, -1, 2, 0, 1, "Cancels after an emotional hour."),
    _cue("vanishes-after-closeness", _BETWEEN, -2, 0, 0, 2, "Does not show up after closeness, then returns warmly."),
    _cue("sudden-break", _ALLIANCE, -1, 1, 0, 2, "Goes cold or breaks the topic in mid-feeling."),
    _cue("unfinished-story", _ALLIANCE, -1, 0, 0, 2, "Leaves a hard story unfinished, or without its point."),
    _cue("says-so-and-stays", _RUPTURE, 2, -1, 0, -1, "In a rupture, says so and stays."),
    _cue("protests-and-clings", _RUPTURE, -1, -1, 2, 1, "In a rupture, protests and clings."),
    _cue("appeases", _RUPTURE, -1, -1, 1, 1, "In a rupture, over-apologizes or appeases."),
    _cue("cool-competence", _RUPTURE, -1, 2, -1, 1, "In a rupture, turns coolly competent: one-word replies."),
    _cue("bears-a-limit", _RUPTURE, 2, 0, -1, -1, "Meets a limit with plain disappointment."),
    # How the therapist feels is also the therapist's own; these three count half.
    _cue("pull-superfluous", _REACTION, -0.5, 1, -0.5, 0, "You begin to feel superfluous."),
    _cue("pull-depleted", _REACTION, -0.5, -0.5, 1, 0, "You begin to feel depleted, or uneasy about a boundary."),
    _cue("pull-both-ways", _REACTION, -0.5, -0.5, 0, 1, "You feel pulled both ways."),
    _cue("rechecks-safety", _ALLIANCE, -1, -1, 0, 2, "Checks again, each session, whether it is safe here."),
    _cue("early-exit-bid", _BETWEEN, -1, 2, -2, 1, "Bids to end early; rounds off at the first relief."),
    _cue("bears-a-gap", _BETWEEN, 2, 0, -2, -1, "Bears a gap and comes back to the thread."),
)

CUES: dict[str, Cue] = {cue.slug: cue for cue in _TABLE}
"""Every cue by its slug."""
