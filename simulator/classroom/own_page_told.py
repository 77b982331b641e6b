"""One's own page at a terminal, from the file that is kept: what is true of how one voted, every scene, what to go on with alone.

The file came over the network, or from an older class: what is not in it is left out.
"""

from collections.abc import Iterator, Mapping

from simulator.classroom.seat_told import Said, Seen
from simulator.play.wording import classroom_page as words
from simulator.play.wording import own_page as own_words
from simulator.play.wording import session as session_words


def own_page(record: Seen) -> Iterator[Said]:
    """One's own page, from the file that is kept."""
    yield Said(str(record.get("heading") or words.OWN_TITLE), "heading")
    titles = [str(one["title"]) for one in record.get("vignettes", ())]
    yield Said(" · ".join(filter(None, (*titles, str(record.get("date", ""))))), "quiet")
    if record.get("written"):
        yield Said(str(record["written"]), above=1)
    for number, one in enumerate(record.get("about", ())):
        if not number:
            yield Said(own_words.ABOUT_YOU, "heading", above=1)
        yield Said(str(one))
    yield Said(session_words.KEY_IS_PROVISIONAL, "quiet", above=1)
    for scene in record.get("scenes", ()):
        yield from _own_scene(scene, quiz=record.get("mode") == "quiz")
    if record.get("ended"):
        yield Said(words.VOICES["ending"], "heading", above=1)
        yield Said(str(record["ended"]), "scene")
    yield from _alone(record.get("practise") or {})
    yield Said(words.PROTOTYPE, "quiet", above=1)


def _alone(practise: Mapping[str, object]) -> Iterator[Said]:
    if practise.get("play"):
        yield Said(own_words.GO_ON_ALONE, "heading", above=1)
        yield Said(str(practise.get("why", "")))
        yield Said(own_words.COMMAND.format(id=practise["play"]), "strong")


def _own_scene(scene: Seen, *, quiz: bool) -> Iterator[Said]:
    name = str(scene.get("name") or words.VOICES["client"])
    yield Said(str(scene.get("heading") or words.scene_heading(scene["number"])), "heading", above=1)
    for one in scene.get("lead", ()):
        who = name if one["voice"] == "client" else words.VOICES.get(one["voice"], "")
        yield Said(f"{who}: {one['text']}" if who else one["text"], "client" if one["voice"] == "client" else "scene")
    if scene["scene"]:
        yield Said(scene["scene"], "scene")
    if scene["client"]:
        yield Said(f"{name}: {scene['client']}", "client")
    yield from _votes(scene)
    yield from _roads(scene, name)
    yield from _best(scene)
    if scene["contested"]:
        own = scene["votes"][-1]["line"] if scene["votes"] else ""
        yield Said(f"{session_words.CONTESTED}: {session_words.contested(scene['contested'], own)}")
    if quiz or scene["read"]:
        yield Said(own_words.written_as(scene["read"], scene["pattern"]))


def _votes(scene: Seen) -> Iterator[Said]:
    before = ""
    for vote in scene["votes"]:
        sure = f" ({words.SURENESS[vote['sure'] - 1]})" if 1 <= vote["sure"] <= len(words.SURENESS) else ""
        stayed = before == vote["line"]
        label = own_words.you_said(vote["round"], alone=bool(scene.get("alone")), shown=bool(vote.get("shown")))
        yield Said(f"{own_words.STAYED}{sure}" if stayed else f"{label}: “{vote['line']}”{sure}", "you")
        if vote["why"]:
            yield Said(f"“{vote['why']}”", "quiet")
        if not stayed:
            yield Said(f"{vote['fits']} {vote['because']}".strip())
        before = vote["line"]
    if not scene["votes"]:
        yield Said(words.NOTHING_SAID, "quiet")


def _roads(scene: Seen, name: str) -> Iterator[Said]:
    """What the client heard, and answered."""
    own = scene["votes"][-1]["line"] if scene["votes"] else ""
    for number, one in enumerate(scene.get("roads", ())):
        mine, alone = one["line"] == own, bool(scene.get("alone"))
        label = own_words.road(name, one["line"], own=mine, alone=alone, other=number > 0)
        yield Said(f"{label}: {one['reply']}", "client")


def _best(scene: Seen) -> Iterator[Said]:
    """What fits best; one's own line is not said again."""
    last = scene["votes"][-1] if scene["votes"] else {}
    own = bool(last.get("best"))
    if own:
        yield Said(own_words.OWN_IS_BEST, "strong")
    for one in scene["best"]:
        if one["line"] != last.get("line"):
            label = own_words.ALSO_BEST if own else words.FITS_BEST
            yield Said(f"{label}: “{one['line']}” {one['because']}", "strong")
