"""The findings of the file, errors first: each with the author's own line and a caret under it."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.strip import Strip

from simulator.scenario.findings import Finding
from simulator.scenario.snippet import rendered
from simulator.scenario.source import Source
from simulator.tui.safe import clean
from simulator.tui.widgets.drawing import Run, wrapped_runs
from simulator.tui.widgets.lists import Row, RowList

ROOM = 12
"""Cells that are shown after the caret where a line is too long."""


class FindingsList(RowList):
    """Findings; posts what a list of rows posts, with the finding's position as its id."""

    def tell(self, findings: Sequence[Finding], source: Source) -> None:
        """Show these findings of this text. The mark stays where it was as far as there are rows."""
        rows = [
            Row(str(number), tuple(_paragraphs(finding, source))) for number, finding in enumerate(findings)
        ]  # fmt: skip
        self.fill(rows, self.marked)

    def drawn(self, number: int, row: Row, width: int) -> list[list[Run]]:  # noqa: ARG002  # the list's own
        """Head and message wrapped; the author's line and its caret cut alike, so that one stays under the other."""
        *words, line, caret = row.paragraphs
        drawn = [runs for paragraph in words for runs in wrapped_runs(paragraph, width - 1)]
        if line[0][0]:
            text, carets, label = cropped(line[0][0], caret[0][0], width - 1)
            gutter, bar, marks = carets.partition("| ")
            drawn += [[(text, "quiet")], [(gutter + bar, "quiet"), (marks, "you")]]
            drawn += wrapped_runs([(label, "you")], width - 1) if label else []
        return [*drawn, []]


def _paragraphs(finding: Finding, source: Source) -> list[tuple[Run, ...]]:
    head = ((f"{finding.severity}[{finding.code}]", "strong"), (f" line {finding.line}", "quiet"))
    line, caret = snippet(finding, source)
    return [head, ((clean(finding.message), "plain"),), ((clean(line), "quiet"),), ((clean(caret), "you"),)]


def snippet(finding: Finding, source: Source) -> tuple[str, str]:
    """The author's line and the caret's; both empty where there is no line to show."""
    lines = rendered(finding, source).split("\n")
    if len(lines) < 3 or not lines[2].lstrip().startswith("| "):
        return "", ""
    return lines[1].strip(), lines[2][len(lines[1]) - len(lines[1].lstrip()) :]


def helped(finding: Finding, source: Source) -> str:
    """How to mend it: the lines under the snippet, as `attune check` has them."""
    lines = rendered(finding, source).split("\n")[1:]
    return "\n".join(line.strip().removeprefix("= ") for line in lines if line.lstrip().startswith("= "))


def cropped(line: str, caret: str, width: int) -> tuple[str, str, str]:
    """Both lines cut to the width at the same place, so that the caret is in view; and the label where it does not fit beside it."""
    at = max(0, caret.find("^"))
    begin = max(0, at + ROOM - width)
    cut = [_piece(text, begin, width) for text in (line, caret)]
    carets, label = caret.rstrip(), caret[at:].lstrip("^").strip()
    if not label or len(carets) - begin <= width:
        return cut[0], cut[1], ""
    return cut[0], _piece(caret[: len(caret) - len(caret[at:].lstrip("^"))], begin, width), label


def _piece(text: str, begin: int, width: int) -> str:
    return Strip([Segment(text)]).crop(begin, begin + width).text.rstrip()
