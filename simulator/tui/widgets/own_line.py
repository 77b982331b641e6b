"""The trainee's own line: a field of two rows that wraps, so that the whole line stays in sight. Enter hands it on."""

from textual import events
from textual.message import Message
from textual.widgets import TextArea

from simulator.tui.safe import clean, one_line


class OwnLine(TextArea):
    """A line to type. It is one line however it was typed or pasted; `longest` characters of it are kept."""

    class Typed(Message):
        """Enter was pressed; the text is empty where the trainee passed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, placeholder: str, longest: int) -> None:
        super().__init__(placeholder=placeholder, compact=True, highlight_cursor_line=False)
        self.longest = longest

    async def _on_key(self, event: events.Key) -> None:
        """Enter ends the line instead of breaking it."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Typed(one_line(self.text)[: self.longest]))
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: events.Paste) -> None:
        """What is pasted comes in as one line that a terminal obeys in nothing."""
        event.prevent_default()
        event.stop()
        self.insert(clean(event.text).replace("\n", " ").replace("\t", " "))
