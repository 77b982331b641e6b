"""`attune data`: what is held about the trainee, and everything they can do with it."""

import argparse
from importlib import import_module

from simulator.exits import DONE, Refusal

ACTS = {
    "export": ("carry", "everything that is held, into a folder or a .zip: JSON, and a text to read"),
    "import": ("carry", "bring back what was exported"),
    "erase": ("erase", "erase a note, an attempt, a class you hosted, or everything, with what lies behind it"),
    "retention": ("keep", "how long things are kept"),
    "passphrase": ("passphrase", "seal your own words, or open them for good"),
    "check": ("safety", "whether everything is whole"),
    "backup": ("safety", "make a backup now"),
    "restore": ("safety", "put a backup in the place of the journal"),
    "profiles": ("show", "the profiles on this account"),
}
"""Every act with the module that does it, and a line of help."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people or for programs")
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    made = {name: acts.add_parser(name, help=line, description=line) for name, (_, line) in ACTS.items()}
    made["export"].add_argument("into", metavar="DIR", help="a new or empty folder, or a new file that ends in .zip")
    made["import"].add_argument("source", metavar="DIR", help="the folder or the .zip that was exported")
    made["erase"].add_argument("what", choices=("note", "attempt", "class", "classes", "all"), help="what to erase")
    made["erase"].add_argument(
        "id", nargs="?", metavar="ID", help="of the note, the attempt or the class; without it, they are listed"
    )
    made["erase"].add_argument("--yes", action="store_true", help="do not ask for the word")
    made["retention"].add_argument("--keep", metavar="forever|DAYS", help="how long; without it, what is set is shown")
    made["passphrase"].add_argument(
        "what", choices=("set", "change", "remove", "lost"), help="lost erases what is sealed; the attempts stay"
    )
    made["passphrase"].add_argument("--yes", action="store_true", help="with lost: do not ask for the word")
    made["restore"].add_argument("backup", nargs="?", metavar="NAME", help="which; without it, they are listed")
    made["restore"].add_argument("--newest", action="store_true", help="the newest that is whole")


def run(options: argparse.Namespace) -> int:
    """Do what is asked; without an act, show what is held."""
    module, act = (ACTS[options.act][0], options.act) if options.act else ("show", "held")
    if options.act and options.format != "text":
        raise Refusal("--format goes with the list of what is held: attune data --format json")
    getattr(import_module(f"simulator.cli.own_data.{module}"), f"run_{act}")(options)
    return DONE
