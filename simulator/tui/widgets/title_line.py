"""The line at the top: the client at the left, where one stands in the middle, the way of playing at the right."""

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from simulator.tui.safe import one_line


class TitleLine(Widget):
    """One line. What does not fit is left out from the right; or, where the right is what must stay, cut in the middle."""

    def __init__(self, left: str, middle: str = "", right: str = "", *, keeps_right: bool = False) -> None:
        super().__init__()
        self.keeps_right = keeps_right
        self.left, self.middle, self.right = one_line(left), one_line(middle), one_line(right)

    def say(self, middle: str) -> None:
        """Say where one stands now."""
        self.middle = one_line(middle)
        self.refresh()

    def whisper(self, right: str) -> None:
        """Say something at the right, quietly."""
        self.right = one_line(right)
        self.refresh()

    def render(self) -> Content:
        width = self.size.width
        used = cell_len(self.left) + cell_len(self.middle) + 3
        gap = width - used - cell_len(self.right)
        middle = Content.assemble((self.left, "$client-name bold"), "   ", (self.middle, "$quiet"))
        if gap < 2 and self.keeps_right and self.right:
            room = max(0, width - cell_len(self.right) - 2)
            middle, gap = middle.truncate(room, ellipsis=True), 2
        elif gap < 2:
            return middle.truncate(width, ellipsis=True)
        return Content.assemble(middle, " " * gap, (self.right, "$quiet"))
