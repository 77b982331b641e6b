"""`attune items`: what the answers of classes say of the items."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.cli.class_logs import add_logs, classes
from simulator.cli.written import add_out, give
from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    from scoring.items.analysis import Analysis
    from simulator.classroom.after.pool import Pool

EXAMPLES = """examples:
  attune items                                  all classes held on this machine, pooled
  attune items monday.sqlite3 tuesday.sqlite3   these two
  attune items --format html -o items.html      the same as a page with drawings
  attune items --keep                           tell attune check, so that authors see it in their files
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    add_logs(parser)
    parser.add_argument(
        "--format", choices=("text", "json", "html"), default="text", help="text (default), JSON, a page"
    )
    add_out(parser)
    parser.add_argument("--keep", action="store_true", help="keep what concerns authors, for attune check to tell them")
    parser.add_argument(
        "--into", metavar="FOLDER", help="with --keep: beside these vignettes instead of in the data folder"
    )


def run(options: argparse.Namespace) -> int:
    """Print the analysis, or write it; with --keep, also what authors will see."""
    from simulator.classroom.after.pool import analysis

    if options.into and not options.keep:
        raise Refusal("--into goes with --keep: attune items --keep --into FOLDER")
    pool = classes(options)
    found = analysis(pool)
    give(_rendered(pool, found, options.format).encode(), options)
    if options.keep:
        _keep(pool, found, options.into)
    return DONE


def _rendered(pool: "Pool", found: "Analysis", form: str) -> str:
    import json
    import shutil

    from simulator.classroom.after import as_json, figures, page, text
    from simulator.play.wording import items as words
    from simulator.scenario.language import language

    if form == "json":
        return json.dumps(as_json.as_json(pool, found), ensure_ascii=False, indent=2) + "\n"
    if not found.items:
        raise Refusal(words.NOTHING)
    shown = figures.shown(pool, found)
    return page.page(shown, language()) if form == "html" else text.text(shown, shutil.get_terminal_size().columns)


def _keep(pool: "Pool", found: "Analysis", into: str | None) -> None:
    from simulator.bench.answered.kept import FILE, write
    from simulator.classroom.after.keep import kept
    from simulator.scenario.folders import data_folder

    path = (Path(into) if into else data_folder()) / FILE
    try:
        write(path, kept(pool, found))
    except OSError as problem:
        raise Refusal(f"{path}: cannot be written: {problem.strerror or problem}") from None
    print(path, file=sys.stderr)
