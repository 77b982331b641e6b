"""`attune host`: a class that plays one client together, on the phones of a room."""

import argparse
import ipaddress
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from simulator.cli import host_quiz
from simulator.cli.class_logs import say_what_has_served
from simulator.cli.folders import say_what_is_missing
from simulator.cli.terminal import full_screen
from simulator.exits import Refusal

if TYPE_CHECKING:
    from simulator.classroom.hosting import Wish

MOST_PEOPLE = 5000
MOST_REHEARSED = 200

EXAMPLES = """examples:
  attune host hanne-vik --lan                   one client, for the phones in the room
  attune host hanne-vik --rehearse 12           try it alone
  attune host --mode quiz --lan                 six single scenes, mixed (--scenes 3 for fewer)
  attune host mei-voice gordon-hat declan-barometer --mode quiz
                                                scenes of your choice: attune list --kind scene
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument(
        "vignettes",
        nargs="*",
        metavar="VIGNETTE",
        help="an id in the library, or a path; in a quiz several scenes, or none for a mixed handful",
    )
    parser.add_argument(
        "--lan", action="store_true", help="let phones in the local network in; without it this computer only"
    )
    parser.add_argument(
        "--host", default="", metavar="ADDRESS", help="one IP address of this computer to be reached at, IPv4 or IPv6"
    )
    parser.add_argument("--port", type=int, metavar="N", help="the port; else the first free one from 8765 up")
    parser.add_argument(
        "--mode",
        choices=("together", "each", "quiz"),
        help="one client for all (together, the usual one), everybody their own at their own pace, or single scenes in a row",
    )
    host_quiz.arguments(parser)
    parser.add_argument(
        "--branch",
        choices=("plurality", "host", "matched"),
        default="plurality",
        help="which line the client hears: the one with most votes (at a tie you choose), yours, or the one that fits best",
    )
    parser.add_argument(
        "--all-bars", action="store_true", help="show bars of one or two people in groups under eight, too"
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on with the class that was left without being ended, at the address it had; options given anew win",
    )
    parser.add_argument(
        "--generated-names",
        action="store_true",
        help="let nobody type a name: everybody is called by two plain words",
    )
    parser.add_argument("--people", type=int, metavar="N", help="seats; 500 if not said otherwise")
    parser.add_argument(
        "--name", action="append", default=[], metavar="HOST", help="host name of a proxy with https before it"
    )
    parser.add_argument("--tls-cert", type=Path, metavar="FILE", help="certificate (PEM), for https")
    parser.add_argument("--tls-key", type=Path, metavar="FILE", help="its key (PEM)")
    parser.add_argument(
        "--rehearse",
        type=int,
        default=0,
        metavar="N",
        help="try it out alone, with so many made-up trainees; nothing is kept",
    )
    parser.add_argument("--plain", action="store_true", help="line mode: plain text (also: ATTUNE_PLAIN=1)")


def run(options: argparse.Namespace) -> int:
    """Host. Raises Refusal with a sentence where the class cannot be opened."""
    from simulator.classroom.hosting import CannotHost
    from simulator.classroom.log import LogProblem
    from simulator.scenario.findings import VignetteRefused
    from simulator.scenario.library import UnknownVignette

    say_what_is_missing()
    if not options.rehearse:
        say_what_has_served()
    try:
        with _kept_nowhere() if options.rehearse else nullcontext() as folder:
            return _host(options, _wish(options, folder))
    except (CannotHost, LogProblem, UnknownVignette, VignetteRefused) as problem:
        raise Refusal(str(problem)) from None


def _host(options: argparse.Namespace, wish: "Wish") -> int:
    if full_screen(plain=options.plain):
        from simulator.tui.classroom.host_app import run_host

        return run_host(wish)
    from simulator.plain.hosting.run import host_in_lines

    return host_in_lines(wish)


@contextmanager
def _kept_nowhere() -> Iterator[Path]:
    """A folder for the log of a rehearsal, gone with it."""
    with TemporaryDirectory(prefix="attune-rehearsal-") as folder:
        yield Path(folder)


def _wish(options: argparse.Namespace, folder: Path | None = None) -> "Wish":
    from simulator.classroom.binding import everywhere
    from simulator.classroom.hosting import Wish
    from simulator.classroom.room.words import Mode, Policy

    if options.people is not None and not 1 <= options.people <= MOST_PEOPLE:
        raise Refusal(f"--people takes 1 to {MOST_PEOPLE}")
    if not 0 <= options.rehearse <= MOST_REHEARSED:
        raise Refusal(f"--rehearse takes 1 to {MOST_REHEARSED} made-up trainees")
    quiz = host_quiz.is_quiz(options)
    if options.rehearse and (options.resume or not (options.vignettes or quiz)):
        raise Refusal("--rehearse begins a class of its own: attune host hanne-vik --rehearse 12")
    _must_be_names(options.name)
    _must_be_an_address(options.host)
    if (options.tls_cert is None) != (options.tls_key is None):
        raise Refusal("--tls-cert and --tls-key go together")
    return Wish(
        vignettes=host_quiz.vignettes(options),
        mode=Mode.QUIZ if quiz else Mode(options.mode or Mode.TOGETHER),
        policy=Policy(options.branch),
        strict=not options.all_bars,
        lan=options.lan or everywhere(options.host),
        host="" if everywhere(options.host) else options.host,
        port=options.port,
        tls=(options.tls_cert, options.tls_key) if options.tls_cert else None,
        names=tuple(options.name),
        resume=None if options.rehearse else _waiting(options),
        folder=folder,
        rehearse=options.rehearse,
        people=options.people,
        own_names=False if options.generated_names else None,
    )


def _must_be_names(names: list[str]) -> None:
    """Raises Refusal for the first that is none."""
    from simulator.classroom.addresses import proxy

    for name in names:
        try:
            proxy(name)
        except ValueError:
            raise Refusal(f"--name takes a host name, like class.example.org; {name!r} is none") from None


def _must_be_an_address(host: str) -> None:
    """Raises Refusal where it is none, or one that no browser can open."""
    try:
        found = ipaddress.ip_address(host or "::1")
    except ValueError:
        raise Refusal(
            f"--host takes an IP address of this computer, like 192.168.1.20 or ::1; {host!r} is none"
        ) from None
    if found.version == 6 and found.is_link_local:
        raise Refusal(f"--host {host}: no browser opens an address that begins with fe80; take another one, or --lan")


def _waiting(options: argparse.Namespace) -> Path | None:
    """The log to go on with; where one waits and is not asked for, that is said."""
    from simulator.classroom.hosting import waiting_class
    from simulator.play.wording import classroom_host as words

    path = waiting_class()
    if options.resume and path is None:
        raise Refusal(words.NO_CLASS_WAITS)
    if path is not None and not options.resume:
        print(f"attune: {words.WAITING.format(name=path.stem)}", file=sys.stderr)
    return path if options.resume else None
