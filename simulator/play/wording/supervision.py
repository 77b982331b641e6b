"""The words of the minute of supervision: one reaction, one rupture, one question, and what the article would say to each."""

from collections.abc import Sequence

from simulator.locale.catalogue import _
from simulator.play.wording.help import ARTICLE

TITLE = _("A minute of supervision")
HINT = _(
    "One reaction, one rupture, one question. It is kept for your own supervisor; you can skip "
    "it. What answers you here is the article this is built on, “{article}”."
).format(article=ARTICLE)
REACTION = _("One reaction")
RUPTURE = _("One rupture")
QUESTION = _("One question")
QUESTION_HINT = _("what you would ask (optional)")
ANSWER = _("What the article would say")
KEEP = _("hear what the article would say")
NOTHING_BROUGHT = _("bring nothing this time")
GO_ON = _("go on")
KEPT = _(
    "Kept for your supervisor. The article asks for a regular hour of it, as a net that is there before one falls."
)
YOUR_QUESTION = _("Take this to your supervisor")

REACTIONS: dict[str, str] = {
    _("helpless or superfluous"): (
        _(
            "Feeling unneeded is often what it is like to sit with someone for whom needing is not safe. "
            "Before it becomes a verdict on your skill, let it be data: where did the client step back, "
            "and from what? Small steps, facts first, and stay."
        )
    ),
    _("depleted"): (
        _(
            "When an hour leaves you drained, someone may be asking you to hold what cannot be held yet "
            "between two hours. More giving rarely eases that. A frame that is the same each time does: "
            "say when you are there, and then be there."
        )
    ),
    _("uneasy about a boundary"): (
        _(
            "Unease at a boundary tells you that the frame is being used to ask a question: will this "
            "last? Answer the question and keep the frame. An agreed line, kept warmly, is easier to "
            "lean on than an exception."
        )
    ),
    _("pulled both ways"): (
        _(
            "Wanted and warded off at once is the client's own bind, felt from inside. Moving closer "
            "frightens, giving space reads as leaving. So do neither by much: repeat the same signal of "
            "safety, session after session."
        )
    ),
    _("irritated or found wanting"): (
        _(
            "The wish to set things right, or to hit back a little, comes when an alliance is strained. "
            "It asks to be noticed and held. Then own your part first, briefly; a strain that is "
            "repaired teaches more than an hour without one."
        )
    ),
    _("at ease"): (
        _(
            "Ease may be the fruit of a good alliance, and it may be where one begins to coast. Ask what "
            "the client has not yet brought because it would disturb the two of you."
        )
    ),
}
"""Reactions to tick, and an answer to each. All are offered for every client; none is ever wrong."""

RUPTURES: dict[str, str] = {
    _("none that I saw"): (
        _(
            "Withdrawal is quiet: shorter answers, agreement, a changed subject. Look once more at the "
            "turn after you came closest."
        )
    ),
    _("drew back"): (
        _(
            "A client who draws back is not idle; the attachment system has switched on and is doing "
            "what it was built to do. Lower the demand, name your part, and leave the next step with "
            "them."
        )
    ),
    _("turned against me"): (
        _(
            "Anger at you is contact. Take the complaint as meant, own what is yours at once, and ask "
            "about the hurt only after that."
        )
    ),
    _("agreed too fast"): (
        _(
            "An apology that comes too soon protects the tie at the client's cost. Make room for the "
            "complaint: say that it may be said."
        )
    ),
    _("an hour fell away"): (
        _(
            "A cancelled hour is often the answer to the one before. Keep the thread with the small "
            "thing that was promised, in the agreed channel, and ask about it without a bill."
        )
    ),
}
"""Ruptures to tick, and an answer to each."""


def logged(feelings: Sequence[str]) -> str:
    """What was logged in the hour, to be reminded of it: `   you logged: helpless, protective`."""
    return _("   you logged: {join_feelings}").format(join_feelings=", ".join(feelings)) if feelings else ""


def title(session: int) -> str:
    """The middle of the title line."""
    return _("after session {session}").format(session=session)
