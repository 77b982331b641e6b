"""The words of the sheet that goes to a supervisor and comes back. The heads of its columns stay as they are in every language."""

from collections.abc import Iterator

from simulator.locale.catalogue import _
from simulator.play.wording.agenda import LINES

HOW = _(
    "Write into the column comment, as much as you like. Leave the first two columns and the first line as they are."
)
RANGE = _(
    "Ratings are for the trainee's own words only, where some stand: "
    "1 not at all, 2 a little, 3 in part, 4 mostly, 5 wholly; or nothing."
)

MISSING = _("{path} is not there; name the sheet that came back")
UNREADABLE = _("{path} cannot be read ({reason}); name the sheet that came back")
NO_COLUMN = _("{path}:1: the column {name!r} is not there; keep the first line as it was, and save the sheet as CSV")
NO_ATTEMPT = _("{path}:{line}: this attempt is not in the journal; keep the first two columns as they were")
NO_RATING = _("{path}:{line}: {row} says {value!r}; a rating is 1 to 5, or nothing")
NOTHING_TO_RATE = _(
    "{path}:{line}: {row} is rated, and no words of your own stand in this row to be rated; "
    "empty its ratings, or write the sheet anew with --with-own-words"
)


def legend() -> Iterator[str]:
    """What stands under the turns: how to fill the sheet in, and what each rating asks."""
    yield HOW
    yield RANGE
    yield from (f"{row}: {asks}" for row, asks in LINES.items())


def kept(comments: int) -> str:
    """How many came in, and where they stand."""
    if not comments:
        return _("there is no comment and no rating on this sheet, so nothing was kept")
    count = _("1 comment kept") if comments == 1 else _("{n} comments kept").format(n=comments)
    return _("{count}: on the supervision page, and of whole cases also at their turns in debrief and report").format(
        count=count
    )
