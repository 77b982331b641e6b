"""`attune export`: a class's answers for other programs, and scenes for a learning platform."""

import argparse
from importlib import import_module
from types import ModuleType

PARTS = {
    "answers": "every choice, one a row: CSV, JSON lines, or xAPI statements",
    "gradebook": "a column for Moodle's or Canvas's gradebook: who took part in how much",
    "post": "send a file of xAPI statements to a learning record store",
    "scenes": "practice scenes as questions: Moodle XML, GIFT, QTI 2.2",
}
"""Each a module of `simulator.cli.exporting` with `arguments(parser)` and `run(options) -> int`."""

EXAMPLES = """examples:
  attune export answers -o monday.csv                      every choice of your classes, for R or a spreadsheet
  attune export answers monday.sqlite3 --format xapi -o monday.json
  attune export post monday.json --to https://lrs.example.org/xapi --user attune
  attune export gradebook monday.sqlite3 --for canvas --names -o grades.csv
  attune export scenes --format moodle-xml -o scenes.xml

People go out under pseudonyms that are made anew for every export, and groups of fewer than five stay here. With --names
everybody is called as in the room. No time finer than a day leaves, nor what people typed, nor what rose in them.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parts = parser.add_subparsers(dest="part", metavar="WHAT", required=True, title="what")
    for name, line in PARTS.items():
        _part(name).arguments(parts.add_parser(name, help=line, description=line))


def run(options: argparse.Namespace) -> int:
    """Do what is asked."""
    result: int = _part(options.part).run(options)
    return result


def _part(name: str) -> ModuleType:
    return import_module(f"simulator.cli.exporting.{name}")
