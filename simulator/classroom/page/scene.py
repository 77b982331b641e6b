"""What stands in the middle of a phone's page: the scene, and what one can do with it now. The same with a script and without."""

from collections.abc import Iterator

from simulator.classroom.page.reveal import revealed
from simulator.classroom.page.tags import NOTHING, Html, join, tag
from simulator.classroom.room.trainee import ForAll, ForOne, Heard, Offered
from simulator.classroom.room.voting import LONGEST_WHY
from simulator.classroom.room.words import Mode, Phase, Topic
from simulator.play.wording import ballot
from simulator.play.wording import classroom as class_words
from simulator.play.wording import classroom_page as words
from simulator.play.wording.quiz import scene_of


def scene(seen: ForAll, own: ForOne | None = None, vote_id: str = "") -> Html:
    """The scene. `own` adds one's own vote, `vote_id` what a form without a script is told apart by."""
    parts = _DRAWN[Phase.OPEN if seen.mode is Mode.EACH and seen.phase is Phase.OPEN else seen.phase]
    pause = [tag("p", words.PAUSED, class_="banner")] if seen.paused else []
    place = [tag("p", scene_of(seen.scene, seen.scenes), class_="quiet")] if seen.scenes else []
    return join([*pause, *place, *parts(seen, own, vote_id)])


def _lobby(seen: ForAll, _own: ForOne | None, _id: str) -> Iterator[Html]:
    yield _heading(words.YOU_ARE_IN)
    yield tag("p", words.LOBBY)
    yield _client(seen)
    yield who_sees_what()


def _scene(seen: ForAll, _own: ForOne | None, _id: str) -> Iterator[Html]:
    yield _heading(seen.client.name)
    yield _conversation(seen)
    yield tag("p", words.VOTE_COMES, class_="quiet")


def _open(seen: ForAll, own: ForOne | None, vote_id: str) -> Iterator[Html]:
    alone = own is not None and seen.mode is Mode.EACH
    offered = own.choices if own and alone else seen.choices
    yield _heading(seen.client.name)
    yield _conversation(seen, own.told if own and alone else seen.told)
    if own and alone and own.over:
        yield tag("p", words.WAY_OVER, class_="banner")
    elif offered:  # while the class stands still no vote is taken, and nothing looks as if it were
        yield _list_of(offered, own) if seen.paused else _form(seen, own, offered, vote_id)


def _closed(seen: ForAll, own: ForOne | None, _id: str) -> Iterator[Html]:
    yield _heading(words.CLOSED)
    yield tag("p", words.CLOSED_HINT)
    yield _conversation(seen)
    yield _list_of(seen.choices, own)


def _discuss(seen: ForAll, own: ForOne | None, _id: str) -> Iterator[Html]:
    yield _heading(words.DISCUSS)
    yield tag("p", words.DISCUSS_HINT)
    yield _conversation(seen)
    yield _list_of(seen.choices, own)


def _reveal(seen: ForAll, own: ForOne | None, _id: str) -> Iterator[Html]:
    yield _heading(words.REVEAL[seen.topic])
    yield _conversation(seen)
    yield revealed(seen, own.mine if own else "")


def _branch(seen: ForAll, own: ForOne | None, id_: str) -> Iterator[Html]:
    if seen.reasons:  # no line has been heard yet: the host is choosing one
        yield from _reveal(seen, own, id_)
        return
    yield _heading(words.BRANCH)
    if seen.again:
        yield tag("p", words.ANOTHER_WAY, class_="quiet")
    yield _conversation(seen)


def _debrief(seen: ForAll, _own: ForOne | None, _id: str) -> Iterator[Html]:
    yield _heading(words.DEBRIEF)
    yield from _looking_back(seen)


def _ended(seen: ForAll, _own: ForOne | None, _id: str) -> Iterator[Html]:
    yield _heading(class_words.BYE["ended"])
    yield tag("p", words.ENDED)
    yield from _looking_back(seen)


def _looking_back(seen: ForAll) -> Iterator[Html]:
    if seen.pattern:
        yield tag("p", words.written_as(seen.client.name, seen.pattern))
    if seen.practise_next:
        yield tag("p", seen.practise_next)
    yield tag("p", tag("a", words.OWN_PAGE, href="/debrief", class_="button"))
    yield tag("p", words.OWN_PAGE_HINT, class_="quiet")


_DRAWN = {
    Phase.LOBBY: _lobby,
    Phase.SCENE: _scene,
    Phase.OPEN: _open,
    Phase.CLOSED: _closed,
    Phase.DISCUSS: _discuss,
    Phase.REVEAL: _reveal,
    Phase.BRANCH: _branch,
    Phase.DEBRIEF: _debrief,
    Phase.ENDED: _ended,
}


def who_sees_what() -> Html:
    """What is kept and shown of one, in the words of the join page."""
    return tag("section", tag("h2", words.WHO_SEES), tag("ul", *(tag("li", one) for one in words.WHO_SEES_WHAT)))


def _heading(text: str) -> Html:
    return tag("h1", text, id="top", tabindex="-1")


def _client(seen: ForAll) -> Html:
    person = seen.client
    return tag(
        "section",
        tag("h2", f"{person.name}, {person.age}"),
        tag("p", person.about),
        tag("p", person.setting, class_="quiet"),
    )


def _conversation(seen: ForAll, told: tuple[Heard, ...] | None = None) -> Html:
    lines = seen.told if told is None else told
    return tag("div", *(_line(one, seen.client.name) for one in lines), class_="talk") if lines else NOTHING


def _line(one: Heard, name: str) -> Html:
    """A line with who says it; the client by their name, as on the screen in front."""
    label = name if one.voice == "client" else words.VOICES.get(one.voice, "")
    said = [tag("span", label, class_="who"), Html(" ")] if label else []
    return tag("p", *said, one.text, class_=one.voice)


def _form(seen: ForAll, own: ForOne | None, offered: tuple[Offered, ...], vote_id: str) -> Html:
    beat = own.beat if own and seen.mode is Mode.EACH else seen.beat
    hidden = {"ballot": vote_id, "beat": str(beat), "topic": seen.topic.value, "round": str(seen.round)}
    mine = own.mine if own else ""
    kind = "checkbox" if seen.most > 1 else "radio"
    return tag(
        "form",
        *(tag("input", type="hidden", name=name, value=value) for name, value in hidden.items()),
        tag(
            "fieldset",
            tag("legend", words.asked(seen.topic, seen.round)),
            *([_first(own.first if own else "")] if seen.round > 1 else []),
            *(_choice(one, kind, one.letter in mine) for one in offered),
        ),
        *([_aside(own)] if seen.topic is Topic.LINE else []),
        *([tag("p", ballot.SAID_IS_SAID, class_="quiet")] if seen.mode is Mode.EACH else []),
        tag("button", ballot.button(seen.topic, seen.mode), type="submit"),
        method="post",
        action="/vote",
        id="vote",
    )


def _first(letter: str) -> Html:
    """One's vote before the talk; the script fills it in where the page was made for all."""
    return tag("p", words.first_vote(letter) if letter else "", id="first", class_="quiet")


def _choice(one: Offered, kind: str, mine: bool) -> Html:
    box = tag("input", type=kind, name="c", value=one.letter, id=f"c-{one.letter}", checked=mine)
    thought = [tag("i", f"({one.thought}) ")] if one.thought else []
    return tag("label", box, tag("b", one.letter), tag("span", *thought, one.words), class_="choice")


def _aside(own: ForOne | None) -> Html:
    """How sure one is, and why: both may stay empty."""
    sure, why = (own.sure, own.why) if own else (0, "")
    ticks = (
        tag(
            "label",
            tag("input", type="radio", name="conf", value=str(n), id=f"conf-{n}", checked=sure == n),
            tag("span", said),
        )
        for n, said in enumerate(words.SURENESS, start=1)
    )
    return tag(
        "details",
        tag("summary", words.MORE),
        tag("fieldset", tag("legend", words.HOW_SURE), *ticks, class_="row"),
        tag("label", words.WHY, for_="why"),
        tag(
            "input",
            type="text",
            name="why",
            id="why",
            maxlength=str(LONGEST_WHY),
            autocomplete="off",
            value=why or False,
        ),
        open=bool(sure or why),
    )


def _list_of(offered: tuple[Offered, ...], own: ForOne | None) -> Html:
    mine = own.mine if own else ""
    return tag("ul", *(_item(one, one.letter in mine) for one in offered), class_="lines")


def _item(one: Offered, mine: bool) -> Html:
    note = [Html(" "), tag("em", words.YOURS)] if mine else []
    thought = f"({one.thought}) " if one.thought else ""
    return tag("li", tag("b", one.letter), tag("span", f"{thought}{one.words}", *note), data_letter=one.letter)
