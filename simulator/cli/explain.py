"""`attune explain`: what a finding of the check means, with an example and the same example mended."""

import argparse

from simulator.exits import DONE, Refusal
from simulator.scenario.codes import CODES
from simulator.scenario.nearest import nearest

EXAMPLES = """examples:
  attune explain Q522     one finding
  attune explain          all of them, a line each
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument(
        "code", nargs="?", metavar="CODE", help="the code in brackets, such as Q522; without one, all are listed"
    )


def run(options: argparse.Namespace) -> int:
    """Explain one code, or list them all."""
    from simulator.bench.explained.plain import every_code, explanation

    print(explanation(_known(options.code)) if options.code else every_code())
    return DONE


def _known(given: str) -> str:
    """The code that was meant. Raises Refusal with the nearest one."""
    from simulator.scenario.source import printable

    code = given.strip("[] ").upper()
    if code in CODES:
        return code
    best = nearest(code, CODES)
    hint = f"did you mean {best}?" if best else "`attune explain` lists them all"
    raise Refusal(f"there is no finding '{printable(given)}'; {hint}")
