"""The words of a quiz: which scenes it has, how to have them again, and where one is in it."""

from collections.abc import Sequence

from simulator.locale.catalogue import _

ONLY_A_QUIZ = _(
    "--scenes and --seed choose the scenes of a quiz themselves: attune host --mode quiz --scenes 6; "
    "to choose them yourself, name them: attune host mei-voice gordon-hat declan-barometer --mode quiz"
)
NO_SCENES = _("the library has no scenes to make a quiz of; attune list --kind scene shows those there are")


def takes_from_to(most: int) -> str:
    """Said where a number of scenes is asked for that cannot be."""
    return _("--scenes takes 1 to {most}").format(most=most)


def seed_from_to(most: int) -> str:
    """Said where a seed is none."""
    return _("--seed takes a whole number from 0 to {most}").format(most=most)


def these(ids: Sequence[str], seed: int) -> str:
    """Which scenes were taken; their ids name no pattern."""
    ids_told = ", ".join(ids)
    if len(ids) == 1:
        return _("A quiz of one scene: {ids}. The same again: --scenes 1 --seed {seed}").format(ids=ids_told, seed=seed)
    return _("A quiz of {n} scenes: {ids}. The same again: --scenes {n} --seed {seed}").format(
        n=len(ids), ids=ids_told, seed=seed
    )


def number_of(number: int, of: int) -> str:
    """`2 of 6`, for a sentence that names the scene; without how many there are, `2`."""
    return _("{number} of {of}").format(number=number, of=of) if of else str(number)


def scene_of(number: int, of: int) -> str:
    """`Scene 2 of 6`; nothing where it is no quiz."""
    return _("Scene {number} of {of}").format(number=number, of=of) if of else ""
