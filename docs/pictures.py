"""Make the pictures of the documents: `python docs/pictures.py` writes session.svg, report.svg and class.svg. Nothing is kept."""

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


async def class_picture() -> str:
    """A rehearsed class of sixteen with Hanne Vik, after both votes on her first scene."""
    from simulator.classroom.hosting import Wish, start
    from simulator.classroom.room import commands as asked
    from simulator.tui.classroom.host_app import HostApp

    hosted = await start(Wish(("hanne-vik",), port=0, folder=Path(tempfile.mkdtemp()), rehearse=16))
    assert hosted.rehearsal
    app = HostApp(hosted)
    async with app.run_test(size=(100, 36)) as pilot:
        await pilot.pause(12)
        for steps in ((asked.Begin, asked.Open), (asked.Close, asked.Discuss, asked.Open), (asked.Close, asked.Reveal)):
            for step in steps:
                await hosted.do(step(hosted.room.rev))
            await pilot.pause(12)
        picture = without_addresses(app.export_screenshot(title="Attunement"))
    await hosted.close()
    return picture


def without_addresses(svg: str) -> str:
    """The picture without fonts from elsewhere, and with its spaces kept."""
    local = re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    return local.replace("<text ", '<text xml:space="preserve" ').replace(
        "Fira Code", "Fira Code, ui-monospace, monospace"
    )


def report_picture() -> str:
    """The curve of a report: Hanne Vik, met with the line that fits best and every sixth time with the one that fits least."""
    from scoring.noteworthy import turns_worth_talking_about
    from simulator.play.engine import begin, choose
    from simulator.play.events import Event
    from simulator.play.script import prepare_script
    from simulator.play.traces import trace
    from simulator.practice.debrief.curve import curve
    from simulator.report.colours import LIGHT
    from simulator.report.document import Curve
    from simulator.report.svg.figures import drawn
    from simulator.scenario.library import find
    from simulator.scenario.loader import load

    script = prepare_script(load(find("hanne-vik")).required())
    play, first = begin(script)
    events: list[Event] = list(first)
    while play.place is not None:
        pick = min if play.choices % 6 == 2 else max
        options = [option for option in script.turn(play.place).options if option.test(play.client)]
        play, more = choose(script, play, pick(options, key=lambda option: option.tier.credit).id)
        events += more
    exchanges = trace(script, events).exchanges
    told = {worth.exchange.turn for worth in turns_worth_talking_about(exchanges)}
    places = tuple(place for place, exchange in enumerate(exchanges) if exchange.turn in told)
    drawing = drawn(Curve(curve(exchanges), places), "curve")
    paper = f'<svg xmlns="http://www.w3.org/2000/svg" style="background:{LIGHT["paper"]};padding:16px" '
    return f"{drawing.replace('<svg ', paper, 1)}\n"


if __name__ == "__main__":
    os.environ.setdefault("ATTUNE_HOME", tempfile.mkdtemp())
    (HERE / "session.svg").write_text(asyncio.run(session_picture()), encoding="utf-8")
    (HERE / "report.svg").write_text(report_picture(), encoding="utf-8")
    (HERE / "class.svg").write_text(asyncio.run(class_picture()), encoding="utf-8")
