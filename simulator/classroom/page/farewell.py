"""What a phone shows when its seat is over: nothing that looks as if a vote still counted, and what one can do now."""

from simulator.classroom.page.own import own_page_below
from simulator.classroom.page.tags import Html, join, tag
from simulator.classroom.room.own_page import OwnPage
from simulator.play.wording import classroom as class_words
from simulator.play.wording import classroom_page as words


def taken_out() -> Html:
    """To somebody whose seat the instructor has taken out."""
    return join([*_said("removed", *words.REMOVED), _link(words.JOIN, "/")])


def elsewhere() -> Html:
    """To a page whose seat is followed on another screen now."""
    return join([*_said("elsewhere", words.ELSEWHERE), _link(words.HERE_INSTEAD, "/room")])


def ended(page: OwnPage) -> Html:
    """At the end of the class, with one's own page in it: from here on nobody answers any more who could be asked for it."""
    if not page.scenes:
        return join(_said("ended", words.ENDED))
    return join([*_said("ended", words.ENDED_WITH_PAGE), *own_page_below(page)])


def _said(reason: str, *more: str) -> list[Html]:
    return [tag("h1", class_words.BYE[reason], id="top", tabindex="-1"), *(tag("p", one) for one in more)]


def _link(text: str, to: str) -> Html:
    return tag("p", tag("a", text, href=to, class_="button"))
