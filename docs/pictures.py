"""Make the pictures of the README: `python docs/pictures.py` writes docs/session.svg. No network, nothing kept."""

import asyncio
import os
import re
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


async def session_picture() -> str:
    """The first turns of Hanne Vik's first session, as the app shows them in a first case."""
    from simulator.scenario.library import shelf as library
    from simulator.store.journal import Journal
    from simulator.tui.app import AttunementApp
    from simulator.tui.journal_shelf import JournalShelf

    with Journal.in_memory() as journal:
        shelf = JournalShelf(journal, library().entries, seed=1)
        shelf.set_setting("motion", "off")
        attempt = shelf.begin("hanne-vik", mode="session", gauges=True)
        attempt.choose("night")
        app = AttunementApp(shelf, opening=attempt)
        async with app.run_test(size=(100, 32)) as pilot:
            await pilot.pause(1)
            return without_addresses(app.export_screenshot(title="Attunement"))


def without_addresses(svg: str) -> str:
    """The picture without fonts from elsewhere, and with its spaces kept."""
    local = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return local.replace("<text ", '<text xml:space="preserve" ').replace(
        "Fira Code", "Fira Code, ui-monospace, monospace"
    )


if __name__ == "__main__":
    os.environ.setdefault("ATTUNE_HOME", tempfile.mkdtemp())
    (HERE / "session.svg").write_text(asyncio.run(session_picture()), encoding="utf-8")
