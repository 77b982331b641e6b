"""The words of scenes and rounds: what is asked before a line is chosen, the debrief of a scene, and what a check-up came to."""

from collections.abc import Sequence

from scoring.form import Estimate
from scoring.vocabulary import Pattern
from simulator.locale.catalogue import _
from simulator.play.wording.numbers import number, signed

ASK = _("Whom do you hear?")
ASK_TWIN = _("Two clients say these words. Who is this?")
ASK_WHY = _("By what? One detail of the lead-in, or Enter.")
WHY_HINT = _("what tells you")
SURE = _("how sure")
BY_WHAT = _("by what")
A_GUESS_WILL_DO = _("a guess will do")
NOT_YET = _("Take one of them first; a guess will do.")
GO_ON = _("go on")
CHECK_UP = _("Check-up")
ONE_SCENE = _("one scene")
SURENESS = (_("a guess"), _("fairly sure"), _("sure"))
"""Said for 1, 2 and 3."""
KEEP = _("keep")
LINE_MODE_ASK = _("A number chooses; add how sure, 1 to 3, as in: 2 3. (1 a guess, 2 fairly sure, 3 sure)")

TITLE = _("The scene, looked at")
LEAD_IN = _("The lead-in")
YOU_SAW = _("You saw")
IT_WAS = _("Written as")
YOU_SAID = _("You said")
FITS = _("Fits here")
TWIN = _("Its twin")
PATTERN_IS_A_PROTOTYPE = _("A pattern is a teaching prototype of how somebody relates here, not a name for a person.")

NEXT = _("the next scene")
TO_THE_LIBRARY = _("back to the library")
ROUND_OVER = _("That was the round.")
NO_SCENES = _("There are no scenes of this kind in the library.")
NOT_ALONE = _("This scene belongs to a check-up form; it comes with the form: attune play --mode check-up")

ROUNDS = {
    "due": _("What is due"),
    "scenes": _("Five minutes"),
    "twins": _("Twins"),
    "form-a": _("Check-up, form A"),
    "form-b": _("Check-up, form B"),
}
ABOUT = {
    "due": _("Moments you have met before, come again after some days and with somebody else; and a few new ones."),
    "scenes": _("A few scenes, one moment each, with the reasons after every one."),
    "twins": _("The same words from two clients, and what was said before them. The answer is seldom the same."),
    "form-a": _("24 scenes you have never met, without help. For before a course."),
    "form-b": _("24 other scenes of the same kinds. For after it."),
}
FORM_TITLES = {"a": _("Form A"), "b": _("Form B")}
CHECK_UP_BEGINS = _(
    "24 scenes, about half an hour. You may stop and come back; an answer cannot be changed, and "
    "nothing is said about it before the last one."
)
ORDINARY_ERROR = _("A figure moves by about its standard error from one form to another when nothing has changed.")
NOT_A_MEASURE = _("It compares you with the provisional key, and says nothing about how your clients fare.")


def told(pattern: Pattern, sure: int) -> str:
    """`dismissing-avoidant, fairly sure`."""
    return f"{_(pattern.label)}, {SURENESS[sure - 1]}"


def crossed(*, read: bool, fits: bool) -> str:
    """Reading and line, crossed, in one sentence."""
    if read and fits:
        return _("You heard who it was, and the line fits.")
    if read:
        return _("You heard who it was; the line belongs to another moment or another client.")
    if fits:
        return _("The line fits, though you heard somebody else; it would be luck next time without the reading.")
    return _("Somebody else was heard, and the line went to that person. Look at the lead-in once more.")


def progress(done: int, of: int) -> str:
    """`3 of 24`."""
    return _("{done} of {of}").format(done=done, of=of)


def round_title(kind: str, minutes: int | None) -> str:
    """`Five minutes`, `Fifteen minutes`, `Twins`."""
    return _LENGTHS.get(minutes or 0, ROUNDS[kind]) if kind in ("scenes", "due") else ROUNDS[kind]


_LENGTHS = {5: _("Five minutes"), 15: _("Fifteen minutes"), 30: _("Half an hour")}


def due(now: int, new: int) -> str:
    """`7 moments are due, 12 more are new to you`."""
    if not now:
        return _("nothing is due; {new} moments are new").format(new=new)
    moments = _("1 moment is due") if now == 1 else _("{now} moments are due").format(now=now)
    if not new:
        return moments
    more = _("1 more is new to you") if new == 1 else _("{new} more are new to you").format(new=new)
    return f"{moments}, {more}"


HOW_WAS_IT = _("How was that?")
ANSWERS = {"too-easy": _("too easy"), "good": _("good"), "too-hard": _("too hard")}
DIAL = _("It moves the next scenes by one notch: clear cues, mixed cues, a misleading first impression.")


def scene(number: int, of: int) -> str:
    """`scene 3 of 6`."""
    return _("scene {number} of {of}").format(number=number, of=of)


def from_the_twin(pattern: str, line: str) -> str:
    """What fits where the other client says the same."""
    return _("Where the pattern is {pattern}, the same words ask for: {line}").format(pattern=pattern, line=line)


def played(done: int, of: int) -> str:
    """Where one stands with scenes of a kind."""
    if done:
        return _("{done} of {of} played").format(done=done, of=of)
    return _("1 scene") if of == 1 else _("{of} scenes").format(of=of)


def fit(figure: Estimate) -> str:
    """The fit of a form, with its standard error."""
    return _("fit {value} ± {error} (0 guessing, 1 the best line each time; {n} scenes)").format(
        value=number(figure.value), error=number(figure.error), n=figure.n
    )


def read(figure: Estimate) -> str:
    """How many patterns were told rightly."""
    return _("pattern told rightly in {round_figure_value} of {figure_n} (guessing: {figure_n_2})").format(
        round_figure_value=round(figure.value * figure.n), figure_n=figure.n, figure_n_2=figure.n // 4
    )


def changed(figure: Estimate) -> str:
    """The change between two forms, which says so where it lies within its standard error."""
    said = _("change from A to B {value} ± {error}").format(value=signed(figure.value), error=number(figure.error))
    if figure.within_error:
        return _("{said}: within its standard error, so no change can be told from this").format(said=said)
    if abs(figure.value) <= 2 * figure.error:
        return _("{said}: more than one standard error and less than two, a hint and no more").format(said=said)
    return _("{said}: more than two standard errors").format(said=said)


def waits(answered: int, of: int) -> str:
    """A form that is not whole yet."""
    return _("{answered} of {of} answered; its figures come with the last one").format(answered=answered, of=of)


def pair(labels: Sequence[str]) -> str:
    """Two patterns."""
    return _(" or ").join(labels)
