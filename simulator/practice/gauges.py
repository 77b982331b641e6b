"""The client's numbers as a person reads them: each with its word. Pure; shared by every front end.

The words are teaching choices. They say where the client stands and never what kind of client this is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from scoring.trace import Reading
from simulator.client.numbers import BREAKING_POINT, CLOSEST, LIMIT, MOST
from simulator.locale.catalogue import _
from simulator.play.events import Event
from simulator.play.script import Script
from simulator.play.traces import trace
from simulator.scenario.walk import promises

GaugeName = Literal["distance", "arousal", "alliance", "safety", "strain"]

POSSESSIVE = {"she": _("her"), "he": _("his"), "they": _("their")}
OBJECT = {"she": _("her"), "he": _("him"), "they": _("them")}


@dataclass(frozen=True)
class Gauge:
    """One number of the client: 0 to `most`, its word, and for distance and arousal the range this client can work in.

    `band` is None for the others. Distance counts upwards as the two come closer.
    """

    name: GaugeName
    value: int
    most: int
    word: str
    band: tuple[int, int] | None = None


@dataclass(frozen=True)
class OpenPromise:
    """A promise that waits to be kept: what it was, and the session by whose end it is due."""

    text: str
    due: int


def gauges(reading: Reading, pronoun: str = "they") -> tuple[Gauge, ...]:
    """The five gauges, in the order in which they are shown and moved."""
    theirs, them = POSSESSIVE.get(pronoun, _("their")), OBJECT.get(pronoun, _("them"))
    return (
        Gauge("distance", reading.closeness, CLOSEST, distance_word(reading, theirs, them), reading.reach),
        Gauge("arousal", reading.activation, MOST, arousal_word(reading, theirs), reading.window),
        Gauge("alliance", reading.bond, MOST, _word(reading.bond, ALLIANCE)),
        Gauge("safety", reading.safety, MOST, _word(reading.safety, SAFETY)),
        Gauge("strain", reading.strain, MOST, _word(reading.strain, STRAIN)),
    )


ALLIANCE = ((2, _("thin")), (4, _("tentative")), (6, _("working")), (8, _("firm")), (MOST, _("deep")))
SAFETY = ((2, _("on guard")), (4, _("wary")), (6, _("holding")), (8, _("at home")), (MOST, _("at rest")))
STRAIN = (
    (0, _("calm")),
    (2, _("slight")),
    (LIMIT - 1, _("building")),
    (BREAKING_POINT - 1, _("at the limit")),
    (MOST, _("past bearing")),
)
"""Words by value: each holds up to its number."""


def distance_word(reading: Reading, theirs: str, them: str) -> str:
    """Where you are, measured by what this client can bear; short enough to stand beside its gauge in one line."""
    near, far = reading.reach[1], reading.reach[0]
    if reading.closeness > near:
        return _("too close for {them}").format(them=them)
    if reading.closeness < far:
        return _("out of {theirs} reach").format(theirs=theirs)
    return _("within {theirs} reach").format(theirs=theirs)


def arousal_word(reading: Reading, theirs: str) -> str:
    """Where arousal is, measured by the window this client can work in."""
    low, high = reading.window
    if reading.activation > high:
        return _("above {theirs} window").format(theirs=theirs)
    if reading.activation < low:
        return _("below {theirs} window").format(theirs=theirs)
    if reading.activation == high:
        return _("at the upper edge")
    return _("in {theirs} window").format(theirs=theirs)


def open_promises(script: Script, events: Iterable[Event]) -> tuple[OpenPromise, ...]:
    """The promises that stand open after these events."""
    texts = {promise.id: promise.text for promise in promises(script.vignette)}
    return tuple(
        OpenPromise(texts[record.id], record.due)
        for record in trace(script, events).promises
        if record.outcome == "open"
    )


def _word(value: int, words: Sequence[tuple[int, str]]) -> str:
    return next(word for most, word in words if value <= most)
