"""A quiz of `attune host` for which no scene was named: the options, and the scenes that are taken."""

import argparse
import secrets
import sys

from simulator.exits import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command that are about a quiz."""
    parser.add_argument(
        "--scenes",
        type=int,
        metavar="N",
        help="a quiz of so many scenes over all patterns, mixed; six with --mode quiz",
    )
    parser.add_argument(
        "--seed", type=int, metavar="SEED", help="the very scenes that were taken with this seed before"
    )


def is_quiz(options: argparse.Namespace) -> bool:
    """True where a quiz is asked for, by name or by its number of scenes."""
    return options.mode == "quiz" or (options.mode is None and _counted(options))


def vignettes(options: argparse.Namespace) -> tuple[str, ...]:
    """What is played: what was named, or else in a quiz a mixed handful, which is said. Raises Refusal with a sentence."""
    from simulator.play.wording import quiz as words

    if _counted(options) and (options.vignettes or not is_quiz(options)):
        raise Refusal(words.ONLY_A_QUIZ)
    if options.vignettes or options.resume or not is_quiz(options):
        return tuple(options.vignettes)
    return _taken(options)


def _counted(options: argparse.Namespace) -> bool:
    return options.scenes is not None or options.seed is not None


def _taken(options: argparse.Namespace) -> tuple[str, ...]:
    from simulator.classroom.hosting import REHEARSAL_SEED
    from simulator.classroom.quiz import MOST_SCENES, SEEDS, USUAL_SCENES, mixed
    from simulator.play.wording import quiz as words
    from simulator.scenario.library import shelf

    many = USUAL_SCENES if options.scenes is None else options.scenes
    by_chance = REHEARSAL_SEED if options.rehearse else secrets.randbelow(SEEDS)
    seed = by_chance if options.seed is None else options.seed
    if not 1 <= many <= MOST_SCENES:
        raise Refusal(words.takes_from_to(MOST_SCENES))
    if not 0 <= seed < SEEDS:
        raise Refusal(words.seed_from_to(SEEDS - 1))
    ids = tuple(one.id for one in mixed(shelf().entries, many, seed))
    if not ids:
        raise Refusal(words.NO_SCENES)
    print(f"attune: {words.these(ids, seed)}", file=sys.stderr)
    return ids
