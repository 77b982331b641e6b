"""Whether every choice has three to five options, one of them best, each of one kind."""

from collections.abc import Iterator

from scoring.cells import keyed_tier
from scoring.vocabulary import Moment, Move, Tier
from simulator.bench.check.subject import Subject
from simulator.bench.check.together import complementary, exclusive
from simulator.client.options import spoken_move
from simulator.scenario.findings import Finding
from simulator.scenario.marks import Location
from simulator.scenario.models import Option
from simulator.scenario.walk import Step

FEWEST = 3
MOST = 5


def check(subject: Subject) -> Iterator[Finding]:
    """Findings on the options of every turn."""
    for step in subject.steps:
        if step.turn.options:
            yield from _count(subject, step)
            yield from _best(subject, step)
        for location, option in step.options():
            yield from _kind(subject, step, location, option)
            yield from _override(subject, step, location, option)


def least_open(options: tuple[Option, ...]) -> int:
    """How many of these are surely open: those without a condition, and one of each pair of which one must hold."""
    free = [option for option in options if option.when is None]
    guarded = [option for option in options if option.when is not None]
    pairs = 0
    while guarded:
        one = guarded.pop()
        other = next((other for other in guarded if complementary(one.when, other.when)), None)
        if other:
            guarded.remove(other)
            pairs += 1
    return len(free) + pairs


def most_open(options: tuple[Option, ...]) -> int:
    """How many of these can be open together, as far as their conditions alone tell."""
    guarded = [option for option in options if option.when is not None]
    return len(options) - len(guarded) + _most_together(guarded)


def _most_together(guarded: list[Option], at_least: int = 0) -> int:
    """The size of the largest group of which no two exclude each other; 0 where none beats `at_least`."""
    best = at_least
    for number, one in enumerate(guarded):
        if len(guarded) - number <= best:
            break
        others = [other for other in guarded[number + 1 :] if not exclusive(one.when, other.when)]
        best = max(best, 1 + _most_together(others, max(best - 1, 0)))
    return best


def _count(subject: Subject, step: Step) -> Iterator[Finding]:
    options, turn = step.turn.options, step.turn.id
    location = (*step.location, "options")
    least, most = least_open(options), most_open(options)
    if most < FEWEST:
        yield subject.at_field(
            "D401", location, f"turn {turn} has at most {most} option{_s(most)} open", help="offer three to five"
        )
    elif least < FEWEST:
        message = f"turn {turn} is sure of only {least} open option{_s(least)}; the others have a `when`"
        yield subject.at_field("D402", location, message, help="leave at least three without `when`")
    if least > MOST:
        yield subject.at_field("D401", location, f"turn {turn} has {least} options open", help="offer three to five")
    elif most > MOST:
        message = f"turn {turn} may have {most} options open at once"
        yield subject.at_field(
            "D402", location, message, help="offer three to five, or give conditions of which only one can hold"
        )


def _best(subject: Subject, step: Step) -> Iterator[Finding]:
    best = tuple(option for option in step.turn.options if subject.tier(step, option) is Tier.BEST)
    location = (*step.location, "options")
    cell = f"{subject.vignette.pattern.value} at {step.turn.moment.value}"
    if not best:
        help_ = f"best for {cell} is: {', '.join(_best_moves(subject, step))}"
        yield subject.at_field("D403", location, f"turn {step.turn.id} has no best option", help=help_)
    elif not least_open(best):
        yield subject.at_field(
            "D410",
            location,
            f"in turn {step.turn.id} every best option has a `when`",
            help="leave one best option without",
        )
    for place, option in step.options():
        if option in best and option.breaks:
            message = f"option {option.id} is best and breaks the promise '{option.breaks}'"
            yield subject.at(
                "D404",
                (*place, "breaks"),
                message,
                help="an option that breaks a promise cannot be best: change its move or keep the promise",
            )


def _best_moves(subject: Subject, step: Step) -> list[str]:
    pattern, turn = subject.vignette.pattern, step.turn
    return [move.value for move in Move if keyed_tier(pattern, turn.moment, move, move, turn.risk) is Tier.BEST]


def _kind(subject: Subject, step: Step, location: Location, option: Option) -> Iterator[Finding]:
    given = {name for name in ("say", "do", "think") if getattr(option, name) is not None}
    where = f"option {option.id} of turn {step.turn.id}"
    reaction = step.turn.moment is Moment.OWN_REACTION or option.move is Move.TRACK_REACTION
    if given not in ({"say"}, {"do"}, {"think", "say"}):
        have = " and ".join(f"'{name}'" for name in ("say", "do", "think") if name in given) or "neither 'say' nor 'do'"
        help_ = "give exactly one of: say; do (between sessions); think together with say (own reaction)"
        yield subject.at_head("Q502", location, f"{where} has {have}", help=help_)
    elif "think" in given and not reaction:
        message = f"{where} has an inner note, but this is no own-reaction moment"
        yield subject.at_field(
            "Q502",
            (*location, "think"),
            message,
            help="use `think` at moment own-reaction, or with move track-reaction",
        )
    elif "do" in given and step.part == "turns":
        message = f"{where} is an act, but it stands inside a session"
        yield subject.at_field(
            "Q502", (*location, "do"), message, help="write  say:  here; acts belong under  between:"
        )
    elif given == {"say"} and step.turn.moment is Moment.OWN_REACTION:
        yield subject.at_head(
            "Q504",
            location,
            f"{where} has no inner note",
            help="at own-reaction turns each option pairs `think` with `say`",
        )


def _override(subject: Subject, step: Step, location: Location, option: Option) -> Iterator[Finding]:
    where = f"option {option.id} of turn {step.turn.id}"
    if option.tier is None and option.because is not None:
        yield subject.at_field(
            "Q503",
            (*location, "because"),
            f"{where} gives a reason for a tier, but no `tier`",
            help="add  tier:  or delete the reason",
        )
    if option.tier is None:
        return
    if option.because is None:
        yield subject.at_field(
            "Q503", (*location, "tier"), f"{where} overrides the key without a reason", help="add  because: …"
        )
    pattern, turn = subject.vignette.pattern, step.turn
    plain = keyed_tier(pattern, turn.moment, option.move, spoken_move(option), turn.risk)
    message = f"{where} counts as {option.tier}; by the key it is {plain.slug}"
    yield subject.at_field("Q510", (*location, "tier"), message)


def _s(number: int) -> str:
    return "" if number == 1 else "s"
