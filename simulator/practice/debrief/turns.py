"""One turn as the debrief tells it: what the client said, what you said, and the two lines that fit here."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.noteworthy import two_lines
from scoring.trace import Exchange
from scoring.vocabulary import Impulse, Tier
from simulator.locale.catalogue import _
from simulator.play.engine import choose
from simulator.play.events import OptionChosen
from simulator.play.records import LoggedReaction, Record, SaidFirst
from simulator.play.script import Script
from simulator.play.wording.session import contested
from simulator.practice.debrief.steps import Step


@dataclass(frozen=True)
class Line:
    """An option as the debrief tells it: the words, what the client answers to them here, and what its author says of it."""

    option: str
    tier: Tier
    words: str
    thought: str
    act: bool
    reply: str
    heard: str
    why: str
    fits_when: str
    does: str
    """What such a line does, in a sentence of the vocabulary."""


@dataclass(frozen=True)
class Reacted:
    """What was logged at this turn."""

    feelings: tuple[str, ...]
    impulse: Impulse | None
    strength: int


@dataclass(frozen=True)
class TurnFacts:
    """One turn. `own_words` is what the trainee typed before the options, empty where nothing was typed."""

    turn: str
    exchange: Exchange
    scene: str
    client: str
    own_words: str
    reacted: Reacted | None
    said: Line
    safe_first: Line
    matched: Line
    inner: str
    rival: str
    raters: int = 0
    """How many supervisors have rated the turn and agree; 0 while its key is provisional."""
    contested: str = ""
    """The other side, where readers did not agree on the best line."""

    @property
    def session(self) -> int:
        """The session it belongs to, from 1."""
        return self.exchange.session

    @property
    def fits(self) -> bool:
        """True where the line said is among those that fit here."""
        return self.exchange.chosen.tier.fits

    @property
    def two_lines(self) -> bool:
        """True where the safe first move and the matched line are not the same."""
        return self.safe_first.option != self.matched.option


def fitting_then(turn: TurnFacts) -> tuple[Line, bool] | None:
    """The line a session debrief holds beside the one said, while the pattern is open; True where it is the safe first move.

    In the first hour it is that one, for nobody can know the pattern yet; later the line that fits. None where the line said is as
    good as any.
    """
    if turn.said.tier is turn.matched.tier:
        return None
    early = turn.session == 1 and turn.safe_first.tier.fits
    line = turn.safe_first if early else turn.matched
    return None if line.option == turn.said.option else (line, early)


def turn_facts(script: Script, step: Step, records: Sequence[Record]) -> TurnFacts:
    """Everything the debrief tells of one turn."""
    turn, client = step.turn, step.entered.client_state
    lines = two_lines(step.exchange)
    return TurnFacts(
        turn=turn.id,
        exchange=step.exchange,
        scene=step.entered.scene,
        client=step.entered.client,
        own_words=next((r.text for r in records if isinstance(r, SaidFirst) and r.turn == turn.id), ""),
        reacted=_reacted(records, turn.id),
        said=_line(script, step, step.chosen.option),
        safe_first=_line(script, step, lines.safe_first.option),
        matched=_line(script, step, lines.matched.option),
        inner=turn.inner.read(client) if turn.inner else "",
        rival=turn.source.rival or "",
        raters=turn.raters,
        contested=contested(turn.contested, step.option(step.chosen.option).line),
    )


def _line(script: Script, step: Step, id_: str) -> Line:
    option = step.option(id_)
    events = choose(script, step.before, id_)[1]
    answered = next(event for event in events if isinstance(event, OptionChosen))
    return Line(
        option=id_,
        tier=option.tier,
        words=option.line,
        thought=option.source.think or "",
        act=option.source.do is not None,
        reply=answered.reply,
        heard=option.heard.read(answered.client_state),
        why=option.why.read(answered.client_state),
        fits_when=option.source.fits_when or "",
        does=_(option.spoken.meaning),
    )


def _reacted(records: Sequence[Record], turn: str) -> Reacted | None:
    logs = [r for r in records if isinstance(r, LoggedReaction) and r.turn == turn and r.strength]
    if not logs:
        return None
    last = logs[-1]
    return Reacted(tuple(_(feeling.label) for feeling in last.feelings), last.impulse, last.strength)
