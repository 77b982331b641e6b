"""What stands under each of two tracks at one turn, as paragraphs with their labels."""

from simulator.play.wording import debrief as debrief_words
from simulator.play.wording import session as session_words
from simulator.play.wording import two_track as words
from simulator.practice.track import Track, TrackTurn
from simulator.practice.transcript import SpokenLine
from simulator.practice.two_track import TwoTracks
from simulator.practice.two_track_told import ended, missing, possible, stood, whose
from simulator.tui.pages.two_curves import OTHER, TAKEN
from simulator.tui.widgets.feedback import Paragraph


def titles(both: TwoTracks, number: int) -> tuple[str, str]:
    """The names of the two with their marks in the curves, and whose line the other one holds in this row."""
    line = whose(both, both.rows[number]) if number < len(both.rows) else ""
    other = f"{OTHER} {words.OTHER}"
    return f"{TAKEN} {words.TAKEN}", f"{other} · {line}" if line else other


def sides(both: TwoTracks, number: int, pronoun: str) -> tuple[list[Paragraph], list[Paragraph]]:
    """What the path taken and the other track hold in this row; past the last one, how each ended."""
    if number >= len(both.rows):
        return _end(both.taken), _end(both.other)
    row = both.rows[number]
    absent: list[Paragraph] = [("", missing(both, row), "key")] if row.taken is None or row.other is None else []
    taken, other = (absent if turn is None else told(turn, pronoun) for turn in (row.taken, row.other))
    return taken, other


def told(turn: TrackTurn, pronoun: str) -> list[Paragraph]:
    """One turn: first, where the eye finds it at every turn, what is still possible and where the client stood; then what led to it,
    what was said and answered, and what went on inside."""
    facts = turn.facts
    parts: list[Paragraph] = [
        (words.STILL, possible(turn), "key"),
        (words.STOOD, stood(turn, pronoun), "key"),
        *_led_in(turn.led_in),
        (debrief_words.SCENE, facts.scene, "key"),
        (debrief_words.CLIENT, facts.client, "heard"),
        (debrief_words.OWN_WORDS, facts.own_words, "text"),
        (session_words.THOUGHT, facts.said.thought, "text"),
        (debrief_words.YOU, facts.said.words, "text"),
        (debrief_words.REPLY, facts.said.reply, "heard"),
        (debrief_words.INNER, facts.inner, "heard"),
    ]
    return [part for part in parts if part[1].strip()]


def _end(track: Track) -> list[Paragraph]:
    return [("", ended(track), "text"), *(_led_in(track.end.led_in) if track.end else [])]


def _led_in(lines: tuple[SpokenLine, ...]) -> list[Paragraph]:
    return [("", line.text, "key") for line in lines]
