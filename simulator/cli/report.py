"""`attune report`: one client, how you work, or what to bring to supervision, as a page to keep, print or hand on."""

import argparse
import sys
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from simulator.exits import DONE, Refusal

if TYPE_CHECKING:
    from simulator.report.document import Report
    from simulator.store.journal import Journal

FORMATS = ("html", "md", "pdf")
EXAMPLES = """examples:
  attune report attempt hanne-vik              your newest finished play of this client, as a page
  attune report trainee --format pdf           how you work, on two sheets of A4
  attune report supervision -o tuesday.html    what to bring

Your notes and questions are in a report only where you have shared them, and what you logged of your own reactions
only with --with-reactions.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    kinds = parser.add_subparsers(dest="about", metavar="about", required=True, title="about")
    attempt = kinds.add_parser("attempt", help="one client you have finished")
    attempt.add_argument(
        "name",
        metavar="ATTEMPT|VIGNETTE",
        help="the id of an attempt or its first four letters, or a client for the newest finished one",
    )
    trainee = kinds.add_parser("trainee", help="how you work, over all you have finished")
    for one in (attempt, trainee, kinds.add_parser("supervision", help="what to bring to your supervisor")):
        one.add_argument("--with-reactions", action="store_true", help="also what you logged of your own reactions")
        one.add_argument(
            "--format", choices=FORMATS, help="a page, Markdown, or PDF (default: as FILE ends, and else a page)"
        )
        one.add_argument("-o", "--out", metavar="FILE", help="write it there instead of into the current folder")
        one.add_argument("--force", action="store_true", help="write over a file that is there")


def run(options: argparse.Namespace) -> int:
    """Write the report, and say where."""
    from simulator.cli.own_data.opened import opened as journal
    from simulator.play.wording import report as words
    from simulator.report import files
    from simulator.report.problems import NoReport
    from simulator.store.made import Made

    today = datetime.now(UTC).astimezone().date()
    form = options.format or files.form(options.out or "", FORMATS)
    try:
        with journal(unlock=True) as record:
            made = _report(options, record, today)
            path = Path(options.out) if options.out else files.named(made.called, today, form)
            files.write(path, _rendered(made.report, form), over=options.force)
            Made(record).add(path, "report", made.attempt)
    except NoReport as problem:
        raise Refusal(str(problem)) from None
    if not options.with_reactions:
        print(words.REACTIONS_STAY, file=sys.stderr)
    print(words.WRITTEN.format(path=path), file=sys.stderr)
    return DONE


@dataclass(frozen=True)
class _Made:
    """A report, what its file is called after, and the one attempt it tells of; empty where it tells of several."""

    called: str
    report: "Report"
    attempt: str = ""


def _report(options: argparse.Namespace, record: "Journal", today: date) -> _Made:
    if options.about == "attempt":
        return _of_attempt(options.name, record, reactions=options.with_reactions)
    if options.about == "trainee":
        return _Made("how-you-work", _of_trainee(record, today, reactions=options.with_reactions))
    return _Made("supervision", _of_supervision(record, today, reactions=options.with_reactions))


def _of_attempt(name: str, record: "Journal", *, reactions: bool) -> _Made:
    from simulator.plain.counting import counted
    from simulator.practice.progress.possible import keep_possible
    from simulator.practice.supervision.remarks import remarks
    from simulator.report.attempt import Played, attempt_report
    from simulator.report.chosen import finished_attempt
    from simulator.report.private import shared_records, without_private
    from simulator.store.notes import Notes

    attempt = finished_attempt(record, name)
    row, shared, exact = record.attempt(attempt.id), Notes(record).shared(), counted(attempt)
    if exact:
        keep_possible(record, attempt.id, exact.possible)
    played = Played(
        script=attempt.script,
        events=attempt.events,
        records=without_private(attempt.records, attempt.id, shared, reactions=reactions),
        mode=row.mode,
        begun_at=row.begun_at,
        exact=exact,
        shared=shared_records(attempt.records, attempt.id, shared),
        notes=[note for note in Notes(record).of_attempt(attempt.id) if note.id in shared and note.text],
        remarks=remarks(record, attempt.id),
        reactions=reactions,
    )
    return _Made(row.vignette_id, attempt_report(played), row.id)


def _of_trainee(record: "Journal", today: date, *, reactions: bool) -> "Report":
    from simulator.practice.progress.known import known
    from simulator.practice.progress.picture import picture
    from simulator.practice.progress.possible import kept_possible
    from simulator.practice.progress.sections import sections
    from simulator.report.trainee import trainee_report

    found = picture(known(record), datetime.now(UTC), kept_possible(record))
    return trainee_report(sections(found), today, reactions=reactions)


def _of_supervision(record: "Journal", today: date, *, reactions: bool) -> "Report":
    from simulator.practice.supervision.agenda import agenda
    from simulator.report.supervision import supervision_report

    return supervision_report(agenda(record, datetime.now(UTC)), today, reactions=reactions)


def _rendered(report: "Report", form: str) -> bytes:
    if form == "md":
        from simulator.report.markdown import markdown

        return markdown(report).encode()
    from simulator.report.page import page

    if form == "html":
        return page(report).encode()
    from simulator.report.pdf import pdf

    return pdf(page(report))
