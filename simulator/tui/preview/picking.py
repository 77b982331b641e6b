"""*Play from here*: the list of turns with how many plays meet them, and the list of where the client really stands at one."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from simulator.bench.preview.played import played
from simulator.play.script import Script
from simulator.play.wording.shares import percent
from simulator.tui.preview.lines import standing
from simulator.tui.preview.sheets import PickSheet
from simulator.tui.safe import clean
from simulator.tui.widgets.lists import Row

if TYPE_CHECKING:
    from simulator.bench.preview.standings import Standing


def turns_sheet(script: Script, shares: Mapping[str, float], here: str | None) -> PickSheet:
    """Every turn that asks for a choice, in the order of time; the share stands there once it is proved."""
    turns = [turn for turn in script.turns() if turn.options]
    rows = [
        Row(
            turn.id,
            (
                (
                    (f"{percent(shares[turn.id]) if turn.id in shares else '':>8}  ", "quiet"),
                    (clean(turn.id), "strong" if turn.id == here else "plain"),
                    (f"  session {turn.session}{'' if turn.part == 'session' else ', between'} · {turn.source.moment}", "quiet"),
                ),
            ),
        )
        for turn in turns
    ]  # fmt: skip
    ids = [turn.id for turn in turns]
    return PickSheet("Play from which turn? (share of plays by chance)", rows, ids.index(here) if here in ids else 0)


def standings_sheet(script: Script, turn: str, found: "Sequence[Standing]") -> PickSheet:
    """Where the client may stand at this turn, the likeliest first."""
    return PickSheet(
        f"Where does the client stand at {clean(turn)}? The likeliest first.",
        [_row(script, number, one) for number, one in enumerate(found)],
    )


def _row(script: Script, number: int, one: "Standing") -> Row:
    client = played(script, one.choices).client
    way = ", ".join(one.choices) or "no choice yet"
    return Row(
        str(number),
        (
            ((f"{percent(one.share)} of those that come here", "strong"),),
            ((standing(client, script), "plain"),),
            ((f"open: {', '.join(one.open)}", "quiet"),),
            ((f"way: {way}", "quiet"), ("\n ", "")),
        ),
    )
