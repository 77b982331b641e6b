"""`attune export post`: a file of statements to a learning record store, and nothing else to any other machine."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    pass

PASSWORD = "ATTUNE_LRS_PASSWORD"
"""Environment variable with the password of the record store."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.add_argument("file", metavar="FILE", help="what  attune export answers --format xapi -o FILE  has written")
    parser.add_argument(
        "--to", metavar="ADDRESS", required=True, help="of the store, such as https://lrs.example.org/xapi"
    )
    parser.add_argument(
        "--user",
        metavar="USER",
        required=True,
        help=f"of the store; the password is asked for, or read from {PASSWORD}",
    )


def run(options: argparse.Namespace) -> int:
    """Send them, and say that they are there."""
    from simulator.exports.lrs import NotSent, Store
    from simulator.exports.xapi import from_file
    from simulator.play.wording import exports as words

    path = Path(options.file)
    try:
        found = from_file(path.read_bytes())
    except OSError as problem:
        raise Refusal(f"{path}: cannot be read: {problem.strerror or problem}") from None
    if not found:
        raise Refusal(words.NO_STATEMENTS.format(path=path))
    try:
        Store(options.to, options.user, _password(options.user)).send(found)
    except NotSent as problem:
        raise Refusal(str(problem)) from None
    print(words.SENT.format(number=len(found)), file=sys.stderr)
    return DONE


def _password(user: str) -> str:
    from getpass import getpass

    from simulator.play.wording import exports as words

    given = os.environ.get(PASSWORD)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise Refusal(words.NO_PASSWORD)
    return getpass(words.PASSWORD.format(user=user))
