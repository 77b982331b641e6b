"""Vignette format 1: what an author may write, one class a block, one sentence a field."""

from dataclasses import dataclass
from typing import Annotated, Literal

from scoring.cues import CUES
from scoring.vocabulary import Impulse, Moment, Move, Pattern
from simulator.scenario.expect import Expectation
from simulator.scenario.fields import Block, Limits, Tested
from simulator.scenario.when import SLUG, Conditions

Id = Annotated[str, Limits(pattern=SLUG, examples=["folder"])]
Line = Annotated[str, Limits(min_length=1, max_length=20_000)]
TierSlug = Literal["best", "acceptable", "neutral", "counter"]


def _known_cue(slug: str) -> None:
    if slug not in CUES:
        from pydantic_core import PydanticCustomError

        raise PydanticCustomError("unknown_cue", "not a cue of the cue table")


CueSlug = Annotated[str, Tested(_known_cue, {"enum": list(CUES)})]


@dataclass(frozen=True, kw_only=True)
class Variant(Block):
    """One of several wordings; the first whose `when` holds is shown."""

    when: Conditions | None = None
    """What must hold for this wording; the last one has none."""
    text: Line
    """The words."""


Text = Annotated[tuple[Variant, ...], Limits(min_length=1)]
"""A text, or a list of `{when, text}` of which the first that fits is shown. The loader turns a plain text into a list of one."""


@dataclass(frozen=True, kw_only=True)
class Person(Block):
    """Who the client is."""

    name: Line
    """Full name, as on the intake sheet."""
    age: Annotated[int, Limits(ge=0, le=120)]
    """Age in years."""
    about: Line
    """Two or three sentences: a life outside the symptom."""
    pronoun: Line = "they"
    """How the client is spoken of: she, he, they."""


@dataclass(frozen=True, kw_only=True)
class Frame(Block):
    """What the service offers; the trainee can agree it aloud in the first session."""

    time: Line
    """Day and hour of the sessions."""
    cancellation: Line
    """The cancellation rule."""
    contact: Line
    """The agreed channel between sessions, and when it is answered."""
    crisis: Line
    """The agreed crisis path."""


NO_FRAME = Frame(time="", cancellation="", contact="", crisis="")
"""What a scene has instead; a case needs a frame."""


@dataclass(frozen=True, kw_only=True)
class Twin(Block):
    """The other of two scenes in which a client of another pattern says the same, word for word."""

    scene: Id
    """Its id."""
    pattern: Pattern
    """Its pattern."""


@dataclass(frozen=True, kw_only=True)
class Place(Block):
    """The place of a scene in a check-up form."""

    form: Literal["a", "b"]
    """Which of the two forms."""
    item: Annotated[int, Limits(ge=1, le=24)]
    """Its number in the form. The item of the same number in the other form has the same pattern, moment and level."""


@dataclass(frozen=True, kw_only=True)
class Pull(Block):
    """What this turn pulls the therapist into doing."""

    impulse: Impulse
    """rescue, retreat, prove, punish or cling."""
    acted_by: Annotated[tuple[Id, ...], Limits(min_length=1)]
    """The options of this turn that act the impulse out."""


@dataclass(frozen=True, kw_only=True)
class Promise(Block):
    """A small promise an option makes; it stands in the ledger until an option keeps, breaks or owns it."""

    id: Id
    """Name of the promise."""
    due: Annotated[int, Limits(ge=1, le=12)]
    """The session by whose end it must be kept; unsettled then means broken."""
    text: Line
    """What was promised, in a few words."""


@dataclass(frozen=True, kw_only=True)
class Option(Block):
    """One thing the therapist could say or do: exactly one of `say`, `do`, or `think` with `say`."""

    id: Id
    """Name of the option, unique in its turn."""
    move: Move
    """What the line does."""
    spoken: Move | None = None
    """With `move: track-reaction`: what the spoken half does. Tracking is best only where this half fits the client too."""
    say: Line | None = None
    """The spoken line, at most about thirty words."""
    do: Line | None = None
    """An act between sessions."""
    think: Line | None = None
    """The inner note that goes with the line, at own-reaction turns."""
    when: Conditions | None = None
    """What must hold for the option to be open."""
    reply: Text
    """What the client does or says in answer."""
    heard: Text
    """What the client may have heard, in the client's voice."""
    why: Text
    """Why this fits or does not fit this client here, with a rival view where there is one."""
    fits_when: Line | None = None
    """When this very line would be right; required on the best option and the runner-up."""
    tier: TierSlug | None = None
    """Overrides the key for this option; needs `because`."""
    because: Line | None = None
    """The reason for an override."""
    promise: Promise | None = None
    """A promise this option makes."""
    keeps: Id | None = None
    """A promise this option keeps."""
    breaks: Id | None = None
    """A promise this option breaks."""
    owns: Id | None = None
    """A broken promise this option owns up to."""
    agrees: tuple[Literal["time", "cancellation", "contact", "crisis"], ...] = ()
    """Parts of the frame this option agrees aloud."""
    goto: Id | None = None
    """A later turn of the same session to go to instead of the next."""


@dataclass(frozen=True, kw_only=True)
class Turn(Block):
    """One exchange: what happens, what the client says, and what could be answered."""

    id: Id
    """Name of the turn, unique in the file."""
    moment: Moment
    """What kind of moment this is; with the pattern it selects the cell of the key."""
    when: Conditions | None = None
    """What must hold for the turn to happen; read once, as it is entered."""
    scene: Text | None = None
    """What can be seen and heard."""
    client: Text | None = None
    """What the client says."""
    cues: tuple[CueSlug, ...] = ()
    """Signs of the pattern that show here, by slug."""
    misleading: bool = False
    """True on the turn whose first impression points to another pattern."""
    inner: Text | None = None
    """What goes on in the client, shown in the debrief only."""
    rival: Line | None = None
    """Another way to read this turn; required where there are options."""
    own_words: bool = False
    """True where the trainee is invited to say it first in their own words; two turns a session."""
    pull: Pull | None = None
    """What this turn pulls the therapist into; offers the log of one's own reaction."""
    offer_log: bool = False
    """True on turns without a pull that offer the log all the same, so that the offer itself gives nothing away."""
    contested: Line | None = None
    """Where readers of the key did not agree on the best line: the other side, in a sentence, shown in the debrief."""
    risk: bool = False
    """True where a cue of risk is in the text: the direct question is then best."""
    options: Annotated[tuple[Option, ...], Limits(max_length=20)] = ()
    """What could be said; empty for a beat without a choice."""


@dataclass(frozen=True, kw_only=True)
class Session(Block):
    """One hour, and what happens before the next."""

    title: Line
    """A short title that gives no pattern away."""
    when: Conditions | None = None
    """What must hold for this session to take place; otherwise it is a cancelled hour."""
    cancelled: Text | None = None
    """What the desk shows when the session does not take place."""
    turns: Annotated[tuple[Turn, ...], Limits(min_length=1)]
    """The turns, in the order of time."""
    between: tuple[Turn, ...] = ()
    """What happens before the next session; options there are acts."""


@dataclass(frozen=True, kw_only=True)
class Ending(Block):
    """A way the work can end; the first whose `when` holds is taken."""

    id: Id
    """grew, stayed, broke-off, coasted, or a name of your own."""
    title: Line | None = None
    """A few words, for the debrief's head."""
    when: Conditions | None = None
    """What must hold; the last ending has none."""
    text: Text
    """How it ends. No magic: security moves one step."""


@dataclass(frozen=True, kw_only=True)
class Lead(Block):
    """One line of lead-in to a scene."""

    who: Literal["scene", "client", "you"]
    """Who speaks, or `scene` for what can be seen."""
    text: Line
    """The words."""


@dataclass(frozen=True, kw_only=True)
class Vignette(Block):
    """A whole file: a case of several sessions, or a scene of one turn."""

    format: Literal[1]
    """Version of this format."""
    kind: Literal["case", "scene"] = "case"
    """A case is a full vignette; a scene is a single turn with three to five lines of lead-in."""
    id: Id
    """Name in the library."""
    title: Line
    """A short title that gives no pattern away."""
    pattern: Pattern
    """Drives the client and the key; hidden from the trainee until the debrief."""
    beliefs: dict[Pattern, Annotated[int, Limits(ge=0, le=100)]] | None = None
    """For a mixed case: the shares of 100 a fair reading would end with."""
    level: Annotated[int, Limits(ge=1, le=3)]
    """1 clear cues, 2 mixed, 3 misleading first impression."""
    lang: Line = "en"
    """Language of the texts (reserved)."""
    person: Person
    """Who the client is."""
    setting: Line
    """Service, modality, number of sessions agreed."""
    quote: Line | None = None
    """One sentence the client says, for the library row; without it the first client line serves."""
    frame: Frame = NO_FRAME
    """What the service offers. A scene may leave it out."""
    themes: Annotated[tuple[Line, ...], Limits(min_length=1, max_length=6)]
    """Themes for the intake sheet, short and factual."""
    formulation: Line = ""
    """Three sentences an author would defend, shown beside the trainee's own at the end. A scene may leave it out."""
    practise_next: Line | None = None
    """One thing to practise after this case."""
    lead: tuple[Lead, ...] = ()
    """For a scene: three to five lines that lead in."""
    twin: Twin | None = None
    """For a scene: the scene of another pattern in which the same client line stands word for word, with the same options."""
    check_up: Place | None = None
    """For a scene: its place in a check-up form. It is never shown in practice."""
    sessions: Annotated[tuple[Session, ...], Limits(min_length=1, max_length=12)]
    """The sessions, in the order of time."""
    endings: tuple[Ending, ...] = ()
    """How it can end."""
    expect: tuple[Expectation, ...] = ()
    """What must hold over all plays; `attune check --prove` proves it."""
