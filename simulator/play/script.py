"""A vignette prepared for play: conditions made ready, moves keyed, and the order of time laid out as one straight list of nodes.

Time only runs forward, so a vignette is a list: a gate before each session, its turns, the session's close, the gap, what happens
between, the next gate. A node leads to the next one, or to a later one. Play walks the list with one client; exact analysis can
walk the same list with a column of millions.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from scoring.trace import Part
from scoring.vocabulary import Move, Pattern, Tier
from simulator.client.act import Act, act
from simulator.client.options import option_tier, spoken_move
from simulator.client.state import ClientState
from simulator.play.by_the_key import by_the_key
from simulator.play.conditions import Numbering, Test, prepare
from simulator.scenario import models
from simulator.scenario.walk import expected_conditions, promises, written_conditions
from simulator.scenario.when import Conditions


@dataclass(frozen=True)
class Wording:
    """A text that may vary with the client: the first variant whose test holds."""

    variants: tuple[tuple[Test, str], ...]

    def read(self, client: ClientState) -> str:
        """The words for this client; the last variant where none fits."""
        for test, text in self.variants:
            if test(client):
                return text
        return self.variants[-1][1]


@dataclass(frozen=True)
class Option:
    """An option of a turn, ready to be chosen."""

    source: models.Option
    id: str
    move: Move
    spoken: Move
    tier: Tier
    act: Act
    test: Test
    reply: Wording
    heard: Wording
    why: Wording
    following: int
    """The node this option leads to."""
    rated: float | None = None
    """Its credit by a panel, 0 to 1, where one has rated the turn and agrees; `tier` is then the one nearest to it."""

    @property
    def line(self) -> str:
        """What the trainee says or does."""
        return self.source.say or self.source.do or ""


@dataclass(frozen=True)
class Turn:
    """A node: one exchange, or a beat without a choice."""

    source: models.Turn
    session: int
    part: Part
    test: Test
    following: int
    scene: Wording | None
    client: Wording | None
    inner: Wording | None
    options: tuple[Option, ...]
    raters: int = 0
    """How many supervisors have rated the turn and agree; 0 while its key is provisional."""
    contested: str = ""
    """Both sides, where readers or a panel did not agree on the best line."""

    @property
    def id(self) -> str:
        """The turn's name in the file."""
        return self.source.id


@dataclass(frozen=True)
class Gate:
    """A node: a session begins, if its condition holds; otherwise it is cancelled and the next gate is tried."""

    source: models.Session
    session: int
    test: Test
    cancelled: Wording | None
    otherwise: int


@dataclass(frozen=True)
class Close:
    """A node: the session ends; `due` are the numbers of the promises whose time is up."""

    session: int
    due: tuple[int, ...]


@dataclass(frozen=True)
class Gap:
    """A node: the time until the next session."""

    session: int


@dataclass(frozen=True)
class End:
    """The last node."""


Node = Turn | Gate | Close | Gap | End


@dataclass(frozen=True)
class Ending:
    """A way the work can end."""

    source: models.Ending
    test: Test
    text: Wording


@dataclass(frozen=True)
class Script:
    """A vignette, ready for play."""

    vignette: models.Vignette
    pattern: Pattern
    nodes: tuple[Node, ...]
    endings: tuple[Ending, ...]
    numbering: Numbering

    def turn(self, place: int) -> Turn:
        """The turn at this node. Raises TypeError where there is none."""
        node = self.nodes[place]
        if not isinstance(node, Turn):
            raise TypeError(f"node {place} is not a turn")
        return node

    def turns(self) -> Iterator[Turn]:
        """Every turn, in the order of time."""
        return (node for node in self.nodes if isinstance(node, Turn))


def prepare_script(vignette: models.Vignette) -> Script:
    """Make a vignette ready for play. It is expected to have passed the loader; what the check finds is not asked here."""
    return _Preparation(vignette).script()


class _Preparation:
    def __init__(self, vignette: models.Vignette) -> None:
        self.vignette = vignette
        self.pattern = vignette.pattern
        every = (*written_conditions(vignette), *expected_conditions(vignette))
        conditions = (asked.conditions for asked in every)
        self.numbering = Numbering.of(conditions, (promise.id for promise in promises(vignette)))
        self.places = self._places()

    def _places(self) -> dict[str, int]:
        """The node of every turn, and of every gate as `#1`, `#2`, …"""
        places: dict[str, int] = {}
        at = 0
        for number, session in enumerate(self.vignette.sessions, start=1):
            places[f"#{number}"] = at
            at += 1
            for turn in session.turns:
                places[turn.id] = at
                at += 1
            at += 2
            for turn in session.between:
                places[turn.id] = at
                at += 1
        places[f"#{len(self.vignette.sessions) + 1}"] = at
        return places

    def script(self) -> Script:
        nodes: list[Node] = []
        for number, session in enumerate(self.vignette.sessions, start=1):
            nodes.append(self._gate(number, session))
            nodes.extend(self._turn(number, "session", turn) for turn in session.turns)
            nodes.append(Close(number, self._due(number)))
            nodes.append(Gap(number))
            nodes.extend(self._turn(number, "between", turn) for turn in session.between)
        nodes.append(End())
        return Script(self.vignette, self.pattern, tuple(nodes), tuple(self._endings()), self.numbering)

    def _endings(self) -> Iterator[Ending]:
        for ending in self.vignette.endings:
            yield Ending(ending, self._test(ending.when), self._text(ending.text))

    def _gate(self, number: int, session: models.Session) -> Gate:
        cancelled = self._wording(session.cancelled)
        return Gate(session, number, self._test(session.when), cancelled, self.places[f"#{number + 1}"])

    def _turn(self, session: int, part: Part, turn: models.Turn) -> Turn:
        following = self.places[turn.id] + 1
        return Turn(
            source=turn,
            session=session,
            part=part,
            test=self._test(turn.when),
            following=following,
            scene=self._wording(turn.scene),
            client=self._wording(turn.client),
            inner=self._wording(turn.inner),
            options=tuple(self._option(session, part, turn, option, following) for option in turn.options),
            contested=turn.contested or "",
        )

    def _option(self, session: int, part: Part, turn: models.Turn, option: models.Option, following: int) -> Option:
        tier = option_tier(self.pattern, turn.moment, option, turn.risk)
        spoken = spoken_move(option)
        numbers = self.numbering.promises
        return Option(
            source=option,
            id=option.id,
            move=option.move,
            spoken=spoken,
            tier=tier,
            act=act(
                self.pattern,
                spoken,
                tier,
                session if part == "session" else session + 1,
                overridden=option.tier is not None,
                in_session=part == "session",
                enacts=turn.pull is not None and option.id in turn.pull.acted_by,
                makes=numbers[option.promise.id] if option.promise else None,
                keeps=numbers[option.keeps] if option.keeps else None,
                breaks=numbers[option.breaks] if option.breaks else None,
                owns=numbers[option.owns] if option.owns else None,
                remembered=self.numbering.remembered(f"{turn.id}/{option.id}", spoken),
            ),
            test=self._test(option.when),
            reply=self._text(option.reply),
            heard=self._text(option.heard),
            why=self._why(option.why),
            following=self.places[option.goto] if option.goto else following,
        )

    def _due(self, session: int) -> tuple[int, ...]:
        due = {promise.id for promise in promises(self.vignette) if promise.due <= session}
        return tuple(number for id_, number in self.numbering.promises.items() if id_ in due)

    def _test(self, condition: Conditions | None) -> Test:
        return prepare(condition, self.pattern, self.numbering)

    def _wording(self, text: models.Text | None) -> Wording | None:
        return None if text is None else self._text(text)

    def _why(self, text: models.Text) -> Wording:
        return Wording(tuple((test, by_the_key(words)) for test, words in self._text(text).variants))

    def _text(self, text: models.Text) -> Wording:
        return Wording(tuple((self._test(variant.when), variant.text) for variant in text))
