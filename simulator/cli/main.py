"""`attune`: picks a command and hands it its words."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from simulator.exits import DONE, REFUSED, Refusal
from simulator.scenario.folders import PROFILE, BadProfile, profile

COMMANDS: dict[str, str] = {
    "play": "play one client, or go on where you left",
    "host": "a class that plays one client together: phones vote, you steer",
    "join": "come in to a class from a terminal, and vote",
    "list": "the clients in the library",
    "progress": "how you work: strategies, moments, reading, repairs, reactions, over all you have finished",
    "notes": "your notes over all clients: find, write, share one by one",
    "supervision": "what to bring to your next hour of supervision, and what came back from it",
    "report": "one client, how you work, or what to bring to supervision, as a page to keep, print or hand on",
    "new": "a vignette of your own to begin with: it plays at once, and waits for your words",
    "check": "what is wrong with a vignette file, and how to mend it",
    "preview": "play a vignette while you write it: every save is read, checked and played again at once",
    "explain": "what a finding of the check means, with an example",
    "bank": "the gates of the review over all vignettes together",
    "translate": "the texts of a vignette for a translator, and what of a translation is missing or stale",
    "panel": "rating sheets for supervisors, and what came back into the key",
    "explore": "exact figures for a vignette over every way to play it",
    "graph": "the turns and endings of a vignette, and how many plays take each way between them",
    "diff": "what changed between two versions of a vignette, and what that moves",
    "data": "what is held about you: where, since when; take it away, bring it back, seal it, erase it",
    "items": "after class: what the answers say of the items, pooled over classes",
    "export": "a class's answers for a gradebook, R or a record store; scenes for Moodle and others",
    "schema": "the JSON Schema with which an editor completes and corrects a vignette",
    "rubric": "the key: which move fits which pattern at which moment",
    "replay": "play a list of choices and give the score",
}
"""Every command with one line of help; each is a module of this package with `arguments(parser)` and `run(options) -> int`."""

PLAIN = "--plain"
"""In front of everything it means what it means after `play`."""

EXAMPLES = """examples:
  attune                                  open the app
  attune play hanne-vik                   one client, from the intake sheet on
  attune play hanne-vik --plain           the same in line mode: plain text, screen readers, pipes
  attune check my-client.yaml             is my vignette sound?
  attune rubric --pattern secure --moment gap
"""


def main(words: Sequence[str] | None = None) -> int:
    """Run the command these words name; what its exit code means is in `simulator.exits`."""
    given = list(sys.argv[1:] if words is None else words)
    try:
        given = _of_profile(given)
        return _run(_in_line_mode(given) or ["play"])
    except Refusal as refusal:
        print(f"attune: {refusal}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return DONE
    except BrokenPipeError:
        sys.stderr.close()
        return DONE


def _of_profile(given: list[str]) -> list[str]:
    """Take the profile off the front, for whatever comes after it. Raises Refusal for a name that will not do."""
    if given[:1] == ["--profile"] and len(given) > 1:
        os.environ[PROFILE], given = given[1], given[2:]
    elif given and given[0].startswith("--profile="):
        os.environ[PROFILE], given = given[0].partition("=")[2], given[1:]
    try:
        profile()
    except BadProfile as problem:
        raise Refusal(str(problem)) from None
    return given


def _in_line_mode(given: list[str]) -> list[str]:
    """`--plain` in front means line mode, with a client, with options of `play`, or with nothing after it."""
    rest = given[1:] if given[1:2] != ["play"] else given[2:]
    if given[:1] != [PLAIN] or (rest and rest[0] in COMMANDS):
        return given
    return ["play", PLAIN, *rest]


def _run(given: list[str]) -> int:
    parser = argparse.ArgumentParser(
        prog="attune",
        description="Practise reading a client's attachment pattern and answering it with the strategy that fits.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--profile", metavar="NAME", help="before the command: whose practice it is (also: ATTUNE_PROFILE)"
    )
    parser.add_argument(PLAIN, action="store_true", help="line mode: plain text, screen readers, pipes")
    parser.add_argument("--version", action="store_true", help="the version, and nothing else")
    commands = parser.add_subparsers(dest="command", metavar="command", title="commands")
    for name, line in COMMANDS.items():
        one = commands.add_parser(name, help=line, description=line)
        if name in given[:1]:
            import_module(f"simulator.cli.{name}").arguments(one)
    options = parser.parse_args(given)
    if options.version:
        from importlib.metadata import version

        print(version("attunement"))
        return DONE
    result: int = import_module(f"simulator.cli.{options.command}").run(options)
    return result
