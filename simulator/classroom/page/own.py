"""One's own page, to keep: what is true of how one voted, every scene with what came of it, and what to go on with alone."""

from collections.abc import Iterator

from simulator.classroom.page.tags import Html, join, tag
from simulator.classroom.room.own_page import OwnPage
from simulator.classroom.room.own_scene import OwnScene, OwnVote
from simulator.classroom.room.words import Mode
from simulator.play.wording import classroom_page as words
from simulator.play.wording import own_page as own_words
from simulator.play.wording import session as session_words


def own_page(page: OwnPage) -> tuple[Html, ...]:
    """The whole of it, from its title."""
    return (*_head(page, "h1"), *own_scenes(page))


def own_page_below(page: OwnPage) -> tuple[Html, ...]:
    """The same below another title."""
    return (*_head(page, "h2"), *own_scenes(page))


def _head(page: OwnPage, level: str) -> tuple[Html, Html]:
    under = " · ".join(filter(None, (page.title, page.date, words.you_are(page.alias))))
    return tag(level, page.heading), tag("p", under, class_="quiet")


def own_scenes(page: OwnPage) -> tuple[Html, ...]:
    """What is looked back on, without a title."""
    return (
        *_about(page),
        tag("p", session_words.KEY_IS_PROVISIONAL, class_="quiet"),
        *(_scene(one, quiz=page.mode is Mode.QUIZ) for one in page.scenes),
        *_ended(page),
        *_alone(page),
        tag("p", words.PROTOTYPE, class_="quiet"),
    )


def _about(page: OwnPage) -> Iterator[Html]:
    if page.written:
        yield tag("p", page.written)
    if page.about:
        yield tag("section", tag("h2", own_words.ABOUT_YOU), *(tag("p", one) for one in page.about), class_="about")


def _ended(page: OwnPage) -> Iterator[Html]:
    if page.ended:
        yield tag("section", tag("h2", words.VOICES["ending"]), tag("p", page.ended), class_="own")


def _alone(page: OwnPage) -> Iterator[Html]:
    if page.play:
        command = tag("p", tag("code", own_words.COMMAND.format(id=page.play)))
        yield tag("section", tag("h2", own_words.GO_ON_ALONE), tag("p", page.play_why), command, class_="about")


def _scene(one: OwnScene, *, quiz: bool) -> Html:
    return tag("section", *_parts(one, quiz=quiz), class_="own")


def _parts(one: OwnScene, *, quiz: bool) -> Iterator[Html]:
    yield tag("h2", own_words.scene_heading(one.number, one.moment, one.name if quiz else ""))
    yield from (_before(voice, text, one.name) for voice, text in one.lead)
    if one.scene:
        yield tag("p", one.scene, class_="scene")
    if one.client:
        yield _labelled(one.name, one.client, "client")
    yield join(_votes(one))
    for number, road in enumerate(one.roads):
        own = bool(one.last and one.last.words == road.line)
        label = own_words.road(one.name, road.line, own=own, alone=one.alone, other=number > 0)
        yield _labelled(label, road.reply, "client")
    yield join(_best(one))
    if one.contested:
        own_line = one.last.words if one.last else ""
        yield _labelled(session_words.CONTESTED, session_words.contested(one.contested, own_line))
    if quiz or one.read:
        yield tag("p", own_words.written_as(one.read, one.pattern))


def _before(voice: str, text: str, name: str) -> Html:
    """A line of what went before a scene."""
    label = name if voice == "client" else words.VOICES.get(voice, "")
    return _labelled(label, text, voice) if label else tag("p", text, class_="scene")


def _votes(one: OwnScene) -> Iterator[Html]:
    if not one.votes:
        yield tag("p", words.NOTHING_SAID, class_="quiet")
    for number, vote in enumerate(one.votes):
        if number and one.stayed:
            yield tag("p", own_words.STAYED, _sure(vote))
            yield from _why(vote)
        else:
            yield _vote(vote, alone=one.alone)


def _vote(vote: OwnVote, *, alone: bool) -> Html:
    said = _labelled(
        own_words.you_said(vote.round, alone=alone, shown=vote.marked), f"“{vote.words}”{_sure(vote)}", "you"
    )
    told = [tag("p", vote.reason.how, Html(" "), vote.reason.why)] if vote.reason else []
    return join([said, *_why(vote), *told])


def _sure(vote: OwnVote) -> str:
    return f" ({words.SURENESS[vote.sure - 1]})" if vote.sure else ""


def _why(vote: OwnVote) -> list[Html]:
    return [tag("p", f"“{vote.why}”", class_="quiet")] if vote.why else []


def _best(one: OwnScene) -> Iterator[Html]:
    """What fits best; one's own line is not said again."""
    own = one.last is not None and one.last.best
    if own:
        yield tag("p", own_words.OWN_IS_BEST, class_="fits")
    for line, why in one.others:
        yield _labelled(own_words.ALSO_BEST if own else words.FITS_BEST, f"“{line}” {why}", "best")


def _labelled(label: str, text: str, style: str = "") -> Html:
    said = (tag("span", label, class_="who"), Html(" "), text)
    return tag("p", *said, class_=style) if style else tag("p", *said)
