"""The steps of a host by their keys, and in words."""

from simulator.classroom.room.host import HostView
from simulator.classroom.room.open_steps import Step
from simulator.classroom.room.words import Mode, Phase
from simulator.play.wording import hosting as words
from simulator.play.wording.quiz import number_of

KEYS: dict[str, tuple[Step, ...]] = {
    "open": (Step.OPEN,),
    "shut": (Step.CLOSE,),
    "discuss": (Step.DISCUSS,),
    "reveal": (Step.REVEAL,),
    "next": (Step.NEXT, Step.BRANCH),
    "other_way": (Step.REWIND,),
    "ask_pattern": (Step.ASK_PATTERN,),
    "ask_reaction": (Step.ASK_REACTION,),
    "pause": (Step.PAUSE, Step.RESUME),
    "undo": (Step.UNDO,),
    "debrief": (Step.DEBRIEF,),
}
"""The actions that are steps, and the steps that each stands for."""


def shown_word(step: Step) -> str:
    """The step as the key line names it."""
    return words.STEPS[step.value]


def undecided(view: HostView) -> bool:
    """True where the host has to name the line that the client hears: at a tie, or because they decide anyway."""
    return view.seen.phase is Phase.BRANCH and bool(view.seen.reasons)


def place(view: HostView) -> str:
    """Where the class stands: `scene 3 · vote 1 is open`."""
    seen = view.seen
    if undecided(view):
        return words.counted_so_far(words.WHICH, _scene(view))
    if seen.phase is Phase.LOBBY and view.locked:
        return words.DOOR_CLOSED
    said = words.unscored(seen.topic, seen.phase) or words.PHASES[seen.phase].format(number=seen.round)
    if seen.mode is Mode.EACH and seen.phase is Phase.OPEN:
        return words.OWN_PACE
    if seen.mode is Mode.EACH or not seen.beat or seen.phase in (Phase.DEBRIEF, Phase.ENDED):
        return said
    return words.counted_so_far(said, _scene(view))


def _scene(view: HostView) -> int | str:
    """Its number; in a quiz, with how many there are."""
    seen = view.seen
    return number_of(seen.scene, seen.scenes) if seen.scenes else seen.beat
