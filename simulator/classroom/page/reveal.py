"""The reveal on a phone: a small table of what was voted, then every line in its full width with all there is to say of it.

Nothing is folded away: a line that lured somebody is chosen again unless it was told why not (Fazio et al. 2010).
"""

from collections.abc import Iterator

from simulator.classroom.page.tags import Html, join, tag
from simulator.classroom.room.bars import ANONYMOUS_FROM, SMALL_GROUP, Bar, Bars, unshown
from simulator.classroom.room.trainee import ForAll, Told
from simulator.classroom.room.words import Topic
from simulator.play.wording import classroom_page as words
from simulator.play.wording import session as session_words
from simulator.play.wording.hosting import not_enough, words_without_numbers


def revealed(seen: ForAll, mine: str) -> Html:
    """What was voted, and what fits; `mine` are the letters of one's own vote."""
    return join(_parts(seen, mine))


def _parts(seen: ForAll, mine: str) -> Iterator[Html]:
    if seen.bars and seen.bars[0].named:
        yield tag("p", words_without_numbers(SMALL_GROUP), class_="quiet")
        yield tag("ul", *(tag("li", one) for one in seen.bars[0].named))
    elif seen.bars and unshown(seen.bars[0]):
        yield tag("p", not_enough(ANONYMOUS_FROM))
    elif seen.bars:
        yield _table(seen.bars, mine, named=not seen.reasons)
    if seen.reasons:
        yield tag("p", seen.key, class_="quiet")
        yield join(_reason(seen, one, mine) for one in seen.reasons)
    for title, told in ((session_words.RIVAL, seen.rival), (session_words.CONTESTED, seen.contested)):
        if told:
            yield join([tag("h2", title), tag("p", told)])


def _table(rounds: tuple[Bars, ...], mine: str, *, named: bool) -> Html:
    """The votes, a column for each round. `named` puts the words beside the letters, where nothing below says them."""
    first = rounds[0]
    head = (words.column(one.topic, one.round, one.n) for one in rounds)
    rows = (
        _row(bars, rounds, mine, named=named)
        for bars in zip(*(one.bars for one in rounds), strict=True)
        if _stands(first, bars[0])
    )
    title = tag("tr", *(tag("th", one, scope="col") for one in (words.LINE, *head)), class_="head")
    caption = tag("caption", words.VOTES, class_="unseen")
    return tag("table", caption, title, *rows, class_="words" if named else "letters")


def _stands(first: Bars, bar: Bar) -> bool:
    """A word that nobody took for what rises is left out."""
    return first.topic is not Topic.REACTION or bar.count != 0


def _row(bars: tuple[Bar, ...], rounds: tuple[Bars, ...], mine: str, *, named: bool) -> Html:
    letter = bars[0].letter
    name = tag("span", *([bars[0].words] if named else []), *_yours(letter, mine))
    cells = (_cell(bar, one.n) for bar, one in zip(bars, rounds, strict=True))
    return tag("tr", tag("th", tag("b", letter), Html(" "), name, scope="row", data_letter=letter), *cells)


def _cell(bar: Bar, of: int | None) -> Html:
    if bar.count is None:
        return tag("td", words.FEW)
    share = bar.count / of if of else 0.0
    meter = [tag("meter", value=f"{share:.2f}", aria_hidden="true")] if of else []
    return tag("td", words.counted(bar.count, of), *meter)


def _reason(seen: ForAll, one: Told, mine: str) -> Html:
    line = next(choice.words for choice in seen.choices if choice.letter == one.letter)
    parts = ((session_words.HEARD, one.heard), (session_words.WHY, one.why), (session_words.FITS_WHEN, one.fits_when))
    said = tag("span", f"“{line}”", *_yours(one.letter, mine))
    return tag(
        "section",
        tag("h2", tag("b", one.letter), Html(" "), said, data_letter=one.letter),
        tag("p", one.fits, class_="fits"),
        *(tag("p", tag("span", label, class_="who"), Html(" "), told) for label, told in parts if told),
        class_="reason best" if one.best else "reason",
    )


def _yours(letter: str, mine: str) -> list[Html]:
    return [Html(" "), tag("em", words.YOURS)] if letter in mine else []
