"""`attune new`: a drafted vignette that plays at once, from a few questions or from the bones of another one."""

import argparse
import io
import shlex
import sys
from pathlib import Path
from typing import Any

from simulator.bench.new.case import case
from simulator.bench.new.copying import copied
from simulator.bench.new.interview import Ended, answered
from simulator.bench.new.questions import COPY_QUESTIONS, QUESTIONS, Unclear, person, wishes
from simulator.bench.new.writing import NotWritten, target, write
from simulator.exits import DONE, REFUSED, Refusal
from simulator.scenario.reading import shown

STOPPED = "stopped; nothing was written"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command: a flag for every question."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="the file to write; without it, one named after the client"
    )
    parser.add_argument("--from", dest="model", metavar="VIGNETTE", help="keep the bones of this one: an id, or a path")
    parser.add_argument("--yes", action="store_true", help="ask nothing: what no flag says takes its default")
    answers = parser.add_argument_group("answers", "each is asked for if it is not given here")
    for question in QUESTIONS:
        names = f" ({', '.join(question.names)})" if question.names else ""
        answers.add_argument(f"--{question.name}", metavar="ANSWER", help=f"{question.asks}{names}")


def run(options: argparse.Namespace) -> int:
    """Ask, draft, write, and say what comes next. Nothing is written before the last answer."""
    given = {question.name: getattr(options, question.name.replace("-", "_")) for question in QUESTIONS}
    streams = None if options.yes else (_input(), sys.stderr)
    try:
        if options.file:
            target(options.file, "")
        slug, data = _copy(options.model, given, streams) if options.model else _new(given, streams)
        path = target(options.file, slug)
        write(path, data)
    except (Unclear, NotWritten) as problem:
        raise Refusal(str(problem)) from None
    except (Ended, KeyboardInterrupt):
        print(f"\n{STOPPED}", file=sys.stderr)
        return REFUSED
    print(shown(path))
    print(_next(path), file=sys.stderr)
    return DONE


def _new(given: dict[str, str | None], streams: Any) -> tuple[str, dict[str, Any]]:
    asked = wishes(answered(QUESTIONS, given, {}, streams))
    return asked.person.slug, case(asked)


def _copy(name: str, given: dict[str, str | None], streams: Any) -> tuple[str, dict[str, Any]]:
    from simulator.cli.vignettes import loaded_vignette

    unused = {question.name for question in QUESTIONS} - {question.name for question in COPY_QUESTIONS}
    for flag in sorted(unused):
        if given[flag] is not None:
            raise Refusal(f"--{flag} cannot be given with --from: the other vignette decides it")
    loaded = loaded_vignette(name)
    asked = answered(COPY_QUESTIONS, given, {"pattern": loaded.required().pattern}, streams)
    source = loaded.file.data
    assert isinstance(source, dict)
    new = person(asked)
    return new.slug, copied(source, new)


def _input() -> Any:
    """Standard input; bytes that are no text are then refused with a sentence, like any other answer."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    return sys.stdin


def _next(path: Path) -> str:
    name = shlex.quote(shown(path))
    return f"next: attune check {name}, attune play {name}"
