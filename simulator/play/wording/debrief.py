"""The words of the two debriefs. Specific and kind: what happened, whose alarm it was, what can be done next."""

from collections.abc import Sequence

from scoring.belief import Calibration
from scoring.profile import TOO_FEW, Estimate
from scoring.vocabulary import Pattern, Strategy
from simulator.locale.catalogue import _
from simulator.play.wording.numbers import number

CARRIED = _("What carried")
CAME_BACK = _("You came back to something strained.")
TRUE_OF_IT: dict[str, str] = {
    "named": _("You gave what rose in you a word before you went on. That is where other lines come from."),
    "own-words": _("You looked for words of your own before you read any."),
    "stayed": _("It was not an easy hour, and you both stayed to its end."),
}
"""What is said of an hour in which no line carried: something true, and no praise."""

WHAT_MOVED = _("What moved")
NOTHING_MOVED = _("Nothing that lasts; all stands where it stood.")
ONE_TURN = _("One turn worth talking about")
ONE_THING = _("One thing to try")
NO_TURN = _("No line was asked of you in this hour.")

CLIENT = _("The client")
YOU = _("You")
OWN_WORDS = _("Your own words")
SELF_CHECK = _("Ask yourself")
FITS_HERE = _("What fits here")
SAFE_FIRST = _("Safe first move")
MATCHED = _("Once you know")
HEARD = _("May have heard")
INNER = _("Inside")
REPLY = _("And the client")
ROSE = _("Rose in you")
OTHER_WAY = _("The other way")
REMARK = _("Your supervisor")

SELF_CHECK_QUESTIONS = _(
    "Whose pace does it keep? Which of the two of you does it soothe? What would it leave the client free to do?"
)

WHY: dict[str, str] = {
    "another-line": _("Another line would have gone further."),
    "fits-and-another-more": _("What you said fits this moment; another line would have fitted even more."),
    "repaired": _("You came back to something strained."),
    "held": _("Something pulled at you, and you let it be."),
    "fitted": _("Every line of this hour fitted; this is where it ended."),
    "safety": _("A question about safety belonged here before anything else. This is not training in assessing risk."),
}

TRY: dict[Strategy, str] = {
    Strategy.TITRATE_AFFECT: _("Before the next line, ask how large its step is. Halve it, and say where it stops."),
    Strategy.STRUCTURE_CONSISTENCY: _(
        "Say one part of the frame aloud and with its reason, and keep one small promise to the letter."
    ),
    Strategy.REPEAT_SAFETY: _(
        "When something cools or sharpens, stop there first. Own one small part of it, then ask."
    ),
    Strategy.TRACK_COUNTERTRANSFERENCE: _(
        "When something rises in you, give it a word before you give the client a line."
    ),
    Strategy.EARNED_SECURITY: _(
        "When the client does one thing differently, notice it aloud, in a few words, and leave it there."
    ),
}

TRY_FIRST = _("When a moment like this comes again, try this first. {does}")

WHOSE_ALARM = _("Whose alarm it was")
THE_CURVE = _("The whole case")
CURVE_HINT = _("← → turns   n worth talking about   r walk it the other way   t two tracks")
SCENE = _("Scene")
CURVE_LEGEND = _("● where you left it   ░ bearable here   ╳ rupture   ○ repair   ⊗ both")
ENDED = _("How it ended")
FORMULATION = _("In three sentences")
YOURS = _("Yours")
AUTHORS = _("The author's")
NO_SENTENCES = _("No answer was pinned to a turn this time.")
PROFILES = _("Five strategies")
BELIEF = _("Your reading, beside what the cues allowed")
NO_BELIEF = _("You knew the pattern in this play, so your reading was not asked.")
BRIER = _("The figure is a Brier score: 0 is exact, an even split 0.75, 2 the furthest away.")
PROFILES_MEAN = _(
    "From 0 to 1: the mean over the n turns it belongs to; in brackets, the range in which chance may move it (90 %)."
)
PRACTISE = _("One thing to practise next")
WALKED = _("the other way")

READ_ON = _("read on")
GO_ON = _("go on")
TO_LIBRARY = _("back to the library")
LOOK_BACK = _("look back")
WAY_BACK = _("go back to the last turn where the alarm could be met, and go on from there; this first time counts")

ABOUT: dict[Pattern, str] = {
    Pattern.SECURE: _("what happens between two people can be said here, and mostly is"),
    Pattern.DISMISSING: _("being needed, or seen needing, is not safe; distance is what quietens it"),
    Pattern.PREOCCUPIED: _("a gap may be the end of the tie; contact is what quietens it, and not for long"),
    Pattern.FEARFUL: _("closeness is wanted and alarming at once, so neither coming nor going quietens it"),
}
"""What the alarm of each prototype is about, in this relationship."""

STRATEGIES: dict[Strategy, str] = {
    Strategy.TITRATE_AFFECT: _("dose the feeling"),
    Strategy.STRUCTURE_CONSISTENCY: _("keep the frame"),
    Strategy.REPEAT_SAFETY: _("safety, and repair"),
    Strategy.TRACK_COUNTERTRANSFERENCE: _("own reactions"),
    Strategy.EARNED_SECURITY: _("carry the change"),
}

_ALARMS = {
    "withdrawal": _("{they} drew back"),
    "confrontation": _("{they} turned against you"),
    "cancelled": _("the hour did not take place"),
    "cold": _("{they} went cold from one sentence to the next"),
    "at-the-limit": _("{they} stood at the limit of what {they} could bear"),
    "left": _("{they} left"),
}
_NUMBERS = (
    _("none"),
    _("one"),
    _("two"),
    _("three"),
    _("four"),
    _("five"),
    _("six"),
    _("seven"),
    _("eight"),
    _("nine"),
)


def session_title(session: int) -> str:
    """The middle of the title line."""
    return _("after session {session}").format(session=session)


def moved(name: str, words: tuple[str, str], values: tuple[int, int]) -> str:
    """`alliance thin → tentative (2 → 3)`; the word once where it is still called the same."""
    before, after = words
    return f"{name} {after if before == after else f'{before} → {after}'} ({values[0]} → {values[1]})"


def case_title(ending: str) -> str:
    """The middle of the title line."""
    return _("looking back · {ending}").format(ending=ending) if ending else _("looking back")


def happened(alarms: Sequence[tuple[str, int]], they: str) -> str:
    """`in session 2 she drew back, and in sessions 3 and 4 the hour did not take place`; what falls together is told together."""
    sessions: dict[str, list[str]] = {}
    for kind, session in alarms:
        sessions.setdefault(kind, []).append(str(session))
    together: dict[tuple[str, ...], list[str]] = {}
    for kind, numbers in sessions.items():
        together.setdefault(tuple(numbers), []).append(_ALARMS[kind].format(they=they))
    return _listed(
        [
            _("in {sessions_numbers} {joined_what}").format(
                sessions_numbers=_sessions(numbers), joined_what=_joined(what)
            )
            for numbers, what in together.items()
        ]
    )


def about(name: str, pattern: Pattern) -> str:
    """What the alarm was about."""
    return _("In this relationship {a_pattern_label} pattern showed in {name}: {about_pattern}.").format(
        a_pattern_label=_a(_(pattern.label)), name=name, about_pattern=ABOUT[pattern]
    )


def came_with(name: str, what: str) -> str:
    """What came with the client."""
    if not what:
        return ""
    return _("This came with {name}, and comes under lines matched to the key as well: {what}.").format(
        name=name, what=what
    )


def not_reached(name: str, what: str) -> str:
    """What would have come in hours that were not reached."""
    return (
        _("In hours you did not come to, {name}'s alarm switches on under matched lines too: {what}.").format(
            name=name, what=what
        )
        if what
        else ""
    )


def moved_by_choices(what: str, against: int) -> str:
    """What the choices moved; `against` is how many lines worked against this client."""
    if not what and not against:
        return _("Your choices brought no further alarm with them.")
    if not what:
        once = _("At one turn your line went against what this client could bear; no further alarm came of it.")
        often = _("At {against} turns your line went against what this client could bear; no further alarm came of it.")
        return once if against == 1 else often.format(against=against)
    return _("This moved with your choices: {what}.").format(what=what)


def kept_away(what: str) -> str:
    """What did not come."""
    return (
        _("And this did not come here, though it comes under matched lines: {what}.").format(what=what) if what else ""
    )


def came_back(ruptures: int, repaired: int) -> str:
    """How the trainee came back."""
    if not ruptures:
        return ""
    opened = (
        _("A rupture opened once")
        if ruptures == 1
        else _("A rupture opened {times_ruptures}").format(times_ruptures=_times(ruptures))
    )
    if not repaired:
        return _("{opened}; there was no way back to it yet, and that way can be practised.").format(opened=opened)
    back = (
        _("you came back to it")
        if ruptures == repaired == 1
        else _("you came back to {number_repaired} of them").format(number_repaired=_number(repaired))
    )
    return _("{opened}, and {back}.").format(opened=opened, back=back)


IT_IS_THE_WORK = _("Difficulty in the alliance is the work, not an obstacle to it.")


def left_first(name: str, what: str = "") -> str:
    """How a debrief opens where the work broke off; `what` tells which alarm was on, where that is to be told here."""
    on = f": {what}" if what else ""
    return _(
        "{name} left while the alarm was on{on}. Leaving is how it was quietened; something had "
        "become too much to bear."
    ).format(name=name, on=on)


def fitted(fitting: int, of: int, pattern: Pattern, by_chance: float) -> str:
    """`22 of 26 lines fitted a dismissing-avoidant pattern, by the provisional key; chosen blindly it would have been about 14.`"""
    told = _("{fitting} of {of} lines fitted {a_pattern_label} pattern, by the provisional key").format(
        fitting=fitting, of=of, a_pattern_label=_a(_(pattern.label))
    )
    return _("{told}; chosen blindly it would have been about {round_by_chance}.").format(
        told=told, round_by_chance=round(by_chance)
    )


def profiles_told(strongest: Strategy, weakest: Strategy) -> str:
    """Which of the five strategies is furthest along, and where most room is left; empty where they cannot be told apart."""
    if strongest is weakest:
        return ""
    return _("Furthest along: {strategies_stronge}. Most room: {strategies_weakest}.").format(
        strategies_stronge=STRATEGIES[strongest], strategies_weakest=STRATEGIES[weakest]
    )


def supported(points: int, answers: int) -> str:
    """How the answers of the notes stand."""
    if not answers:
        return ""
    if points == answers:
        return _("Each of these is pinned to a turn that shows it.")
    if not points:
        return _(
            "It may well be so. The turns you pinned it to show something else; another turn may show this better."
        )
    return _(
        "{points} of your {answers} answers are pinned to a turn that shows them; for the rest, "
        "another turn may show it better."
    ).format(points=points, answers=answers)


def formulated(sentences: Sequence[str]) -> str:
    """The trainee's own sentences as one text."""
    return " ".join(sentences) or NO_SENTENCES


def profile(estimate: Estimate | None) -> str:
    """`0.72 (0.61 to 0.83), n 14`."""
    if estimate is None:
        return _("too few (below {too_few})").format(too_few=TOO_FEW)
    return _("{value} ({low} to {high}), n {n}").format(
        value=number(estimate.value), low=number(estimate.low), high=number(estimate.high), n=estimate.n
    )


def belief(calibration: Calibration) -> str:
    """One line on a stated belief: its Brier score, and how it compares with the cues."""
    distance = _("near what the cues allowed") if calibration.distance <= 0.1 else _("apart from what the cues allowed")
    if calibration.over_confidence < -0.2:
        distance = _("more careful than the cues allowed")
    if calibration.over_confidence > 0.2:
        distance = _("surer than the cues allowed")
    return _("Brier {score}; {distance}.").format(score=number(calibration.score), distance=distance)


def place(session: int, *, between: bool, number: int, of: int) -> str:
    """`session 2 · turn 9 of 26`."""
    where = (
        _("after session {session}").format(session=session)
        if between
        else _("session {session}").format(session=session)
    )
    return _("{where} · turn {number} of {of}").format(where=where, number=number, of=of)


def one_thing(does: str, strategy: Strategy) -> str:
    """The one thing to try after an hour: what the safe first line there does, else something of the turn's strategy."""
    return TRY_FIRST.format(does=does) if does else TRY[strategy]


def practise(text: str, strategy: Strategy) -> str:
    """The author's own advice, else that of the strategy with the lowest profile."""
    return text or TRY[strategy]


def _a(label: str) -> str:
    """The label with its article, in a language that has one here."""
    return (_("an {label}") if label[0] in "aeiou" else _("a {label}")).format(label=label)


def _sessions(numbers: Sequence[str]) -> str:
    if len(numbers) == 1:
        return _("session {numbers}").format(numbers=numbers[0])
    return _("sessions {join_numbers} and {numbers}").format(join_numbers=", ".join(numbers[:-1]), numbers=numbers[-1])


def _listed(parts: Sequence[str]) -> str:
    if len(parts) < 2:
        return "".join(parts)
    return _("{join_parts}, and {parts}").format(join_parts=", ".join(parts[:-1]), parts=parts[-1])


def _joined(parts: Sequence[str]) -> str:
    """`she drew back and the hour did not take place`."""
    return (
        parts[0]
        if len(parts) == 1
        else _("{join_parts} and {parts}").format(join_parts=", ".join(parts[:-1]), parts=parts[-1])
    )


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _times(count: int) -> str:
    return {1: _("once"), 2: _("twice")}.get(count, _("{count} times").format(count=_number(count)))
