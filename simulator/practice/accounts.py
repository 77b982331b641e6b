"""The account of a session and of a case: everything a debrief says, as data. No screen decides what is true."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.belief import Calibration, calibrate, reference_after, shares, target
from scoring.fit import Fit, fitted, mixed_fit, plain_fit
from scoring.formulation import PinnedAnswer, Support, sentences, supported
from scoring.noteworthy import TwoLines, Worth, turns_worth_talking_about, two_lines
from scoring.reading import Crossing, cross
from scoring.result import Score, score
from scoring.trace import Exchange, Reading, Trace
from scoring.vocabulary import Strategy
from simulator.play.events import OptionChosen, PlayEnded, SessionClosed, TurnEntered
from simulator.play.records import HeldSupervision, ReadPage, Record, SaidFirst, StatedBelief, WroteNote
from simulator.play.script import Option, Script
from simulator.play.traces import reading, trace
from simulator.practice.alarms import Alarms, compare, matched_play, where_it_could_be_met
from simulator.practice.attempt import Attempt
from simulator.practice.stages import chosen_turns

SELF_CHECK = (
    "Is it one sentence that could be said in that second?",
    "Does it stay within what this client could bear just then?",
    "What would the client have heard in it?",
)
"""Three questions beside the trainee's own line; it is never graded."""


@dataclass(frozen=True)
class TurnAccount:
    """One turn as the debrief opens it."""

    exchange: Exchange
    scene: str
    client: str
    own_words: str
    said: str
    reply: str
    heard: str
    why: str
    fits_when: str
    inner: str
    rival: str
    lines: TwoLines
    safe_first: str
    matched: str
    matched_reply: str
    matched_heard: str


@dataclass(frozen=True)
class SessionAccount:
    """One session: what moved, one turn worth talking about, one thing to try."""

    session: int
    opened: Reading
    closed: Reading
    fit: Fit
    fitted: tuple[int, int]
    worth: Worth | None
    turn: TurnAccount | None
    notes: tuple[Support, ...]
    calibration: Calibration | None
    crossing: Crossing | None


@dataclass(frozen=True)
class CaseAccount:
    """The whole case."""

    ending: str
    title: str
    text: str
    broken_off: bool
    alarms: Alarms
    back_to: str | None
    turns: tuple[TurnAccount, ...]
    worth: tuple[Worth, ...]
    own_formulation: tuple[str, ...]
    author_formulation: str
    fitted: tuple[int, int]
    sessions: tuple[SessionAccount, ...]
    score: Score
    practise_next: str


def session_account(attempt: Attempt, session: int) -> SessionAccount:
    """What there is to say about one session of this attempt. Raises LookupError where it had no turn."""
    return _session(attempt, attempt.trace(), session)


def case_account(attempt: Attempt) -> CaseAccount:
    """What there is to say about the whole case. Raises LookupError while the play goes on."""
    script = attempt.script
    ended = next((event for event in attempt.events if isinstance(event, PlayEnded)), None)
    if ended is None:
        raise LookupError("the play is not over")
    played = attempt.trace()
    matched = trace(script, matched_play(script)).security
    whole = score(played, script.pattern, matched_security=matched, supervision=_supervision(attempt.records))
    sessions = tuple(_session(attempt, played, number) for number in sorted({e.session for e in played.exchanges}))
    return CaseAccount(
        ending=ended.ending or "",
        title=ended.title,
        text=ended.text,
        broken_off=ended.broken_off,
        alarms=compare(script, attempt.events),
        back_to=where_it_could_be_met(script, attempt.events) if ended.broken_off else None,
        turns=turn_accounts(attempt, played),
        worth=tuple(turns_worth_talking_about(played.exchanges)),
        own_formulation=sentences(pinned(attempt.records)),
        author_formulation=script.vignette.formulation,
        fitted=fitted(played.exchanges),
        sessions=sessions,
        score=whole,
        practise_next=script.vignette.practise_next or _weakest(whole),
    )


def turn_accounts(attempt: Attempt, played: Trace) -> tuple[TurnAccount, ...]:
    """Every turn with a choice, in order."""
    own = {record.turn: record.text for record in attempt.records if isinstance(record, SaidFirst) and record.text}
    pairs = chosen_turns(attempt.events)
    return tuple(
        _turn(attempt.script, entered, chosen, exchange, own.get(entered.turn, ""))
        for (entered, chosen), exchange in zip(pairs, played.exchanges, strict=True)
    )


def pinned(records: Sequence[Record]) -> list[PinnedAnswer]:
    """The answers of all notes, in order."""
    return [
        PinnedAnswer(answer.question, answer.answer, answer.turn, answer.rival)
        for record in records
        if isinstance(record, WroteNote)
        for answer in record.answers
    ]


def _turn(script: Script, entered: TurnEntered, chosen: OptionChosen, exchange: Exchange, own: str) -> TurnAccount:
    turn = script.turn(entered.place)
    options = {option.id: option for option in turn.options}
    option, lines = options[chosen.option], two_lines(exchange)
    after, before = chosen.client_state, entered.client_state
    matched = options[lines.matched.option]
    return TurnAccount(
        exchange=exchange,
        scene=entered.scene,
        client=entered.client,
        own_words=own,
        said=_line(option),
        reply=chosen.reply,
        heard=option.heard.read(after),
        why=option.why.read(after),
        fits_when=option.source.fits_when or "",
        inner=turn.inner.read(before) if turn.inner else "",
        rival=turn.source.rival or "",
        lines=lines,
        safe_first=_line(options[lines.safe_first.option]),
        matched=_line(matched),
        matched_reply=matched.reply.read(before),
        matched_heard=matched.heard.read(before),
    )


def _line(option: Option) -> str:
    return f"({option.source.think}) {option.line}" if option.source.think else option.line


def _session(attempt: Attempt, played: Trace, session: int) -> SessionAccount:
    mine = [e for e in played.exchanges if e.session == session]
    if not mine:
        raise LookupError(f"session {session} had no turn")
    worth = next(iter(turns_worth_talking_about(mine, limit=1)), None)
    accounts = {account.exchange.turn: account for account in turn_accounts(attempt, played)}
    calibration = _calibration(attempt, played, session)
    cues = {e.turn: e.cues for e in played.exchanges}
    notes = [r for r in attempt.records if isinstance(r, WroteNote) and r.session == session]
    fit = mixed_fit(played.exchanges, attempt.script.pattern) if session == 1 else plain_fit(mine)
    return SessionAccount(
        session=session,
        opened=mine[0].entered,
        closed=_closed(attempt, session) or mine[-1].left,
        fit=plain_fit(mine),
        fitted=fitted(mine),
        worth=worth,
        turn=accounts[worth.exchange.turn] if worth else None,
        notes=tuple(supported(answer, cues) for answer in pinned(notes)),
        calibration=calibration,
        crossing=cross(calibration, fit, attempt.script.pattern) if calibration else None,
    )


def _closed(attempt: Attempt, session: int) -> Reading | None:
    for event in attempt.events:
        if isinstance(event, SessionClosed) and event.session == session:
            return reading(event.client_state, attempt.script)
    return None


def _calibration(attempt: Attempt, played: Trace, session: int) -> Calibration | None:
    for record in attempt.records:
        if isinstance(record, StatedBelief) and record.session == session:
            vignette = attempt.script.vignette
            truth = target(vignette.pattern, vignette.beliefs)
            return calibrate(session, shares(record.shares), reference_after(played.exchanges, session), truth)
    return None


def _supervision(records: Sequence[Record]) -> tuple[int, int]:
    """Minutes of supervision kept, and how many were offered."""
    kept = sum(isinstance(record, HeldSupervision) for record in records)
    passed = sum(isinstance(record, ReadPage) and record.page == "supervision-skipped" for record in records)
    return kept, kept + passed


_PRACTISE = {
    Strategy.TITRATE_AFFECT: "Practise one small step toward feeling at a time, with the way out in sight.",
    Strategy.STRUCTURE_CONSISTENCY: "Practise saying the frame aloud early, with its reason, and keeping each small promise.",
    Strategy.REPEAT_SAFETY: "Practise the first line after a rupture: your part, at once, in one sentence.",
    Strategy.TRACK_COUNTERTRANSFERENCE: "Practise naming what rises in you before you speak, and letting the next line be slower.",
    Strategy.EARNED_SECURITY: "Practise noticing a small step toward you in few words, and leaving it at that.",
}


def _weakest(whole: Score) -> str:
    known = {strategy: estimate.value for strategy, estimate in whole.strategies.items() if estimate}
    weakest = min(known, key=lambda strategy: known[strategy]) if known else Strategy.TITRATE_AFFECT
    return _PRACTISE[weakest]
