"""What somebody with a seat reads, the same on every terminal: from a snapshot of the server to paragraphs with a style.

What comes over the network is taken for text and nothing else; a front end cleans it once more as it draws.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.play.wording import classroom_page as words
from simulator.play.wording import hosting as host_words
from simulator.play.wording import joining as join_words
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


def place(seen: Seen) -> str:
    """Where the class stands, in a few words."""
    if seen["mode"] == "each" and seen["phase"] == "open":
        return host_words.OWN_PACE
    if unscored := host_words.unscored(seen["topic"], seen["phase"]):
        return unscored
    return host_words.PHASES.get(seen["phase"], "").format(number=seen["round"])


def own_page(record: Seen) -> Iterator[Said]:
    """One's own page, from the file that is kept."""
    for one in record.get("vignettes", ()):
        yield Said(str(one["title"]), "heading")
    yield Said(session_words.KEY_IS_PROVISIONAL, "quiet")
    for scene in record.get("scenes", ()):
        yield from _own_scene(scene)
    yield Said(words.PROTOTYPE, "quiet", above=1)


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
    yield from _bars(seen["bars"])
    for one in seen["reasons"]:
        yield from _reason(seen, one)
    for title, text in ((session_words.RIVAL, seen["rival"]), (session_words.CONTESTED, seen["contested"])):
        if text:
            yield Said(title, "heading", above=1)
            yield Said(text)


def _branch(seen: Seen) -> Iterator[Said]:
    if seen["reasons"]:  # the host is choosing the line
        yield from _reveal(seen)
    else:
        yield from _conversation(seen)


def _debrief(seen: Seen) -> Iterator[Said]:
    if seen["pattern"]:
        yield Said(words.written_as(seen["client"]["name"], seen["pattern"]), "strong")
    if seen["practise_next"]:
        yield Said(seen["practise_next"], above=1)


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
    "ended": _debrief,
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
    for bars in zip(*(one["bars"] for one in rounds), strict=True):
        if rounds[0]["topic"] == "reaction" and bars[0]["count"] == 0:
            continue
        brought = (
            f"{words.column(one['topic'], one['round'], None)}: {_count(bar, one['n'])}"
            for bar, one in zip(bars, rounds, strict=True)
        )
        yield Said(bars[0]["words"], "plain", bars[0]["letter"], 1)
        yield Said("   ".join(brought), "strong", " ")


def _count(bar: Seen, of: int | None) -> str:
    return words.FEW if bar["count"] is None else words.counted(bar["count"], of)


def _reason(seen: Seen, one: Seen) -> Iterator[Said]:
    line = next((choice for choice in _choices(seen) if choice.letter == one["letter"]), None)
    mine = line is not None and line.mine
    yield Said(f"“{line.words if line else ''}”" + (f"  {words.YOURS}" if mine else ""), "you", one["letter"], 1)
    yield Said(one["fits"], "strong", " ")
    parts = (
        (session_words.HEARD, one["heard"]),
        (session_words.WHY, one["why"]),
        (session_words.FITS_WHEN, one["fits_when"]),
    )
    yield from (Said(f"{label}: {text}", "plain", " ") for label, text in parts if text)


def _own_scene(scene: Seen) -> Iterator[Said]:
    yield Said(words.scene_heading(scene["number"]), "heading", above=1)
    if scene["scene"]:
        yield Said(scene["scene"], "scene")
    if scene["client"]:
        yield Said(f"{words.CLIENT_SAID}: {scene['client']}", "client")
    for vote in scene["votes"]:
        sure = f" ({words.SURENESS[vote['sure'] - 1]})" if 1 <= vote["sure"] <= len(words.SURENESS) else ""
        yield Said(f"{words.you_said(vote['round'])}: “{vote['line']}”{sure}", "you")
        if vote["why"]:
            yield Said(f"“{vote['why']}”", "quiet")
        yield Said(f"{vote['fits']} {vote['because']}".strip())
    if not scene["votes"]:
        yield Said(words.NOTHING_SAID, "quiet")
    for one in scene["best"]:
        yield Said(f"{words.FITS_BEST}: “{one['line']}” {one['because']}", "strong")
    for label, text in ((session_words.CONTESTED, scene["contested"]), (words.YOU_READ, scene["read"])):
        if text:
            yield Said(f"{label}: {text}")
    yield Said(f"{words.WRITTEN_AS}: {scene['pattern']}", "quiet")


def _spaced(found: Iterator[Said]) -> Iterator[Said]:
    for number, one in enumerate(found):
        yield one if number else Said(one.text, one.style, one.lead, 1)


def letters_of(choices: Sequence[Choice]) -> str:
    """The letters of one's vote."""
    return "".join(one.letter for one in choices if one.mine)
