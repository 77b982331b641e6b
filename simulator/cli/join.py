"""`attune join`: come in to a class from a terminal, vote, and take your own page along."""

import argparse
import sys
from pathlib import Path

from simulator.cli.terminal import full_screen
from simulator.exits import DONE, Refusal

EXAMPLES = """examples:
  attune join 192.168.1.20:8765 K7QP3M      address and code stand on the screen in front
  attune join http://192.168.1.20:8765/j/K7QP3M --plain
  attune join --import FILE                 your page of a class, into your own record
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("address", nargs="?", metavar="ADDRESS", help="host and port, or the whole address")
    parser.add_argument("code", nargs="?", default="", metavar="CODE", help="the code on the screen in front")
    parser.add_argument("--name", metavar="NAME", help="what you are called there; empty for two plain words")
    parser.add_argument("--insecure", action="store_true", help="take a certificate that nobody vouches for")
    parser.add_argument("--import", dest="file", metavar="FILE", help="take your page of a class into your own record")
    parser.add_argument("--plain", action="store_true", help="line mode: plain text (also: ATTUNE_PLAIN=1)")


def run(options: argparse.Namespace) -> int:
    """Join, or take a page in. Raises Refusal with a sentence."""
    if options.file:
        return _taken_in(Path(options.file))
    if not options.address:
        raise Refusal("where to? attune join ADDRESS CODE, as on the screen in front")
    from simulator.classroom.coming_in import joining
    from simulator.classroom.joining import CannotJoin, door
    from simulator.scenario.folders import data_folder

    try:
        where = door(options.address, options.code)
    except CannotJoin as problem:
        raise Refusal(str(problem)) from None
    asked = joining(where, data_folder(), alias=options.name, insecure=options.insecure)
    if full_screen(plain=options.plain):
        from simulator.tui.classroom.seat_app import run_seat

        return run_seat(asked)
    from simulator.plain.joining.run import join_in_lines

    return join_in_lines(asked)


def _taken_in(path: Path) -> int:
    from simulator.cli.own_data.opened import opened
    from simulator.practice.class_record import NotTakenIn, read_record, take_in

    try:
        record = read_record(path)
        with opened(unlock=True) as journal:
            for sentence in take_in(journal, record, path):
                print(sentence, file=sys.stderr)
    except NotTakenIn as problem:
        raise Refusal(str(problem)) from None
    return DONE
