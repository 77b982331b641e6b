"""Two tracks put into words: where they part and why, whose line a turn holds, where the client stands, how each ended."""

from simulator.locale.catalogue import _
from simulator.play.wording import debrief as debrief_words
from simulator.play.wording import two_track as words
from simulator.practice.gauges import gauges
from simulator.practice.track import Track, TrackTurn
from simulator.practice.two_track import OpenLine, Row, TwoTracks


def parting(both: TwoTracks) -> str:
    """Where the tracks part, why it is this line, and how the other one goes on; nothing of the last where they do not part."""
    told = [words.part_at(place(both, both.fork)), words.why(_why(both))]
    if both.apart or both.way != "mine":
        told.append(words.REST[both.way])
    return " ".join(told)


def _why(both: TwoTracks) -> str:
    """What the line on the other track was taken by, told apart by whether it is another than the one that was said."""
    if both.ground == "picked":
        return "picked" if both.apart else "picked-the-same"
    if both.ground == "by-key":
        return "fits" if both.apart else "none-fits-better"
    best = {line.option: line.best or 0 for line in both.lines}
    if not both.apart:
        return "none-keeps-more"
    return "keeps-more" if best[both.instead] > best[both.said] else "keeps-as-much"


def place(both: TwoTracks, number: int) -> str:
    """`session 2 · turn 9 of 26`, counted on the path taken, as in the case debrief; past the last row, how it ended."""
    if number >= len(both.rows):
        return words.HOW_IT_ENDED
    row = both.rows[number]
    point = row.either.point
    if row.taken is None:
        return words.place_on_other(point.session, between=point.between)
    turns = [one.facts.turn for one in both.taken.turns]
    at = turns.index(point.turn) + 1
    return debrief_words.place(point.session, between=point.between, number=at, of=len(turns))


def whose(both: TwoTracks, row: Row) -> str:
    """Whose line the other track holds at this turn; empty where it does not come to it, or does not part."""
    if row.other is None or not both.apart:
        return ""
    if row.other.whose == "matched" and both.way == "mine":
        return words.WHOSE["not-met" if row.taken is None else "not-open"]
    return words.WHOSE[row.other.whose]


def missing(both: TwoTracks, row: Row) -> str:
    """Why one of the two has nothing at this turn: it is over, it waits, or it leads past it."""
    track = both.taken if row.taken is None else both.other
    if row.either.place < track.turns[-1].place:
        return words.NOT_MET
    return words.OVER if track.end else words.WAITS


def stood(turn: TrackTurn, pronoun: str) -> str:
    """`distance 3 → 4, within her reach; arousal 5, in her window`: as the turn opened, and as it was left."""
    pairs = zip(gauges(turn.before, pronoun)[:2], gauges(turn.after, pronoun)[:2], strict=True)
    return "; ".join(words.stands(_(now.name), then.value, now.value, now.word) for then, now in pairs)


def possible(turn: TrackTurn) -> str:
    """`62 of 100, now 40`; empty where it was not counted."""
    return "" if turn.possible is None else words.possible(turn.possible.before, turn.possible.after)


def ended(track: Track) -> str:
    """How a track ended, and how far it came; or that it waits."""
    return words.WAITS if track.end is None else words.ended(track.end.title, track.end.outcome)


def remarks(both: TwoTracks, line: OpenLine, *, at_fork: bool) -> str:
    """What is known of a line that could be taken: `keeps the most possible · still possible after it: 62`."""
    first = words.FITS_BEST if line.best is None else words.KEEPS_MOST
    told = [
        words.SAID if line.option == (both.said if at_fork else _said_ahead(both)) else "",
        first if at_fork and line.option == both.neighbour else "",
        "" if line.best is None else words.stays(line.best),
    ]
    return " · ".join(filter(None, told))


def _said_ahead(both: TwoTracks) -> str:
    """What was said, on the path taken, at the turn at which the other track waits; empty where it did not come there."""
    waits = both.other.waits
    met = (turn for turn in both.taken.turns if waits and turn.place == waits.place)
    return next((turn.facts.said.option for turn in met), "")
