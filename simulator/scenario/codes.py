"""Every code a finding can carry, with its severity and what it is about. Codes are stable: never reused, never renumbered.

Families: S1xx layout of the text, F2xx fields, N3xx names and flow, D4xx dynamics of the case, Q5xx teaching quality.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Code:
    """`severity` is error, warning or hint; `title` says in a few words what the finding is about."""

    severity: Literal["error", "warning", "hint"]
    title: str


def _errors(**titles: str) -> dict[str, Code]:
    return {code: Code("error", title) for code, title in titles.items()}


def _warnings(**titles: str) -> dict[str, Code]:
    return {code: Code("warning", title) for code, title in titles.items()}


def _hints(**titles: str) -> dict[str, Code]:
    return {code: Code("hint", title) for code, title in titles.items()}


CODES: dict[str, Code] = {
    # Layout
    **_errors(
        S101="a sentence with a colon and no quotation marks",
        S102="a line that does not line up",
        S103="text after a closing quotation mark",
        S104="a character from a word processor in the layout",
        S105="a tab in the layout",
        S106="a quotation that is never closed",
        S107="a text that begins with a character of the layout",
        S108="a list in brackets that is not closed",
        S109="a layout that cannot be read",
        S110="a field given twice",
        S111="an anchor, alias, merge key or tag",
        S112="a character that is not allowed",
        S113="a file that is not UTF-8",
        S114="a file beyond the limits",
        S115="a file that cannot be read",
        S116="a file that holds no vignette",
        S117="a sentence with a comma inside brackets",
        S121="an item of a list that has lost its dash",
    ),
    **_warnings(
        S118="curly quotation marks around a whole text",
        S119="a text that is cut at a #",
        S120="a note inside a text",
    ),
    # Fields
    **_errors(
        F201="an unknown field",
        F202="a field that is missing",
        F203="a word that is not one of those allowed",
        F204="curly quotation marks around a keyword",
        F205="a number that is none, or out of range",
        F206="a text that is none",
        F207="a field with no value",
        F208="a list, or fields, in the wrong place",
        F209="an id that is spelled wrongly",
        F210="an at least or at most that cannot be read",
        F211="a list or a text of the wrong length",
        F212="a format this program does not know",
        F213="true or false wanted",
        F299="more errors than are shown",
    ),
    **_warnings(F220="an empty field"),
    **_hints(F221="a pronoun that is perhaps none"),
    # Names and flow
    **_errors(
        N301="an unknown turn",
        N302="a goto that goes back or leaves its session",
        N303="an unknown option",
        N304="a choice that lies later",
        N305="an id used twice",
        N306="an unknown promise",
        N307="an unknown move",
        N308="an unknown moment",
        N309="an unknown cue",
        N310="an unknown pattern",
        N311="something that a condition cannot ask for",
        N312="an unknown ending",
        N320="a turn that no path reaches",
        N321="a condition that cannot hold",
        N330="no final ending",
        N331="no ending for breaking off",
        N340="the shape of a scene",
        N347="shares of belief that do not add up",
        N341="a text whose last wording has a condition",
    ),
    **_warnings(
        N332="an ending that is never taken",
        N333="an ending that could answer a break-off by mistake",
        N342="a wording that is never shown",
        N343="a session that can be cancelled without a word",
        N344="turns after the last session",
        N345="a turn that shows nothing",
        N346="a lead-in that is never shown",
    ),
    # Dynamics
    **_errors(
        D401="too few or too many options",
        D403="no best option on offer",
        D404="a best option that breaks a promise",
        D405="a rupture that cannot be repaired",
        D406="a risk cue without the question",
        D407="a risk cue without its follow-up",
        D408="a promise that is never due",
        D409="a promise that cannot be kept",
        D420="a turn that no play meets",
        D421="an option that is open in no play",
        D423="a session that takes place in no play",
        D424="a play with too few options open",
        D425="a rupture that no play repairs",
        D430="an expectation that does not hold",
        D431="an expectation that is not one",
    ),
    **_warnings(
        D402="perhaps too few or too many options",
        D410="a best option that may not be open",
        D411="a pull acted out by a move that does not act it out",
        D422="an ending that no play comes to",
        D426="more than can be proved",
    ),
    **_hints(D412="an option that acts the pull out and is not listed"),
    # Teaching quality
    **_errors(
        Q501="feedback that is missing",
        Q502="an option of the wrong kind",
        Q503="a tier without a reason",
        Q530="a case that one-size warmth can pass",
        Q531="a client who ends better under another pattern's key",
    ),
    **_warnings(
        Q504="an own reaction without an inner note",
        Q505="own words at too few or too many turns",
        Q506="a session that takes too long",
        Q507="a title that gives the pattern away",
        Q511="a word of the field that the trainee would see",
        Q520="a best option that is too often the longest",
        Q521="a best option that is almost never the shortest",
        Q522="options of very different length",
        Q523="a word that gives the best option away",
        Q524="cues that are too few, or from one question only",
        Q525="no first impression that misleads",
        Q526="too few turns that pull",
        Q527="two options that do the same",
        Q528="doing less is too seldom best",
        Q529="a cue that is never counted",
        Q532="a case that rewards one-size warmth",
        Q533="a case that a trick wins",
        Q534="a case that one move wins",
        Q535="a case that another pattern's key wins",
        Q536="a key that does not do well",
    ),
    **_hints(
        Q510="a tier that overrides the key",
        Q537="a runner-up that is as good as the best",
        Q538="an option that nobody has a reason to choose",
        Q539="two options that are always wrong in one turn",
        Q540="a line that hardly anybody takes in class",
        Q541="a key that classes put in question",
        Q542="a turn that tells little apart in class",
    ),
    # Comments that allow a finding
    **_warnings(
        Q590="an allow that names no code or gives no reason",
        Q591="an allow that cannot be",
    ),
    **_hints(Q592="an allow that allows nothing"),
}
