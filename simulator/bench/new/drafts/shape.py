"""What is drafted for a client of one pattern."""

from dataclasses import dataclass

from scoring.vocabulary import Impulse, Moment


@dataclass(frozen=True)
class Beat:
    """What the client does and says at one moment. `{name}` stands for the client's first name.

    `inner` goes on unseen, `rival` is another fair reading, `cues` are what shows of the pattern.
    """

    scene: str
    client: str
    inner: str
    rival: str
    cues: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drafts:
    """A client of one pattern, in drafts.

    `beats` has a beat for each moment but the gap; `gaps` are the weeks between sessions, in order. `again` has the beats of
    moments that come a second time, `alone` replaces beats where there is only one session. `welcomed` and `declined` are answers
    to a line that fits and to one that does not, `cooled` shows that a rupture is still open, `pulls` names what the two turns
    that pull at the therapist pull toward.
    """

    opening_line: str
    beats: dict[Moment, Beat]
    gaps: tuple[Beat, ...]
    again: dict[Moment, Beat]
    alone: dict[Moment, Beat]
    welcomed: tuple[str, ...]
    declined: tuple[str, ...]
    cooled: str
    pulls: dict[Moment, Impulse]
    formulation: str
    endings: dict[str, str]
