"""Whole pages: the door, the room, one's own page to keep, and a sentence where there is nothing."""

from simulator.classroom.page.scene import who_sees_what
from simulator.classroom.page.tags import NOTHING, Html, join, tag
from simulator.classroom.room.own_page import OwnPage, OwnScene, OwnVote
from simulator.play.wording import classroom_page as words
from simulator.play.wording import session as session_words
from simulator.scenario.language import language

DATA = {
    "sent": words.SENT,
    "recorded": words.RECORDED,
    "answered": words.ANSWERED,
    "refused": words.NOT_TAKEN,
    "lost": words.LOST,
    "again": words.HERE_AGAIN,
    "pick": words.PICK_FIRST,
    "fewer": words.PICK_FEWER,
    "yours": words.YOURS,
    "you": words.YOU_ARE,
}
"""The sentences the script says, as attributes of the page."""


def door(code: str = "", alias: str = "", problem: str = "", *, check: str = "", own_names: bool = True) -> str:
    """Where one comes in; `problem` is said where one could not, `check` are the three words of the class."""
    said = [tag("p", problem, role="alert", class_="banner", id="problem")] if problem else []
    form = tag(
        "form",
        *_field("code", words.CODE, words.CODE_HINT, code, autocapitalize="characters", maxlength="12", required=True),
        *(_field("alias", words.ALIAS, words.ALIAS_HINT, alias, maxlength="60") if own_names else ()),
        tag("button", words.ENTER, type="submit"),
        method="post",
        action="/join",
    )
    same = [tag("p", words.this_class(check), class_="quiet", id="check")] if check else []
    return _page(words.JOIN, tag("h1", words.JOIN), tag("p", words.NO_ACCOUNT), *same, *said, form, who_sees_what())


def room(alias: str, scene: Html, status: str = "") -> str:
    """The room: who one is, what was last said to one, the scene."""
    return _page(
        words.TITLE,
        scene,
        before=join(
            [
                tag("p", tag("span", words.you_are(alias), id="alias"), class_="name"),
                tag("p", status, id="status", role="status"),
            ]
        ),
        after=tag(
            "footer", tag("p", words.STANDS_STILL, Html(" "), tag("a", words.LOOK_AGAIN, href="/room")), id="still"
        ),
        script=True,
        **{f"data_{name}": text for name, text in DATA.items()},
    )


def own(page: OwnPage) -> str:
    """One's own page, with the ways to keep it."""
    keep = (
        tag("p", tag("a", words.SAVE_PAGE, href="/own.html", download="attunement-class.html", class_="button")),
        tag("p", tag("a", words.SAVE_RECORD, href="/record.json", download="attunement-class.json", class_="button")),
        tag("p", words.SAVE_RECORD_HINT, class_="quiet"),
        tag("p", tag("a", words.BACK, href="/room")),
    )
    return _page(f"{words.OWN_TITLE}: {page.title}", *_own(page), *keep)


def own_to_keep(page: OwnPage, style: str) -> str:
    """The same as a file that needs nothing but itself."""
    return _page(f"{words.OWN_TITLE}: {page.title}", *_own(page), style=style)


def notice(sentence: str) -> str:
    """A page with one sentence, and the way to the door."""
    return _page(words.TITLE, tag("h1", sentence), tag("p", tag("a", words.JOIN, href="/")))


def _own(page: OwnPage) -> tuple[Html, ...]:
    return (
        tag("h1", page.title),
        tag("p", words.you_are(page.alias)),
        tag("p", session_words.KEY_IS_PROVISIONAL, class_="quiet"),
        *map(_own_scene, page.scenes),
        tag("p", words.PROTOTYPE, class_="quiet"),
    )


def _own_scene(one: OwnScene) -> Html:
    said = [_own_vote(vote) for vote in one.votes] or [tag("p", words.NOTHING_SAID, class_="quiet")]
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


def _own_vote(vote: OwnVote) -> Html:
    sure = [f" ({words.SURENESS[vote.sure - 1]})"] if vote.sure else []
    why = [tag("p", f"“{vote.why}”", class_="quiet")] if vote.why else []
    told = [tag("p", vote.reason.fits, Html(" "), vote.reason.why)] if vote.reason else []
    said = tag("p", tag("span", words.you_said(vote.round), class_="who"), Html(" "), f"“{vote.words}”", *sure)
    return join([said, *why, *told])


def _field(name: str, label: str, hint: str, value: str, **more: str | bool) -> tuple[Html, ...]:
    field = tag(
        "input",
        type="text",
        name=name,
        id=name,
        value=value,
        aria_describedby=f"{name}-hint",
        autocomplete="off",
        spellcheck="false",
        **more,
    )
    return tag("label", label, for_=name), field, tag("p", hint, id=f"{name}-hint", class_="quiet")


def _page(
    title: str,
    *main: str,
    before: Html = NOTHING,
    after: Html = NOTHING,
    script: bool = False,
    style: str = "",
    **data: str,
) -> str:
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", title),
        tag("style", Html(style)) if style else tag("link", rel="stylesheet", href="/style.css"),
        *([tag("script", src="/room.js", defer=True)] if script else []),
    )
    body = tag("body", *([tag("header", before)] if before else []), tag("main", *main), after, **data)
    return f"<!doctype html>\n{tag('html', head, body, lang=language())}\n"
