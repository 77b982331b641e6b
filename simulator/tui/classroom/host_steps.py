"""The steps of a host at the keys: which are open now, which are pressed twice, and what the room says to them."""

from collections.abc import Awaitable

from textual.screen import Screen

from simulator.classroom.hosting import Hosted, Snapshot
from simulator.classroom.log import LogProblem
from simulator.classroom.room import commands as asked
from simulator.classroom.room.choices import LETTERS
from simulator.classroom.room.host import HostView
from simulator.classroom.room.made_steps import command
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.refused import Refused
from simulator.classroom.room.words import Phase, Topic
from simulator.play.wording import hosting as words
from simulator.tui.classroom.steps import KEYS

TWICE = {Step.REVEAL: words.AGAIN_TO_SHOW, Step.DEBRIEF: words.AGAIN_TO_DEBRIEF, Step.END: words.AGAIN_TO_END}
"""Steps that are pressed twice, for what they show cannot be unseen; with the sentence after the first press."""


_IN_CLASS = frozenset({*KEYS, "extend", "take", "hands", "address", "people", "lock", "presenting"})
"""What a class that is over has no use for."""


class HostSteps(Screen[None]):
    """What a host does. A step goes to the room with the revision that was on the screen when the key was pressed."""

    def __init__(self, hosted: Hosted) -> None:
        super().__init__()
        self.hosted = hosted
        self.snapshot: Snapshot = hosted.snapshot()
        self.said = ""
        """What is said to the host, until the next step."""
        self.presenting = True
        """True while a class reads along: what is the host's alone stays hidden."""
        self.armed: str | None = None
        """The step whose first press was the last one, or the line."""

    @property
    def view(self) -> HostView:
        """The room as it is on the screen."""
        return self.snapshot.view

    @property
    def over(self) -> bool:
        """True where the class was ended: what is left is to let people keep their pages."""
        return self.view.seen.phase is Phase.ENDED

    @property
    def left_word(self) -> str:
        """What is said where the host leaves."""
        raise NotImplementedError

    def show(self) -> None:
        """Draw the newest snapshot."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Say something to the host, until the next step."""
        raise NotImplementedError

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Only keys that do something now."""
        if self.over and action in _IN_CLASS:
            return False
        needed = KEYS.get(action)
        if needed is not None:
            return any(step in self.view.steps for step in needed)
        if action == "extend":
            return self.view.seen.phase is Phase.CLOSED and Step.UNDO in self.view.steps
        if action == "take":
            return bool(self._to_take())
        if action in ("scroll_on", "scroll_back"):
            return bool(self.query_one("#front").max_scroll_y)
        if action == "hands":
            return self._hands_counted()
        return True

    async def action_suggested(self) -> None:
        """The step that usually comes next; after the last one, the way out."""
        if self.over:
            self.app.exit(self.left_word)
        elif self.view.steps:
            await self._step(self.view.steps[0], "↵")

    async def action_open(self) -> None:
        """Open the vote on the line."""
        await self._step(Step.OPEN)

    async def action_shut(self) -> None:
        """Close the vote."""
        await self._step(Step.CLOSE)

    async def action_extend(self) -> None:
        """Open the vote again that was just closed."""
        await self._do(asked.Undo(self.view.rev))

    async def action_discuss(self) -> None:
        """Let them talk."""
        await self._step(Step.DISCUSS)

    async def action_reveal(self) -> None:
        """Show what was voted, at the second press."""
        await self._step(Step.REVEAL, "v")

    async def action_next(self) -> None:
        """The client answers, or the next scene."""
        await self._step(next(step for step in KEYS["next"] if step in self.view.steps))

    async def action_take(self, number: int) -> None:
        """The line the client hears; against the votes or the key, at the second press."""
        letter, option = self._to_take().get(number, ("", ""))
        if not option:
            return
        by, decided = self.view.speaks_against(option, presenting=self.presenting)
        if by and self.armed != f"take {letter}":
            self.armed, name = f"take {letter}", self.view.seen.client.name
            self.say(words.against(by, decided, name=name, letter=letter, key=str(number)))
            return
        said = asked.Branch if Step.BRANCH in self.view.steps else asked.Rewind
        await self._do(said(self.view.rev, option))

    async def action_other_way(self) -> None:
        """Back to the last line, and the other way; where the votes do not say which, its number is asked for."""
        await self._step(Step.REWIND)

    async def action_ask_pattern(self) -> None:
        """Ask which pattern the class reads."""
        await self._step(Step.ASK_PATTERN)

    async def action_ask_reaction(self) -> None:
        """Ask what rises in people."""
        await self._step(Step.ASK_REACTION)

    async def action_pause(self) -> None:
        """Stand still, or go on."""
        await self._step(Step.RESUME if self.view.seen.paused else Step.PAUSE)

    async def action_undo(self) -> None:
        """One step back."""
        await self._step(Step.UNDO)

    async def action_debrief(self) -> None:
        """To the debrief, at the second press."""
        await self._step(Step.DEBRIEF, "b")

    async def action_lock(self) -> None:
        """Close the door, or open it."""
        await self._do(asked.LockDoor(not self.view.locked))

    async def _step(self, step: Step, key: str = "") -> None:
        """Carry a step out; one that shows something only at the second press."""
        if step in TWICE and key and self.armed is not step:
            self.armed = step
            owed = step is Step.REVEAL and self.view.hands_owed
            self.say(" ".join(([words.hands_owed(owed)] if owed else []) + [TWICE[step].format(key=key)]))
            return
        if step in self.view.lettered:
            self.armed = step
            self.say(words.by_number([(number, letter) for number, (letter, _) in self._to_take().items()]))
            return
        await self._do(command(step, self.view.rev))

    async def _do(self, made: asked.Command) -> None:
        self.armed = None
        self.say("")
        try:
            await self._carried(self.hosted.do(made))
        except (Refused, LogProblem) as no:
            self.say(str(no))

    async def _carried(self, doing: Awaitable[object]) -> None:
        await doing
        self.snapshot = self.hosted.snapshot()
        self.show()

    def _to_take(self) -> dict[int, tuple[str, str]]:
        """Letter and id of the lines that can be named now, by their number: 1 for A."""
        found: list[tuple[str, str]] = []
        if Step.BRANCH in self.view.steps:
            found = [(one.letter, one.option) for one in self.view.reasons]
        elif Step.REWIND in self.view.steps and (self.view.seen.phase is Phase.BRANCH or self.armed is Step.REWIND):
            found = [(one.letter, one.id) for one in self.view.roads]
        return {LETTERS.index(letter) + 1: (letter, id_) for letter, id_ in found}

    def _hands_counted(self) -> bool:
        seen = self.view.seen
        return seen.phase in (Phase.OPEN, Phase.CLOSED) and seen.topic is not Topic.REACTION and bool(seen.choices)
