"""Two tracks as lines of text: where they part, both curves as rows of figures, and turn by turn what they share and what not."""

from collections.abc import Sequence
from itertools import groupby

from simulator.locale.catalogue import _
from simulator.plain.console import Console
from simulator.play.wording import debrief as debrief_words
from simulator.play.wording import session as session_words
from simulator.play.wording import two_track as words
from simulator.practice.track import TrackTurn, Waiting
from simulator.practice.two_track import Row, TwoTracks
from simulator.practice.two_track_told import ended, missing, parting, place, possible, stood, whose

Part = tuple[str, str]
"""A label and a text; an empty text is not printed."""


def tell(console: Console, both: TwoTracks, pronoun: str) -> None:
    """Everything from the fork on; what `b` repeats begins here."""
    console.page()
    console.say("")
    console.say(place(both, both.fork), words.TITLE)
    console.say(parting(both))
    console.say(words.ASIDE)
    _curves(console, both)
    tell_from(console, both, both.rows[both.fork].either.place, pronoun)


def tell_from(console: Console, both: TwoTracks, node: int, pronoun: str) -> None:
    """The turns from this node on, as far as the other track has come, and how each track ended where both have."""
    waits = both.other.waits
    shown = [
        number
        for number, row in enumerate(both.rows)
        if row.either.place >= node and not (waits and row.either.place >= waits.place)
    ]
    for alike, numbers in groupby(shown, key=lambda number: number != both.fork and _alike(both.rows[number])):
        if alike:
            _run(console, both, tuple(numbers))
        else:
            for number in numbers:
                _row(console, both, number, pronoun)
    if not waits:
        console.say("")
        _ends(console, both)


def tell_waiting(console: Console, waits: Waiting) -> None:
    """What the client brings to the turn at which the other track waits."""
    _say(console, [("", line.text) for line in waits.led_in])
    _say(console, [(debrief_words.SCENE, waits.entered.scene), (_("Client"), waits.entered.client)])


def _curves(console: Console, both: TwoTracks) -> None:
    """Distance and arousal of each track in figures, one a turn, so that what stands under each other belongs together."""
    console.say(" ".join(str(row.either.point.session) for row in both.rows), words.SESSIONS)
    taken, other = [row.taken for row in both.rows], [row.other for row in both.rows]
    for name, label in words.ROWS.items():
        for track, turns in ((words.YOURS, taken), (words.OTHERS, other)):
            console.say(" ".join(_value(turn, name) for turn in turns), words.labelled(label, track))


def _value(turn: TrackTurn | None, name: str) -> str:
    if turn is None:
        return words.NO_POINT
    return str(turn.point.closeness if name == "distance" else turn.point.arousal)


def _alike(row: Row) -> bool:
    """True where nothing differs, and the line moved what is possible on neither track or on both alike."""
    narrowed = {turn.narrowed for turn in (row.taken, row.other) if turn}
    return not row.differs and len(narrowed) == 1


def _run(console: Console, both: TwoTracks, numbers: Sequence[int]) -> None:
    """Turns in a row at which both tracks are alike."""
    first, last = place(both, numbers[0]), place(both, numbers[-1])
    console.say("")
    console.say(first if len(numbers) == 1 else words.from_to(first, last))
    console.say(words.THE_SAME)


def _row(console: Console, both: TwoTracks, number: int, pronoun: str) -> None:
    row, where = both.rows[number], place(both, number)
    whose_line = whose(both, row)
    console.say("")
    console.say(f"{where} ({whose_line})" if whose_line else where)
    if row.taken is None or row.other is None:
        _say(console, [*_parts(row.either), *_figures(row.either, pronoun)])
        console.say(missing(both, row), words.TAKEN if row.taken is None else words.OTHER)
        return
    if row.same_words and number != both.fork:
        console.say(words.THE_SAME_WORDS)
    else:
        _beside(console, _parts(row.taken), _parts(row.other))
    _beside(console, _figures(row.taken, pronoun), _figures(row.other, pronoun))


def _parts(turn: TrackTurn) -> list[Part]:
    """What was seen and said at a turn, as many parts at every turn."""
    facts = turn.facts
    return [
        ("", "\n".join(line.text for line in turn.led_in)),
        (debrief_words.SCENE, facts.scene),
        (_("Client"), facts.client),
        (debrief_words.OWN_WORDS, facts.own_words),
        (session_words.THOUGHT, facts.said.thought),
        (_("You"), facts.said.words),
        (debrief_words.REPLY, facts.said.reply),
        (debrief_words.INNER, facts.inner),
    ]


def _figures(turn: TrackTurn, pronoun: str) -> list[Part]:
    return [(words.STOOD, stood(turn, pronoun)), (words.STILL, possible(turn))]


def _beside(console: Console, taken: Sequence[Part], other: Sequence[Part]) -> None:
    """Part by part: once where both are the same, else both."""
    for (label, mine), (_same, theirs) in zip(taken, other, strict=True):
        if mine == theirs:
            _say(console, [(label, mine)])
        else:
            _say(console, [(_labelled(label, words.YOURS), mine), (_labelled(label, words.OTHERS), theirs)])


def _labelled(label: str, track: str) -> str:
    return words.labelled(label, track) if label else track.capitalize()


def _ends(console: Console, both: TwoTracks) -> None:
    """How each track ended; once where they ended alike."""
    named = ((words.TAKEN, both.taken), (words.OTHER, both.other))
    for name, track in named if both.taken.end != both.other.end else ((words.BOTH, both.taken),):
        console.say(ended(track), name)
        _say(console, [("", line.text) for line in (track.end.led_in if track.end else ())])


def _say(console: Console, told: Sequence[Part]) -> None:
    for label, text in told:
        if text:
            console.say(text, label)
