"""Rooms for tests: one client over two turns, three scenes for a quiz, and hosts that step without counting revisions."""

from scoring.vocabulary import Move, Pattern
from simulator.classroom.room import commands as asked
from simulator.classroom.room.events import Event
from simulator.classroom.room.state import Room
from simulator.classroom.room.step import Opening, open_room, step
from simulator.classroom.room.words import Mode, Policy, Topic
from simulator.play.script import Script, prepare_script
from simulator.scenario.loader import load
from simulator.scenario.models import Vignette
from tests.play.vignettes import option, session, turn, vignette
from tests.scenes import scene_text

PATTERN_WORD = "dismissing"
KEY_WORDS = ("KEYWORD-WHY", "KEYWORD-HEARD", "KEYWORD-WHEN", "fits the moment", "makes it harder", PATTERN_WORD)
"""Words that belong to the key alone: none may reach a trainee before the reveal."""


def _lines(*more: str) -> list:
    from tests.play.vignettes import text

    made = [("facts", Move.FACT_FIRST), ("deep", Move.DEEPEN), ("push", Move.PRESS_ON), ("warm", Move.FEEL_REFLECT)]
    words = {"heard": text("KEYWORD-HEARD"), "why": text("KEYWORD-WHY"), "fits_when": "KEYWORD-WHEN"}
    return [option(f"{name}{''.join(more)}", move, **words) for name, move in made]


def case() -> Vignette:
    """Two turns with four lines each; the first ends with a beat of its own kind."""
    return vignette(
        session(
            turn(
                "first",
                *_lines(),
                client=_text("I have logged three weeks."),
                cues=("therapist-as-tool", "pull-depleted"),
            ),
            turn("second", *_lines(), client=_text("The method is sound.")),
        )
    )


def _text(words: str):
    from tests.play.vignettes import text

    return text(words)


def _keyed_scene(id_: str, pattern: Pattern = Pattern.DISMISSING) -> Vignette:
    """A scene for a quiz, with the words of the key in it."""
    told = scene_text(id_, pattern.value)
    for found, word in (("Heard ", "KEYWORD-HEARD "), ("Why ", "KEYWORD-WHY "), ("When ", "KEYWORD-WHEN ")):
        told = told.replace(f'"{found}', f'"{word}')
    return load(told).required()


SCRIPTS: dict[str, Script] = {
    "case": prepare_script(case()),
    "cap": prepare_script(_keyed_scene("the-cap")),
    "cup": prepare_script(_keyed_scene("the-cup", Pattern.SECURE)),
}


def room_of(mode: Mode = Mode.TOGETHER, policy: Policy = Policy.PLURALITY, people: int = 3, **more) -> Room:
    """A room in its lobby with so many people."""
    vignettes = ("cap", "cup") if mode is Mode.QUIZ else ("case",)
    room, _ = open_room(Opening("K7QP3M", vignettes, mode, policy, seed=4, **more), SCRIPTS.__getitem__, 0)
    for number in range(1, people + 1):
        room = do(room, asked.Join(f"p{number}", "", f"token{number}", number))
    return room


def do(room: Room, *commands: asked.Command) -> Room:
    """The room after these; each was made from the room as it stood."""
    for command in commands:
        room, _ = step(room, command, 0)
    return room


def host(room: Room, *steps: type, **more) -> Room:
    """The room after these steps of a host who has seen everything."""
    for one in steps:
        room = do(room, one(room.rev, **more))
    return room


def vote(room: Room, person: str, choice: str, *, id_: str = "", **more) -> tuple[Room, tuple[Event, ...]]:
    """A vote for the choice with this id in the round that is open."""
    from simulator.classroom.room.choices import choices, own_lines

    standing = room.standing
    found = own_lines(room, person) if room.mode is Mode.EACH else choices(room, standing.topic)
    letters = "".join(one.letter for one in found if one.id in choice.split(","))
    beat = len(room.own[person].path) + 1 if room.mode is Mode.EACH else standing.beat
    topic = Topic.LINE if room.mode is Mode.EACH else standing.topic
    command = asked.Vote(person, id_ or f"{person}-{choice}-{room.rev}", beat, topic, standing.round, letters, **more)
    return step(room, command, 0)


def voted(room: Room, **choices: str) -> Room:
    """The room after each of these people voted so."""
    for person, choice in choices.items():
        room, _ = vote(room, person, choice)
    return room
