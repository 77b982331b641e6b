"""The article's four questions, answered in our own words and with what the studies allow one to say."""

from typing import NamedTuple

from simulator.locale.catalogue import _

TITLE = _("Questions")


class Asked(NamedTuple):
    """A question, and the paragraphs of its answer."""

    question: str
    answer: tuple[str, ...]


FAQ: tuple[Asked, ...] = (
    Asked(
        _("The alliance is weak. Am I doing something wrong?"),
        (
            _(
                "Usually not. When an alliance will not form, the client's attachment system has often "
                "switched on in the relationship with you and does what it was built to do: it keeps a "
                "distance, or clings, or both. That is clinical data, and it can be worked on. Two "
                "explanations close the matter too soon: “I am not good enough” and “the client is "
                "resistant”."
            ),
            _(
                "It is seldom the only reason. Over 33 studies each, attachment anxiety and avoidance "
                "explain one or two parts in a hundred of the differences in alliance. Ask about the others "
                "as well: a task that does not fit, something you did, the service, culture, a hard life "
                "outside. If it was you, owning it is the repair."
            ),
        ),
    ),
    Asked(
        _("Can an attachment pattern change in therapy?"),
        (
            _(
                "It can move. A systematic review found that security rises and anxiety falls over a course "
                "of therapy; for avoidance the picture is unclear, and controlled studies are few. A later "
                "meta-analysis (36 studies, 3,158 patients) adds that gains in security may go along with "
                "better outcome."
            ),
            _(
                "The often quoted meta-analysis of 2011 shows something else: that attachment before therapy "
                "goes with how it ends. Earned security at forty or sixty is a direction for the work, in "
                "small steps that are partly taken back. Here a case moves it by a few steps at most, and "
                "never ends in “cured”."
            ),
        ),
    ),
    Asked(
        _("What do I do differently with an avoidant and with a preoccupied client?"),
        (
            _(
                "Where feeling is kept small: begin with facts and raise the feeling by small, bounded steps "
                "with a way out, or the way out will be the door. Where contact is sought without end: agree "
                "the frame early and aloud, keep small promises, answer in the agreed channel and nowhere "
                "else."
            ),
            _(
                "Experienced therapists who were interviewed describe one idea under both: meet the distance "
                "that this client can bear, then move, slowly, the other way. It is expert opinion. And it "
                "takes a pattern in a relationship, not a kind of person: people are mixed, and may relate "
                "otherwise to somebody else."
            ),
        ),
    ),
    Asked(
        _("Why keep track of what rises in me?"),
        (
            _(
                "Because it says something about what goes on between you, and because an unnoticed reaction "
                "tends to be acted out. Over studies, therapists who manage their reactions better have "
                "clients with better outcomes; reactions as such go with slightly worse ones."
            ),
            _(
                "The reaction is data on both of you. Which feeling belongs to which pattern is known only "
                "in part: for attachment anxiety there are measurements, for avoidance mostly what "
                "clinicians report, and your own attachment colours it too. So nothing you log here is "
                "scored, and no feeling is the wrong one. What counts is whether the impulse was acted on, "
                "and that you take it to supervision, regularly and not only when it burns."
            ),
        ),
    ),
)
