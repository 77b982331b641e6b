"""One's own page at a terminal, from the file that is kept: every scene with what one voted there, what fits, and why."""

from collections.abc import Iterator

from simulator.classroom.seat_told import Said, Seen
from simulator.play.wording import classroom_page as words
from simulator.play.wording import session as session_words


def own_page(record: Seen) -> Iterator[Said]:
    """One's own page, from the file that is kept."""
    for one in record.get("vignettes", ()):
        yield Said(str(one["title"]), "heading")
    yield Said(session_words.KEY_IS_PROVISIONAL, "quiet")
    for scene in record.get("scenes", ()):
        yield from _own_scene(scene)
    yield Said(words.PROTOTYPE, "quiet", above=1)


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
