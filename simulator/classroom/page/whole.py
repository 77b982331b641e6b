"""Whole pages: the door, the room, one's own page to keep, a seat that is over, and a sentence where there is nothing."""

from simulator.classroom.page.farewell import taken_out
from simulator.classroom.page.own import own_page
from simulator.classroom.page.scene import who_sees_what
from simulator.classroom.page.tags import NOTHING, Html, join, tag
from simulator.classroom.room.names import CELLS
from simulator.classroom.room.own_page import OwnPage
from simulator.play.wording import ballot
from simulator.play.wording import classroom_page as words
from simulator.scenario.language import language

DATA = {
    "sent": words.SENT,
    "waiting": words.WAITING,
    "anew": words.ANEW,
    "recorded": words.RECORDED,
    "counted": ballot.COUNTED,
    "answered": words.ANSWERED,
    "refused": words.NOT_TAKEN,
    "lost": words.LOST,
    "again": words.HERE_AGAIN,
    "pick": words.PICK_FIRST,
    "fewer": words.PICK_FEWER,
    "first": words.FIRST_VOTE,
    "yours": words.YOURS,
    "you": words.YOU_ARE,
}
"""The sentences the script says, as attributes of the page."""


def door(
    code: str = "", alias: str = "", problem: str = "", *, check: str = "", own_names: bool = True, ticket: str = ""
) -> str:
    """Where one comes in; `problem` is said where one could not, `check` are the three words of the class.

    `ticket` makes one seat of a form that is sent twice.
    """
    said = [tag("p", problem, role="alert", class_="banner", id="problem")] if problem else []
    form = tag(
        "form",
        *_field("code", words.CODE, words.CODE_HINT, code, autocapitalize="characters", maxlength="12", required=True),
        *(_field("alias", words.ALIAS, words.ALIAS_HINT, alias, maxlength=str(CELLS)) if own_names else ()),
        who_sees_what(),
        tag("input", type="hidden", name="ticket", value=ticket),
        tag("button", words.ENTER, type="submit"),
        method="post",
        action="/join",
    )
    same = [tag("p", words.this_class(check), class_="quiet", id="check")] if check else []
    return _page(words.JOIN, tag("h1", words.JOIN), tag("p", words.NO_ACCOUNT), *same, *said, form)


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
        tag("p", tag("a", words.SAVE_PAGE, href="/own.html", download=f"{page.file}.html", class_="button")),
        tag("p", tag("a", words.SAVE_RECORD, href="/record.json", download=f"{page.file}.json", class_="button")),
        tag("p", words.SAVE_RECORD_HINT, class_="quiet"),
        tag("p", tag("a", words.BACK, href="/room")),
    )
    return _page(page.heading, *own_page(page), *keep)


def own_to_keep(page: OwnPage, style: str) -> str:
    """The same as a file that needs nothing but itself."""
    return _page(page.heading, *own_page(page), style=style)


def out() -> str:
    """Said to somebody whose seat the instructor has taken out."""
    return _page(words.TITLE, taken_out())


def notice(sentence: str) -> str:
    """A page with one sentence, and the way to the door."""
    return _page(words.TITLE, tag("h1", sentence), tag("p", tag("a", words.JOIN, href="/")))


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
