"""The words of scenes and rounds: what is asked before a line is chosen, the debrief of a scene, and what a check-up came to."""

from collections.abc import Sequence

from scoring.form import Estimate
from scoring.vocabulary import Pattern

ASK = "Whom do you hear?"
ASK_TWIN = "The same words stand in two scenes. Which of the two is this?"
ASK_WHY = "By what? One detail of the lead-in, or Enter."
WHY_HINT = "what tells you"
SURE = "how sure"
BY_WHAT = "by what"
A_GUESS_WILL_DO = "before you see what could be said; a guess will do"
NOT_YET = "Take one of them first; a guess will do."
GO_ON = "go on"
CHECK_UP = "Check-up"
ONE_SCENE = "one scene"
SURENESS = ("a guess", "fairly sure", "sure")
"""Said for 1, 2 and 3."""
KEEP = "keep"
LINE_MODE_ASK = "A number chooses; add how sure, 1 to 3, as in: 2 3. (1 a guess, 2 fairly sure, 3 sure)"

TITLE = "The scene, looked at"
LEAD_IN = "The lead-in"
YOU_SAW = "You saw"
IT_WAS = "It was written as"
YOU_SAID = "You said"
FITS = "Fits here"
TWIN = "Its twin"
PATTERN_IS_A_PROTOTYPE = "A pattern is a teaching prototype of how somebody relates here, not a name for a person."

NEXT = "the next scene"
TO_THE_LIBRARY = "back to the library"
ROUND_OVER = "That was the round."
NO_SCENES = "There are no scenes of this kind in the library."
NOT_ALONE = "This scene belongs to a check-up form; it comes with the form: attune play --mode check-up"

ROUNDS = {
    "scenes": "Five minutes",
    "twins": "Twins",
    "form-a": "Check-up, form A",
    "form-b": "Check-up, form B",
}
ABOUT = {
    "scenes": "A few scenes, one moment each, with the reasons after every one.",
    "twins": "The same words from two clients, and what was said before them. The answer is seldom the same.",
    "form-a": "24 scenes you have never met, without help. For before a course.",
    "form-b": "24 other scenes of the same kinds. For after it.",
}
FORM_TITLES = {"a": "Form A", "b": "Form B"}
CHECK_UP_BEGINS = (
    "24 scenes, about half an hour. You may stop and come back; an answer cannot be changed, and nothing is said about it"
    " before the last one."
)
ORDINARY_ERROR = "A figure moves by about its standard error from one form to another when nothing has changed."
NOT_A_MEASURE = "It compares you with the provisional key, and says nothing about how your clients fare."


def told(pattern: Pattern, sure: int) -> str:
    """`dismissing-avoidant, fairly sure`."""
    return f"{pattern.label}, {SURENESS[sure - 1]}"


def crossed(*, read: bool, fits: bool) -> str:
    """Reading and line, crossed, in one sentence."""
    if read and fits:
        return "You heard who it was, and the line fits."
    if read:
        return "You heard who it was; the line belongs to another moment or another client."
    if fits:
        return "The line fits, though you heard somebody else; it would be luck next time without the reading."
    return "Somebody else was heard, and the line went to that person. Look at the lead-in once more."


def progress(done: int, of: int) -> str:
    """`3 of 24`."""
    return f"{done} of {of}"


def round_title(kind: str, minutes: int | None) -> str:
    """`Five minutes`, `Fifteen minutes`, `Twins`."""
    return "Fifteen minutes" if minutes == 15 else ROUNDS[kind]


def scene(number: int, of: int) -> str:
    """`scene 3 of 6`."""
    return f"scene {number} of {of}"


def played(done: int, of: int) -> str:
    """Where one stands with scenes of a kind."""
    if done:
        return f"{done} of {of} played"
    return "1 scene" if of == 1 else f"{of} scenes"


def fit(figure: Estimate) -> str:
    """The fit of a form, with its standard error."""
    return f"fit {figure.value:.2f} ± {figure.error:.2f} (0 guessing, 1 the best line each time; {figure.n} scenes)"


def read(figure: Estimate) -> str:
    """How many patterns were told rightly."""
    return f"pattern told rightly in {round(figure.value * figure.n)} of {figure.n} (guessing: {figure.n // 4})"


def changed(figure: Estimate) -> str:
    """The change between two forms, which says so where it lies within its standard error."""
    said = f"change from A to B {figure.value:+.2f} ± {figure.error:.2f}"
    if figure.within_error:
        return f"{said}: within its standard error, so no change can be told from this"
    if abs(figure.value) <= 2 * figure.error:
        return f"{said}: more than one standard error and less than two, a hint and no more"
    return f"{said}: more than two standard errors"


def waits(answered: int, of: int) -> str:
    """A form that is not whole yet."""
    return f"{answered} of {of} answered; its figures come with the last one"


def pair(labels: Sequence[str]) -> str:
    """Two patterns."""
    return " or ".join(labels)
