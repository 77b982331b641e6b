"""What a host opens over the class: who is in, the raised hands, the address, and the question how to leave."""

import secrets

from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import choices
from simulator.classroom.room.words import Topic
from simulator.play.wording import classroom_host as host_words
from simulator.play.wording import hosting as words
from simulator.tui.classroom.host_steps import HostSteps
from simulator.tui.classroom.over_class import AddressSheet, Asked, Hands, HandsSheet, PeopleSheet
from simulator.tui.classroom.sheets import leaving


class HostSheets(HostSteps):
    """The sheets of a host, and what becomes of their answers."""

    @property
    def left_word(self) -> str:
        """What is said where the host leaves: the class is over, or waits; and a rehearsal is gone."""
        if self.hosted.rehearsing:
            return words.REHEARSAL_OVER
        return words.ENDED if self.over else words.WAITS

    def action_address(self) -> None:
        """How to join, large."""
        no_colour = bool(getattr(self.app, "no_colour", False))
        hosted = self.hosted
        self.app.push_screen(AddressSheet(hosted.join_url, hosted.url, hosted.code, no_colour=no_colour))

    def action_people(self) -> None:
        """Who is in, and what was turned away; names are private."""
        away = host_words.turned_away(self.hosted.snapshot().turned_away)
        if self.presenting:
            self.say(words.NAMES_HIDDEN.format(key="m"))
        elif not self.view.people:
            self.say(f"{words.NOBODY_YET} {away}".strip())
        else:
            self.app.push_screen(PeopleSheet(self.view.people, away), self._asked_of_somebody)

    def action_hands(self) -> None:
        """Raised hands."""
        counted, before = dict(self.view.hands), dict(self.view.hands_before)
        rows = [
            Hands(one.letter, one.words, counted.get(id_, 0), before.get(id_, 0) if before else None)
            for id_, one in zip(self._choice_ids(), self.view.seen.choices, strict=False)
        ]
        self.app.push_screen(HandsSheet(rows), self._hands_entered)

    def leave(self) -> None:
        """Ask how to leave; a rehearsal, or a class that is over, is left at once."""
        if self.hosted.rehearsing or self.over:
            self.app.exit(self.left_word)
            return
        self.app.push_screen(leaving(), self._left)

    async def _asked_of_somebody(self, answer: Asked | None) -> None:
        if answer is None:
            return
        draw = secrets.randbelow(1 << 30)
        await self._do(asked.Remove(answer.person) if answer.out else asked.Rename(answer.person, draw))

    async def _hands_entered(self, numbers: tuple[int, ...] | None) -> None:
        if numbers is not None:
            pairs = tuple(zip(self._choice_ids(), numbers, strict=False))
            await self._do(asked.CountHands(self.view.rev, pairs))

    async def _left(self, answer: str | None) -> None:
        if answer == "end":
            await self._do(asked.End(self.view.rev))
        elif answer == "leave":
            self.app.exit(self.left_word)

    def _choice_ids(self) -> list[str]:
        current = self.view.current
        if current is not None:
            return [bar.id for bar in current.bars]
        if self.view.seen.topic is Topic.LINE:
            return [one.option for one in self.view.reasons]
        return [one.id for one in choices(self.hosted.room, self.view.seen.topic)]
