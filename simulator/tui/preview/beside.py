"""What stands beside the play: how the file is, its findings with their help, and the proof when it is there."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from simulator.bench.preview.versions import Version
from simulator.scenario.findings import Finding, Severity
from simulator.tui.preview.findings_list import FindingsList, helped
from simulator.tui.safe import content
from simulator.tui.widgets.lists import RowList

if TYPE_CHECKING:
    from simulator.explore.record import Exploration

PROVING = "The proof is being counted …"


class Beside(Vertical):
    """The findings above, the proof below."""

    def __init__(self) -> None:
        super().__init__(id="beside")
        self.version: Version | None = None

    def compose(self) -> ComposeResult:
        with Vertical(id="found"):
            yield Static(id="state")
            with VerticalScroll(id="findings", can_focus=False):
                yield FindingsList()
            yield Static(id="mend")
        with VerticalScroll(id="proof"):
            yield Static(id="proved")

    def tell(self, version: Version, state: str) -> None:
        """Show what the check says of this version, and how the file is."""
        self.version = version
        self.query_one("#state", Static).update(content(state, "bold"))
        self.query_one(FindingsList).tell(version.findings, version.source)
        self.query_one("#findings").display = bool(version.findings)
        self._mend(version.findings[self.query_one(FindingsList).marked] if version.findings else None)

    def prove(self, lines: Content) -> None:
        """Show the proof, or what is to be said instead of it."""
        self.query_one("#proved", Static).update(lines)

    @property
    def room(self) -> int:
        """Cells there are for the proof."""
        return (self.query_one("#proof").scrollable_content_region.width or self.screen.size.width - 4) - 1

    def take_focus(self) -> None:
        """Let the keys go to the findings; where there are none, to the proof."""
        target = self.query_one(FindingsList) if self.version and self.version.findings else self.query_one("#proof")
        target.focus(scroll_visible=False)

    def on_row_list_row_marked(self, event: RowList.RowMarked) -> None:
        """Show how to mend the finding that is marked now."""
        event.stop()
        number = int(event.id)
        if self.version and number < len(self.version.findings):
            self._mend(self.version.findings[number])

    def marked(self, id_: str) -> Finding | None:
        """The finding of a row, if it is still there."""
        findings = self.version.findings if self.version else ()
        return findings[int(id_)] if int(id_) < len(findings) else None

    def _mend(self, finding: Finding | None) -> None:
        said = helped(finding, self.version.source) if finding and self.version else ""
        more = f"Enter explains {finding.code}." if finding else ""
        self.query_one("#mend", Static).update(content("\n".join(filter(None, (said, more))), "$quiet"))
        self.query_one("#mend").display = finding is not None


def counted(version: Version) -> str:
    """How many findings there are, in words."""
    many = [(severity, sum(one.severity is severity for one in version.findings)) for severity in Severity]
    parts = [f"{count} {severity}{'' if count == 1 else 's'}" for severity, count in many if count]
    return ", ".join(parts) or "no findings"


def proof(found: "Exploration", turn: str | None, offered: tuple[str, ...], width: int) -> Content:
    """The proof as text for a column of this width."""
    from simulator.bench.preview import proof as words  # numpy is slow to import; by now the first screen stands

    lines = [content(words.here(found, turn, offered), "$client")] if turn else []
    lines += [content(words.considered(found), "$quiet"), Content("")]
    lines += [content(line) for line in words.table(found, width)]
    lines += [content("The key is provisional.", "$quiet")]
    lines += [content(line) for line in words.never(found)]
    return Content("\n").join(lines)
