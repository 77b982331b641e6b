"""The words of item analysis: what a class's answers say of a turn and its lines, for instructors and authors."""

from scoring.honesty import DISCRIMINATION, FLAGS, INTERVALS, SMALLEST_GROUP, UPPER_LOWER
from scoring.interval import Correlation, Share
from scoring.items.flags import Kind
from scoring.items.rounds import Moved
from simulator.locale.catalogue import _

TITLE = _("After class: what the answers say of the items")
KIND = _("for instructors and authors")
NOTHING = _("No class has voted on a line yet; there is nothing to analyse.")
NO_LOGS = _("There is no class log in {folder}; attune host makes one, and attune items FILE reads one from elsewhere.")
ITEM_HEADS = (_("Line"), _("Words"), _("Credit"), _("Round 1"), _("Round 2"), _("Share of round 1"), _("Rest score"))
GROUP_HEADS = (_("Items"), _("People"), _("Votes"), _("Mean credit"), _("Share that fits"))
PATTERNS = _("By pattern")
MOMENTS = _("By moment")
PATTERN = _("Pattern")
MOMENT = _("Moment")
FORM = _("The form as a whole")
DIFFICULTIES = _("How hard the items are")
DIFFICULTIES_MEAN = _(
    "A dot is the mean credit, 0 to 1 (high is easy); the stroke is the share of best and "
    "acceptable lines, the bar its 95 % interval."
)
NO_DIFFICULTIES = _("No turn has been voted on by enough people yet for a drawing; below stand the counts.")
SHARES = _("Who took which line")
SHARES_MEAN = _(
    "Of each line the votes of round 1 (upper bar) and, after the talk, of round 2 (lower bar). ★ marks a best line."
)
REST_MEANS = _(
    "The rest score says how those who took a line do at their other items, against what is usual there: 0 is usual, -1 to 1."
)
ONE_CLASS = _(
    "One class says little. Give the logs of several; the same words are pooled, and a line that was changed begins anew."
)
PROVISIONAL = _(
    "All of it by the provisional key. It speaks of items, not of people: nobody passes or fails by it, and nobody is ranked."
)
LINE = _("line {line}")

FLAGS_TOLD = {
    Kind.BELOW_ZERO: _("look at the key: those who do well elsewhere earn less here, by more than chance would do"),
    Kind.WEAK: _("it hardly tells apart those who do well elsewhere from the others"),
    Kind.TOO_EASY: _("nearly everybody earns nearly everything; it teaches little"),
    Kind.TOO_HARD: _("hardly anybody earns much; see whether the cue can be read at all"),
    Kind.SELDOM_TAKEN: _("hardly anybody takes this line; it tempts nobody"),
    Kind.TAKEN_BY_THE_ABLE: _(
        "those who take this line do as well elsewhere as those who take the best; see whether it is as good"
    ),
}


def honest() -> str:
    """How many it takes, in a paragraph."""
    return _(
        "Below {intervals} people there are counts and nothing else; below {flags} no flag but one; the tails come with {tails}, the "
        "item-rest correlation and alpha with {rest}. Rest scores of a line need {few} who took it."
    ).format(intervals=INTERVALS, flags=FLAGS, tails=UPPER_LOWER, rest=DISCRIMINATION, few=SMALLEST_GROUP)


def classes(number: int, people: int) -> str:
    """How many classes and people all this rests on."""
    if number == 1:
        return _("1 class, {people} people").format(people=people)
    return _("{number} classes, {people} people").format(number=number, people=people)


def client_said(name: str, text: str) -> str:
    """What the client said last before the choice."""
    return _("{name}: “{text}”").format(name=name, text=text)


def wordings(number: int) -> str:
    """Said where a turn has several wordings, and the one that is quoted may not be the one a class heard."""
    return _("(one of {number} wordings)").format(number=number)


def played_by(number: int, text: str) -> str:
    """In how many classes a text was played; `text` are the first letters of its hash."""
    if number == 1:
        return _("1 class, text {text}").format(text=text)
    return _("{number} classes, text {text}").format(number=number, text=text)


def voted(n: int, hands: int) -> str:
    """How many voted in round 1, and how many of those were raised hands."""
    if hands:
        return _("{n} votes in round 1, {hands} of them raised hands").format(n=n, hands=hands)
    return _("{n} votes in round 1").format(n=n)


def difficulty(value: float) -> str:
    """The mean credit."""
    return _("mean credit {value:.2f}").format(value=value)


def fitted(share: Share) -> str:
    """The share that fits, with its interval."""
    return _("{k} of {n} lines fitted, {share} % ({low} to {high})").format(
        k=share.k, n=share.n, share=per_cent(share.value), low=per_cent(share.low), high=per_cent(share.high)
    )


def rest(found: Correlation) -> str:
    """The item-rest correlation, with its interval."""
    return _("with the rest r {r:.2f} ({low:.2f} to {high:.2f}), {n} people").format(
        r=found.r, low=found.low, high=found.high, n=found.n
    )


def tails(value: float) -> str:
    """Upper less lower 27 %."""
    return _("upper less lower 27 %: {value}").format(value=signed(value))


def moved(found: Moved) -> str:
    """Who moved where in the talk."""
    told = _(
        "of {n} who voted twice {stayed} stayed with a best line, {won} came to one, {lost} left it, {apart} were elsewhere"
    ).format(n=found.n, stayed=found.stayed, won=found.won, lost=found.lost, apart=found.apart)
    return told if found.gain is None else f"{told}; {gain(found.gain)}"


def gain(value: float) -> str:
    """The normalized change."""
    return _("normalized change {value}").format(value=signed(value))


def ways(found: Moved) -> str:
    """The lines people went from and to, the commonest."""
    told = ", ".join(f"{before} → {after} {count}" for before, after, count in found.ways[:MOST_WAYS])
    others = sum(count for _, _, count in found.ways[MOST_WAYS:])
    return _("{ways}, other ways {others}").format(ways=told, others=others) if others else told


MOST_WAYS = 4
FROM_TO = _("From line to line: round 1 down, round 2 across")
WAYS = _("from line to line: {ways}")


def form(n: int, k: int, alpha: float, sem: float, mean: float) -> str:
    """The reliability of a fixed form."""
    return _(
        "{k} items, answered whole by {n} people: alpha {alpha:.2f}; mean {mean:.2f} of {k} credits, "
        "standard error of measurement {sem:.2f}"
    ).format(n=n, k=k, alpha=alpha, sem=sem, mean=mean)


def longer(times: float) -> str:
    """What alpha .70 would take."""
    return _("alpha .70 would take {times:.1f} times as many such items").format(times=times)


def signed(value: float) -> str:
    """A figure from -1 to 1 with its sign; nothing is `+0.00`, also from below."""
    return f"{round(value, 2) + 0.0:+.2f}"


def per_cent(value: float) -> str:
    """A share as a whole per cent."""
    return f"{100 * value:.0f}"
