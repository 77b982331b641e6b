"""How long a session takes, about the median: one estimate for the library, the checks and the intake sheet."""

from simulator.scenario.models import Session, Text, Turn, Vignette

WORDS_A_MINUTE = 250
SECONDS_A_CHOICE = 20
NOTE_MINUTES = 2


def minutes_of(vignette: Vignette) -> float:
    """Minutes for a whole vignette. A scene has its lead-in and no note; its feedback is read instead, about as long as its lines."""
    if vignette.kind == "case":
        return sum(map(session_minutes, vignette.sessions))
    (session,) = vignette.sessions
    lead = sum(_count(line.text) for line in vignette.lead)
    return session_minutes(session) - NOTE_MINUTES + (lead + sum(map(_feedback_words, session.turns))) / WORDS_A_MINUTE


def session_minutes(session: Session) -> float:
    """Minutes for one session: reading scene, client, options and one reply of every turn, choosing, and the note.

    The turns between sessions are counted with the session before them.
    """
    turns = (*session.turns, *session.between)
    words = sum(map(_turn_words, turns))
    choices = sum(bool(turn.options) for turn in turns)
    return words / WORDS_A_MINUTE + choices * SECONDS_A_CHOICE / 60 + NOTE_MINUTES


def _turn_words(turn: Turn) -> int:
    replies = [_words(option.reply) for option in turn.options]
    lines = sum(_count(line) for option in turn.options for line in (option.say, option.do, option.think))
    return _words(turn.scene) + _words(turn.client) + lines + (replies[0] if replies else 0)


def _feedback_words(turn: Turn) -> int:
    return _words(turn.options[0].why) + _words(turn.options[0].heard) + _count(turn.rival) if turn.options else 0


def _words(text: Text | None) -> int:
    """Words of the wording shown where no condition holds."""
    return _count(text[-1].text) if text else 0


def _count(text: str | None) -> int:
    return len(text.split()) if text else 0
