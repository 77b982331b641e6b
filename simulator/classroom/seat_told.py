"""What somebody with a seat reads, the same on every terminal: from a snapshot of the server to paragraphs with a style.

What comes over the network is taken for text and nothing else; a front end cleans it once more as it draws.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.classroom.room.bars import ANONYMOUS_FROM, SMALL_GROUP
from simulator.play.wording import classroom as class_words
from simulator.play.wording import classroom_page as words
from simulator.play.wording import hosting as host_words
from simulator.play.wording import joining as join_words
from simulator.play.wording import quiz as quiz_words
from simulator.play.wording import session as session_words

Seen = Mapping[str, Any]

VOICES = {"client": "client", "scene": "scene", "you": "you", "act": "you", "thought": "quiet", "ending": "scene"}
"""The style of each voice; the rest is set back."""


@dataclass(frozen=True)
class Said:
    """A paragraph. `lead` stands in its margin; `above` are empty lines before it. Styles are plain, strong, quiet, heading, client,
    client-name, you, scene."""

    text: str
    style: str = "plain"
    lead: str = ""
    above: int = 0


@dataclass(frozen=True)
class Choice:
    """One choice that is open to a vote."""

    letter: str
    words: str
    thought: str
    mine: bool

    @property
    def whole(self) -> str:
        """What one would say, after what one would think."""
        return f"({self.thought}) {self.words}" if self.thought else self.words


def told(seen: Seen) -> Iterator[Said]:
    """Everything before somebody now, but the choices of an open vote."""
    if seen["paused"]:
        yield Said(words.PAUSED, "heading")
    yield from _TOLD.get(seen["phase"], _nothing)(seen)


def asked(seen: Seen) -> str:
    """What the open vote asks."""
    return words.asked(str(seen["topic"]), int(seen["round"]))


def open_choices(seen: Seen) -> tuple[Choice, ...]:
    """The choices of the vote that is open to one now; none where none is."""
    if seen["phase"] != "open" or seen["paused"]:
        return ()
    return _choices(seen)


def for_good(seen: Seen) -> bool:
    """True where what is taken is said: one is alone with the client, who answers at once."""
    return bool(seen["mode"] == "each")


def weighed(seen: Seen) -> bool:
    """True where how sure one is, and why, go along with a vote."""
    return seen["topic"] == "line" and not for_good(seen)


def first_vote(seen: Seen) -> str:
    """One's vote before the talk, while one votes once more; empty where there is none."""
    first = str(seen["you"].get("first", ""))
    return words.first_vote(first) if first else ""


def place(seen: Seen) -> str:
    """Where the class stands, in a few words; in a quiz, at which scene of how many."""
    number, of = seen.get("scene", 0), seen.get("scenes", 0)
    return host_words.counted_so_far(_place(seen), quiz_words.number_of(number, of)) if of else _place(seen)


def _place(seen: Seen) -> str:
    if seen["mode"] == "each" and seen["phase"] == "open":
        return host_words.OWN_PACE
    if unscored := host_words.unscored(seen["topic"], seen["phase"]):
        return unscored
    return host_words.PHASES.get(seen["phase"], "").format(number=seen["round"])


def _choices(seen: Seen) -> tuple[Choice, ...]:
    own = seen["you"]
    offered = own["choices"] if seen["mode"] == "each" else seen["choices"]
    mine = str(own["mine"])
    return tuple(Choice(one["letter"], one["words"], one["thought"], one["letter"] in mine) for one in offered)


def _lobby(seen: Seen) -> Iterator[Said]:
    client = seen["client"]
    yield Said(join_words.YOU_ARE_IN, "strong")
    yield Said(f"{client['name']}, {client['age']}", "client-name", above=1)
    yield Said(client["about"], "client")
    yield Said(client["setting"], "quiet")
    if seen.get("check"):
        yield Said(words.this_class(seen["check"]), "quiet", above=1)


def _scene(seen: Seen) -> Iterator[Said]:
    yield from _conversation(seen)
    yield Said(words.VOTE_COMES, "quiet", above=1)


def _open(seen: Seen) -> Iterator[Said]:
    yield from _conversation(seen)
    if seen["you"]["over"]:
        yield Said(words.WAY_OVER, "strong", above=1)


def _closed(seen: Seen) -> Iterator[Said]:
    yield from _conversation(seen)
    yield Said(f"{words.CLOSED} {words.CLOSED_HINT}", "strong", above=1)
    yield from _list(seen)


def _discuss(seen: Seen) -> Iterator[Said]:
    yield Said(words.DISCUSS, "heading")
    yield Said(words.DISCUSS_HINT, "strong")
    yield from _spaced(_conversation(seen))
    yield from _list(seen)


def _reveal(seen: Seen) -> Iterator[Said]:
    yield Said(words.REVEAL[seen["topic"]], "heading")
    if not seen["reasons"]:
        yield from _bars(seen["bars"])
        return
    yield Said(str(seen.get("key", "")), "quiet")
    for one in seen["reasons"]:
        yield from _reason(seen, one)
    for title, text in ((session_words.RIVAL, seen["rival"]), (session_words.CONTESTED, seen["contested"])):
        if text:
            yield Said(title, "heading", above=1)
            yield Said(text)


def _branch(seen: Seen) -> Iterator[Said]:
    if seen["reasons"]:  # the host is choosing the line
        yield from _reveal(seen)
        return
    told = _conversation(seen)
    if seen["again"]:
        yield Said(words.ANOTHER_WAY, "quiet")
        told = _spaced(told)
    yield from told


def _debrief(seen: Seen) -> Iterator[Said]:
    if seen["pattern"]:
        yield Said(words.written_as(seen["client"]["name"], seen["pattern"]), "strong")
    if seen["practise_next"]:
        yield Said(seen["practise_next"], above=1)


def _ended(seen: Seen) -> Iterator[Said]:
    yield Said(class_words.BYE["ended"], "heading")
    yield Said(words.ENDED)
    yield from _spaced(_debrief(seen))


def _nothing(_seen: Seen) -> Iterator[Said]:
    return iter(())


_TOLD: dict[str, Callable[[Seen], Iterator[Said]]] = {
    "lobby": _lobby,
    "scene": _scene,
    "open": _open,
    "closed": _closed,
    "discuss": _discuss,
    "reveal": _reveal,
    "branch": _branch,
    "debrief": _debrief,
    "ended": _ended,
}


def _conversation(seen: Seen) -> Iterator[Said]:
    lines = seen["you"]["told"] if seen["mode"] == "each" else seen["told"]
    for number, one in enumerate(lines):
        who = seen["client"]["name"] if one["voice"] == "client" else words.VOICES.get(one["voice"], "")
        if who:
            yield Said(who, "client-name" if one["voice"] == "client" else "quiet", above=1 if number else 0)
        yield Said(one["text"], VOICES.get(one["voice"], "quiet"))


def _list(seen: Seen) -> Iterator[Said]:
    for number, one in enumerate(_choices(seen)):
        mine = f"  {words.YOURS}" if one.mine else ""
        thought = f"({one.thought}) " if one.thought else ""
        yield Said(f"{thought}{one.words}{mine}", "you" if one.mine else "plain", one.letter, 0 if number else 1)


def _bars(rounds: Sequence[Seen]) -> Iterator[Said]:
    """A row for each choice, with what each vote brought it; a word that nobody took for what rises is left out."""
    every = rounds[0]["bars"] if rounds else ()
    if rounds and rounds[0]["named"]:
        yield Said(host_words.words_without_numbers(SMALL_GROUP), "quiet", above=1)
        yield Said(", ".join(rounds[0]["named"]), "strong", above=1)
        return
    if rounds and rounds[0]["topic"] == "reaction" and not every:
        yield Said(host_words.not_enough(ANONYMOUS_FROM), above=1)
        return
    for bar in every:
        if rounds[0]["topic"] == "reaction" and bar["count"] == 0:
            continue
        yield Said(bar["words"], "plain", bar["letter"], 1)
        yield Said(_brought(rounds, bar["letter"]), "strong", " ")


def _brought(rounds: Sequence[Seen], letter: str) -> str:
    """What each vote brought this choice."""
    found = ((one, next(bar for bar in one["bars"] if bar["letter"] == letter)) for one in rounds)
    said = (f"{words.column(one['topic'], one['round'], None)}: {_count(bar, one['n'])}" for one, bar in found)
    return "   ".join(said)


def _count(bar: Seen, of: int | None) -> str:
    return words.FEW if bar["count"] is None else words.counted(bar["count"], of)


def _reason(seen: Seen, one: Seen) -> Iterator[Said]:
    line = next((choice for choice in _choices(seen) if choice.letter == one["letter"]), None)
    mine = line is not None and line.mine
    yield Said(f"“{line.words if line else ''}”" + (f"  {words.YOURS}" if mine else ""), "you", one["letter"], 1)
    yield Said(_brought(seen["bars"], one["letter"]), "plain", " ")
    yield Said(one["fits"], "strong", " ")
    parts = (
        (session_words.HEARD, one["heard"]),
        (session_words.WHY, one["why"]),
        (session_words.FITS_WHEN, one["fits_when"]),
    )
    yield from (Said(f"{label}: {text}", "plain", " ") for label, text in parts if text)


def _spaced(found: Iterator[Said]) -> Iterator[Said]:
    for number, one in enumerate(found):
        yield one if number else Said(one.text, one.style, one.lead, 1)


def letters_of(choices: Sequence[Choice]) -> str:
    """The letters of one's vote."""
    return "".join(one.letter for one in choices if one.mine)
