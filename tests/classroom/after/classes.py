"""Classes held for tests: quizzes of small scenes, written to a log as a room writes it."""

from collections.abc import Sequence
from pathlib import Path

from simulator.classroom.log import ClassLog
from simulator.classroom.room import commands as asked
from simulator.classroom.room.step import Opening, open_room, step
from simulator.classroom.room.words import Mode, Policy
from simulator.play.script import prepare_script
from simulator.scenario.playable import playable
from tests.classroom.rooms import vote
from tests.scenes import scene_text

NOON = 1_795_521_600
"""2026-11-24, 12:00 UTC."""

Rounds = tuple[Sequence[str], ...]
"""Of one scene: for each round the option of every person, p1 first; an empty one did not vote."""

CAP, CUP = scene_text("the-cap"), scene_text("the-cup")


class Class:
    """A class that is going on; `close` gives the path of its log."""

    def __init__(
        self, folder: Path, texts: Sequence[str] = (CAP,), code: str = "K7QP3M", mode: Mode = Mode.QUIZ
    ) -> None:
        chosen = {one.sha256: one for one in map(playable, texts)}
        opening = Opening(code, tuple(chosen), mode, Policy.PLURALITY, seed=3)
        scripts = {sha256: prepare_script(one.vignette) for sha256, one in chosen.items()}
        self.room, first = open_room(opening, scripts.__getitem__, NOON)
        self.log = ClassLog.begin(folder, first, "2026-11-24", [(one.sha256, one.text) for one in chosen.values()])

    def do(self, command: asked.Command) -> None:
        self.room, events = step(self.room, command, NOON + 3)
        self.log.append(events)

    def steps(self, *commands: type) -> None:
        for command in commands:
            self.do(command(self.room.rev))

    def join(self, *names: str) -> None:
        for name in names:
            number = len(self.room.people) + 1
            self.do(asked.Join(f"p{number}", name, f"{number:064x}", number))

    def vote(self, person: str, option: str, **more) -> None:
        self.room, events = vote(self.room, person, option, **more)
        self.log.append(events)

    def votes(self, options: Sequence[str]) -> None:
        for number, option in enumerate(options, start=1):
            if option:
                self.vote(f"p{number}", option)

    def close(self) -> Path:
        self.log.close()
        return self.log.path


def held(
    folder: Path, *scenes: Rounds, texts: Sequence[str] = (), code: str = "K7QP3M", names: Sequence[str] = ()
) -> Path:
    """The log of a class of as many people as voted in the first round; every scene is voted on, shown, and left."""
    one = Class(folder, texts or [scene_text(f"scene-{number}") for number in range(len(scenes))], code)
    people = len(scenes[0][0])
    one.join(*(names or [f"Person {number}" for number in range(1, people + 1)]))
    one.steps(asked.Begin)
    for rounds in scenes:
        for number, options in enumerate(rounds):
            one.steps(*([asked.Discuss] if number else []), asked.Open)
            one.votes(options)
            one.steps(asked.Close)
        one.steps(asked.Reveal, asked.GoOn)
    one.steps(asked.End)
    return one.close()
