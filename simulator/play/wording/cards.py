"""The four pattern cards: the article's table, what answers it, and what is known of it. A card opens with the first finished case.

Source of the rows: the article "Why the Working Alliance Won't Form", in our own words; the nuances come from the studies that
`evidence.py` lists.
"""

from collections.abc import Collection
from dataclasses import dataclass

from scoring.vocabulary import Pattern, Strategy
from simulator.locale.catalogue import _

TITLE = _("Pattern cards")
HINT = _(
    "A card opens when you have finished a first case with its pattern. A prototype to think "
    "with, never a name for a person."
)
LOCKED = _("This card is still closed.")

IN_SESSION = _("In the hour")
ALLIANCE = _("The alliance")
RISK = _("Core risk")
SIGNATURE = _("You may hear or see")
ANSWER = _("What answers it")
IN_YOU = _("What rises in you")
CAREFUL = _("With care")


@dataclass(frozen=True)
class Card:
    """What one teaching prototype looks like, and what is done with it. Every text is a sentence or two.

    `in_session`, `alliance` and `risk` are the columns of the article's table; `signature` are invented lines and signs;
    `answer` says how `strategy` is done here; `in_you` is the countertransference, `careful` what is not known.
    """

    pattern: Pattern
    in_session: str
    alliance: str
    risk: str
    signature: tuple[str, ...]
    strategy: Strategy
    answer: str
    in_you: str
    careful: str

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """The card from the top, as heading and text."""
        return (
            (IN_SESSION, self.in_session),
            (ALLIANCE, self.alliance),
            (RISK, self.risk),
            (SIGNATURE, "\n".join(self.signature)),
            (ANSWER, f"{_(self.strategy.meaning)} {self.answer}"),
            (IN_YOU, self.in_you),
            (CAREFUL, self.careful),
        )


CARDS: tuple[Card, ...] = (
    Card(
        pattern=Pattern.SECURE,
        in_session=_("Feeling is shown as it comes, and settles again. A mismatch is borne, and can be spoken of."),
        alliance=_("Taken up with relative ease."),
        risk=_("Relatively low. What can go wrong is quiet: pleasant hours in which nothing is risked."),
        signature=(
            _("“That was not quite it. It was more that I had nobody to ring.”"),
            _("“I was cross with you on Tuesday. I thought I'd better say.”"),
            _("After a break the thread is simply picked up."),
        ),
        strategy=Strategy.EARNED_SECURITY,
        answer=_(
            "Here it means: use what is already there. Go deeper when invited, speak of the two of you, "
            "do not over-protect."
        ),
        in_you=_(
            "Often ease, liking, some pride. They are data too: ease may be a good alliance, or the two "
            "of you coasting."
        ),
        careful=(
            _(
                "Smooth is not the same as secure. Some clients look secure and are pleasing; studies of "
                "therapy attachment speak of “pseudosecure” answers. Ask what has not been said because it "
                "would disturb."
            )
        ),
    ),
    Card(
        pattern=Pattern.DISMISSING,
        in_session=_(
            "Feeling is made small, self-sufficiency large; much is told in an analytic voice, at arm's length."
        ),
        alliance=_("Felt as a threat to a self-reliance that was hard won."),
        risk=_("Ending too early: an hour cancelled after a moving one, then a polite farewell."),
        signature=(
            _("“I'm not sure this is something one needs a professional for.”"),
            _("“It was fine. They did what they could. Shall we look at the list?”"),
            _("A cancellation the week after something got through."),
        ),
        strategy=Strategy.TITRATE_AFFECT,
        answer=(
            _(
                "Begin with facts and sequence, honour the habit of managing alone, and raise the feeling "
                "one notch at a time with a way out in sight. Meet the distance first; then come a little "
                "closer than is comfortable, and ask before you do."
            )
        ),
        in_you=_(
            "Many therapists speak of feeling useless, deflated, superfluous, and of a pull to prove "
            "something or to give up."
        ),
        careful=(
            _(
                "That an avoidant client makes one feel useless is clinical lore; what was measured concerns "
                "attachment anxiety. Avoidance is also the side on which change over therapy is least clear. "
                "Reserve alone is no sign: it may be culture, courtesy, a second language, or how somebody's "
                "mind is made."
            )
        ),
    ),
    Card(
        pattern=Pattern.PREOCCUPIED,
        in_session=_(
            "Feeling runs high and long; contact is sought between hours; the account leaves little room "
            "for a second voice."
        ),
        alliance=_("Intense and strong on the surface; the time between two hours is hard to bear."),
        risk=_("Dependence, and ruptures at a boundary. Ending is resisted."),
        signature=(
            _("“You are the only one who has ever understood this.”"),
            _("Three messages on the evening after, the last one an apology for the first."),
            _("Worse as a break comes near."),
        ),
        strategy=Strategy.STRUCTURE_CONSISTENCY,
        answer=(
            _(
                "Agree hour, cancellation, channel and crisis path aloud in the first session, give the "
                "reason, and then do exactly that. Between hours only the agreed channel. Order the feeling, "
                "make room for two voices, and later hand over more."
            )
        ),
        in_you=_("Depletion, unease about a boundary; the pull to give more, or to be suddenly brisk."),
        careful=(
            _(
                "Here something was measured: in 101 pairs, clients' attachment anxiety went with "
                "protective, over-involved and overwhelmed reactions of therapists. An intense bond is not "
                "yet a good alliance: preoccupied attachment to the therapist was unrelated to the alliance "
                "over studies."
            )
        ),
    ),
    Card(
        pattern=Pattern.FEARFUL,
        in_session=_(
            "Closeness is sought and shied from in turn: a sudden coldness, a changed subject in mid-sentence."
        ),
        alliance=_("Changes from hour to hour, hard to read."),
        risk=_("Rupture, and the double bind: come closer and they retreat, give room and they read it as being left."),
        signature=(
            _("“… and then he. Anyway. Is that clock right?”"),
            _("An hour missed after the closest one, then a warm return."),
            _("“Is this still all right with you? I mean, that I come?”"),
        ),
        strategy=Strategy.REPEAT_SAFETY,
        answer=(
            _(
                "Same room, same words, same rules, said again at the start of every session. When a rupture "
                "comes, own your part at once; reassurance in place of owning is no repair. Small steps with "
                "an exit, and a long, announced ending."
            )
        ),
        in_you=_("Pulled both ways: to move in and to back off, to be helpless, to feel accused."),
        careful=(
            _(
                "The thinnest evidence of the four. The pooled studies measure two dimensions and no fourth "
                "type; “fearful” and “disorganized” are two constructs (see the glossary). What one feels "
                "with this pattern is clinical report."
            )
        ),
    ),
)
"""All four, in the order of the article's table."""


def unlocked(finished: Collection[Pattern]) -> tuple[Card, ...]:
    """The cards of the patterns one has finished a case with, in the order of the table."""
    return tuple(card for card in CARDS if card.pattern in finished)


def still_closed(finished: Collection[Pattern]) -> int:
    """How many cards are not open yet, 0 to 4."""
    return len(CARDS) - len(unlocked(finished))


def closed_line(number: int) -> str:
    """How many cards are still closed, as a sentence; empty for none."""
    words = {1: _("One card is"), 2: _("Two cards are"), 3: _("Three cards are"), 4: _("All four cards are")}
    return (
        _("{words_number} still closed. Finish a case, and its card opens.").format(words_number=words[number])
        if number
        else ""
    )
