"""One's own page, to keep: every scene with what one voted there, beside what fits and why."""

from simulator.classroom.page.tags import Html, join, tag
from simulator.classroom.room.own_page import OwnPage, OwnScene, OwnVote
from simulator.play.wording import classroom_page as words
from simulator.play.wording import session as session_words


def own_page(page: OwnPage) -> tuple[Html, ...]:
    """The whole of it, from its title."""
    return (
        tag("h1", page.title),
        tag("p", words.you_are(page.alias)),
        *own_scenes(page),
    )


def own_scenes(page: OwnPage) -> tuple[Html, ...]:
    """What is looked back on, without a title."""
    return (
        tag("p", session_words.KEY_IS_PROVISIONAL, class_="quiet"),
        *map(_scene, page.scenes),
        tag("p", words.PROTOTYPE, class_="quiet"),
    )


def _scene(one: OwnScene) -> Html:
    said = [_vote(vote) for vote in one.votes] or [tag("p", words.NOTHING_SAID, class_="quiet")]
    read = [tag("p", tag("span", words.YOU_READ, class_="who"), Html(" "), one.read)] if one.read else []
    contested = [tag("p", tag("span", session_words.CONTESTED, class_="who"), Html(" "), one.contested)]
    return tag(
        "section",
        tag("h2", words.scene_heading(one.number)),
        tag("p", one.scene, class_="scene"),
        tag("p", tag("span", words.CLIENT_SAID, class_="who"), Html(" "), one.client, class_="client"),
        *read,
        *said,
        *(
            tag("p", tag("span", words.FITS_BEST, class_="who"), Html(" "), f"“{line}” ", tag("span", why))
            for line, why in one.best
        ),
        *(contested if one.contested else []),
        tag("p", tag("span", words.WRITTEN_AS, class_="who"), Html(" "), one.pattern),
    )


def _vote(vote: OwnVote) -> Html:
    sure = [f" ({words.SURENESS[vote.sure - 1]})"] if vote.sure else []
    why = [tag("p", f"“{vote.why}”", class_="quiet")] if vote.why else []
    told = [tag("p", vote.reason.how, Html(" "), vote.reason.why)] if vote.reason else []
    said = tag("p", tag("span", words.you_said(vote.round), class_="who"), Html(" "), f"“{vote.words}”", *sure)
    return join([said, *why, *told])
