"""Join a class in line mode: what is before the class, line by line, and a vote by number."""

import asyncio
import sys
from dataclasses import dataclass, field, replace
from typing import Any, TextIO

from simulator.classroom.client import FOREVER, Bye, Client, Lost, News, Recorded, Refusal, State
from simulator.classroom.coming_in import Joining, come_in
from simulator.classroom.farewell import farewell
from simulator.classroom.joining import CannotJoin, Seats, keep_record, somebody_there
from simulator.classroom.own_page_told import own_page
from simulator.classroom.room.names import as_asked, cleaned
from simulator.classroom.seat_told import asked, first_vote, for_good, open_choices, place, told, weighed
from simulator.classroom.voting_seat import SURENESS, Slip
from simulator.exits import DONE
from simulator.exits import Refusal as Refused
from simulator.plain.joining.lines import choice_line, lines_of, numbers_meant, say
from simulator.plain.typed_lines import typed_lines
from simulator.play.wording import ballot
from simulator.play.wording import classroom_page as page_words
from simulator.play.wording import joining as words

LATE = ("debrief", "ended")


def join_in_lines(joining: Joining, given: TextIO = sys.stdin, out: TextIO = sys.stdout) -> int:
    """Be in the class until it is over or one leaves; gives the exit code. Raises Refusal with a sentence."""
    try:
        return asyncio.run(_joined(joining, given, out))
    except CannotJoin as problem:
        raise Refused(str(problem)) from None


async def _joined(joining: Joining, given: TextIO, out: TextIO) -> int:
    await somebody_there(joining.door, insecure=joining.insecure)
    lines = typed_lines(given)
    alias = await _name(joining, lines, out)
    if alias is None:
        return DONE
    seat = _Seat(joining, await come_in(joining, alias), out)
    called = str(seat.seen["you"]["alias"])
    say(out, [page_words.you_are(called) if as_asked(alias, called) else page_words.called(called)])
    following = asyncio.create_task(seat.follow())
    try:
        await seat.listen(lines, following)
    finally:
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)
        await seat.client.__aexit__()
    if not seat.over:
        say(out, [words.LEFT])
    return DONE


async def _name(joining: Joining, lines: "asyncio.Queue[str | None]", out: TextIO) -> str | None:
    """The name asked for, after who sees what was said; not asked where one has a seat. None where one turns away.

    Who named themselves on the command line still says yes to it: nobody is in before they could read who sees what.
    """
    if joining.token:
        return ""
    say(out, [page_words.WHO_SEES, *(f"- {one}" for one in page_words.WHO_SEES_WHAT)])
    named = joining.alias is not None
    say(out, [_come_in(joining.alias or "") if named else words.NAME])
    typed = await lines.get()
    if typed is None or typed.strip() == "q":
        return None
    return joining.alias if named else typed


def _come_in(name: str) -> str:
    clean = cleaned(name)
    return words.COME_IN_AS.format(name=clean) if clean else words.COME_IN


@dataclass
class _Seat:
    """One seat at one terminal."""

    joining: Joining
    client: Client
    out: TextIO
    slip: Slip = field(default_factory=Slip)
    step: tuple[int, int] = (0, 0)
    record: dict[str, Any] = field(default_factory=dict)
    heard: tuple[object, ...] = ()
    kept_at_the_end: bool = False
    lost: bool = False
    meant: int = 0
    """The line that would be said, by its number, where saying is for good; 0 for none."""
    over: bool = False

    @property
    def seen(self) -> dict[str, Any]:
        """The newest snapshot."""
        assert self.client.state is not None  # one has come in
        return self.client.state.seen

    async def listen(self, lines: "asyncio.Queue[str | None]", following: "asyncio.Task[None]") -> None:
        """Take what is typed, until the end of input, `q`, or the end of the class."""
        await self._show()
        while not following.done():
            line = asyncio.ensure_future(lines.get())
            await asyncio.wait({line, following}, return_when=asyncio.FIRST_COMPLETED)
            if not line.done():
                line.cancel()
                return
            typed = line.result()
            if typed is None or typed.strip() == "q":
                return
            await self._take(typed.strip())

    async def follow(self) -> None:
        """Tell what the server says, until it says goodbye for good."""
        async for news in self.client.news():
            await self._heard(news)
        self.over = True

    async def _heard(self, news: News) -> None:
        match news:
            case State():
                if self.lost:
                    say(self.out, [words.HERE_AGAIN])
                self.lost = False
                await self._show()
            case Lost():
                if not self.lost:
                    say(self.out, [words.GARBLED if news.garbled else words.LOST])
                self.lost = True
            case Recorded():
                aside = ballot.recorded(self.slip.sure, self.slip.why) if weighed(self.seen) else ""
                kind = str(self.seen["topic"]), str(self.seen["mode"])
                say(self.out, [*filter(None, [aside]), ballot.received(*kind)])
            case Bye() if news.reason in FOREVER:
                self._take_leave(news)
            case Refusal() | Bye():
                say(self.out, [news.say])

    def _take_leave(self, bye: Bye) -> None:
        """Say why the seat is over, and where one's own page is."""
        if bye.forgets:
            Seats(self.joining.folder).forget(self.joining.door)
        if bye.reason != "ended" or self.seen["phase"] != "ended":
            say(self.out, ["", *lines_of(replace(one, above=0) for one in farewell(bye))])
        if bye.record and not self.kept_at_the_end:
            self._kept(bye.record)

    async def _show(self, *, again: bool = False) -> None:
        """Tell the scene where it is another one; a snapshot that brings nothing new says nothing."""
        seen = self.seen
        choices = open_choices(seen)
        now = (seen["since"], seen["you"]["beat"])
        fresh, self.step = now != self.step, now
        round_ = (seen["you"]["beat"], seen["topic"], seen["round"], seen["phase"] == "open")
        self.slip = self.slip.for_round(round_, choices, seen["you"]["sure"], seen["you"]["why"])
        self.meant = self.meant if not fresh else 0
        if not (fresh or again):
            return
        heading = [] if seen["phase"] == "ended" else [f"[{place(seen)}]"]  # the words below it are the same
        say(self.out, ["", *heading, *lines_of(told(seen if again else self._unheard(seen)))])
        if choices:
            beside = ballot.SAID_IS_SAID if for_good(seen) else first_vote(seen)
            say(self.out, [asked(seen), *filter(None, [beside]), *(choice_line(one) for one in choices)])
            mine = [one.words for one in choices if one.letter in self.slip.letters]
            aside = ballot.recorded(self.slip.sure, self.slip.why) if weighed(seen) else ""
            say(self.out, [*filter(None, [words.voted(", ".join(mine)), aside])] if mine else [])
        if seen["phase"] in LATE:
            await self._keep()

    def _unheard(self, seen: dict[str, Any]) -> dict[str, Any]:
        """The snapshot without the conversation, and what is looked back on, where that was told before."""
        heard = (seen["told"], seen["you"]["told"], seen["pattern"], seen["practise_next"])
        if heard != self.heard:
            self.heard = heard
            return seen
        return {**seen, "told": [], "you": {**seen["you"], "told": []}, "pattern": "", "practise_next": ""}

    async def _take(self, typed: str) -> None:
        word, _, rest = typed.partition(" ")
        choices = open_choices(self.seen)
        numbers = numbers_meant(typed, choices)
        if not typed and self.meant:
            await self._say_it()
        elif not typed:
            await self._show(again=True)
        elif numbers and for_good(self.seen):
            self._mean(numbers[0])
        elif numbers:
            await self._vote(numbers)
        elif not choices and len(typed) == 1 and typed.isalnum():
            say(self.out, [words.NOTHING_OPEN])
        elif word in ("sure", "why") and rest and choices and not weighed(self.seen):
            say(self.out, [ballot.ONLY_LINES])
        elif word == "sure" and rest.isdecimal() and int(rest) < SURENESS:
            await self._send(replace(self.slip, sure=int(rest)))
        elif word == "why" and rest:
            await self._send(replace(self.slip, why=rest))
        elif word == "page":
            say(self.out, lines_of(own_page(self.record)) if self.record else [words.COMES_WITH_DEBRIEF])
        else:
            say(self.out, words.PLAIN_HELP)

    def _mean(self, number: int) -> None:
        """Ask once more before a line is said for good."""
        slip = self.slip.take(number, open_choices(self.seen), 1)
        self.meant = 0 if slip.problem else number
        chosen = "" if slip.problem else open_choices(self.seen)[number - 1].whole
        say(self.out, [slip.problem or ballot.would_say(chosen)])

    async def _say_it(self) -> None:
        """Say the line that was meant."""
        number, self.meant = self.meant, 0
        await self._vote([number])

    async def _vote(self, numbers: list[int]) -> None:
        """A line or a pattern by one number; what rises by up to three at once."""
        choices, most = open_choices(self.seen), int(self.seen["most"])
        slip = self.slip if most == 1 else replace(self.slip, letters="")
        for number in numbers:
            slip = slip.take(number, choices, most)
            if slip.problem:
                say(self.out, [slip.problem])
                return
        await self._send(slip)

    async def _send(self, slip: Slip) -> None:
        if not open_choices(self.seen) or not slip.letters:
            say(self.out, [words.VOTE_FIRST if open_choices(self.seen) else words.NOTHING_OPEN])
            return
        self.slip = slip
        await self.client.vote(slip.letters, sure=slip.sure, why=slip.why)

    async def _keep(self) -> None:
        """Fetch one's own page, and keep it; once the class is over, the goodbye brings it where nobody answers any more."""
        ended = self.seen["phase"] == "ended"
        try:
            found = await self.client.record()
        except (OSError, ValueError) as problem:
            say(self.out, [] if ended else [words.NOT_KEPT.format(problem=problem)])
            return
        if "problem" not in found:
            self._kept(found)
            self.kept_at_the_end = ended

    def _kept(self, record: dict[str, Any]) -> None:
        """Keep this page, and say where."""
        self.record = record
        try:
            path = keep_record(record, self.joining.folder)
        except (OSError, ValueError) as problem:
            say(self.out, [words.NOT_KEPT.format(problem=problem)])
            return
        say(self.out, [words.KEPT.format(path=path)])
