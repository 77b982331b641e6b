"""The words of the field as they are used here, each in a sentence or two. Moments and moves come from the vocabulary itself."""

from typing import NamedTuple

from scoring.vocabulary import Moment, Move, Pattern, Strategy
from simulator.locale.catalogue import _

TITLE = _("Glossary")


class Term(NamedTuple):
    """A word, and what it means here."""

    word: str
    meaning: str


class Chapter(NamedTuple):
    """Terms that belong together."""

    title: str
    note: str
    terms: tuple[Term, ...]


TERMS: tuple[Term, ...] = (
    Term(
        _("alliance"),
        _(
            "Agreement on the goals, agreement on the tasks, and the bond between the two who work on "
            "them (Bordin). The gauge called alliance shows the bond."
        ),
    ),
    Term(
        _("arousal"),
        _("How stirred up or shut down somebody is at this moment, whatever the feeling."),
    ),
    Term(
        _("attachment pattern"),
        _(
            "How somebody seeks closeness, keeps distance and asks for help when it matters, learnt "
            "early and switched on again in close relationships, therapy among them. Research measures "
            "dimensions; the four patterns are prototypes for teaching."
        ),
    ),
    Term(
        _("countertransference"),
        _(
            "What rises in the therapist: feeling, impulse, picture. It comes from the client's pattern, "
            "from the therapist's own history, and from the two together; which, is a question for "
            "supervision."
        ),
    ),
    Term(_("cue"), _("A sign of the pattern that can be seen or heard in a turn, or between two sessions.")),
    Term(
        _("earned security"),
        _(
            "Security that was not given in childhood and grew later, in relationships that held. Shown "
            "here as a slow trend, one step a session at most."
        ),
    ),
    Term(
        _("fearful, disorganized"),
        _(
            "Two constructs that the article joins in one label, and we keep the label. “Fearful” comes "
            "from questionnaires: a poor view of oneself and of others, so that closeness is wanted and "
            "feared. “Disorganized” (in adults: unresolved) comes from interviews: speech that loses its "
            "thread around loss or harm. They overlap, and are not the same."
        ),
    ),
    Term(
        _("frame"),
        _("What makes the work predictable: hour, place, fee, cancellation, channel between sessions, crisis path."),
    ),
    Term(
        _("internal working model"),
        _(
            "What one expects of closeness without thinking of it (Bowlby): whether help comes, and "
            "whether one is worth it."
        ),
    ),
    Term(
        _("promise"),
        _("Anything small you said you would do. A ledger remembers it: open, kept, broken, or owned up to."),
    ),
    Term(
        _("pull"), _("A turn that invites the therapist to act on an impulse: rescue, retreat, prove, punish, cling.")
    ),
    Term(
        _("repair"),
        _(
            "What mends a rupture: a new task or a reason given, or speaking of what happened and owning "
            "one's part. Reassurance in place of that is none."
        ),
    ),
    Term(
        _("rival reading"),
        _("Another explanation of the same thing that a fair colleague could hold. Every turn here has one."),
    ),
    Term(
        _("rupture"),
        _(
            "A strain in the bond, or in working together on task and goal. Clients move away "
            "(withdrawal) or against (confrontation). A mere difference of opinion is none."
        ),
    ),
    Term(
        _("safe first move"),
        _("The line that is surest while the pattern is still open: its worst case over all four is the mildest."),
    ),
    Term(
        _("strain"),
        _("How far the pattern's own risk has built up: drop-out, pressure on the boundary, flip, or coasting."),
    ),
    Term(
        _("therapeutic distance"),
        _("How close or far the therapist feels to the client. Too close and too far both cost."),
    ),
    Term(
        _("titration"),
        _("Small measured steps toward feeling, each within what can be borne, with the way back kept open."),
    ),
    Term(
        _("window of tolerance"),
        _(
            "The range of arousal in which somebody can feel and think at once (Siegel). A clinical "
            "metaphor: no validated gauge of it is known to us, and the numbers here are a teaching "
            "choice."
        ),
    ),
)
"""In the order of the alphabet."""

CHAPTERS: tuple[Chapter, ...] = (
    Chapter(_("Words"), "", TERMS),
    Chapter(
        _("The four patterns"),
        _("Prototypes of how a client relates, never a label for a person."),
        tuple(Term(_(pattern.label), _(pattern.meaning)) for pattern in Pattern),
    ),
    Chapter(
        _("The five strategies"),
        _("They are the five sub-scores of a profile."),
        tuple(Term(_(strategy.label), _(strategy.meaning)) for strategy in Strategy),
    ),
    Chapter(
        _("The twelve moments"),
        _("Kinds of moment at which the four patterns ask for different answers."),
        tuple(Term(_(moment.label), _(moment.meaning)) for moment in Moment),
    ),
    Chapter(
        _("The twenty moves"),
        _("What a line does. In the room you see lines, and not these names."),
        tuple(Term(_(move.label), _(move.meaning)) for move in Move),
    ),
)
"""The whole glossary."""
